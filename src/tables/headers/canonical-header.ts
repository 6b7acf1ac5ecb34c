import { CANONICAL_TABLES, TABLE_KINDS } from '../canonical-tables.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { headerText } from './header-text.ts';

const KEYS: ReadonlyMap<TableKind, ReadonlyMap<string, ColumnKey>> = new Map(
  TABLE_KINDS.map((kind) => [
    kind,
    new Map(CANONICAL_TABLES[kind].columns.map(({ key, header }) => [headerText(header), key])),
  ]),
);

/** The column of a kind whose canonical header these header lines are; undefined for any other wording. */
export function canonicalKey(kind: TableKind, lines: readonly string[]): ColumnKey | undefined {
  return KEYS.get(kind)?.get(headerText(lines.join(' ')));
}

/** How many columns the canonical table of a kind has. */
export function canonicalColumns(kind: TableKind): number {
  return KEYS.get(kind)?.size ?? 0;
}
