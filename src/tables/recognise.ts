import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { HeaderMatcher } from './headers/match-header.ts';
import { findTables } from './layout/find-tables.ts';
import { SheetView } from './layout/sheet-view.ts';
import type { Recognition, RecognisedTable, UnreadableCell } from './recognised-table.ts';
import { understood } from './understand-table.ts';

/**
 * Finds the tables of ours in a workbook and reads them. Own sheets are left out; sheets without a table of ours give
 * none. What could not be read is listed.
 */
export function recognise(snapshot: WorkbookSnapshot): Recognition {
  const matcher = new HeaderMatcher();
  const tables: RecognisedTable[] = [];
  const unreadable: UnreadableCell[] = [];
  for (const sheet of snapshot.sheets) {
    if (sheet.origin === 'own' || sheet.grid.cellCount === 0) continue;
    const view = new SheetView(sheet);
    for (const found of findTables(view, matcher)) {
      const result = understood(view, found, snapshot.dateSystem);
      if (!result) continue;
      tables.push(...result.tables);
      unreadable.push(...result.unreadable);
    }
  }
  return { tables, unreadable };
}
