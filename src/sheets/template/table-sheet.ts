import type { CanonicalColumn } from '../../tables/canonical-tables.ts';
import type { CellRange } from '../../workbook/cell-address.ts';
import type { CellDraft, DraftStyle, DropDown, RowDraft, SheetDraft } from '../../workbook/patch.ts';
import { blankCell, dateCell, numberCell, textCell } from '../cell-drafts.ts';
import { columnWidth } from '../column-widths.ts';
import { choicesOf, fitsInline, wordsDropDown } from '../drop-downs.ts';
import { fitted } from '../row-heights.ts';
import { listDropDown, type ListName } from './lists-sheet.ts';
import type { TemplateRow } from './template-rows.ts';
import type { TemplateTable } from './template-tables.ts';

const WIDEST_FITTED = 300;

export interface TableSheetParts extends Pick<SheetDraft, 'name' | 'ownership'> {
  readonly table: TemplateTable;
  /** Name of the Excel Table. */
  readonly tableName: string;
  readonly rows: readonly TemplateRow[];
  /** What drop-downs choose from, besides words. */
  readonly lists: ReadonlyMap<ListName, readonly string[]>;
}

/** A sheet that is a canonical table: headers, rows, and drop-downs where there is something to choose from. */
export function tableSheet({ table, name, ownership, tableName, rows, lists }: TableSheetParts): SheetDraft {
  const { kind, columns } = table;
  const widths = columns.map(columnWidth);
  const drawn: readonly RowDraft[] = [
    { cells: columns.map((column) => textCell(column.header, 'tableHeader')) },
    ...rows.map((row) => ({ cells: columns.map((column) => templateCell(row, column)) })),
  ];
  return {
    name,
    ownership,
    columnWidths: widths,
    rows: drawn.map((row) => fitted(row, widths)),
    tables: [
      {
        name: tableName,
        range: { top: 1, left: 1, bottom: drawn.length, right: columns.length },
        showFilter: true,
      },
    ],
    dropDowns: columns.flatMap((column, index) => {
      const dropDown = dropDownFor(column, { top: 2, left: index + 1, bottom: drawn.length, right: index + 1 }, lists);
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
