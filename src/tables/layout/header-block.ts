import { WORDS_BY_TEXT } from '../headers/header-words.ts';
import { headerText } from '../headers/header-text.ts';
import type { HeaderMatcher } from '../headers/match-header.ts';
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
export function columnRuns(
  view: SheetView,
  row: number,
  next: number,
): readonly { readonly left: number; readonly right: number }[] {
  const occupied = new Set<number>();
  let previous = row;
  const start = view.indexFrom(row);
  for (let index = start; index < Math.min(view.rows.length, start + LOOK_AHEAD); index++) {
    const below = view.rows[index] ?? 0;
    if (below - previous > 3 || below >= next) break;
    previous = below;
    for (const column of view.filledColumns(below)) occupied.add(column);
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
export function headerBlocks(
  view: SheetView,
  matcher: HeaderMatcher,
  row: number,
  left: number,
  right: number,
): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [{ top: row, bottom: row, left, right }];
  const add = (above: number, below: number): void => {
    blocks.push({ top: row - above, bottom: row + below, left, right });
  };
  const above = isUpperLine(view, matcher, row - 1, left, right);
  const below = isLowerLine(view, matcher, row + 1, left, right);
  if (above) add(1, 0);
  if (below) add(0, 1);
  if (above && below) add(1, 1);
  const blankAbove = row > 1 && view.filledColumns(row - 1, left, right).length === 0;
  if ((above || blankAbove) && isUpperLine(view, matcher, row - 2, left, right)) add(2, 0);
  if (below && isLowerLine(view, matcher, row + 2, left, right)) add(0, 2);
  return blocks;
}

/** A line under a header that heads its columns more closely: its words are headers, by themselves or under the word above. */
function isLowerLine(view: SheetView, matcher: HeaderMatcher, row: number, left: number, right: number): boolean {
  const filled = view.filledColumns(row, left, right);
  if (filled.length === 0 || !areShortTexts(view, row, filled)) return false;
  const heading = filled.filter((column) => {
    const text = view.text(row, column);
    return matcher.knows(text) || WORDS_BY_TEXT.has(headerText(`${view.shown(row - 1, column)} ${text}`));
  });
  return heading.length >= filled.length * 0.6;
}

/** A line over a header: words over several columns, or the beginnings of headers that go on below; not a title. */
function isUpperLine(view: SheetView, matcher: HeaderMatcher, row: number, left: number, right: number): boolean {
  if (row < 1) return false;
  const filled = view.filledColumns(row, left, right);
  if (filled.length === 0 || !areShortTexts(view, row, filled)) return false;
  const heading = filled.filter((column) => {
    const text = view.text(row, column);
    if (matcher.knows(text)) return true;
    const merge = view.mergeAt(row, column);
    if (merge && merge.right > merge.left && merge.right - merge.left < right - left) return filled.length > 1;
    return WORDS_BY_TEXT.has(headerText(`${text} ${view.shown(row + 1, column)}`));
  });
  if (filled.length === 1) return heading.length === 1 && (filled[0] ?? left) > left;
  return heading.length >= filled.length * 0.6;
}

function areShortTexts(view: SheetView, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => {
    const cell = view.cell(row, column);
    return cell.kind === 'text' && cell.text.length <= LONGEST_LINE;
  });
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
