import { accessDenied, defineClass, invalidArgument, isApiObject, type ApiObject } from '../api-class.ts';
import { TableModel, type SheetModel, type WorkbookModel } from '../model.ts';
import { rangeObject, rangeTargetOf } from './range.ts';
import { intersection, rangeOfAddress } from './range-target.ts';
import { worksheetOf } from './worksheet-link.ts';

const table = defineClass<TableModel>({
  name: 'Table',
  identity: (model) => ({ Id: model.id }),
  scalars: {
    Id: { get: (model) => model.id },
    Name: {
      get: (model) => model.name,
      set(model, value) {
        const workbook = model.sheet.workbook;
        const name = String(value);
        const taken =
          workbook.tables().some((other) => other !== model && other.name.toLowerCase() === name.toLowerCase()) ||
          workbook.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
        if (taken || !/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name)) throw invalidArgument();
        model.name = name;
      },
    },
    ShowHeaders: {
      get: (model) => model.showHeaders,
      set: (model, value) => void (model.showHeaders = value === true),
    },
    ShowTotals: { get: (model) => model.showTotals, set: (model, value) => void (model.showTotals = value === true) },
    ShowFilterButton: {
      get: (model) => model.showFilterButton,
      set: (model, value) => void (model.showFilterButton = value === true),
    },
    ShowBandedRows: {
      get: (model) => model.showBandedRows,
      set: (model, value) => void (model.showBandedRows = value === true),
    },
    Style: { get: (model) => model.style, set: (model, value) => void (model.style = String(value)) },
  },
  navigation: { Worksheet: (model): ApiObject => worksheetOf(model.sheet) },
  methods: {
    GetRange: ({ sheet, range }: TableModel) => rangeObject({ sheet, range }),
    GetHeaderRowRange: ({ sheet, range }: TableModel) => rangeObject({ sheet, range: { ...range, bottom: range.top } }),
    GetDataBodyRange: ({ sheet, range }: TableModel) => rangeObject({ sheet, range: { ...range, top: range.top + 1 } }),
    Resize(model: TableModel, range: unknown) {
      model.range = isApiObject(range) ? rangeTargetOf(range).range : rangeOfAddress(model.sheet, range).range;
    },
    Delete(model: TableModel) {
      if (model.sheet.protected) throw accessDenied();
      model.sheet.tables.splice(model.sheet.tables.indexOf(model), 1);
    },
    ConvertToRange(model: TableModel) {
      model.sheet.tables.splice(model.sheet.tables.indexOf(model), 1);
      return rangeObject({ sheet: model.sheet, range: model.range });
    },
  },
});

interface Scope {
  readonly workbook: WorkbookModel;
  readonly sheet?: SheetModel;
}

function within({ workbook, sheet }: Scope): readonly TableModel[] {
  return sheet ? sheet.tables : workbook.tables();
}

function find(scope: Scope, key: unknown): ApiObject | null {
  const model = within(scope).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return model ? table(model) : null;
}

/** The tables of a sheet, or of the whole workbook. */
export const tables = defineClass<Scope>({
  name: 'TableCollection',
  scalars: { Count: { get: (scope) => within(scope).length } },
  items: (scope) => within(scope).map((model) => table(model)),
  indexer: find,
  methods: {
    GetItemOrNullObject: find,
    GetItemAt(scope: Scope, index: number) {
      const model = within(scope)[index];
      if (!model) throw invalidArgument();
      return table(model);
    },
    GetCount: (scope: Scope) => within(scope).length,
    Add({ workbook, sheet: own }: Scope, address: unknown, hasHeaders: unknown) {
      const target = isApiObject(address)
        ? rangeTargetOf(address)
        : rangeOfAddress(own ?? sheetOfAddress(workbook, address), address);
      const { sheet, range } = target;
      if (sheet.protected) throw accessDenied();
      if (sheet.tables.some((other) => intersection(other.range, range) !== undefined)) throw invalidArgument();
      const model = new TableModel(sheet, workbook.newId('Other'), freeName(workbook), range);
      model.showHeaders = hasHeaders === true;
      sheet.tables.push(model);
      return table(model);
    },
  },
});

function sheetOfAddress(workbook: WorkbookModel, address: unknown): SheetModel {
  const name = String(address).split('!')[0]?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? '';
  const sheet = workbook.sheet(name) ?? workbook.activeSheet;
  if (!sheet) throw invalidArgument();
  return sheet;
}

function freeName(workbook: WorkbookModel): string {
  for (let number = 1; ; number++) {
    if (!workbook.tables().some(({ name }) => name === `Tabell${number}`)) return `Tabell${number}`;
  }
}
