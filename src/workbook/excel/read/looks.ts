import { rangeAddress, type CellRange } from '../../cell-address.ts';
import type { ExcelDoor } from '../door.ts';
import { sync } from '../sync.ts';
import { planResponses } from './blocks.ts';
import { fillOf, headerZone, belowHeaderZone, mixedColumns, type ColumnLook, type Look } from './column-looks.ts';
import { rangeOfAddress, type Extent } from './extents.ts';
import type { SheetValues } from './values.ts';

/** `{"format":{"fill":{"color":"#FFFFFF"},"font":{"bold":false,"strikethrough":false}}},` */
const LOOK_BYTES = 85;
const FORMAT_BYTES = 16;
const HIDDEN_BYTES = 22;

/** What a sheet's cells look like, where its formats and hidden lines are. */
export interface SheetLooks {
  look(row: number, column: number): Look;
  numberFormat(row: number, column: number): string;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly formulas: ReadonlySet<string>;
  /** A cell that shows a day, with its text: tells the date system. */
  readonly dateSample?: { readonly serial: number; readonly text: string };
}

type Request =
  | { readonly kind: 'looks'; readonly values: SheetValues }
  | { readonly kind: 'formats'; readonly values: SheetValues }
  | { readonly kind: 'hidden'; readonly values: SheetValues };

interface Gathered {
  readonly looks: Map<string, Look>;
  readonly formats: Map<string, string>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  formulas: ReadonlySet<string>;
  samples: { readonly row: number; readonly column: number; readonly range: Excel.Range }[];
}

/** One sync for some 3 MB: looks of the header zone and of mixed columns, formats of columns with numbers, hidden lines. */
export async function readLooks(
  door: ExcelDoor,
  context: Excel.RequestContext,
  sheets: readonly SheetValues[],
  columnLooks: ReadonlyMap<Extent, readonly ColumnLook[]>,
): Promise<ReadonlyMap<SheetValues, SheetLooks>> {
  const gathered = new Map(sheets.map((values) => [values, nothingGathered()]));
  const wanted = sheets.flatMap((values) => [
    { of: { kind: 'looks', values } as Request, range: headerZone(values.range), bytesPerCell: LOOK_BYTES },
    ...mixedColumns(columnLooks.get(values.extent) ?? []).flatMap((column) => {
      const zone = belowHeaderZone(values.range);
      return zone
        ? [
            {
              of: { kind: 'looks', values } as Request,
              range: { ...zone, left: column, right: column },
              bytesPerCell: LOOK_BYTES,
            },
          ]
        : [];
    }),
    ...numberColumns(values).map((column) => ({
      of: { kind: 'formats', values } as Request,
      range: { ...values.range, left: column, right: column },
      bytesPerCell: FORMAT_BYTES,
    })),
    {
      of: { kind: 'hidden', values } as Request,
      range: { ...values.range, right: values.range.left },
      bytesPerCell: HIDDEN_BYTES,
    },
  ]);
  for (const [index, blocks] of planResponses(wanted).entries()) {
    let collect: (() => void)[] = [];
    await sync(door, context, () => {
      collect = blocks.map(({ of, range }) =>
        queueRequest(context, of, range, gathered.get(of.values) ?? nothingGathered()),
      );
      if (index > 0) return;
      for (const values of sheets) collect.push(queueOnce(context, values, gathered.get(values) ?? nothingGathered()));
    });
    for (const take of collect) take();
  }
  return new Map(
    sheets.map((values) => [
      values,
      sheetLooks(values, gathered.get(values) ?? nothingGathered(), columnLooks.get(values.extent) ?? []),
    ]),
  );
}

function nothingGathered(): Gathered {
  return {
    looks: new Map(),
    formats: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formulas: new Set(),
    samples: [],
  };
}

/** Only numbers can be days, so only their columns' formats are read. */
function numberColumns({ range, rows }: SheetValues): readonly number[] {
  const columns: number[] = [];
  for (let offset = 0; offset <= range.right - range.left; offset++) {
    if (rows.some((row) => typeof row[offset] === 'number')) columns.push(range.left + offset);
  }
  return columns;
}

