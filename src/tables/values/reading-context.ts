import type { ColumnKey } from '../table-kind.ts';

/** What surrounds a cell, as far as it decides how the cell is read. */
export interface ReadingContext {
  /** Which day serial number 0 stands for. */
  readonly dateSystem: 1900 | 1904;
  /** The year of a date without one: from the row's other dates, the section, the sheet or the title. */
  readonly anchorYear?: number;
  /** The column, where words differ by column. */
  readonly column?: ColumnKey;
  /** 'en' lets 6/13/2017 be an American date; Swedish when absent. */
  readonly language?: 'sv' | 'en';
}
