import { cellText } from '../../findings/cell-text.ts';
import type { CellRange } from '../../workbook/cell-address.ts';
import type { CellGrid } from '../../workbook/snapshot.ts';

const ROWS_MEASURED = 200;
const NARROWEST = 56;
const WIDEST = 300;
const CHARACTER = 7;
const PADDING = 18;

/**
 * A width in pixels for each of the first `count` columns, from what stands in them; 0 at index 0, so that columns count
 * from 1. Text that is merged over several columns, or stands alone in its row, widens none of them.
 */
export function columnWidths(grid: CellGrid, merged: readonly CellRange[], count: number): readonly number[] {
  const widths = [0, ...Array.from({ length: count }, () => NARROWEST)];
  const wide = new Set(merged.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`));
  for (let index = 0; index < Math.min(ROWS_MEASURED, grid.rows.length); index += 1) {
    const row = grid.rows[index] ?? 0;
    const columns = grid.columnsOf(row);
    if (columns.length === 1 && grid.columnCount > 1) continue;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place] ?? 0;
      if (column > count || wide.has(`${row}:${column}`)) continue;
      const { length } = cellText(grid.cell(row, column));
      widths[column] = Math.max(widths[column] ?? 0, Math.min(WIDEST, length * CHARACTER + PADDING));
    }
  }
  return widths;
}
