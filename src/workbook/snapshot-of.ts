import { parseIsoDate, type IsoDate } from '../time/iso-date.ts';
import { parseRangeAddress, type CellRange } from './cell-address.ts';
import { GridBuilder, PLAIN_STYLE } from './grid.ts';
import { isDateFormat } from './number-format.ts';
import { serialOfDate } from './serial-date.ts';
import type { CellGrid, CellStyle, ExcelTable, SheetSnapshot, WorkbookSnapshot } from './snapshot.ts';

/** A cell as one writes it: text, number, boolean, a day, an error ('#N/A'), or nothing; or any of these with a look. */
export type AuthoredCell = AuthoredValue | AuthoredLook;

export type AuthoredValue = string | number | boolean | null | undefined | { readonly date: string } | AuthoredError;

export interface AuthoredError {
  readonly error: string;
}

export interface AuthoredLook {
  readonly value: AuthoredValue;
  readonly style?: Partial<CellStyle>;
  readonly formula?: boolean;
}

export interface AuthoredSheet {
  readonly name: string;
  /** From row 1, column A. */
  readonly rows: readonly (readonly AuthoredCell[])[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly origin?: SheetSnapshot['origin'];
  /** 'A1:C1' and so on. */
  readonly merged?: readonly string[];
  readonly tables?: readonly (Omit<ExcelTable, 'range'> & { readonly range: string })[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly protected?: boolean;
}

/** A snapshot made from arrays rather than read from a workbook. Throws on a day or range that there is none of. */
export function snapshotOf(
  sheets: readonly AuthoredSheet[],
  options: {
    readonly name?: string;
    readonly dateSystem?: 1900 | 1904;
    readonly structureProtected?: boolean;
    readonly otherTabs?: readonly string[];
  } = {},
): WorkbookSnapshot {
  const dateSystem = options.dateSystem ?? 1900;
  return {
    name: options.name ?? 'logg.xlsx',
    dateSystem,
    otherTabs: options.otherTabs ?? [],
    structureProtected: options.structureProtected ?? false,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility ?? 'visible',
      origin: sheet.origin ?? 'user',
      grid: gridOf(sheet.rows, dateSystem),
      merged: (sheet.merged ?? []).map(range),
      tables: (sheet.tables ?? []).map((table) => ({ ...table, range: range(table.range) })),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      protected: sheet.protected ?? false,
    })),
  };
}

/** A grid made from arrays, row 1 and column A first. Days get the format yyyy-mm-dd unless their look has another. */
export function gridOf(rows: readonly (readonly AuthoredCell[])[], dateSystem: 1900 | 1904 = 1900): CellGrid {
  const styles = new StyleTable();
  const builder = new GridBuilder(styles.all, dateSystem);
  rows.forEach((cells, rowIndex) => {
    cells.forEach((cell, columnIndex) => {
      addCell(builder, styles, dateSystem, rowIndex + 1, columnIndex + 1, isLook(cell) ? cell : { value: cell });
    });
  });
  return builder.build();
}

function addCell(
  builder: GridBuilder,
  styles: StyleTable,
  dateSystem: 1900 | 1904,
  row: number,
  column: number,
  { value, style, formula }: AuthoredLook,
): void {
  const isDay = typeof value === 'object' && value !== null && 'date' in value;
  const index = styles.index({ ...(isDay ? { numberFormat: 'yyyy\\-mm\\-dd' } : {}), ...style });
  if (value === null || value === undefined) builder.blank(row, column, index, formula);
  else if (typeof value === 'string') builder.text(row, column, value, index, formula);
  else if (typeof value === 'number') builder.number(row, column, value, index, formula);
  else if (typeof value === 'boolean') builder.boolean(row, column, value, index, formula);
  else if ('error' in value) builder.error(row, column, value.error, index, formula);
  else builder.number(row, column, serial(value.date, dateSystem), index, formula);
}

function isLook(cell: AuthoredCell): cell is AuthoredLook {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

function serial(text: string, dateSystem: 1900 | 1904): number {
  const date: IsoDate | undefined = parseIsoDate(text);
  const number = date === undefined ? undefined : serialOfDate(date, dateSystem);
  if (number === undefined) throw new RangeError(`No such day: ${text}`);
  return number;
}

function range(address: string): CellRange {
  const parsed = parseRangeAddress(address);
  if (!parsed) throw new RangeError(`No such range: ${address}`);
  return parsed;
}

class StyleTable {
  readonly all: CellStyle[] = [PLAIN_STYLE];
  readonly #indexes = new Map<string, number>([[JSON.stringify(PLAIN_STYLE), 0]]);

  index(look: Partial<CellStyle>): number {
    const numberFormat = look.numberFormat ?? 'General';
    const style: CellStyle = { ...PLAIN_STYLE, isDate: isDateFormat(numberFormat), ...look };
    const key = JSON.stringify(style);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.all.push(style);
    this.#indexes.set(key, this.all.length - 1);
    return this.all.length - 1;
  }
}
