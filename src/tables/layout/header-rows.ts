import type { HeaderMatcher } from '../headers/match-header.ts';
import type { SheetView } from './sheet-view.ts';

const MANY = 400;
/** A header whose words are all misspelt is looked for among so many rows at the top of a sheet that has no other. */
const WORTH_A_CLOSER_LOOK = 15;
const MISSES_BEFORE_GIVING_UP = 3;

/** Rows that may be headers: rows where several neighbouring cells are words that tables of ours have as headers. */
export function headerRows(view: SheetView, matcher: HeaderMatcher): readonly number[] {
  const rows = view.rows.filter((row) => mayBeHeader(view, row, (text) => matcher.knows(text)));
  if (rows.length > 0) return rows;
  return view.rows
    .slice(0, WORTH_A_CLOSER_LOOK)
    .filter((row) => mayBeHeader(view, row, (text) => matcher.resembles(text)));
}

function mayBeHeader(view: SheetView, row: number, knows: (text: string) => boolean): boolean {
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
    if (cell.kind === 'text' && knows(cell.text)) hits += 1;
    else misses += cell.kind === 'text' ? 1 : 2;
  }
  return isHeader(hits, misses);
}

function isHeader(hits: number, misses: number): boolean {
  return hits >= 2 && hits * 1.5 >= misses;
}
