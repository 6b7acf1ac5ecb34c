import type { CellRange } from '../workbook/cell-address.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';
import { HeaderMatcher } from './headers/match-header.ts';
import { holdsFindings } from './layout/copied-findings.ts';
import { findTables } from './layout/find-tables.ts';
import { SheetView } from './layout/sheet-view.ts';
import type { Mapping } from './mapping.ts';
import { findMatrices } from './matrix/find-matrix.ts';
import { readMatrix } from './matrix/read-matrix.ts';
import type { Recognition, RecognisedTable, UnreadableCell } from './recognised-table.ts';
import { alsoHeld } from './kinds/seats-with-names.ts';
import { headerlessSeats } from './layout/headerless.ts';
import { mayBeForm, transposedSheet, turnedCell, turnedTable } from './layout/transposed.ts';
import { type Understood, understood } from './understand-table.ts';

export interface RecogniseOptions {
  /** What the user has said of tables, columns and words; it goes before what would be found. */
  readonly mapping?: Mapping;
}

const LEAST_FIELDS = 4;

/**
 * Finds the tables of ours in a workbook and reads them. Own sheets are left out; sheets without a table of ours give
 * none. What could not be read is listed.
 */
export function recognise(snapshot: WorkbookSnapshot, options: RecogniseOptions = {}): Recognition {
  const matcher = new HeaderMatcher(options.mapping);
  const tables: RecognisedTable[] = [];
  const unreadable: UnreadableCell[] = [];
  for (const sheet of snapshot.sheets) {
    if (sheet.origin === 'own' || sheet.grid.cellCount === 0 || holdsFindings(sheet)) continue;
    const read = readSheet(sheet, matcher, snapshot.dateSystem);
    const results = read.length > 0 ? read : readForms(sheet, matcher, snapshot.dateSystem);
    for (const { table, unreadable: cells } of results) {
      tables.push(table);
      unreadable.push(...cells);
    }
  }
  const aliases = matcher.mapping.aliases;
  return { tables, unreadable, ...(aliases.length > 0 ? { aliases } : {}) };
}

function readSheet(sheet: SheetSnapshot, matcher: HeaderMatcher, dateSystem: 1900 | 1904): readonly Understood[] {
  const view = new SheetView(sheet);
  const matrices = findMatrices(view, matcher).map((matrix) => readMatrix(view, matrix, dateSystem));
  const tables = findTables(view, matcher);
  const found = tables.length > 0 || matrices.length > 0 ? tables : headerlessSeats(view);
  const others = found
    .flatMap((table) => [table, ...alsoHeld(view, table)])
    .flatMap((table) => understood(view, table, matcher, dateSystem) ?? [])
    .filter(({ table }) => !matrices.some((matrix) => overlap(matrix.table.range, table.range)));
  return [...matrices, ...others].sort((one, other) => one.table.range.top - other.table.range.top);
}

function overlap(one: CellRange, other: CellRange): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** Forms with their field names in a column; they need more fields than a table needs columns. */
function readForms(sheet: SheetSnapshot, matcher: HeaderMatcher, dateSystem: 1900 | 1904): readonly Understood[] {
  if (!mayBeForm(sheet)) return [];
  return readSheet(transposedSheet(sheet), matcher, dateSystem)
    .filter(({ table }) => isForm(table))
    .map((form) => ({ ...form, table: withoutTitleFields(form.table) }))
    .map(({ table, unreadable }) => ({ table: turnedTable(table), unreadable: unreadable.map(turnedCell) }));
}

/** Without the title over a form, which looks like a field that nobody has filled in. */
function withoutTitleFields(table: RecognisedTable): RecognisedTable {
  const filled = table.columns.filter(({ key }) => table.rows.some((row) => row.values[key] !== undefined));
  const first = Math.min(...filled.map(({ column }) => column));
  return { ...table, columns: table.columns.filter(({ column }) => column === 0 || column >= first) };
}

/** Field names that are header words as they stand, and few others among them; only assignments are often written so. */
function isForm({ kind, columns, unmapped, evidence }: RecognisedTable): boolean {
  if (evidence.some((one) => one.code === 'mapping')) return true;
  const exact = columns.filter((column) => column.evidence.some((one) => one.code === 'synonym')).length;
  return exact >= (kind === 'assignments' ? LEAST_FIELDS : LEAST_FIELDS + 1) && exact >= unmapped.length;
}
