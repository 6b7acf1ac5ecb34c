import type { ColumnReference, FactDescription } from '../facts/subject.ts';
import { describeFact } from '../facts/subject-definitions.ts';
import type { Rule } from '../rules/rule.ts';
import type { Violation } from '../rules/outcome.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import type { CellTextReader } from './cell-text.ts';
import { fingerprint } from './identity.ts';

function columnsRead(rule: Rule, facts: readonly FactDescription[]): readonly ColumnReference[] {
  const references = [...rule.marks, ...facts.flatMap((fact) => [...fact.reads.flat(), ...(fact.alsoReads ?? [])])];
  return [...new Set(references)].sort();
}

/** A length of time up to the day of the check grows by itself: it says nothing of what the user changed. */
function growsByItself(fact: FactDescription | undefined): boolean {
  return fact?.unit === 'days' || fact?.unit === 'months' || fact?.unit === 'years';
}

/**
 * A hash of what the rule read: the texts of the subject's cells, the facts that are no lengths of time, and the level.
 * It stays from day to day and when rows and columns move, and differs as soon as any of the values does.
 */
export function evidenceOf(rule: Rule, violation: Violation, textAt: CellTextReader): string {
  const facts = Object.entries(violation.facts)
    .filter(([name]) => Object.hasOwn(rule.facts, name) || !Object.hasOwn(rule.parameters, name))
    .map(([name, value]) => ({ name, value, description: describeFact(rule.subject, rule.facts[name]?.fact ?? name) }));
  const described = facts.flatMap(({ description }) => description ?? []);
  const texts = columnsRead(rule, described).map((reference) => {
    const [table, column] = reference.split('.') as [TableKind, ColumnKey | undefined];
    const cells = column === undefined ? [] : violation.subject.cells(table, column);
    return cells.map(textAt).sort();
  });
  const marked = violation.cells.map(textAt).sort();
  const steady = facts.filter(({ description }) => !growsByItself(description)).map(({ name, value }) => [name, value]);
  return fingerprint([violation.level.severity, JSON.stringify(texts), JSON.stringify(marked), JSON.stringify(steady)]);
}
