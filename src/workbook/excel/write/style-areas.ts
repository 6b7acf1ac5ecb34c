import type { CellRange } from '../../cell-address.ts';
import type { DraftStyle, RowDraft } from '../../patch.ts';

/** A rectangle of cells of one style. */
export interface StyleArea {
  readonly style: DraftStyle;
  readonly range: CellRange;
}

/** The fewest rectangles that rows of like cells make: a call to Excel for each, not for each cell. */
export function styleAreas(rows: readonly RowDraft[]): readonly StyleArea[] {
  const areas: StyleArea[] = [];
  let open = new Map<string, { style: DraftStyle; range: CellRange }>();
  for (const [index, { cells }] of rows.entries()) {
    const row = index + 1;
    const next = new Map<string, { style: DraftStyle; range: CellRange }>();
    for (const { style, left, right } of runs(cells.map((cell) => cell?.style))) {
      const key = `${style} ${left} ${right}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, { style, range: { top: above?.range.top ?? row, left, bottom: row, right } });
    }
    areas.push(...open.values());
    open = next;
  }
  return [...areas, ...open.values()];
}

function* runs(
  styles: readonly (DraftStyle | undefined)[],
): Generator<{ readonly style: DraftStyle; readonly left: number; readonly right: number }> {
  let start = 0;
  for (let index = 1; index <= styles.length; index++) {
    const style = styles[start];
    if (index < styles.length && styles[index] === style) continue;
    if (style !== undefined) yield { style, left: start + 1, right: index };
    start = index;
  }
}
