import type { HeaderMatcher } from '../headers/match-header.ts';
import type { SheetView } from './sheet-view.ts';

const MANY = 400;
const MISSES_BEFORE_GIVING_UP = 3;

/** Rows that may be headers: rows where several neighbouring cells are words that tables of ours have as headers. */
export function headerRows(view: SheetView, matcher: HeaderMatcher): readonly number[] {
  return view.rows.filter((row) => mayBeHeader(view, row, matcher));
}

function mayBeHeader(view: SheetView, row: number, matcher: HeaderMatcher): boolean {
  const columns = view.sheet.grid.columnsOf(row);
  let hits = 0;
  let misses = 0;
  let last = -1;
  for (let index = 0; index < columns.length && index < MANY; index++) {
    const column = columns[index] ?? 0;
    if (column > last + 2) {
      if (isHeader(hits, misses)) return true;
      hits = 0;
      misses = 0;
    }
    last = column;
    if (misses >= MISSES_BEFORE_GIVING_UP && misses > hits) continue;
    const cell = view.cell(row, column);
    if (cell.kind === 'empty') continue;
    if (cell.kind === 'text' && matcher.knows(cell.text)) hits += 1;
    else misses += cell.kind === 'text' ? 1 : 2;
  }
  return isHeader(hits, misses);
}

function isHeader(hits: number, misses: number): boolean {
  return hits >= 2 && hits * 1.5 >= misses;
}
