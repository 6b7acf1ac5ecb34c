import type { CellRange } from '../workbook/cell-address.ts';
import type { Alias } from './mapping.ts';
import type { Reading } from './reading.ts';
import type { ColumnKey, TableKind } from './table-kind.ts';

/** A table of the user's, found and understood. */
export interface RecognisedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  /** Header rows and data rows; nothing above or below. */
  readonly range: CellRange;
  /** The (last) header row; in a transposed form the column of field names is 'headerColumn' instead. */
  readonly headerRow: number;
  readonly orientation: 'rows' | 'transposed';
  readonly columns: readonly RecognisedColumn[];
  /** Columns of the table that no canonical column was found for, with their headers. */
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** 0–1. */
  readonly confidence: number;
  /** Why it was taken as this kind, most telling first. */
  readonly evidence: readonly Evidence[];
  /** The group that the whole table belongs to, when title, sheet or section says so; undefined when it has a group column. */
  readonly group?: {
    readonly name: string;
    readonly source: 'title' | 'sheet' | 'section' | 'mapping';
    readonly text: string;
  };
  readonly rows: readonly TableRow[];
}

export interface RecognisedColumn {
  readonly key: ColumnKey;
  /** The sheet's column (or, transposed, row), from 1. */
  readonly column: number;
  /** The header as written; several header lines are joined by ' / '. */
  readonly header: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** One reason, as data; language/ words it. */
export interface Evidence {
  readonly code: EvidenceCode;
  /** The header, synonym or value that spoke. */
  readonly detail: string;
}

export type EvidenceCode =
  | 'synonym'
  | 'fuzzySynonym'
  | 'values'
  | 'neighbours'
  | 'excelTable'
  | 'sheetName'
  | 'title'
  | 'mapping'
  | 'split'
  | 'section'
  | 'fillLegend'
  | 'multiLine';

/** One data row of the user's (one subject in a transposed form). */
export interface TableRow {
  /** The sheet row it stands in (transposed: the column). */
  readonly row: number;
  /** Readings by column key; an absent key is an empty cell. Never read keys of columns that the table lacks. */
  readonly values: Readonly<Partial<Record<ColumnKey, Reading>>>;
  /** Where a reading stands when it is not the row's own cell in that column (section row, title, sheet name). */
  readonly inherited?: Readonly<Partial<Record<ColumnKey, { readonly row: number; readonly column: number }>>>;
}

/** A cell whose text could not be read as what its column holds. */
export interface UnreadableCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly expected: string;
}

/** All that was recognised in a workbook. */
export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly unreadable: readonly UnreadableCell[];
  /** What names mean, as the user has said. */
  readonly aliases?: readonly Alias[];
}
