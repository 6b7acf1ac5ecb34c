import data from './canonical-tables.json' with { type: 'json' };
import type { ColumnKey, TableKind } from './table-kind.ts';

/** What a canonical column holds; 'enum' carries its choices. */
export type ColumnType =
  | { readonly kind: 'text' | 'date' | 'period' | 'integer' | 'flag' | 'flagOrDate' | 'list' }
  | { readonly kind: 'organisation' | 'organisations' | 'datedOrganisations' | 'group' | 'groups' }
  | { readonly kind: 'enum'; readonly choices: readonly string[] };

export interface CanonicalColumn {
  readonly key: ColumnKey;
  /** The Swedish header of a structured sheet. */
  readonly header: string;
  readonly type: ColumnType;
  /** What it holds, in Swedish; may be empty. */
  readonly says: string;
}

export interface CanonicalTable {
  readonly kind: TableKind;
  /** Name of the structured sheet. */
  readonly sheet: string;
  /** Name of its Excel Table. */
  readonly table: string;
  readonly columns: readonly CanonicalColumn[];
}

const TYPES: Readonly<Record<string, Exclude<ColumnType, { kind: 'enum' }>['kind']>> = {
  text: 'text',
  date: 'date',
  period: 'period',
  integer: 'integer',
  'yes/no': 'flag',
  'yes/no or date': 'flagOrDate',
  list: 'list',
  organisation: 'organisation',
  organisations: 'organisations',
  'dated organisations': 'datedOrganisations',
  group: 'group',
  groups: 'groups',
};

function columnType(type: string): ColumnType {
  if (type.startsWith('enum ')) return { kind: 'enum', choices: type.slice('enum '.length).split('|') };
  const kind = TYPES[type];
  if (kind === undefined) throw new Error(`canonical-tables.json has an unknown column type: ${type}`);
  return { kind };
}

function canonicalTable(kind: TableKind): CanonicalTable {
  const { sheet, table, columns } = data[kind];
  const typed = columns.map(({ key, header, type, says }) => ({ key, header, type: columnType(type), says }));
  return { kind, sheet, table, columns: typed };
}

/** The canonical tables (contract: tables.json). */
export const CANONICAL_TABLES: Readonly<Record<TableKind, CanonicalTable>> = {
  caseLog: canonicalTable('caseLog'),
  representation: canonicalTable('representation'),
  members: canonicalTable('members'),
  meetings: canonicalTable('meetings'),
  reports: canonicalTable('reports'),
  assignments: canonicalTable('assignments'),
  documents: canonicalTable('documents'),
  deviations: canonicalTable('deviations'),
  groups: canonicalTable('groups'),
};

/** Every table kind, in the order that structured sheets are written. */
export const TABLE_KINDS = Object.keys(CANONICAL_TABLES) as readonly TableKind[];

const COLUMNS = new Map(
  TABLE_KINDS.map((kind) => [kind, new Map(CANONICAL_TABLES[kind].columns.map((column) => [column.key, column]))]),
);

/** A column of a table; undefined when the table has no such column. */
export function canonicalColumn(kind: TableKind, key: ColumnKey): CanonicalColumn | undefined {
  return COLUMNS.get(kind)?.get(key);
}
