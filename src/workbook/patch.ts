import type { IsoDate } from '../time/iso-date.ts';
import type { CellPosition, CellRange } from './cell-address.ts';

/**
 * What is to be written, as data: it can be shown, counted and tested before a host applies it. A patch only ever adds,
 * replaces or removes what is Samverkanskoll's own; it has no way to say "change the user's cell".
 */
export interface WorkbookPatch {
  /**
   * Own sheets to write. One that already stands in the workbook is replaced; new ones are appended after the user's
   * sheets, in this order. Own sheets not named here stay, unless `removeOwnSheets` names them.
   */
  readonly sheets: readonly SheetDraft[];
  /** Own sheets to take away, by name; 'all' takes every own sheet that `sheets` does not write. */
  readonly removeOwnSheets: readonly string[] | 'all';
  /** The marks that stand afterwards: every earlier own mark goes. 'keep' leaves those that stand as they are. */
  readonly marks: readonly Mark[] | 'keep';
}

/** A coloured mark on cells of the user's: a conditional format that changes nothing in the cells. */
export interface Mark {
  readonly sheet: string;
  readonly range: CellRange;
  readonly look: MarkLook;
}

export type MarkLook = 'error' | 'warning' | 'info' | 'acknowledged';

/** A whole sheet, described without any host's terms. */
export interface SheetDraft {
  /** The tab's name; the writer has made it unique among the user's sheets. */
  readonly name: string;
  /**
   * 'own' sheets are recognised as Samverkanskoll's on the next run, replaced and cleared. 'handedOver' sheets (of a
   * template) are the user's from the moment they are written.
   */
  readonly ownership: 'own' | 'handedOver';
  /** Width of each column in characters, from column A. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly RowDraft[];
  readonly merged?: readonly CellRange[];
  readonly tables?: readonly TableDraft[];
  readonly dropDowns?: readonly DropDown[];
  readonly dataBars?: readonly DataBar[];
  readonly charts?: readonly ChartDraft[];
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  readonly tabColour?: string;
  readonly showGridlines?: boolean;
}

export interface RowDraft {
  /** From column A; null leaves a cell empty. */
  readonly cells: readonly (CellDraft | null)[];
  /** Height in points; the host chooses when absent. */
  readonly height?: number;
}

/** Text is always written as text: no value here can become a formula. */
export interface CellDraft {
  readonly value: CellDraftValue;
  readonly style?: DraftStyle;
  readonly link?: CellLink;
}

export type CellDraftValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'blank' };

/** A link to a cell of this workbook. There are no links out of it but to a source document. */
export type CellLink =
  | { readonly kind: 'cell'; readonly sheet: string; readonly position: CellPosition }
  | { readonly kind: 'web'; readonly url: string };

/** The looks a written cell can have; draft-styles.ts says what each is made of, for both hosts. */
export type DraftStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'label'
  | 'tableHeader'
  | 'body'
  | 'wrapped'
  | 'date'
  | 'integer'
  | 'percent'
  | 'link'
  | 'muted'
  | 'note'
  | 'input'
  | 'inputDate'
  | 'error'
  | 'warning'
  | 'info'
  | 'kept';

/** An Excel Table over cells that the rows already hold, header row included. */
export interface TableDraft {
  /** Unique in the workbook; letters, digits and underscore. */
  readonly name: string;
  readonly range: CellRange;
  readonly showFilter: boolean;
}

/** A choice in cells. The list stands in a range of a sheet, since a typed list takes commas only and 255 characters. */
export interface DropDown {
  readonly range: CellRange;
  readonly source:
    | { readonly kind: 'range'; readonly sheet: string; readonly range: CellRange }
    /** Short words without commas, at most 255 characters together. */
    | { readonly kind: 'words'; readonly words: readonly string[] };
  /** Whether other text is refused, or only warned of. */
  readonly strict: boolean;
  readonly prompt?: string;
}

/** Bars in cells that hold numbers. */
export interface DataBar {
  readonly range: CellRange;
  readonly colour: string;
}

/** A chart over cells of the same sheet: lines, or one lying bar a category with the series stacked in it. */
export interface ChartDraft {
  readonly kind: 'bar' | 'line';
  readonly title: string;
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange; readonly colour: string }[];
  /** The cells the chart covers. */
  readonly place: CellRange;
  /** What it shows, for screen readers. */
  readonly description: string;
}

/** A4. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** The cells that are printed; all when absent. */
  readonly area?: CellRange;
  /** Rows repeated on every page, from row 1 or from a table's header. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  /** Fitted to one page's width. */
  readonly fitToWidth: boolean;
}
