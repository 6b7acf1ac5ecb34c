import { arraysOfGrid, gridOfArrays, type GridArrays } from '../../workbook/grid.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot.ts';

/** A snapshot as data alone, so that it can be posted to another thread. */
export interface PortableSnapshot extends Omit<WorkbookSnapshot, 'sheets'> {
  readonly sheets: readonly (Omit<SheetSnapshot, 'grid'> & { readonly grid: GridArrays })[];
}

export function portable(snapshot: WorkbookSnapshot): PortableSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, grid: arraysOfGrid(sheet.grid) })) };
}

export function snapshotOfPortable(snapshot: PortableSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, grid: gridOfArrays(sheet.grid) })) };
}
