import type { Cell, CellGrid, CellStyle } from './snapshot.ts';
import { showsDay } from './number-format.ts';
import { dateOfSerial } from './serial-date.ts';

/** The look of a cell without a style of its own. */
export const PLAIN_STYLE: CellStyle = { numberFormat: 'General', isDate: false, bold: false, strike: false };

const EMPTY_CELL: Cell = { kind: 'empty' };
const TRUE_CELL: Cell = { kind: 'boolean', boolean: true };
const FALSE_CELL: Cell = { kind: 'boolean', boolean: false };

const BLANK = 0;
const TEXT = 1;
const NUMBER = 2;
const DATE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const KIND = 7;
const FORMULA = 8;

const NO_COLUMNS = new Uint16Array(0);

/**
 * Collects the cells of a sheet into a {@link CellGrid}. Cells may come in any order; of two for one address the later
 * wins. `style` is an index into the styles given to the constructor; one outside them is plain.
 */
export class GridBuilder {
  #rows = new Uint32Array(256);
  #columns = new Uint16Array(256);
  #kinds = new Uint8Array(256);
  #styles = new Uint32Array(256);
  #numbers = new Float64Array(256);
  #count = 0;
  readonly #texts: string[] = [];
  #ordered = true;
  #rowStart = 0;
  #rowHasValue = false;

  constructor(
    private readonly cellStyles: readonly CellStyle[] = [],
    private readonly dateSystem: 1900 | 1904 = 1900,
  ) {}

  /** Text; empty text (a formula giving "") is a blank. */
  text(row: number, column: number, text: string, style = 0, formula = false): void {
    if (text === '') return this.blank(row, column, style, formula);
    this.#texts.push(text);
    this.#add(row, column, TEXT, this.#texts.length - 1, style, formula);
  }

  /** A number, which is a day when its style shows it as one. */
  number(row: number, column: number, number: number, style = 0, formula = false): void {
    this.#add(row, column, NUMBER, number, style, formula);
  }

  /** A day by its serial number, whatever its style. */
  date(row: number, column: number, serial: number, style = 0, formula = false): void {
    this.#add(row, column, DATE, serial, style, formula);
  }

  boolean(row: number, column: number, boolean: boolean, style = 0, formula = false): void {
    this.#add(row, column, BOOLEAN, boolean ? 1 : 0, style, formula);
  }

  /** '#N/A' and the like. */
  error(row: number, column: number, error: string, style = 0, formula = false): void {
    this.#texts.push(error);
    this.#add(row, column, ERROR, this.#texts.length - 1, style, formula);
  }

  /** A cell without a value: kept when it has a fill or a formula and stands in a row with values added next to it. */
  blank(row: number, column: number, style = 0, formula = false): void {
    if (formula || this.cellStyles[style]?.fill !== undefined) this.#add(row, column, BLANK, 0, style, formula);
  }

