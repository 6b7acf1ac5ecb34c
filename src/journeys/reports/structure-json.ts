import type { Language } from '../../language/language.ts';
import { canonicalColumn, type ColumnType } from '../../tables/canonical-tables.ts';
import type { Reading } from '../../tables/reading.ts';
import type { Recognition, TableRow } from '../../tables/recognised-table.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { TableGroup } from '../review.ts';
import { tableJson, type TableJson } from './table-json.ts';

/** `structure --format json` for one workbook. */
export interface StructureJson {
  readonly workbook: string;
  readonly tables: readonly StructuredTableJson[];
}

export interface StructuredTableJson extends Omit<TableJson, 'rows'> {
  readonly rows: readonly { readonly row: number; readonly values: Readonly<Record<ColumnKey, ValueJson>> }[];
}

export type ValueJson =
  | null
  | boolean
  | number
  | string
  | readonly string[]
  | { readonly from: string; readonly to: string; readonly text: string }
  | readonly { readonly name: string; readonly date?: string }[];

/** The tables with their rows, read into values. `workbook` is the path as the user gave it. */
export function structureJson(
  recognition: Recognition,
  groups: readonly (TableGroup | undefined)[],
  workbook: string,
  language: Language,
): StructureJson {
  return {
    workbook,
    tables: recognition.tables.map((table, index) => ({
      ...tableJson(table, groups[index], language),
      rows: table.rows.map((row) => ({ row: row.row, values: rowValues(table.kind, row) })),
    })),
  };
}

function rowValues(kind: TableKind, row: TableRow): Readonly<Record<ColumnKey, ValueJson>> {
  const values: Record<ColumnKey, ValueJson> = {};
  for (const [key, reading] of Object.entries(row.values)) {
    const type = canonicalColumn(kind, key)?.type;
    if (reading !== undefined && type !== undefined) values[key] = valueJson(reading, type);
  }
  return values;
}

/** A reading as JSON: days as ISO text, periods with both ends, lists as lists; what could not be read as its text. */
export function valueJson(reading: Reading, type: ColumnType): ValueJson {
  switch (reading.kind) {
    case 'number':
      return reading.number;
    case 'date':
      return reading.date;
    case 'period':
      return { from: reading.from, to: reading.to, text: reading.text };
    case 'flag':
      return type.kind === 'flagOrDate' && reading.date !== undefined ? reading.date : reading.flag;
    case 'choice':
      return reading.choice;
    case 'list':
      return reading.items;
    case 'datedList':
      return reading.items;
    case 'none':
      return null;
    case 'text':
    case 'word':
    case 'unreadable':
      return reading.text;
  }
}
