import type { CellRange } from '../../cell-address.ts';

/** A block of rows to read from one sheet. */
export interface Block<S> {
  readonly of: S;
  readonly range: CellRange;
}

/** Well below the 4 MB that a response may have, since the estimate is one. */
const RESPONSE_BYTES = 3_000_000;

/**
 * The blocks of each response: as many rows as fit, of as many sheets as fit. The number of responses grows with the
 * cells, not with the sheets.
 */
export function planResponses<S>(
  ranges: readonly { readonly of: S; readonly range: CellRange; readonly bytesPerCell: number }[],
): readonly (readonly Block<S>[])[] {
  const responses: Block<S>[][] = [];
  let current: Block<S>[] = [];
  let room = RESPONSE_BYTES;
  for (const { of, range, bytesPerCell } of ranges) {
    const bytesPerRow = (range.right - range.left + 1) * bytesPerCell + 3;
    let top = range.top;
    while (top <= range.bottom) {
      const rows = Math.min(range.bottom - top + 1, Math.floor(room / bytesPerRow));
      if (rows < 1 && current.length > 0) {
        responses.push(current);
        current = [];
        room = RESPONSE_BYTES;
        continue;
      }
      const bottom = top + Math.max(1, rows) - 1;
      current.push({ of, range: { ...range, top, bottom } });
      room -= (bottom - top + 1) * bytesPerRow;
      top = bottom + 1;
    }
  }
  return current.length > 0 ? [...responses, current] : responses;
}
