import { describeFact } from '../../facts/subject-definitions.ts';
import type { ColumnReference, Need } from '../../facts/subject.ts';
import type { Pack } from '../../governance/pack.ts';
import type { Rule } from '../../rules/rule.ts';
import { factsOfConditions } from '../../rules/rule-facts.ts';

/** The tables and columns that a pack's rules read: 'meetings', 'caseLog.reportDue'. */
export function columnsRead(pack: Pack): ReadonlySet<ColumnReference> {
  return new Set(pack.rules.flatMap(columnsOfRule));
}

function columnsOfRule(rule: Rule): readonly ColumnReference[] {
  const facts = factsOfConditions(rule, {}).flatMap(({ fact }) => {
    const described = describeFact(rule.subject, fact);
    return described === undefined ? [] : [...described.reads.flatMap(alternatives), ...(described.alsoReads ?? [])];
  });
  return [...rule.needs.flatMap(alternatives), ...facts, ...rule.marks];
}

function alternatives(need: Need): readonly ColumnReference[] {
  return typeof need === 'string' ? [need] : need;
}
