import type { Cell } from '../../workbook/snapshot.ts';
import { type ValueClass, cellText, valueClasses } from './value-classes.ts';

/** What the values of a column look like, from a sample of its rows. */
export interface ColumnProfile {
  /** Cells sampled, and how many of them hold something. */
  readonly sampled: number;
  readonly filled: number;
  /** Distinct texts among the filled. */
  readonly distinct: number;
  /** The first filled cell's text. */
  readonly example: string;
  /** Mean length of the filled cells' texts. */
  readonly meanLength: number;
  /** Its values number the rows: 1, 2, 3 and on. */
  readonly isNumbered: boolean;
  /** The share of the filled cells that look like something, 0–1. */
  share(valueClass: ValueClass): number;
}

const FEWEST_NUMBERED = 3;

/** The profile of the cells of one column. */
export function profileOf(cells: readonly Cell[]): ColumnProfile {
  const counts = new Map<ValueClass, number>();
  const texts = new Set<string>();
  let filled = 0;
  let length = 0;
  let inOrder = 0;
  for (const cell of cells) {
    const text = cellText(cell);
    if (text === '') continue;
    filled += 1;
    length += text.length;
    if (text === String(filled)) inOrder += 1;
    texts.add(text);
    for (const valueClass of valueClasses(cell)) counts.set(valueClass, (counts.get(valueClass) ?? 0) + 1);
  }
  return {
    sampled: cells.length,
    filled,
    distinct: texts.size,
    example: [...texts][0] ?? '',
    meanLength: filled === 0 ? 0 : length / filled,
    isNumbered: filled >= FEWEST_NUMBERED && inOrder === filled,
    share: (valueClass) => (filled === 0 ? 0 : (counts.get(valueClass) ?? 0) / filled),
  };
}
