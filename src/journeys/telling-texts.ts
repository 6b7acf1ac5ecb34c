import { canonicalColumn } from '../tables/canonical-tables.ts';
import type { Reading } from '../tables/reading.ts';
import type { RecognisedTable, Recognition } from '../tables/recognised-table.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';

/** Columns that name groups, by table kind. */
const GROUP_COLUMNS: Readonly<Partial<Record<TableKind, readonly ColumnKey[]>>> = {
  caseLog: ['raisedBy', 'preparedBy', 'decidedBy', 'followedUpBy'],
  representation: ['group'],
  members: ['group'],
  meetings: ['group', 'jointWith'],
  reports: ['from', 'to'],
  assignments: ['client', 'assignee'],
  deviations: ['group'],
  groups: ['name', 'parent'],
};

const ORGANISATION_TYPES: ReadonlySet<string> = new Set(['organisation', 'organisations', 'datedOrganisations']);

/** Titles stand near a sheet's top and are short. */
const TITLE_ROWS = 30;
const LONGEST_TITLE = 200;

/** What stands in columns of groups, and the groups that sections and the user name. */
export function groupTexts(recognition: Recognition): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const table of recognition.tables) {
    const { group } = table;
    if (group?.source === 'section' || group?.source === 'mapping') texts.add(group.name);
    for (const column of GROUP_COLUMNS[table.kind] ?? []) addColumn(texts, table, column);
  }
  return texts;
}

/** What stands in columns of organisations, and of groups and representatives. */
export function organisationTexts(recognition: Recognition): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const table of recognition.tables) {
    for (const { key } of table.columns) {
      const type = canonicalColumn(table.kind, key)?.type.kind;
      if (type !== undefined && ORGANISATION_TYPES.has(type)) addColumn(texts, table, key);
    }
    for (const column of GROUP_COLUMNS[table.kind] ?? []) addColumn(texts, table, column);
  }
  return texts;
}

/** The names of documents in tables of documents. */
export function documentTexts(recognition: Recognition): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const table of recognition.tables) if (table.kind === 'documents') addColumn(texts, table, 'name');
  return texts;
}

function addColumn(texts: Set<string>, table: RecognisedTable, column: ColumnKey): void {
  for (const { values } of table.rows) {
    const reading = values[column];
    if (reading === undefined || reading.kind === 'none') continue;
    for (const text of named(reading)) if (text.length <= LONGEST_TITLE) texts.add(text);
  }
}

function named(reading: Reading): readonly string[] {
  if (reading.kind === 'list') return reading.items;
  return reading.kind === 'datedList' ? reading.items.map(({ name }) => name) : [reading.text];
}

/** Names of the user's sheets, and short texts above and beside the tables. */
export function titleTexts(snapshot: WorkbookSnapshot, recognition: Recognition): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const sheet of snapshot.sheets) {
    if (sheet.origin === 'own') continue;
    texts.add(sheet.name);
    const tables = recognition.tables.filter((table) => table.sheet === sheet.name);
    for (const text of looseTexts(sheet, tables)) texts.add(text);
  }
  return texts;
}

function looseTexts({ grid }: SheetSnapshot, tables: readonly RecognisedTable[]): readonly string[] {
  const texts: string[] = [];
  for (let index = 0; index < Math.min(grid.rows.length, TITLE_ROWS); index += 1) {
    const row = grid.rows[index] ?? 0;
    const inside = tables.filter(({ range }) => row >= range.top && row <= range.bottom);
    for (const column of Array.from(grid.columnsOf(row))) {
      if (inside.some(({ range }) => column >= range.left && column <= range.right)) continue;
      const cell = grid.cell(row, column);
      if (cell.kind === 'text' && cell.text.length <= LONGEST_TITLE) texts.push(cell.text);
    }
  }
  return texts;
}
