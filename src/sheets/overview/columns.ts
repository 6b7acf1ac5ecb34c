import type { CellRange } from '../../workbook/cell-address.ts';

/** Width of the overview's columns, in characters: a name, five figures, and two columns for sentences and charts. */
export const OVERVIEW_WIDTHS: readonly number[] = [38, 10, 11, 13, 11, 13, 30, 40];

export const NAME_COLUMN = 1;
export const FIRST_FIGURE = 2;
export const LAST_FIGURE = 6;
export const FIRST_CHART_COLUMN = 7;
export const LAST_COLUMN = OVERVIEW_WIDTHS.length;

/** The columns of figures as one, when a section has a sentence there instead. */
export function sentenceRange(row: number): CellRange {
  return { top: row, left: FIRST_FIGURE, bottom: row, right: LAST_FIGURE };
}

/** The last two columns of figures as one, for the name of a sheet. */
export function sheetRange(row: number): CellRange {
  return { top: row, left: LAST_FIGURE - 1, bottom: row, right: LAST_FIGURE };
}

/** The room for text in a row whose figure columns are merged into one. */
export const SENTENCE_WIDTHS: readonly number[] = OVERVIEW_WIDTHS.map((width, index) => {
  const column = index + 1;
  if (column === FIRST_FIGURE) return OVERVIEW_WIDTHS.slice(index, LAST_FIGURE).reduce((sum, each) => sum + each, 0);
  return column > FIRST_FIGURE && column <= LAST_FIGURE ? 0 : width;
});
