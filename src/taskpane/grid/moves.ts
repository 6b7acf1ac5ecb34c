import type { CellPosition } from '../../workbook/cell-address.ts';
import type { CellGrid } from '../../workbook/snapshot.ts';

export interface KeyPress {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly control: boolean;
}

/** How much of a sheet the keys reach. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page has. */
  readonly page: number;
}

/** Where a key moves the selection, as in Excel; undefined for a key that moves nothing. */
export function move(from: CellPosition, press: KeyPress, grid: CellGrid, reach: Reach): CellPosition | undefined {
  const { row, column } = from;
  const at = (nextRow: number, nextColumn: number): CellPosition => ({
    row: Math.min(Math.max(1, nextRow), reach.rows),
    column: Math.min(Math.max(1, nextColumn), reach.columns),
  });
  switch (press.key) {
    case 'ArrowUp':
      return press.control ? edge(from, -1, 0, grid, reach) : at(row - 1, column);
    case 'ArrowDown':
      return press.control ? edge(from, 1, 0, grid, reach) : at(row + 1, column);
    case 'ArrowLeft':
      return press.control ? edge(from, 0, -1, grid, reach) : at(row, column - 1);
    case 'ArrowRight':
      return press.control ? edge(from, 0, 1, grid, reach) : at(row, column + 1);
    case 'PageUp':
      return press.control ? undefined : at(row - reach.page, column);
    case 'PageDown':
      return press.control ? undefined : at(row + reach.page, column);
    case 'Home':
      return press.control ? at(1, 1) : at(row, 1);
    case 'End':
      return press.control ? at(grid.rowCount, grid.columnCount) : at(row, lastColumn(grid, row));
    default:
      return undefined;
  }
}

/** The last filled cell of the stretch that begins next, or the first filled one after a gap, or the sheet's edge. */
function edge(from: CellPosition, down: number, right: number, grid: CellGrid, reach: Reach): CellPosition {
  const filled = (row: number, column: number) => grid.cell(row, column).kind !== 'empty';
  const inside = (row: number, column: number) =>
    row >= 1 && column >= 1 && row <= reach.rows && column <= reach.columns;
  let { row, column } = from;
  const along = filled(row, column) && inside(row + down, column + right) && filled(row + down, column + right);
  while (inside(row + down, column + right)) {
    if (along && !filled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!along && filled(row, column)) break;
  }
  return { row, column };
}

function lastColumn(grid: CellGrid, row: number): number {
  const columns = grid.columnsOf(row);
  return columns[columns.length - 1] ?? 1;
}
