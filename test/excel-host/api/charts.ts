import { accessDenied, defineClass, invalidArgument, isApiObject, type ApiObject } from '../api-class.ts';
import type { ChartModel, SheetModel } from '../model.ts';
import { formatBag } from './format.ts';
import { rangeTargetOf } from './range.ts';
import { rangeOfAddress } from './range-target.ts';

interface Owned {
  readonly sheet: SheetModel;
  readonly model: ChartModel;
}

const title = defineClass<ChartModel>({
  name: 'ChartTitle',
  scalars: {
    Text: { get: (model) => model.title, set: (model, value) => void (model.title = String(value)) },
    Visible: { get: () => true, set: () => undefined },
  },
});

const legend = formatBag('ChartLegend', { Visible: true, Position: 'Right' });

const seriesFill = defineClass<Record<string, unknown>>({
  name: 'ChartFill',
  methods: { SetSolidColor: (bag: Record<string, unknown>, colour: string) => void (bag['Fill'] = colour) },
});
const lineFormat = formatBag('ChartLineFormat', { Color: '', Weight: 1 });
const seriesFormat = defineClass<Record<string, unknown>>({
  name: 'ChartSeriesFormat',
  navigation: { Fill: (bag): ApiObject => seriesFill(bag), Line: (bag): ApiObject => lineFormat(bag) },
});

interface SeriesTarget {
  readonly model: ChartModel;
  readonly index: number;
}

function seriesBag({ model, index }: SeriesTarget): Record<string, unknown> {
  const key = `Series${index}`;
  return (model.format[key] ??= {}) as Record<string, unknown>;
}

const series = defineClass<SeriesTarget>({
  name: 'ChartSeries',
  scalars: {
    Name: {
      get: (target) => seriesBag(target)['Name'] ?? '',
      set: (target, value) => void (seriesBag(target)['Name'] = value),
    },
  },
  navigation: { Format: (target): ApiObject => seriesFormat(seriesBag(target)) },
  methods: {
    SetValues: (target: SeriesTarget, range: unknown) =>
      void (seriesBag(target)['Values'] = rangeTargetOf(range).range),
    SetXAxisValues: (target: SeriesTarget, range: unknown) =>
      void (seriesBag(target)['Categories'] = rangeTargetOf(range).range),
    Delete: (target: SeriesTarget) =>
      void (target.model.format['SeriesCount'] = Number(target.model.format['SeriesCount'] ?? 1) - 1),
  },
});

const seriesCollection = defineClass<ChartModel>({
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: (model) => model.format['SeriesCount'] ?? 1 } },
  items: (model) =>
    Array.from({ length: Number(model.format['SeriesCount'] ?? 1) }, (_, index) => series({ model, index })),
  methods: {
    GetItemAt: (model: ChartModel, index: number) => series({ model, index }),
    Add(model: ChartModel, name: unknown) {
      const index = Number(model.format['SeriesCount'] ?? 1);
      model.format['SeriesCount'] = index + 1;
      seriesBag({ model, index })['Name'] = name;
      return series({ model, index });
    },
  },
});

const chart = defineClass<Owned>({
  name: 'Chart',
  identity: ({ model }) => ({ Id: model.id }),
  scalars: {
    Id: { get: ({ model }) => model.id },
    Name: { get: ({ model }) => model.name, set: ({ model }, value) => void (model.name = String(value)) },
    ChartType: { get: ({ model }) => model.type, set: ({ model }, value) => void (model.type = String(value)) },
  },
  navigation: {
    Title: ({ model }): ApiObject => title(model),
    Legend: ({ model }): ApiObject => legend(model.format),
    Series: ({ model }): ApiObject => seriesCollection(model),
  },
  methods: {
    SetPosition({ sheet, model }: Owned, start: unknown, end: unknown) {
      const first = isApiObject(start) ? rangeTargetOf(start).range : rangeOfAddress(sheet, start).range;
      const last = isApiObject(end) ? rangeTargetOf(end).range : rangeOfAddress(sheet, end ?? start).range;
      model.place = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
    },
    Delete({ sheet, model }: Owned) {
      if (sheet.protected) throw accessDenied();
      sheet.charts = sheet.charts.filter((other) => other !== model);
    },
  },
});

export const charts = defineClass<SheetModel>({
  name: 'ChartCollection',
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((model) => chart({ sheet, model })),
  indexer(sheet, key) {
    const model = sheet.charts.find(({ id, name }) => id === key || name === key);
    return model ? chart({ sheet, model }) : null;
  },
  methods: {
    Add(sheet: SheetModel, type: unknown, source: unknown) {
      if (sheet.protected) throw accessDenied();
      if (typeof type !== 'string') throw invalidArgument();
      const model: ChartModel = {
        id: sheet.workbook.newId('Other'),
        name: `Diagram ${sheet.charts.length + 1}`,
        type,
        source: rangeTargetOf(source).range,
        title: '',
        format: {},
      };
      sheet.charts.push(model);
      return chart({ sheet, model });
    },
  },
});
