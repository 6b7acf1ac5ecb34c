import type { CellRange } from '../../workbook/cell-address.ts';
import type { DataBar, RowDraft } from '../../workbook/patch.ts';

/** A part of a page: rows one below the other, with what lies over them. Rows count from 1 within the section. */
export interface Section {
  readonly rows: readonly RowDraft[];
  readonly merged?: readonly CellRange[];
  readonly dataBars?: readonly DataBar[];
}

/** A page of sections, rows counting from the top of the sheet. */
export interface Page {
  readonly rows: readonly RowDraft[];
  readonly merged: readonly CellRange[];
  readonly dataBars: readonly DataBar[];
  /** The row before each section's first. */
  readonly offsets: readonly number[];
}

/** Sections one below the other, with an empty row between. */
export function stack(sections: readonly Section[]): Page {
  const rows: RowDraft[] = [];
  const merged: CellRange[] = [];
  const dataBars: DataBar[] = [];
  const offsets: number[] = [];
  for (const section of sections) {
    if (rows.length > 0) rows.push({ cells: [] });
    const offset = rows.length;
    offsets.push(offset);
    rows.push(...section.rows);
    merged.push(...(section.merged ?? []).map((range) => moved(range, offset)));
    dataBars.push(...(section.dataBars ?? []).map((bar) => ({ ...bar, range: moved(bar.range, offset) })));
  }
  return { rows, merged, dataBars, offsets };
}

/** The range so many rows further down. */
export function moved(range: CellRange, rows: number): CellRange {
  return { ...range, top: range.top + rows, bottom: range.bottom + rows };
}
