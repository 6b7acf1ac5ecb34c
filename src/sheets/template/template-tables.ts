import type { ColumnReference } from '../../facts/subject.ts';
import type { Pack } from '../../governance/pack.ts';
import { CANONICAL_TABLES, TABLE_KINDS, type CanonicalColumn } from '../../tables/canonical-tables.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import { columnsRead } from './columns-read.ts';

/** A table of a template: its kind, and the columns that it has. */
export interface TemplateTable {
  readonly kind: TableKind;
  readonly columns: readonly CanonicalColumn[];
}

/** What a log needs whatever the rules read. */
const LOG_COLUMNS: readonly ColumnKey[] = [
  'caseNumber',
  'title',
  'raisedDate',
  'raisedBy',
  'submittedDate',
  'type',
  'meetingDate',
  'owner',
  'status',
  'decision',
  'decisionDate',
  'decidedBy',
  'closedDate',
  'comment',
];

const ASSIGNMENT_COLUMNS: readonly ColumnKey[] = [
  'name',
  'client',
  'assignee',
  'approved',
  'reportDue',
  'reportedDate',
];

/** Tables with more columns than anyone fills in have those that the rules read, and these. */
const BASIC_COLUMNS: Partial<Readonly<Record<TableKind, readonly ColumnKey[]>>> = {
  caseLog: LOG_COLUMNS,
  assignments: ASSIGNMENT_COLUMNS,
};

/** The tables that a pack's rules read, and the log, in the order of the canonical tables. */
export function templateTables(pack: Pack): readonly TemplateTable[] {
  const read = columnsRead(pack);
  const kinds = new Set<string>([...read].map((reference) => reference.split('.')[0] ?? ''));
  if (pack.seats.length > 0) kinds.add('representation').add('members');
  if (pack.meetings.length > 0) kinds.add('meetings');
  if (pack.reports.length > 0) kinds.add('reports');
  if (pack.groups.length > 0) kinds.add('groups');
  return TABLE_KINDS.filter((kind) => kind === 'caseLog' || kinds.has(kind)).map((kind) => ({
    kind,
    columns: columnsOf(kind, read),
  }));
}

function columnsOf(kind: TableKind, read: ReadonlySet<ColumnReference>): readonly CanonicalColumn[] {
  const { columns } = CANONICAL_TABLES[kind];
  const basic = BASIC_COLUMNS[kind];
  if (basic === undefined) return columns;
  return columns.filter(({ key }) => basic.includes(key) || read.has(`${kind}.${key}`));
}
