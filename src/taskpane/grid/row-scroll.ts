/** Browsers cannot make an element higher than this many pixels and place things in it exactly. */
const HIGHEST = 8_000_000;

/**
 * How rows of one height lie in an element that scrolls. A sheet higher than browsers allow is drawn in a lower element:
 * a pixel of scrolling is then more than a pixel of the sheet, and rows are moved by `shift` to where they are seen.
 */
export interface RowScroll {
  readonly height: number;
  /** Pixels of the sheet for a pixel of scrolling; 1 for all but the highest sheets. */
  readonly scale: number;
}

export function rowScroll(rows: number, rowHeight: number, viewHeight: number): RowScroll {
  const sheet = rows * rowHeight;
  const height = Math.min(sheet, HIGHEST);
  const scale = height <= viewHeight ? 1 : (sheet - viewHeight) / (height - viewHeight);
  return { height, scale };
}

/** How far the sheet's rows are moved down when the element is scrolled to `scrollTop`. */
export function shiftAt({ scale }: RowScroll, scrollTop: number): number {
  return scale === 1 ? 0 : scrollTop - scrollTop * scale;
}

/** The rows, from 1, that stand in sight, and `beyond` more on either side. */
export function rowsInSight(
  scroll: RowScroll,
  view: { readonly scrollTop: number; readonly height: number },
  rows: number,
  rowHeight: number,
  beyond: number,
): { readonly first: number; readonly last: number } {
  const top = view.scrollTop * scroll.scale;
  return {
    first: Math.max(1, Math.floor(top / rowHeight) + 1 - beyond),
    last: Math.min(rows, Math.ceil((top + view.height) / rowHeight) + beyond),
  };
}

/** Where to scroll so that a row is wholly in sight; where it stands already when it is. */
export function scrollToRow(
  scroll: RowScroll,
  view: { readonly scrollTop: number; readonly height: number },
  row: number,
  rowHeight: number,
): number {
  const top = (row - 1) * rowHeight;
  const seen = view.scrollTop * scroll.scale;
  if (top < seen) return top / scroll.scale;
  if (top + rowHeight > seen + view.height) return (top + rowHeight - view.height) / scroll.scale;
  return view.scrollTop;
}
