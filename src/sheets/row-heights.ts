import { DRAFT_STYLES } from '../workbook/draft-styles.ts';
import type { CellDraft, RowDraft } from '../workbook/patch.ts';

const POINTS_A_LINE = 13.5;
const TALLEST = 400;
/** Letters of running text in the room of one digit, by which Excel measures widths. */
const LETTERS = 1.15;
const BOLD_LETTERS = 1.05;

/** How many lines a text takes when it wraps at words within so many characters. */
export function wrappedLines(text: string, characters: number): number {
  const room = Math.max(1, Math.floor(characters));
  let lines = 0;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines += end - start <= room ? 1 : linesOfParagraph(text, start, end, room);
    start = end + 1;
  }
  return lines;
}

/** Without cutting the text into words: every cell of every sheet that is written comes here. */
function linesOfParagraph(text: string, start: number, end: number, room: number): number {
  let lines = 1;
  let used = 0;
  for (let at = start; at <= end;) {
    const space = text.indexOf(' ', at);
    const wordEnd = space < 0 || space > end ? end : space;
    const length = wordEnd - at;
    at = wordEnd + 1;
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(length / room) - 1);
    used = length % room || Math.min(length, room);
  }
  return lines;
}

/** Points for so many lines of text. */
export function heightOfLines(lines: number): number {
  return Math.min(TALLEST, lines * POINTS_A_LINE + 2);
}

/**
 * The row with the height that its wrapped cells need in columns of these widths (in characters); without one when a
 * single line is enough. Not every program fits rows by itself when it opens a file.
 */
export function fitted(row: RowDraft, widths: readonly number[]): RowDraft {
  const lines = row.cells.reduce((most, cell, index) => Math.max(most, linesOf(cell, widths[index] ?? 0)), 1);
  const height = Math.max(row.height ?? 0, lines > 1 ? heightOfLines(lines) : 0);
  return height > 0 ? { ...row, height } : row;
}

function linesOf(cell: CellDraft | null, width: number): number {
  if (cell?.value.kind !== 'text' || width <= 0) return 1;
  const { wrap, font } = DRAFT_STYLES[cell.style ?? 'body'];
  if (!wrap) return 1;
  return wrappedLines(cell.value.text, width * (font.bold ? BOLD_LETTERS : LETTERS));
}
