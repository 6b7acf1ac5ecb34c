import { LAST_COLUMN, LAST_ROW } from '../../../src/workbook/cell-address.ts';
import { accessDenied, defineClass, invalidArgument, isApiObject, itemNotFound, type ApiObject } from '../api-class.ts';
import { shownText, valueType, writeFormulas, writeNumberFormats, writeValues } from './cell-values.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { dataValidation } from './data-validation.ts';
import { cellProperties, lineProperties, rangeFormat } from './format.ts';
import {
  columnCount,
  fullAddress,
  intersection,
  matrix,
  rangeOfAddress,
  rowCount,
  type RangeTarget,
} from './range-target.ts';
import { worksheetOf } from './worksheet-link.ts';

const MOST_CELLS = 5_000_000;

/** Reads too large come back as null, as in Excel on the web. */
function readable<V>(target: RangeTarget, cell: (row: number, column: number) => V): V[][] | null {
  if (rowCount(target.range) * columnCount(target.range) > MOST_CELLS) return null;
  return matrix(target.range, cell);
}

export function rangeTargetOf(value: unknown): RangeTarget {
  if (!isApiObject(value) || value.class.name !== 'Range') throw invalidArgument();
  return value.target as RangeTarget;
}

function moved({ sheet }: RangeTarget, top: number, left: number, rows: number, columns: number): ApiObject {
  const result = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (top < 1 || left < 1 || rows < 1 || columns < 1 || result.bottom > LAST_ROW || result.right > LAST_COLUMN) {
    throw invalidArgument();
  }
  return rangeObject({ sheet, range: result });
}

