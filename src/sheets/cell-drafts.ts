import type { CellDraft, CellLink, DraftStyle, RowDraft } from '../workbook/patch.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { CellReference } from '../workbook/cell-address.ts';

/** Text in a cell, kept within what Excel holds; no text is an empty cell with the same look. */
export function textCell(text: string, style: DraftStyle = 'body', link?: CellLink): CellDraft {
  if (text === '') return blankCell(style);
  const value = { kind: 'text', text: text.slice(0, LONGEST_TEXT) } as const;
  return link === undefined ? { value, style } : { value, style, link };
}

export function dateCell(date: IsoDate, style: DraftStyle = 'date'): CellDraft {
  return { value: { kind: 'date', date }, style };
}

export function numberCell(number: number, style: DraftStyle = 'integer'): CellDraft {
  return { value: { kind: 'number', number }, style };
}

/** An empty cell that has a look: one to fill in, or one of a table. */
export function blankCell(style: DraftStyle): CellDraft {
  return { value: { kind: 'blank' }, style };
}

/** Text that leads to a cell. */
export function linkCell(text: string, to: CellReference): CellDraft {
  return textCell(text, 'link', { kind: 'cell', sheet: to.sheet, position: { row: to.row, column: to.column } });
}

/** A row of nothing but these cells. */
export function row(...cells: readonly (CellDraft | null)[]): RowDraft {
  return { cells };
}

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767;
