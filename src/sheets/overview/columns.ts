/** Width of the overview's columns, in characters: a name, five figures, and two columns for sentences and charts. */
export const OVERVIEW_WIDTHS: readonly number[] = [38, 11, 11, 13, 13, 11, 30, 40];

export const NAME_COLUMN = 1;
export const FIRST_FIGURE = 2;
export const LAST_FIGURE = 6;
export const FIRST_CHART_COLUMN = 7;
export const LAST_COLUMN = OVERVIEW_WIDTHS.length;

/** The columns of figures as one, when a section has a sentence there instead. */
export function sentenceRange(row: number) {
  return { top: row, left: FIRST_FIGURE, bottom: row, right: LAST_FIGURE };
}

/** Points a row needs for text that wraps within so many characters; Excel does not fit merged cells by itself. */
export function heightFor(text: string, characters: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
  return Math.max(1, lines) * POINTS_A_LINE + 2;
}

/** How many characters the merged columns of figures hold in a line. */
export const SENTENCE_CHARACTERS = 52;
const POINTS_A_LINE = 13.5;
