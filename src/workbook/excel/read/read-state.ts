import type { Extent } from './extents.ts';
import type { Inventory } from './inventory.ts';

/** What the host knows of the workbook since it read it. */
export interface ReadState {
  readonly inventory: Inventory;
  readonly extents: readonly Extent[];
  readonly dateSystem: 1900 | 1904;
}
