import { textIn, type Language } from '../../language/language.ts';
import { tableGroupReason } from '../../language/table-groups.ts';
import type { RecognisedTable } from '../../tables/recognised-table.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import { columnLetters, rangeAddress } from '../../workbook/cell-address.ts';
import type { TableGroup } from '../review.ts';

/** A recognised table as `check` and `structure` print it. */
export interface TableJson {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly range: string;
  readonly headerRow: number;
  readonly rows: number;
  /** Column letters by key; row numbers when the table stands on its side. */
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly unmapped: readonly string[];
  /** 0–1, two decimals. */
  readonly confidence: number;
  readonly group?: { readonly name: string; readonly why: string };
}

export function tableJson(table: RecognisedTable, group: TableGroup | undefined, language: Language): TableJson {
  const place = (column: number) => (table.orientation === 'rows' ? columnLetters(column) : String(column));
  const columns: Record<ColumnKey, string> = {};
  for (const { key, column } of table.columns) columns[key] ??= place(column);
  return {
    kind: table.kind,
    sheet: table.sheet,
    range: rangeAddress(table.range),
    headerRow: table.headerRow,
    rows: table.rows.length,
    columns,
    unmapped: table.unmapped.map(({ column }) => place(column)),
    confidence: Math.round(table.confidence * 100) / 100,
    ...(group === undefined
      ? {}
      : { group: { name: group.name, why: textIn(tableGroupReason(group.source, group.text), language) } }),
  };
}
