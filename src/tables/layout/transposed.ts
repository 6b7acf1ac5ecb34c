import type { CellRange } from '../../workbook/cell-address.ts';
import type { CellGrid, SheetSnapshot } from '../../workbook/snapshot.ts';
import type { RecognisedTable, TableRow, UnreadableCell } from '../recognised-table.ts';

const MOST_ROWS = 250;
const MOST_COLUMNS = 60;

/** Whether a sheet is small enough to be a form with its field names in a column. */
export function mayBeForm({ grid }: SheetSnapshot): boolean {
  return grid.rows.length <= MOST_ROWS && grid.rowCount <= MOST_ROWS * 2 && grid.columnCount <= MOST_COLUMNS;
}

/** The sheet with rows and columns exchanged, so that a form reads as a table. */
export function transposedSheet(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, grid: transposedGrid(sheet.grid), merged: sheet.merged.map(turned), tables: [] };
}

/** A table found on an exchanged sheet, as it stands on the sheet itself. */
export function turnedTable(table: RecognisedTable): RecognisedTable {
  return { ...table, range: turned(table.range), orientation: 'transposed', rows: table.rows.map(turnedRow) };
}

/** A cell of an exchanged sheet, as it stands on the sheet itself. */
export function turnedCell(cell: UnreadableCell): UnreadableCell {
  return { ...cell, row: cell.column, column: cell.row };
}

function turnedRow(row: TableRow): TableRow {
  if (!row.inherited) return row;
  const inherited = Object.entries(row.inherited).flatMap(([key, place]) =>
    place ? [[key, { row: place.column, column: place.row }] as const] : [],
  );
  return { ...row, inherited: Object.fromEntries(inherited) };
}

function turned({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom };
}

function transposedGrid(grid: CellGrid): CellGrid {
  const rowsOfColumn = new Map<number, number[]>();
  const withValue = new Set<number>();
  for (let index = 0; index < grid.rows.length; index++) {
    const row = grid.rows[index] ?? 0;
    const columns = grid.columnsOf(row);
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] ?? 0;
      const rows = rowsOfColumn.get(column);
      if (rows) rows.push(row);
      else rowsOfColumn.set(column, [row]);
      if (grid.cell(row, column).kind !== 'empty') withValue.add(column);
    }
  }
  return {
    rowCount: grid.columnCount,
    columnCount: grid.rowCount,
    cellCount: grid.cellCount,
    rows: [...withValue].sort((one, other) => one - other),
    cell: (row, column) => grid.cell(column, row),
    columnsOf: (row) => rowsOfColumn.get(row) ?? [],
    style: (row, column) => grid.style(column, row),
    isFormula: (row, column) => grid.isFormula(column, row),
  };
}