  /** The grid of all that was added; the builder is used up. */
  build(): CellGrid {
    this.#dropBlankRow();
    if (!this.#ordered) this.#sort();
    const rows: number[] = [];
    const starts: number[] = [];
    let columnCount = 0;
    let kept = 0;
    for (let at = 0; at < this.#count;) {
      const row = this.#rows[at] ?? 0;
      let end = at;
      let hasValue = false;
      while (end < this.#count && this.#rows[end] === row) {
        if (((this.#kinds[end] ?? 0) & KIND) !== BLANK) {
          hasValue = true;
          columnCount = Math.max(columnCount, this.#columns[end] ?? 0);
        }
        end += 1;
      }
      if (hasValue) {
        rows.push(row);
        starts.push(kept);
        kept = this.#moveDown(at, end, kept);
      }
      at = end;
    }
    starts.push(kept);
    return new SparseGrid({
      rows: Uint32Array.from(rows),
      starts: Uint32Array.from(starts),
      columns: this.#columns.slice(0, kept),
      kinds: this.#kinds.slice(0, kept),
      styles: narrow(this.#styles, kept),
      numbers: this.#numbers.slice(0, kept),
      texts: this.#texts,
      cellStyles: this.cellStyles,
      dateSystem: this.dateSystem,
      columnCount,
    });
  }

  #add(row: number, column: number, kind: number, number: number, style: number, formula: boolean): void {
    const last = this.#count - 1;
    if (last >= 0) {
      const lastRow = this.#rows[last] ?? 0;
      if (row !== lastRow) this.#dropBlankRow();
      if (row < lastRow || (row === lastRow && column <= (this.#columns[last] ?? 0))) this.#ordered = false;
    }
    if (this.#count === this.#rows.length) this.#grow();
    const at = this.#count;
    if (at === 0 || this.#rows[at - 1] !== row) {
      this.#rowStart = at;
      this.#rowHasValue = false;
    }
    this.#rows[at] = row;
    this.#columns[at] = column;
    this.#kinds[at] = kind | (formula ? FORMULA : 0);
    this.#styles[at] = style;
    this.#numbers[at] = number;
    this.#count = at + 1;
    if (kind !== BLANK) this.#rowHasValue = true;
  }

  /** A run of blanks in a row is forgotten as soon as the next row begins, so formatted empty rows cost nothing. */
  #dropBlankRow(): void {
    if (!this.#rowHasValue) this.#count = Math.min(this.#count, this.#rowStart);
  }

  #grow(): void {
    const size = this.#rows.length * 2;
    this.#rows = enlarged(this.#rows, new Uint32Array(size));
    this.#columns = enlarged(this.#columns, new Uint16Array(size));
    this.#kinds = enlarged(this.#kinds, new Uint8Array(size));
    this.#styles = enlarged(this.#styles, new Uint32Array(size));
    this.#numbers = enlarged(this.#numbers, new Float64Array(size));
  }

  #sort(): void {
    const order = Array.from({ length: this.#count }, (_, index) => index);
    const [rows, columns] = [this.#rows, this.#columns];
    order.sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0) || (columns[a] ?? 0) - (columns[b] ?? 0) || a - b);
    const kept = order.filter((at, index) => {
      const next = order[index + 1];
      return next === undefined || rows[next] !== rows[at] || columns[next] !== columns[at];
    });
    this.#rows = Uint32Array.from(kept, (at) => rows[at] ?? 0);
    this.#columns = Uint16Array.from(kept, (at) => columns[at] ?? 0);
    this.#kinds = Uint8Array.from(kept, (at) => this.#kinds[at] ?? 0);
    this.#styles = Uint32Array.from(kept, (at) => this.#styles[at] ?? 0);
    this.#numbers = Float64Array.from(kept, (at) => this.#numbers[at] ?? 0);
    this.#count = kept.length;
    this.#ordered = true;
  }

  #moveDown(start: number, end: number, to: number): number {
    if (start !== to) {
      this.#columns.copyWithin(to, start, end);
      this.#kinds.copyWithin(to, start, end);
      this.#styles.copyWithin(to, start, end);
      this.#numbers.copyWithin(to, start, end);
    }
    return to + end - start;
  }
}

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function narrow(styles: Uint32Array, count: number): Uint16Array | Uint32Array {
  const used = styles.subarray(0, count);
  return used.every((style) => style < 65_536) ? Uint16Array.from(used) : used.slice();
}

/** What a grid is made of: plain arrays that another thread can be sent. */
export interface GridArrays {
  readonly rows: Uint32Array;
  /** Where each row's cells start; one longer than `rows`. */
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly styles: Uint16Array | Uint32Array;
  /** The number, or an index into `texts`. */
  readonly numbers: Float64Array;
  readonly texts: TextList;
  readonly cellStyles: readonly CellStyle[];
  readonly dateSystem: 1900 | 1904;
  readonly columnCount: number;
}

/** Texts by their place: an array, or anything that gives the same. */
export interface TextList {
  readonly length: number;
  at(index: number): string | undefined;
}

/** The arrays of a grid that {@link GridBuilder} built. Throws for a grid of another make. */
export function arraysOfGrid(grid: CellGrid): GridArrays {
  if (grid instanceof SparseGrid) return grid.arrays;
  throw new TypeError('Only grids of GridBuilder can be taken apart');
}

/** The grid that {@link arraysOfGrid} took apart. */
export function gridOfArrays(arrays: GridArrays): CellGrid {
  return new SparseGrid(arrays);
}

/** Compressed sparse rows. */
class SparseGrid implements CellGrid {
  constructor(readonly arrays: GridArrays) {}

  get rowCount(): number {
    return this.arrays.rows.at(-1) ?? 0;
  }

  get columnCount(): number {
    return this.arrays.columnCount;
  }

  get cellCount(): number {
    return this.arrays.columns.length;
  }

  get rows(): ArrayLike<number> {
    return this.arrays.rows;
  }

  columnsOf(row: number): ArrayLike<number> {
    const { rows, starts, columns } = this.arrays;
    const index = indexOf(rows, row, 0, rows.length);
    return index < 0 ? NO_COLUMNS : columns.subarray(starts[index], starts[index + 1]);
  }

  cell(row: number, column: number): Cell {
    const at = this.#find(row, column);
    if (at < 0) return EMPTY_CELL;
    const { kinds, numbers, texts } = this.arrays;
    const number = numbers[at] ?? 0;
    switch ((kinds[at] ?? 0) & KIND) {
      case TEXT:
        return { kind: 'text', text: texts.at(number) ?? '' };
      case NUMBER:
        return this.#number(number, this.#styleAt(at));
      case DATE:
        return dateCell(number, this.arrays.dateSystem);
      case BOOLEAN:
        return number === 1 ? TRUE_CELL : FALSE_CELL;
      case ERROR:
        return { kind: 'error', error: texts.at(number) ?? '' };
      default:
        return EMPTY_CELL;
    }
  }

  style(row: number, column: number): CellStyle {
    const at = this.#find(row, column);
    return at < 0 ? PLAIN_STYLE : this.#styleAt(at);
  }

  isFormula(row: number, column: number): boolean {
    const at = this.#find(row, column);
    return at >= 0 && ((this.arrays.kinds[at] ?? 0) & FORMULA) !== 0;
  }

  #number(number: number, style: CellStyle): Cell {
    if (!style.isDate || (Math.abs(number) < 1 && !showsDay(style.numberFormat))) return { kind: 'number', number };
    return dateCell(number, this.arrays.dateSystem);
  }

  #styleAt(at: number): CellStyle {
    return this.arrays.cellStyles[this.arrays.styles[at] ?? 0] ?? PLAIN_STYLE;
  }

  #find(row: number, column: number): number {
    const { rows, starts, columns } = this.arrays;
    const index = indexOf(rows, row, 0, rows.length);
    return index < 0 ? -1 : indexOf(columns, column, starts[index] ?? 0, starts[index + 1] ?? 0);
  }
}

/** Days repeat in a workbook, so each is worked out once; bounded, whatever is read. */
const MOST_DAYS = 50_000;
const days: Readonly<Record<1900 | 1904, Map<number, Cell>>> = { 1900: new Map(), 1904: new Map() };

function dateCell(serial: number, system: 1900 | 1904): Cell {
  const known = days[system].get(serial);
  if (known) return known;
  const date = dateOfSerial(serial, system);
  const cell: Cell = date === undefined ? { kind: 'number', number: serial } : { kind: 'date', date, serial };
  if (days[system].size >= MOST_DAYS) days[system].clear();
  days[system].set(serial, cell);
  return cell;
}

/** Where `wanted` stands in a sorted stretch, or -1: where it would stand if none were missing, else by halving. */
function indexOf(sorted: Uint32Array | Uint16Array, wanted: number, start: number, end: number): number {
  if (start >= end) return -1;
  const guess = start + wanted - (sorted[start] ?? 0);
  if (guess >= start && guess < end && sorted[guess] === wanted) return guess;
  let low = start;
  let high = Math.min(end, guess + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