export const rangeObject: (target: RangeTarget) => ApiObject = defineClass<RangeTarget>({
  name: 'Range',
  referenceable: true,
  scalars: {
    Address: { get: fullAddress },
    RowIndex: { get: ({ range }) => range.top - 1 },
    ColumnIndex: { get: ({ range }) => range.left - 1 },
    RowCount: { get: ({ range }) => rowCount(range) },
    ColumnCount: { get: ({ range }) => columnCount(range) },
    CellCount: { get: ({ range }) => rowCount(range) * columnCount(range) },
    Values: {
      get: (target) => readable(target, (row, column) => target.sheet.cell(row, column)?.value ?? ''),
      set: writeValues,
    },
    Formulas: {
      get: (target) =>
        readable(target, (row, column) => {
          const cell = target.sheet.cell(row, column);
          return cell?.formula ?? cell?.value ?? '';
        }),
      set: writeFormulas,
    },
    Text: {
      get: (target) => readable(target, (row, column) => shownText(target.sheet.cell(row, column))),
    },
    ValueTypes: { get: (target) => readable(target, (row, column) => valueType(target.sheet.cell(row, column))) },
    NumberFormat: {
      get: (target) => readable(target, (row, column) => target.sheet.cell(row, column)?.numberFormat ?? 'General'),
      set: writeNumberFormats,
    },
    RowHidden: {
      get: ({ sheet, range }) => sheet.hiddenRows.has(range.top),
      set({ sheet, range }, hidden) {
        for (let row = range.top; row <= range.bottom; row++) {
          if (hidden === true) sheet.hiddenRows.add(row);
          else sheet.hiddenRows.delete(row);
        }
      },
    },
    ColumnHidden: {
      get: ({ sheet, range }) => sheet.hiddenColumns.has(range.left),
      set({ sheet, range }, hidden) {
        for (let column = range.left; column <= range.right; column++) {
          if (hidden === true) sheet.hiddenColumns.add(column);
          else sheet.hiddenColumns.delete(column);
        }
      },
    },
    Hyperlink: {
      get: ({ sheet, range }) => sheet.cell(range.top, range.left)?.hyperlink ?? null,
      set({ sheet, range }, link) {
        if (sheet.protected) throw accessDenied();
        const cell = sheet.ensureCell(range.top, range.left);
        cell.hyperlink = link as Record<string, unknown>;
        const text = cell.hyperlink['textToDisplay'];
        if (typeof text === 'string') cell.value = text;
      },
    },
  },
  navigation: {
    Format: (target) => rangeFormat(target),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
    ConditionalFormats: ({ sheet, range }) => conditionalFormats({ sheet, ranges: [range] }),
    DataValidation: (target) => dataValidation(target),
  },
  methods: {
    GetCell: (target: RangeTarget, row: number, column: number) =>
      moved(target, target.range.top + row, target.range.left + column, 1, 1),
    GetRow: (target: RangeTarget, row: number) =>
      moved(target, target.range.top + row, target.range.left, 1, columnCount(target.range)),
    GetColumn: (target: RangeTarget, column: number) =>
      moved(target, target.range.top, target.range.left + column, rowCount(target.range), 1),
    GetLastCell: (target: RangeTarget) => moved(target, target.range.bottom, target.range.right, 1, 1),
    GetEntireRow: (target: RangeTarget) => moved(target, target.range.top, 1, rowCount(target.range), LAST_COLUMN),
    GetEntireColumn: (target: RangeTarget) => moved(target, 1, target.range.left, LAST_ROW, columnCount(target.range)),
    GetOffsetRange: (target: RangeTarget, rows: number, columns: number) =>
      moved(
        target,
        target.range.top + rows,
        target.range.left + columns,
        rowCount(target.range),
        columnCount(target.range),
      ),
    GetResizedRange: (target: RangeTarget, rows: number, columns: number) =>
      moved(
        target,
        target.range.top,
        target.range.left,
        rowCount(target.range) + rows,
        columnCount(target.range) + columns,
      ),
    GetAbsoluteResizedRange: (target: RangeTarget, rows: number, columns: number) =>
      moved(target, target.range.top, target.range.left, rows, columns),
    GetBoundingRect(target: RangeTarget, other: unknown) {
      const range = isApiObject(other) ? rangeTargetOf(other).range : rangeOfAddress(target.sheet, other).range;
      const top = Math.min(range.top, target.range.top);
      const left = Math.min(range.left, target.range.left);
      return moved(
        target,
        top,
        left,
        Math.max(range.bottom, target.range.bottom) - top + 1,
        Math.max(range.right, target.range.right) - left + 1,
      );
    },
    GetUsedRangeOrNullObject(target: RangeTarget) {
      const used = target.sheet.usedRange();
      const range = used && intersection(used, target.range);
      return range ? rangeObject({ sheet: target.sheet, range }) : null;
    },
    GetIntersectionOrNullObject(target: RangeTarget, other: unknown) {
      const range = intersection(
        target.range,
        isApiObject(other) ? rangeTargetOf(other).range : rangeOfAddress(target.sheet, other).range,
      );
      return range ? rangeObject({ sheet: target.sheet, range }) : null;
    },
    GetMergedAreasOrNullObject({ sheet, range }: RangeTarget) {
      const areas = sheet.merged.filter((area) => intersection(area, range) !== undefined);
      return areas.length === 0 ? null : rangeAreas({ sheet, areas });
    },
    GetSpecialCellsOrNullObject({ sheet, range }: RangeTarget, type: unknown) {
      if (type !== 'Formulas') throw invalidArgument();
      const used = sheet.usedRange();
      const within = used && intersection(used, range);
      const areas = (within ? matrix(within, (row, column) => ({ row, column })) : [])
        .flat()
        .filter(({ row, column }) => sheet.cell(row, column)?.formula !== undefined)
        .map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
      return areas.length === 0 ? null : rangeAreas({ sheet, areas });
    },
    GetCellProperties: (target: RangeTarget, options: unknown) => cellProperties(target, options),
    GetRowProperties: (target: RangeTarget, options: unknown) => lineProperties(target, 'row', options),
    GetColumnProperties: (target: RangeTarget, options: unknown) => lineProperties(target, 'column', options),
    Select({ sheet, range }: RangeTarget) {
      if (sheet.visibility !== 'Visible') throw invalidArgument();
      sheet.workbook.activeSheet = sheet;
      sheet.workbook.selection = { sheet, range };
    },
    Clear({ sheet, range }: RangeTarget, applyTo: unknown) {
      if (sheet.protected) throw accessDenied();
      for (let row = range.top; row <= Math.min(range.bottom, sheet.usedRange()?.bottom ?? 0); row++) {
        for (let column = range.left; column <= Math.min(range.right, LAST_COLUMN); column++) {
          const cell = sheet.cell(row, column);
          if (!cell) continue;
          cell.value = '';
          delete cell.formula;
          if (applyTo !== 'Contents') cell.format = {};
        }
      }
    },
    Merge({ sheet, range }: RangeTarget) {
      if (sheet.protected) throw accessDenied();
      sheet.merged.push(range);
    },
    _ValidateArraySize(target: RangeTarget, rows: number, columns: number) {
      if (rows !== rowCount(target.range) || columns !== columnCount(target.range)) throw invalidArgument();
    },
  },
});

const wholeSheet = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

interface AreasTarget {
  readonly sheet: RangeTarget['sheet'];
  readonly areas: readonly RangeTarget['range'][];
}

const areaCollection = defineClass<AreasTarget>({
  name: 'RangeCollection',
  scalars: { Count: { get: ({ areas }) => areas.length } },
  items: ({ sheet, areas }) => areas.map((range) => rangeObject({ sheet, range })),
});

/** Several ranges of one sheet. Its address must stay within 8,192 characters, as in Excel. */
export const rangeAreas: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'RangeAreas',
  referenceable: true,
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((range) => fullAddress({ sheet, range })).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
  },
  navigation: {
    Areas: (target) => areaCollection(target),
    ConditionalFormats: ({ sheet, areas }) => conditionalFormats({ sheet, ranges: areas }),
    Format: ({ sheet, areas }) => rangeFormat({ sheet, range: areas[0] ?? wholeSheet, areas }),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
  },
});

export function areasOfAddress(sheet: RangeTarget['sheet'], address: unknown): ApiObject {
  if (typeof address !== 'string' || address.length > 8192) throw invalidArgument();
  const areas = address.split(',').map((part) => rangeOfAddress(sheet, part.trim()).range);
  if (areas.length === 0) throw itemNotFound();
  return rangeAreas({ sheet, areas });
}
