import type { IsoDate } from '../time/iso-date.ts';
import type { CellRange } from './cell-address.ts';

/**
 * A workbook as it was when a host read it: plain immutable data, the same whichever host read it.
 * Everything between a snapshot and a patch is pure.
 */
export interface WorkbookSnapshot {
  /** The file's name, as shown to the user; never a path. */
  readonly name: string;
  /** Which day serial number 0 stands for; needed for serials that were pasted as text. */
  readonly dateSystem: 1900 | 1904;
  /** In tab order. Chart, dialog and macro sheets are left out: they hold no cells. */
  readonly sheets: readonly SheetSnapshot[];
  /** Names of the tabs left out: taken, though there is nothing to read in them. */
  readonly otherTabs: readonly string[];
  /** The workbook's structure is protected: sheets cannot be added. */
  readonly structureProtected: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** 'own' when Samverkanskoll wrote the sheet (see own-content.ts): findings, overview and the like, never the user's. */
  readonly origin: 'user' | 'own';
  readonly grid: CellGrid;
  readonly merged: readonly CellRange[];
  /** Excel Tables (ListObjects). */
  readonly tables: readonly ExcelTable[];
  /** Rows and columns that the user hid, or that a filter hides. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The sheet is protected: its cells and formats cannot be changed. */
  readonly protected: boolean;
}

export interface ExcelTable {
  /** The name shown in Excel (displayName). */
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

/** How a cell looks, as far as reading needs it. Equal styles share one object. */
export interface CellStyle {
  /** The number format's code, 'General' when none. */
  readonly numberFormat: string;
  /** The number format shows a number as a date or time. */
  readonly isDate: boolean;
  readonly bold: boolean;
  readonly strike: boolean;
  /** Solid fill as '#RRGGBB', theme colours and tints resolved; absent when none. */
  readonly fill?: string;
}

/** What a cell holds. A formula gives its cached result. Rich text is its plain text. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A number that its format shows as a day; `serial` is the number itself. */
  | { readonly kind: 'date'; readonly date: IsoDate; readonly serial: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** '#N/A' and the like, in English whatever the user's Excel shows. */
  | { readonly kind: 'error'; readonly error: string };

/**
 * The cells of a sheet. Only cells with a value, and filled cells in rows that have a value, are kept, so a sheet of a
 * million formatted empty rows is empty. Rows and columns count from 1.
 */
export interface CellGrid {
  /** Last row and column with a value; 0 when the sheet is empty. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The number of cells kept. */
  readonly cellCount: number;
  /** Rows that have a value, ascending. */
  readonly rows: ArrayLike<number>;
  cell(row: number, column: number): Cell;
  /** The columns of a row that have a value or a fill, ascending. */
  columnsOf(row: number): ArrayLike<number>;
  style(row: number, column: number): CellStyle;
  isFormula(row: number, column: number): boolean;
}
