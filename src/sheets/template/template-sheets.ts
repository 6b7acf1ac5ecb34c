import type { Pack } from '../../governance/pack.ts';
import { CANONICAL_TABLES, type CanonicalColumn } from '../../tables/canonical-tables.ts';
import type { CellRange } from '../../workbook/cell-address.ts';
import type { CellDraft, DraftStyle, DropDown, RowDraft, SheetDraft } from '../../workbook/patch.ts';
import { blankCell, dateCell, numberCell, textCell } from '../cell-drafts.ts';
import { columnWidth } from '../column-widths.ts';
import { choicesOf, fitsInline, wordsDropDown } from '../drop-downs.ts';
import { fitted } from '../row-heights.ts';
import { instructionsSheet } from './instructions-sheet.ts';
import { listDropDown, listsSheet, packLists, type ListName } from './lists-sheet.ts';
import { templateRows, type TemplateRow } from './template-rows.ts';
import { templateTables, type TemplateTable } from './template-tables.ts';

/** Empty rows below what a pack fills in, ready to write on. */
const EMPTY_ROWS = 25;
const WIDEST_FITTED = 300;

/**
 * A new workbook for one governance document and year: instructions, a sheet for each table that its rules read with
 * groups, seats, meetings and reports filled in, and the lists behind the drop-downs. All of it is the user's own.
 */
export function templateSheets(pack: Pack, year: number): readonly SheetDraft[] {
  const tables = templateTables(pack);
  const lists = packLists(pack);
  const sheets = tables.map((table) => tableSheet(table, templateRows(table.kind, pack, year), lists));
  const listed = listsSheet(lists);
  return [instructionsSheet(pack, tables, year), ...sheets, ...(listed === undefined ? [] : [listed])];
}

function tableSheet(
  { kind, columns }: TemplateTable,
  filled: readonly TemplateRow[],
  lists: ReadonlyMap<ListName, readonly string[]>,
): SheetDraft {
  const canonical = CANONICAL_TABLES[kind];
  const widths = columns.map(columnWidth);
  const empty = Array.from({ length: EMPTY_ROWS }, (): TemplateRow => ({}));
  const rows: readonly RowDraft[] = [
    { cells: columns.map((column) => textCell(column.header, 'tableHeader')) },
    ...[...filled, ...empty].map((row) => ({ cells: columns.map((column) => templateCell(row, column)) })),
  ];
  return {
    name: canonical.sheet,
    ownership: 'handedOver',
    columnWidths: widths,
    rows: rows.map((row) => fitted(row, widths)),
    tables: [
      {
        name: canonical.table,
        range: { top: 1, left: 1, bottom: rows.length, right: columns.length },
        showFilter: true,
      },
    ],
    dropDowns: columns.flatMap((column, index) => {
      const dropDown = dropDownFor(column, { top: 2, left: index + 1, bottom: rows.length, right: index + 1 }, lists);
      return dropDown === undefined ? [] : [dropDown];
    }),
    freeze: { rows: 1, columns: kind === 'caseLog' ? 2 : 1 },
    print: {
      orientation: 'landscape',
      repeatRows: { from: 1, to: 1 },
      fitToWidth: widths.reduce((sum, width) => sum + width, 0) <= WIDEST_FITTED,
    },
  };
}

function templateCell(row: TemplateRow, column: CanonicalColumn): CellDraft {
  const value = row[column.key];
  const style = styleOf(column);
  if (value === undefined) return blankCell(style);
  if ('date' in value) return dateCell(value.date);
  return 'number' in value ? numberCell(value.number) : textCell(value.text, style);
}

function styleOf({ type }: CanonicalColumn): DraftStyle {
  switch (type.kind) {
    case 'date':
    case 'flagOrDate':
      return 'date';
    case 'integer':
      return 'integer';
    default:
      return 'wrapped';
  }
}

function dropDownFor(
  column: CanonicalColumn,
  range: CellRange,
  lists: ReadonlyMap<ListName, readonly string[]>,
): DropDown | undefined {
  const words = choicesOf(column.type);
  if (words !== undefined && fitsInline(words)) return wordsDropDown(range, words);
  const list = listOf(column);
  return list === undefined ? undefined : listDropDown(range, list, lists);
}

function listOf({ key, type }: CanonicalColumn): ListName | undefined {
  if (type.kind === 'group') return 'groups';
  if (type.kind === 'organisation') return 'organisations';
  return key === 'function' ? 'functions' : undefined;
}
