import type { CellRange } from '../../cell-address.ts';
import type { DraftStyle, RowDraft } from '../../patch.ts';

/** A rectangle of cells of one style. */
export interface StyleArea {
  readonly style: DraftStyle;
  readonly range: CellRange;
}

/** All rectangles of each style, so that Excel is called once for many of them. */
export function rangesByStyle(rows: readonly RowDraft[]): ReadonlyMap<DraftStyle, readonly CellRange[]> {
  const byStyle = new Map<DraftStyle, CellRange[]>();
  for (const { style, range } of styleAreas(rows)) {
    const ranges = byStyle.get(style);
    if (ranges === undefined) byStyle.set(style, [range]);
    else ranges.push(range);
  }
  return byStyle;
}

/** Rows of one height that stand under each other. */
export interface HeightRun {
  /** From 0. */
  readonly first: number;
  readonly count: number;
  /** In points. */
  readonly height: number;
}

/** The heights that rows ask for, like ones together. */
export function heightRuns(rows: readonly RowDraft[]): readonly HeightRun[] {
  const runs: HeightRun[] = [];
  for (const [index, { height }] of rows.entries()) {
    if (height === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.height === height && last.first + last.count === index) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ first: index, count: 1, height });
  }
  return runs;
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
