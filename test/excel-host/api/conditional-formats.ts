import { accessDenied, defineClass, invalidArgument, type ApiObject } from '../api-class.ts';
import type { ConditionalFormatModel, SheetModel } from '../model.ts';
import type { CellRange } from '../../../src/workbook/cell-address.ts';
import { formatBag } from './format.ts';
import { intersection } from './range-target.ts';

interface Owned {
  readonly sheet: SheetModel;
  readonly model: ConditionalFormatModel;
}

const rule = defineClass<ConditionalFormatModel>({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: (model) => model.formula,
      set(model, value) {
        if (typeof value !== 'string') throw invalidArgument();
        model.formula = value;
      },
    },
  },
});

const conditionalFill = formatBag('ConditionalRangeFill', { Color: '' });
const conditionalFont = formatBag('ConditionalRangeFont', {
  Color: '',
  Bold: null,
  Italic: null,
  Underline: null,
  Strikethrough: null,
});
const conditionalBorder = formatBag('ConditionalRangeBorder', { Style: 'None', Color: '' });
const conditionalBorders = formatBag(
  'ConditionalRangeBorderCollection',
  {},
  { Bottom: conditionalBorder, Top: conditionalBorder, Left: conditionalBorder, Right: conditionalBorder },
);
const conditionalRangeFormat = formatBag(
  'ConditionalRangeFormat',
  { NumberFormat: null },
  { Fill: conditionalFill, Font: conditionalFont, Borders: conditionalBorders },
);

const custom = defineClass<ConditionalFormatModel>({
  name: 'CustomConditionalFormat',
  navigation: {
    Rule: (model): ApiObject => rule(model),
    Format: (model): ApiObject => conditionalRangeFormat(model.format),
  },
});

const positiveFormat = formatBag('ConditionalDataBarPositiveFormat', {
  FillColor: '',
  GradientFill: true,
  BorderColor: '',
});

const dataBar = defineClass<ConditionalFormatModel>({
  name: 'DataBarConditionalFormat',
  scalars: {
    ShowDataBarOnly: {
      get: (model) => model.format['ShowDataBarOnly'] ?? false,
      set: (model, value) => {
        model.format['ShowDataBarOnly'] = value;
      },
    },
    LowerBoundRule: {
      get: (model) => model.format['LowerBoundRule'] ?? { type: 'Automatic' },
      set: (model, value) => {
        model.format['LowerBoundRule'] = value;
      },
    },
  },
  navigation: { PositiveFormat: (model): ApiObject => positiveFormat(model.format) },
});

const conditionalFormat = defineClass<Owned>({
  name: 'ConditionalFormat',
  identity: ({ model }) => ({ Id: model.id }),
  scalars: {
    Id: { get: ({ model }) => model.id },
    Type: { get: ({ model }) => model.type },
    Priority: {
      get: ({ sheet, model }) => sheet.conditionalFormats.indexOf(model),
      set({ sheet, model }, value) {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== model);
        sheet.conditionalFormats.splice(Number(value), 0, model);
      },
    },
    StopIfTrue: {
      get: ({ model }) => model.format['StopIfTrue'] ?? false,
      set: ({ model }, value) => void (model.format['StopIfTrue'] = value),
    },
  },
  navigation: {
    Custom: ({ model }): ApiObject => {
      if (model.type !== 'Custom') throw invalidArgument();
      return custom(model);
    },
    CustomOrNullObject: ({ model }): ApiObject | null => (model.type === 'Custom' ? custom(model) : null),
    DataBar: ({ model }): ApiObject => {
      if (model.type !== 'DataBar') throw invalidArgument();
      return dataBar(model);
    },
    DataBarOrNullObject: ({ model }): ApiObject | null => (model.type === 'DataBar' ? dataBar(model) : null),
  },
  methods: {
    Delete({ sheet, model }: Owned) {
      if (sheet.protected) throw accessDenied();
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== model);
    },
  },
});

interface Scope {
  readonly sheet: SheetModel;
  readonly ranges: readonly CellRange[];
}

function within({ sheet, ranges }: Scope): readonly ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((model) =>
    model.ranges.some((own) => ranges.some((range) => intersection(own, range) !== undefined)),
  );
}

/** The conditional formats of a range or of several areas. */
export const conditionalFormats = defineClass<Scope>({
  name: 'ConditionalFormatCollection',
  items: (scope) => within(scope).map((model) => conditionalFormat({ sheet: scope.sheet, model })),
  indexer(scope, id) {
    const model = within(scope).find((candidate) => candidate.id === id);
    return model ? conditionalFormat({ sheet: scope.sheet, model }) : null;
  },
  methods: {
    Add({ sheet, ranges }: Scope, type: string) {
      if (sheet.protected) throw accessDenied();
      if (type !== 'Custom' && type !== 'DataBar') throw invalidArgument();
      const model = { id: sheet.workbook.newId('Other'), type, ranges, formula: '', format: {} };
      sheet.conditionalFormats.unshift(model);
      return conditionalFormat({ sheet, model });
    },
    GetCount: (scope: Scope) => within(scope).length,
    ClearAll(scope: Scope) {
      const gone = new Set(within(scope));
      scope.sheet.conditionalFormats = scope.sheet.conditionalFormats.filter((model) => !gone.has(model));
    },
  },
});