function queueRequest(context: Excel.RequestContext, request: Request, range: CellRange, into: Gathered): () => void {
  const cells = context.workbook.worksheets.getItem(request.values.extent.sheet.id).getRange(rangeAddress(range));
  switch (request.kind) {
    case 'looks': {
      const properties = cells.getCellProperties({
        format: { fill: { color: true }, font: { bold: true, strikethrough: true } },
      });
      return () => {
        forEach(properties.value, range, (row, column, { format }) => {
          into.looks.set(key(row, column), {
            fill: fillOf(format?.fill?.color),
            bold: format?.font?.bold === true,
            strike: format?.font?.strikethrough === true,
          });
        });
      };
    }
    case 'formats': {
      cells.load('numberFormat');
      return () =>
        forEach(cells.numberFormat as string[][], range, (row, column, format) => {
          if (format !== 'General') into.formats.set(key(row, column), format);
        });
    }
    case 'hidden': {
      const rows = cells.getRowProperties({ rowHidden: true });
      return () => {
        for (const [offset, { rowHidden }] of rows.value.entries()) {
          if (rowHidden === true) into.hiddenRows.add(range.top + offset);
        }
      };
    }
  }
}

/** Once a sheet: hidden columns, where formulas stand, and the text of each column's first number. */
function queueOnce(context: Excel.RequestContext, values: SheetValues, into: Gathered): () => void {
  const sheet = context.workbook.worksheets.getItem(values.extent.sheet.id);
  const used = sheet.getRange(rangeAddress(values.range));
  const columns = used.getColumnProperties({ columnHidden: true });
  const formulas = used.getSpecialCellsOrNullObject('Formulas');
  formulas.load('address');
  into.samples = numberColumns(values).flatMap((column) => {
    const offset = values.rows.findIndex((row) => typeof row[column - values.range.left] === 'number');
    const row = values.range.top + offset;
    const range = sheet.getRange(rangeAddress({ top: row, left: column, bottom: row, right: column }));
    range.load('text');
    return [{ row, column, range }];
  });
  return () => {
    for (const [offset, { columnHidden }] of columns.value.entries()) {
      if (columnHidden === true) into.hiddenColumns.add(values.range.left + offset);
    }
    if (!formulas.isNullObject) into.formulas = new Set(cellsOf(formulas.address));
  };
}

function forEach<V>(
  matrix: readonly (readonly V[])[],
  range: CellRange,
  take: (row: number, column: number, value: V) => void,
): void {
  for (const [rowOffset, row] of matrix.entries()) {
    for (const [columnOffset, value] of row.entries()) take(range.top + rowOffset, range.left + columnOffset, value);
  }
}

function key(row: number, column: number): string {
  return `${row}:${column}`;
}

const NO_LOOK: Look = { fill: undefined, bold: false, strike: false };

function sheetLooks(values: SheetValues, gathered: Gathered, columns: readonly ColumnLook[]): SheetLooks {
  const whole = new Map(
    columns.map(({ column, below }) => {
      const { fill, font } = below.format;
      return [column, { fill: fillOf(fill.color), bold: font.bold === true, strike: font.strikethrough === true }];
    }),
  );
  const zoneEnds = headerZone(values.range).bottom;
  const sample = gathered.samples.find(({ row, column }) => gathered.formats.has(key(row, column)));
  const serial = sample && values.rows[sample.row - values.range.top]?.[sample.column - values.range.left];
  return {
    look: (row, column) =>
      gathered.looks.get(key(row, column)) ?? (row > zoneEnds ? whole.get(column) : undefined) ?? NO_LOOK,
    numberFormat: (row, column) => gathered.formats.get(key(row, column)) ?? 'General',
    hiddenRows: gathered.hiddenRows,
    hiddenColumns: gathered.hiddenColumns,
    formulas: gathered.formulas,
    ...(sample && typeof serial === 'number' && { dateSample: { serial, text: sample.range.text[0]?.[0] ?? '' } }),
  };
}

function* cellsOf(address: string): Generator<string> {
  for (const area of address.split(',')) {
    const range = rangeOfAddress(area);
    if (!range) continue;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) yield key(row, column);
    }
  }
}
