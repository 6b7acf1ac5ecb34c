import {
  CANONICAL_TABLES,
  TABLE_KINDS,
  type CanonicalColumn,
  type CanonicalTable,
} from '../tables/canonical-tables.ts';
import type { RecognisedTable, Recognition, TableRow } from '../tables/recognised-table.ts';
import type { TableKind } from '../tables/table-kind.ts';
import { columnLetters } from '../workbook/cell-address.ts';
import type { CellDraft, DropDown, RowDraft, SheetDraft } from '../workbook/patch.ts';
import { linkCell, textCell } from './cell-drafts.ts';
import { columnWidth } from './column-widths.ts';
import { choicesOf, wordsDropDown } from './drop-downs.ts';
import { missingCaseNumbers } from './case-numbers.ts';
import { fitted } from './row-heights.ts';
import { structuredCell } from './structured-value.ts';
import type { TakenNames } from './taken-names.ts';
import { uniqueSheetName, uniqueTableName } from './unique-names.ts';

/** The header of the column that says where a row came from. */
export const ORIGIN_HEADER = 'Källa';

/** The widest table that still is legible when fitted to one landscape page, in characters. */
const WIDEST_FITTED = 300;

/** A row of the user's with the table it stands in. */
interface SourceRow {
  readonly table: RecognisedTable;
  readonly row: TableRow;
}

/**
 * One sheet for each table kind that was recognised, in the order of the canonical tables: every row of every table of
 * the kind under the canonical headers, with a link back to where it stands. The user's own tables are left as they are.
 */
export function structuredSheets(recognition: Recognition, taken: TakenNames): readonly SheetDraft[] {
  return TABLE_KINDS.flatMap((kind) => {
    const tables = recognition.tables.filter((table) => table.kind === kind);
    return tables.length === 0 ? [] : [structuredSheet(kind, tables, taken)];
  });
}

function structuredSheet(kind: TableKind, tables: readonly RecognisedTable[], taken: TakenNames): SheetDraft {
  const canonical = CANONICAL_TABLES[kind];
  const sources = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  const numbers = kind === 'caseLog' ? missingCaseNumbers(sources.map(({ row }) => row)) : new Map<TableRow, string>();
  const headers = [...canonical.columns.map((column) => column.header), ORIGIN_HEADER];
  const body = sources.map((source) => bodyRow(canonical, source, numbers.get(source.row)));
  const rows = [
    { cells: headers.map((header) => textCell(header, 'tableHeader')) },
    ...(body.length > 0 ? body : [emptyRow(headers.length)]),
  ];
  const widths = [...canonical.columns.map(columnWidth), columnWidth(ORIGIN_COLUMN)];
  return {
    name: uniqueSheetName(canonical.sheet, taken.sheets),
    ownership: 'own',
    columnWidths: widths,
    rows: rows.map((row) => fitted(row, widths)),
    tables: [
      {
        name: uniqueTableName(canonical.table, taken.tables),
        range: { top: 1, left: 1, bottom: rows.length, right: headers.length },
        showFilter: true,
      },
    ],
    dropDowns: dropDowns(canonical, rows.length),
    freeze: { rows: 1, columns: kind === 'caseLog' ? 2 : 1 },
    print: {
      orientation: 'landscape',
      repeatRows: { from: 1, to: 1 },
      fitToWidth: widths.reduce((sum, width) => sum + width, 0) <= WIDEST_FITTED,
    },
  };
}

const ORIGIN_COLUMN: CanonicalColumn = { key: 'origin', header: ORIGIN_HEADER, type: { kind: 'text' }, says: '' };

function emptyRow(length: number): RowDraft {
  return { cells: Array<null>(length).fill(null) };
}

function bodyRow(canonical: CanonicalTable, { table, row }: SourceRow, number: string | undefined): RowDraft {
  const cells = canonical.columns.map((column): CellDraft | null => {
    const reading = row.values[column.key];
    if (reading !== undefined) return structuredCell(reading, column.type);
    if (column.key === 'caseNumber' && number !== undefined) return textCell(number);
    if (column.key === 'group' && table.group !== undefined) return textCell(table.group.name);
    return null;
  });
  return { cells: [...cells, originCell(table, row)] };
}

/** 'Blad1!12'; a subject that stands in a column of its own gives the column: 'Blad1!C'. */
function originCell({ sheet, orientation, range }: RecognisedTable, { row }: TableRow): CellDraft {
  return orientation === 'transposed'
    ? linkCell(`${sheet}!${columnLetters(row)}`, { sheet, row: range.top, column: row })
    : linkCell(`${sheet}!${row}`, { sheet, row, column: range.left });
}

function dropDowns(canonical: CanonicalTable, lastRow: number): readonly DropDown[] {
  return canonical.columns.flatMap((column, index) => {
    const words = choicesOf(column.type);
    if (words === undefined) return [];
    return [wordsDropDown({ top: 2, left: index + 1, bottom: lastRow, right: index + 1 }, words)];
  });
}
