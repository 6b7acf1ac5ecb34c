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
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) {
        used = needed;
        continue;
      }
      lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(word.length / room) - 1);
      used = word.length % room || Math.min(word.length, room);
    }
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
