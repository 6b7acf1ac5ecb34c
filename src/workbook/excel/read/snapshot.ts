import { GridBuilder } from '../../grid.ts';
import { isDateFormat } from '../../number-format.ts';
import { serialOfDate } from '../../serial-date.ts';
import type { CellGrid, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../snapshot.ts';
import { parseIsoDate } from '../../../time/iso-date.ts';
import type { Extent } from './extents.ts';
import type { Inventory } from './inventory.ts';
import type { SheetLooks } from './looks.ts';
import type { SheetValues } from './values.ts';

/** The snapshot of what was read; equal to the one that the file host reads of the same workbook. */
export function snapshotOf(
  inventory: Inventory,
  extents: readonly Extent[],
  values: readonly SheetValues[],
  looks: ReadonlyMap<SheetValues, SheetLooks>,
): WorkbookSnapshot {
  const dateSystem = [...looks.values()].some(({ dateSample }) => dateSample && countsFrom1904(dateSample))
    ? 1904
    : 1900;
  const byExtent = new Map(values.map((sheetValues) => [sheetValues.extent, sheetValues]));
  return {
    name: inventory.name,
    dateSystem,
    otherTabs: [],
    structureProtected: inventory.structureProtected,
    sheets: extents.map((extent) => {
      const sheetValues = byExtent.get(extent);
      return sheetSnapshot(extent, sheetValues, sheetValues && looks.get(sheetValues), dateSystem);
    }),
  };
}

/** Excel has no member that tells the date system, but the text of a day that is shown as one does. */
function countsFrom1904({ serial, text }: { readonly serial: number; readonly text: string }): boolean {
  const date = parseIsoDate(text.trim().slice(0, 10));
  return date !== undefined && serialOfDate(date, 1904) === Math.floor(serial);
}

function sheetSnapshot(
  { sheet, tableRanges, merged }: Extent,
  values: SheetValues | undefined,
  looks: SheetLooks | undefined,
  dateSystem: 1900 | 1904,
): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    origin: sheet.own ? 'own' : 'user',
    grid: values && looks ? gridOf(values, looks, dateSystem) : new GridBuilder([], dateSystem).build(),
    merged,
    tables: sheet.tables.flatMap(({ name, hasHeaderRow, hasTotalsRow }, index) => {
      const range = tableRanges[index];
      return range ? [{ name, range, hasHeaderRow, hasTotalsRow }] : [];
    }),
    hiddenRows: looks?.hiddenRows ?? new Set(),
    hiddenColumns: looks?.hiddenColumns ?? new Set(),
    protected: sheet.protected,
  };
}

function gridOf({ range, rows }: SheetValues, looks: SheetLooks, dateSystem: 1900 | 1904): CellGrid {
  const styles = new StyleTable();
  const builder = new GridBuilder(styles.styles, dateSystem);
  for (const [rowOffset, values] of rows.entries()) {
    const row = range.top + rowOffset;
    for (const [columnOffset, value] of values.entries()) {
      const column = range.left + columnOffset;
      const { fill, bold, strike } = looks.look(row, column);
      const style = styles.index(looks.numberFormat(row, column), bold, strike, fill);
      addCell(builder, row, column, value, style, looks.formulas.has(`${row}:${column}`));
    }
  }
  return builder.build();
}

const ERRORS = new Set([
  '#N/A',
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
  '#FIELD!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#GETTING_DATA',
  '#BUSY!',
  '#EXTERNAL!',
]);

function addCell(
  builder: GridBuilder,
  row: number,
  column: number,
  value: unknown,
  style: number,
  formula: boolean,
): void {
  if (typeof value === 'number') builder.number(row, column, value, style, formula);
  else if (typeof value === 'boolean') builder.boolean(row, column, value, style, formula);
  else if (typeof value === 'string' && ERRORS.has(value)) builder.error(row, column, value, style, formula);
  else if (typeof value === 'string') builder.text(row, column, value, style, formula);
}

/** Equal styles share one entry. */
class StyleTable {
  readonly styles: CellStyle[] = [];
  private readonly indexes = new Map<string, number>();

  index(numberFormat: string, bold: boolean, strike: boolean, fill: string | undefined): number {
    const key = `${bold ? 1 : 0}${strike ? 1 : 0}${fill ?? ''}|${numberFormat}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.styles.push({ numberFormat, isDate: isDateFormat(numberFormat), bold, strike, ...(fill && { fill }) });
    this.indexes.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}
