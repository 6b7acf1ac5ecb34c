import type { CellRange } from '../../workbook/cell-address.ts';
import type { Cell, CellStyle, SheetSnapshot } from '../../workbook/snapshot.ts';
import { cellText } from '../columns/value-classes.ts';

const LARGEST_MERGE = 4000;
const COLUMNS = 16_385;

/** A sheet as a reader sees it: merged cells show their text all over. */
export class SheetView {
  readonly name: string;
  /** Rows that have a value, ascending. */
  readonly rows: readonly number[];
  readonly #merges = new Map<number, CellRange>();

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    this.rows = Array.from(sheet.grid.rows);
    for (const range of sheet.merged) this.#addMerge(range);
  }

  cell(row: number, column: number): Cell {
    return this.sheet.grid.cell(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.sheet.grid.style(row, column);
  }

  /** The text of the cell itself. */
  text(row: number, column: number): string {
    return cellText(this.cell(row, column));
  }

  /** The cell itself, or the one whose merged range covers it. */
  shownCell(row: number, column: number): Cell {
    const range = this.mergeAt(row, column);
    return range ? this.cell(range.top, range.left) : this.cell(row, column);
  }

  /** The text shown at a place. */
  shown(row: number, column: number): string {
    return cellText(this.shownCell(row, column));
  }

  /** The merged range that covers a cell. */
  mergeAt(row: number, column: number): CellRange | undefined {
    return this.#merges.get(row * COLUMNS + column);
  }

  /** The columns from `left` to `right` that hold a value of their own in a row. */
  filledColumns(row: number, left = 1, right = Infinity): readonly number[] {
    const columns = this.sheet.grid.columnsOf(row);
    const filled: number[] = [];
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] ?? 0;
      if (column > right) break;
      if (column >= left && isFilled(this.cell(row, column))) filled.push(column);
    }
    return filled;
  }

  /** Where in `rows` the first row at or after `row` stands. */
  indexFrom(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #addMerge(range: CellRange): void {
    const { top, left, bottom, right } = range;
    if ((bottom - top + 1) * (right - left + 1) > LARGEST_MERGE) return;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) this.#merges.set(row * COLUMNS + column, range);
    }
  }
}

function isFilled(cell: Cell): boolean {
  return cell.kind === 'text' ? /\S/.test(cell.text) : cell.kind !== 'empty' && cell.kind !== 'error';
}
