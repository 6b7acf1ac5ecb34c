import type { Pack } from '../governance/pack.ts';
import { subjectName, wordFinding } from './wording.ts';
import type { RuleOutcome, Violation } from '../rules/outcome.ts';
import type { TableKind } from '../tables/table-kind.ts';
import type { CellReference } from '../workbook/cell-address.ts';
import type { CellTextReader } from './cell-text.ts';
import { evidenceReader } from './evidence.ts';
import type { Finding } from './finding.ts';
import { byImportance } from './importance.ts';
import { findingId } from './identity.ts';

export interface FindingsContext {
  readonly textAt: CellTextReader;
  /** The header cell of a column of the workbook's first such table, to point at when a subject has no cell of its own. */
  readonly headerOf: (reference: string) => CellReference | undefined;
}

/** The column that says who answers for a subject, by table kind. */
const OWNER_COLUMNS: readonly (readonly [TableKind, string])[] = [
  ['caseLog', 'owner'],
  ['documents', 'owner'],
  ['assignments', 'assignee'],
];

/** Every violation as a finding, all of them 'new': most serious first, then by group, subject and rule. */
export function findingsOf(outcomes: readonly RuleOutcome[], context: FindingsContext): readonly Finding[] {
  const taken = new Map<string, number>();
  const findings = outcomes.flatMap((outcome) => {
    const evidenceOf = evidenceReader(outcome.rule);
    return outcome.violations.map((violation) => {
      const key = { pack: outcome.pack.id, rule: outcome.rule.id, subject: violation.subject.kind };
      const id = findingId({ ...key, key: violation.subject.key });
      const namesakes = taken.get(id) ?? 0;
      taken.set(id, namesakes + 1);
      return findingOf(
        outcome,
        violation,
        {
          id: namesakes === 0 ? id : findingId({ ...key, key: `${violation.subject.key} #${namesakes + 1}` }),
          evidence: evidenceOf(violation, context.textAt),
        },
        context,
      );
    });
  });
  return findings.sort(byImportance);
}

function findingOf(
  { pack, rule }: RuleOutcome,
  violation: Violation,
  identity: Pick<Finding, 'id' | 'evidence'>,
  context: FindingsContext,
): Finding {
  const { subject, level } = violation;
  const owner = ownerOf(violation, context);
  return {
    id: identity.id,
    evidence: identity.evidence,
    rule: `${pack.id}/${rule.id}`,
    ruleTitle: rule.title,
    kind: rule.kind,
    norms: rule.norms,
    severity: violation.severity,
    state: 'new',
    subject: subjectName(subject.label),
    cells: cellsOf(rule.marks, violation, context),
    message: wordFinding(level.message, rule, violation),
    remedy: wordFinding(level.remedy, rule, violation),
    source: sourceText(pack, rule.source.section),
    facts: violation.facts,
    ...(subject.group === undefined ? {} : { group: subject.group }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function cellsOf(
  marks: readonly string[],
  { cells, subject }: Violation,
  { headerOf }: FindingsContext,
): readonly CellReference[] {
  if (cells.length > 0) return cells;
  if (subject.place !== undefined) return [subject.place];
  for (const reference of marks) {
    const header = headerOf(reference);
    if (header !== undefined) return [header];
  }
  return [];
}

function ownerOf({ subject }: Violation, { textAt }: FindingsContext): string | undefined {
  for (const [table, column] of OWNER_COLUMNS) {
    const [cell] = subject.cells(table, column);
    const text = cell === undefined ? '' : textAt(cell).trim();
    if (text !== '') return text;
  }
  return undefined;
}

/** 'Länsövergripande ledningssystem …, 4.2'; the pack's title when it rests on no document. */
export function sourceText(pack: Pack, section: string): string {
  return [pack.document?.title ?? pack.title.sv, section].filter((part) => part !== '').join(', ');
}
