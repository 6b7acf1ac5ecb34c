import { accessDenied, bagScalar, defineClass, invalidArgument, type ApiObject } from '../api-class.ts';
import type { CellModel } from '../model.ts';
import { matrix, type RangeTarget } from './range-target.ts';

/** Formats are kept a cell: 'Fill.Color', 'Font.Bold', … and read back as null when the cells differ, as in Excel. */
function formatScalar(key: string, fallback: unknown) {
  return {
    get(target: RangeTarget) {
      const cells = cellsOf(target);
      const first = cells.next().value?.format[key] ?? fallback;
      for (const cell of cells) if ((cell?.format[key] ?? fallback) !== first) return null;
      return first;
    },
    set(target: RangeTarget, value: unknown) {
      if (target.sheet.protected) throw accessDenied();
      for (const { top, left, bottom, right } of target.areas ?? [target.range]) {
        if ((bottom - top + 1) * (right - left + 1) > 2_000_000) throw invalidArgument();
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) target.sheet.ensureCell(row, column).format[key] = value;
        }
      }
    },
  };
}

function* cellsOf({ sheet, range, areas = [range] }: RangeTarget): Generator<CellModel | undefined> {
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) yield sheet.cell(row, column);
    }
  }
}

const rangeFill = defineClass<RangeTarget>({
  name: 'RangeFill',
  scalars: { Color: formatScalar('Fill.Color', '') },
  methods: {
    Clear(target: RangeTarget) {
      formatScalar('Fill.Color', '').set(target, '');
    },
  },
});

const rangeFont = defineClass<RangeTarget>({
  name: 'RangeFont',
  scalars: {
    Name: formatScalar('Font.Name', 'Calibri'),
    Size: formatScalar('Font.Size', 11),
    Color: formatScalar('Font.Color', '#000000'),
    Bold: formatScalar('Font.Bold', false),
    Italic: formatScalar('Font.Italic', false),
    Underline: formatScalar('Font.Underline', 'None'),
    Strikethrough: formatScalar('Font.Strikethrough', false),
  },
});

const rangeBorder = defineClass<RangeTarget & { readonly side: string }>({
  name: 'RangeBorder',
  scalars: Object.fromEntries(
    ['Style', 'Weight', 'Color'].map((name) => [
      name,
      {
        get: (target: RangeTarget & { readonly side: string }) =>
          formatScalar(`Border.${target.side}.${name}`, name === 'Style' ? 'None' : '').get(target),
        set: (target: RangeTarget & { readonly side: string }, value: unknown) =>
          formatScalar(`Border.${target.side}.${name}`, '').set(target, value),
      },
    ]),
  ),
});

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const rangeBorders = defineClass<RangeTarget>({
  name: 'RangeBorderCollection',
  indexer: (target, key) => (SIDES.includes(String(key)) ? rangeBorder({ ...target, side: String(key) }) : null),
  items: (target) => SIDES.map((side) => rangeBorder({ ...target, side })),
});

export const rangeFormat = defineClass<RangeTarget>({
  name: 'RangeFormat',
  scalars: {
    WrapText: formatScalar('WrapText', false),
    HorizontalAlignment: formatScalar('HorizontalAlignment', 'General'),
    VerticalAlignment: formatScalar('VerticalAlignment', 'Bottom'),
    IndentLevel: formatScalar('IndentLevel', 0),
    ColumnWidth: {
      get: ({ sheet, range }) => sheet.columnWidths.get(range.left) ?? 48,
      set({ sheet, range }, width) {
        if (sheet.protected) throw accessDenied();
        for (let column = range.left; column <= range.right; column++) sheet.columnWidths.set(column, Number(width));
      },
    },
    RowHeight: {
      get: ({ sheet, range }) => sheet.rowHeights.get(range.top) ?? 15,
      set({ sheet, range }, height) {
        if (sheet.protected) throw accessDenied();
        for (let row = range.top; row <= range.bottom; row++) sheet.rowHeights.set(row, Number(height));
      },
    },
  },
  navigation: {
    Fill: (target): ApiObject => rangeFill(target),
    Font: (target): ApiObject => rangeFont(target),
    Borders: (target): ApiObject => rangeBorders(target),
  },
  methods: {
    AutofitColumns: () => undefined,
    AutofitRows: () => undefined,
  },
});

const CELL_PROPERTIES: Readonly<Record<string, (cell: CellModel | undefined) => unknown>> = {
  'format.fill.color': (cell) => cell?.format['Fill.Color'] ?? '#FFFFFF',
  'format.font.bold': (cell) => cell?.format['Font.Bold'] ?? false,
  'format.font.strikethrough': (cell) => cell?.format['Font.Strikethrough'] ?? false,
};

/** getCellProperties: what was asked for, a cell, in the shape it was asked in. */
export function cellProperties({ sheet, range }: RangeTarget, options: unknown): unknown[][] {
  return matrix(range, (row, column) => pick(options, (path) => CELL_PROPERTIES[path]?.(sheet.cell(row, column))));
}

/** getRowProperties and getColumnProperties for 'rowHidden' and 'columnHidden'. */
export function lineProperties({ sheet, range }: RangeTarget, axis: 'row' | 'column', options: unknown): unknown[] {
  const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
  const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  return Array.from({ length: last - first + 1 }, (_, index) =>
    pick(options, (path) => (path === `${axis}Hidden` ? hidden.has(first + index) : undefined)),
  );
}

function pick(options: unknown, value: (path: string) => unknown, path = ''): unknown {
  if (options === true) {
    const result = value(path);
    if (result === undefined) throw invalidArgument();
    return result;
  }
  if (typeof options !== 'object' || options === null) throw invalidArgument();
  return Object.fromEntries(
    Object.entries(options).map(([key, nested]) => [key, pick(nested, value, path === '' ? key : `${path}.${key}`)]),
  );
}

/** A bag of formats of a conditional format or a chart, with any of the given wire names. */
export function formatBag(
  name: string,
  members: Readonly<Record<string, unknown>>,
  nested: Readonly<Record<string, (bag: Record<string, unknown>) => ApiObject>> = {},
) {
  return defineClass<Record<string, unknown>>({
    name,
    scalars: Object.fromEntries(
      Object.entries(members).map(([member, fallback]) => [
        member,
        bagScalar(`${name}.${member}`, (bag: Record<string, unknown>) => bag, fallback),
      ]),
    ),
    navigation: nested,
  });
}
