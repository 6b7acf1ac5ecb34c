import { EMPTY_MAPPING, type Mapping, type TableMapping } from '../../tables/mapping.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { TableOutline } from '../checking/checker.ts';

/** What the user has put right of one table and not yet applied. */
export interface TableCorrection {
  readonly kind?: TableKind | 'none';
  /** By the header as written; null leaves the column out. */
  readonly columns: ReadonlyMap<string, ColumnKey | null>;
}

/** Corrections by the table's place among those recognised. */
export type Corrections = ReadonlyMap<number, TableCorrection>;

export const NO_CORRECTIONS: Corrections = new Map();

export function withKind(corrections: Corrections, table: number, kind: TableKind | 'none'): Corrections {
  return new Map(corrections).set(table, { kind, columns: new Map() });
}

export function withColumn(
  corrections: Corrections,
  table: number,
  header: string,
  key: ColumnKey | null,
): Corrections {
  const before = corrections.get(table) ?? { columns: new Map() };
  return new Map(corrections).set(table, { ...before, columns: new Map(before.columns).set(header, key) });
}

/** The corrections as the mapping that the next check goes by. */
export function mappingOfCorrections(corrections: Corrections, tables: readonly TableOutline[]): Mapping {
  const mapped = [...corrections].flatMap(([index, { kind, columns }]): TableMapping[] => {
    const table = tables[index];
    if (table === undefined) return [];
    const named = [...columns].map(([header, key]) => ({ header, key }));
    return [{ headers: table.headers, kind: kind ?? table.kind, columns: named }];
  });
  return { ...EMPTY_MAPPING, tables: mapped };
}
