import type { FactRow } from './fact-row.ts';
import { textOf } from './read-row.ts';

/** All that a row says, in an order of its own: tells rows of one key apart, whatever the order of rows and columns. */
export function rowContent(row: FactRow | undefined): string {
  if (row === undefined) return '';
  return Object.keys(row.row.values)
    .sort()
    .map((column) => `${column}=${textOf(row, column) ?? ''}`)
    .join('|');
}
