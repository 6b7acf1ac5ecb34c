import type { ColumnReference, FactDescription, FactValue } from '../facts/subject.ts';
import { describeFact } from '../facts/subject-definitions.ts';
import type { Rule } from '../rules/rule.ts';
import type { Violation } from '../rules/outcome.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import type { CellTextReader } from './cell-text.ts';
import { fingerprint } from './identity.ts';

/** Reads the evidence of a rule's violations; made once a rule. */
export type EvidenceReader = (violation: Violation, textAt: CellTextReader) => string;

/** What a named fact of a rule contributes: the columns behind it, and its value unless that grows by itself. */
interface FactEvidence {
  readonly columns: readonly ColumnReference[];
  readonly steady: boolean;
}

/**
 * Makes the reader of a hash of what a rule read: the texts of the subject's cells, the facts that are no lengths of time,
 * and the level. It stays from day to day and when rows and columns move, and differs as soon as any of the values does.
 */
export function evidenceReader(rule: Rule): EvidenceReader {
  const known = new Map<string, FactEvidence | undefined>();
  const evidenceOfFact = (name: string): FactEvidence | undefined => {
    if (!known.has(name)) known.set(name, factEvidence(rule, name));
    return known.get(name);
  };
  return (violation, textAt) => {
    const columns = new Set(rule.marks);
    const steady: [string, FactValue][] = [];
    for (const [name, value] of Object.entries(violation.facts)) {
      const evidence = evidenceOfFact(name);
      if (evidence === undefined) continue;
      for (const column of evidence.columns) columns.add(column);
      if (evidence.steady) steady.push([name, value]);
    }
    const texts = [...columns].sort().map((reference) => {
      const [table, column] = reference.split('.') as [TableKind, ColumnKey | undefined];
      return column === undefined ? [] : violation.subject.cells(table, column).map(textAt).sort();
    });
    const marked = violation.cells.map(textAt).sort();
    return fingerprint([
      violation.level.severity,
      JSON.stringify(texts),
      JSON.stringify(marked),
      JSON.stringify(steady),
    ]);
  };
}

/** Undefined for a parameter: it is the rule's, not the workbook's. */
function factEvidence(rule: Rule, name: string): FactEvidence | undefined {
  const named = Object.hasOwn(rule.facts, name) ? rule.facts[name] : undefined;
  if (named === undefined && Object.hasOwn(rule.parameters, name)) return undefined;
  const description = describeFact(rule.subject, named?.fact ?? name);
  if (description === undefined) return { columns: [], steady: true };
  return {
    columns: [...description.reads.flat(), ...(description.alsoReads ?? [])],
    steady: !growsByItself(description),
  };
}

/** A length of time up to the day of the check grows by itself: it says nothing of what the user changed. */
function growsByItself({ unit }: FactDescription): boolean {
  return unit === 'days' || unit === 'months' || unit === 'years';
}
