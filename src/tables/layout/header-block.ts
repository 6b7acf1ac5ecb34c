import { WORDS_BY_TEXT } from '../headers/header-words.ts';
import { headerText } from '../headers/header-text.ts';
import type { SheetView } from './sheet-view.ts';

/** The lines of a header, and the columns it may span. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const LOOK_AHEAD = 30;
const LONGEST_LINE = 90;

/** The stretches of columns, parted by empty ones, that hold something in a row or in the rows that follow it. */
export function columnRuns(view: SheetView, row: number): readonly { readonly left: number; readonly right: number }[] {
  const occupied = new Set<number>();
  let previous = row;
  const start = view.indexFrom(row);
  for (let index = start; index < Math.min(view.rows.length, start + LOOK_AHEAD); index++) {
    const next = view.rows[index] ?? 0;
    if (next - previous > 3) break;
    previous = next;
    for (const column of view.filledColumns(next)) occupied.add(column);
  }
  for (const column of view.filledColumns(row)) {
    const merge = view.mergeAt(row, column);
    if (merge && merge.right - merge.left < 12) for (let at = merge.left; at <= merge.right; at++) occupied.add(at);
  }
  const runs: { left: number; right: number }[] = [];
  for (const column of [...occupied].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && column === run.right + 1) run.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}

/** The ways to take one to three lines around a row as a header: the row is always one of them. */
export function headerBlocks(view: SheetView, row: number, left: number, right: number): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const [above, below] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [2, 0],
    [1, 1],
    [0, 2],
  ] as const) {
    const top = row - above;
    const bottom = row + below;
    if (top < 1) continue;
    let possible = true;
    for (let line = top; line <= bottom; line++)
      if (line !== row && !isHeaderLine(view, line, left, right)) possible = false;
    if (possible) blocks.push({ top, bottom, left, right });
  }
  return blocks;
}

/** A line of short texts only, that is not one title over the whole width. */
function isHeaderLine(view: SheetView, row: number, left: number, right: number): boolean {
  const filled = view.filledColumns(row, left, right);
  if (filled.length === 0) return false;
  for (const column of filled) {
    const cell = view.cell(row, column);
    if (cell.kind !== 'text' || cell.text.length > LONGEST_LINE) return false;
  }
  if (filled.length > 1) return true;
  const merge = view.mergeAt(row, filled[0] ?? left);
  const width = merge ? merge.right - merge.left + 1 : 1;
  return width < (right - left + 1) * 0.7 && headerText(view.text(row, filled[0] ?? left)).split(' ').length <= 3;
}

/** The lines of a column's header, from the top, without empty and repeated ones. */
export function headerLines(view: SheetView, block: HeaderBlock, column: number): readonly string[] {
  const lines: string[] = [];
  const leaf = view.shown(block.bottom, column);
  for (let row = block.top; row <= block.bottom; row++) {
    let text = view.shown(row, column);
    if (text === '' && row < block.bottom && leaf !== '') text = spreadParent(view, block, row, column, leaf);
    if (text !== '' && text !== lines.at(-1) && text.length <= LONGEST_LINE * 2) lines.push(text);
  }
  return lines;
}

/** An upper line that was not merged over its columns still heads those to its right that it makes a known header with. */
function spreadParent(view: SheetView, block: HeaderBlock, row: number, column: number, leaf: string): string {
  for (let left = column - 1; left >= Math.max(block.left, column - 6); left--) {
    const text = view.shown(row, left);
    if (text === '') continue;
    return WORDS_BY_TEXT.has(headerText(`${text} ${leaf}`)) ? text : '';
  }
  return '';
}
