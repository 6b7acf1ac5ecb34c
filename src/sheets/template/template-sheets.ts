import type { Pack } from '../../governance/pack.ts';
import { CANONICAL_TABLES } from '../../tables/canonical-tables.ts';
import type { SheetDraft } from '../../workbook/patch.ts';
import { instructionsSheet } from './instructions-sheet.ts';
import { listsSheet, packLists } from './lists-sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { templateRows, type TemplateRow } from './template-rows.ts';
import { templateTables } from './template-tables.ts';

/** Empty rows below what a pack fills in, ready to write on. */
const EMPTY_ROWS = 25;

/**
 * A new workbook for one governance document and year: instructions, a sheet for each table that its rules read with
 * groups, seats, meetings and reports filled in, and the lists behind the drop-downs. All of it is the user's own.
 */
export function templateSheets(pack: Pack, year: number): readonly SheetDraft[] {
  const tables = templateTables(pack);
  const lists = packLists(pack);
  const empty = Array.from({ length: EMPTY_ROWS }, (): TemplateRow => ({}));
  const sheets = tables.map((table) => {
    const { sheet, table: tableName } = CANONICAL_TABLES[table.kind];
    const rows = [...templateRows(table.kind, pack, year), ...empty];
    return tableSheet({ table, name: sheet, ownership: 'handedOver', tableName, rows, lists });
  });
  const listed = listsSheet(lists);
  return [instructionsSheet(pack, tables, year), ...sheets, ...(listed === undefined ? [] : [listed])];
}
