import { LAST_COLUMN, LAST_ROW } from '../../../src/workbook/cell-address.ts';
import { accessDenied, bagScalar, defineClass, invalidArgument, isApiObject, type ApiObject } from '../api-class.ts';
import type { SheetModel, WorkbookModel } from '../model.ts';
import { charts } from './charts.ts';
import { names } from './names.ts';
import { areasOfAddress, rangeObject, rangeTargetOf } from './range.ts';
import { rangeOfAddress } from './range-target.ts';
import { tables } from './tables.ts';
import { linkWorksheet } from './worksheet-link.ts';

const protection = defineClass<SheetModel>({
  name: 'WorksheetProtection',
  scalars: { Protected: { get: (sheet) => sheet.protected }, Options: { get: () => null } },
  methods: {
    Protect: (sheet: SheetModel) => void (sheet.protected = true),
    Unprotect: (sheet: SheetModel) => void (sheet.protected = false),
  },
});

const freezePanes = defineClass<SheetModel>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet: SheetModel, count: number) =>
      void (sheet.frozen = { top: 1, left: 1, bottom: count, right: LAST_COLUMN }),
    FreezeColumns: (sheet: SheetModel, count: number) =>
      void (sheet.frozen = { top: 1, left: 1, bottom: LAST_ROW, right: count }),
    FreezeAt(sheet: SheetModel, range: unknown) {
      sheet.frozen = isApiObject(range) ? rangeTargetOf(range).range : rangeOfAddress(sheet, range).range;
    },
    Unfreeze: (sheet: SheetModel) => void (sheet.frozen = undefined),
  },
});

const pageLayout = defineClass<SheetModel>({
  name: 'PageLayout',
  scalars: Object.fromEntries(
    [
      'Orientation',
      'PaperSize',
      'Zoom',
      'CenterHorizontally',
      'LeftMargin',
      'RightMargin',
      'TopMargin',
      'BottomMargin',
    ].map((name) => [name, bagScalar<SheetModel>(name, (sheet) => sheet.pageLayout, null)]),
  ),
  methods: {
    SetPrintArea(sheet: SheetModel, area: unknown) {
      sheet.pageLayout['PrintArea'] = isApiObject(area) ? rangeTargetOf(area).range : rangeOfAddress(sheet, area).range;
    },
    SetPrintTitleRows(sheet: SheetModel, rows: unknown) {
      sheet.printTitleRows = isApiObject(rows) ? rangeTargetOf(rows).range : rangeOfAddress(sheet, rows).range;
    },
  },
});

function renamed(sheet: SheetModel, value: unknown): string {
  const name = String(value);
  const other = sheet.workbook.sheet(name);
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || (other && other !== sheet))
    throw invalidArgument();
  return name;
}

/** Events that handlers may be added for; the stand-in fires them when a test says so. */
const EVENTS: Readonly<Record<string, () => undefined>> = Object.fromEntries(
  ['DataChanged', 'Added', 'Deleted', 'Activated', 'SelectionChanged'].flatMap((event) => [
    [`_Register${event}Event`, () => undefined],
    [`_Unregister${event}Event`, () => undefined],
  ]),
);

export const worksheet = defineClass<SheetModel>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set(sheet, value) {
        if (sheet.workbook.structureProtected) throw accessDenied();
        sheet.name = renamed(sheet, value);
      },
    },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set(sheet, value) {
        if (sheet.workbook.structureProtected) throw accessDenied();
        const { sheets } = sheet.workbook;
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(Number(value), 0, sheet);
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => void (sheet.visibility = value as SheetModel['visibility']),
    },
    TabColor: { get: (sheet) => sheet.tabColor, set: (sheet, value) => void (sheet.tabColor = String(value)) },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    Gridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => void (sheet.showGridlines = value === true),
    },
  },
  navigation: {
    Tables: (sheet): ApiObject => tables({ workbook: sheet.workbook, sheet }),
    Names: (sheet): ApiObject => names({ list: sheet.names, scope: 'Worksheet' }),
    Charts: (sheet): ApiObject => charts(sheet),
    Protection: (sheet): ApiObject => protection(sheet),
    FreezePanes: (sheet): ApiObject => freezePanes(sheet),
    PageLayout: (sheet): ApiObject => pageLayout(sheet),
  },
  methods: {
    ...EVENTS,
    GetRange: (sheet: SheetModel, address: unknown) => rangeObject(rangeOfAddress(sheet, address)),
    GetRanges: (sheet: SheetModel, address: unknown) => areasOfAddress(sheet, address),
    GetCell: (sheet: SheetModel, row: number, column: number) =>
      rangeObject({ sheet, range: { top: row + 1, left: column + 1, bottom: row + 1, right: column + 1 } }),
    GetRangeByIndexes(sheet: SheetModel, row: number, column: number, rows: number, columns: number) {
      if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > LAST_ROW) throw invalidArgument();
      return rangeObject({
        sheet,
        range: { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns },
      });
    },
    GetUsedRangeOrNullObject(sheet: SheetModel) {
      const range = sheet.usedRange();
      return range ? rangeObject({ sheet, range }) : null;
    },
    Activate(sheet: SheetModel) {
      if (sheet.visibility !== 'Visible') throw invalidArgument();
      sheet.workbook.activeSheet = sheet;
    },
    Delete(sheet: SheetModel) {
      const { workbook } = sheet;
      if (workbook.structureProtected) throw accessDenied();
      if (workbook.sheets.filter(({ visibility }) => visibility === 'Visible').length < 2) throw invalidArgument();
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      if (workbook.activeSheet === sheet) workbook.activeSheet = workbook.sheets[0];
    },
  },
});

linkWorksheet(worksheet);

function find(workbook: WorkbookModel, key: unknown): ApiObject | null {
  const sheet = workbook.sheet(String(key));
  return sheet ? worksheet(sheet) : null;
}

export const worksheets = defineClass<WorkbookModel>({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => worksheet(sheet)),
  indexer: find,
  methods: {
    ...EVENTS,
    GetItemOrNullObject: find,
    GetCount: (workbook: WorkbookModel) => workbook.sheets.length,
    GetActiveWorksheet: (workbook: WorkbookModel) => (workbook.activeSheet ? worksheet(workbook.activeSheet) : null),
    Add(workbook: WorkbookModel, name: unknown) {
      if (workbook.structureProtected) throw accessDenied();
      if (typeof name === 'string' && workbook.sheet(name)) throw invalidArgument();
      return worksheet(workbook.addSheet(typeof name === 'string' ? name : undefined));
    },
  },
});
