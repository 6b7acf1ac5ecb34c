import type { CellRange } from '../../workbook/cell-address.ts';

/** The merged ranges of a sheet, by cell. */
export interface MergedCells {
  /** The merged range that a cell lies in. */
  at(row: number, column: number): CellRange | undefined;
  /** Rows above `first` in which a range begins that reaches down to it. */
  rowsReaching(first: number): readonly number[];
}

/** Ranges over one row are looked up by it; higher ones are looked through. */
export function mergedCells(merged: readonly CellRange[]): MergedCells {
  const rows = new Map<number, CellRange[]>();
  const high: CellRange[] = [];
  for (const range of merged) {
    if (range.top !== range.bottom) high.push(range);
    else {
      const standing = rows.get(range.top);
      if (standing === undefined) rows.set(range.top, [range]);
      else standing.push(range);
    }
  }
  const holds = ({ top, left, bottom, right }: CellRange, row: number, column: number) =>
    row >= top && row <= bottom && column >= left && column <= right;
  return {
    at: (row, column) =>
      rows.get(row)?.find((range) => holds(range, row, column)) ?? high.find((range) => holds(range, row, column)),
    rowsReaching: (first) => [
      ...new Set(high.filter(({ top, bottom }) => top < first && bottom >= first).map(({ top }) => top)),
    ],
  };
}
