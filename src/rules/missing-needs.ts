import type { FactContext } from '../facts/frame/fact-context.ts';
import { describeFact } from '../facts/subject-definitions.ts';
import type { ColumnReference, Need } from '../facts/subject.ts';
import type { NotChecked } from './outcome.ts';
import type { AskedFact } from './rule-facts.ts';
import type { Rule } from './rule.ts';

/** What a rule needs: its own needs, and those of every fact that its conditions ask for. */
export function needsOfRule(rule: Rule, asked: readonly AskedFact[]): readonly Need[] {
  const ofFacts = asked.flatMap(({ fact }) => describeFact(rule.subject, fact)?.reads ?? []);
  const seen = new Map([...rule.needs, ...ofFacts].map((need) => [String(need), need]));
  return [...seen.values()];
}

/** Why a rule cannot be checked in a workbook at all; undefined when it can. */
export function missingNeeds(needs: readonly Need[], context: Pick<FactContext, 'exists'>): NotChecked | undefined {
  const missing = new Set<string>();
  for (const need of needs) {
    const alternatives: readonly ColumnReference[] = typeof need === 'string' ? [need] : need;
    if (alternatives.some((reference) => context.exists(reference))) continue;
    for (const reference of alternatives) missing.add(tableIfAbsent(reference, context));
  }
  return missing.size === 0 ? undefined : notCheckedFor([...missing]);
}

/** Tables count before columns: with a table missing, its columns need no mention. */
export function notCheckedFor(missing: readonly string[]): NotChecked {
  const table = missing.some((reference) => !reference.includes('.'));
  return { reason: table ? 'tableMissing' : 'columnMissing', missing };
}

function tableIfAbsent(reference: ColumnReference, context: Pick<FactContext, 'exists'>): string {
  const table = reference.split('.')[0] as ColumnReference;
  return context.exists(table) ? reference : table;
}
