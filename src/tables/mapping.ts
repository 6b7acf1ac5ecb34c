import { plainWords } from './headers/header-text.ts';
import type { Recognition, RecognisedTable } from './recognised-table.ts';
import type { ColumnKey, TableKind } from './table-kind.ts';

/** What the user has said of tables, columns and words: it goes before whatever recognition would find. */
export interface Mapping {
  readonly tables: readonly TableMapping[];
  /** Names as written, and the organisation or group that each means. */
  readonly aliases: readonly Alias[];
  /** Words as written in a column, and the canonical value that each means. */
  readonly words: readonly WordMapping[];
}

/** A table is known again by its headers, wherever they stand and whatever its sheet is called. */
export interface TableMapping {
  /** All headers of the table, in order; lines of one header joined by ' / '. */
  readonly headers: readonly string[];
  /** 'none': no table of ours. */
  readonly kind: TableKind | 'none';
  /** The group that the table belongs to. */
  readonly group?: string;
  /** Columns by header; a key of null leaves the column out. Columns not named here are recognised as usual. */
  readonly columns: readonly ColumnMapping[];
}

export interface ColumnMapping {
  readonly header: string;
  readonly key: ColumnKey | null;
}

export interface Alias {
  readonly written: string;
  readonly means: string;
}

export interface WordMapping {
  readonly column: ColumnKey;
  readonly written: string;
  readonly means: string;
}

/** A mapping that says nothing. */
export const EMPTY_MAPPING: Mapping = { tables: [], aliases: [], words: [] };

const ALIKE = 0.6;

/** The headers of a recognised table, in the order of its columns. */
export function headersOf(table: RecognisedTable): readonly string[] {
  const byColumn = new Map<number, string>();
  for (const { column, header } of [...table.columns, ...table.unmapped]) {
    if (header !== '' && !byColumn.has(column)) byColumn.set(column, header);
  }
  return [...byColumn].sort(([one], [other]) => one - other).map(([, header]) => header);
}

/** What was recognised, as a mapping to keep and to correct. */
export function mappingOf(recognition: Recognition): Mapping {
  const tables = recognition.tables.map((table): TableMapping => {
    const columns = [
      ...table.columns.filter((column) => column.header !== '').map(({ header, key }) => ({ header, key })),
      ...table.unmapped.filter((column) => column.header !== '').map(({ header }) => ({ header, key: null })),
    ];
    const group = table.group === undefined ? {} : { group: table.group.name };
    return { headers: headersOf(table), kind: table.kind, ...group, columns };
  });
  return { ...EMPTY_MAPPING, tables };
}

/** Both mappings; where they speak of the same table, column or word, the first one's word holds. */
export function joinedMappings(first: Mapping, second: Mapping): Mapping {
  const others = second.tables.filter((table) => tableMappingFor(first, table.headers) === undefined);
  const joined = first.tables.map((table) => {
    const same = tableMappingFor(second, table.headers);
    if (!same || same.kind !== table.kind) return table;
    const more = same.columns.filter((column) => columnMappingsFor(table, column.header).length === 0);
    return { ...same, ...table, columns: [...table.columns, ...more] };
  });
  return {
    tables: [...joined, ...others],
    aliases: [...first.aliases, ...second.aliases],
    words: [...first.words, ...second.words],
  };
}

/** What the mapping says of the table with these headers: the mapping's table that shares most of them. */
export function tableMappingFor(mapping: Mapping, headers: readonly string[]): TableMapping | undefined {
  const present = new Set(headers.map(plainWords));
  let best: { readonly table: TableMapping; readonly share: number } | undefined;
  for (const table of mapping.tables) {
    const known = new Set(table.headers.map(plainWords));
    const shared = [...known].filter((header) => present.has(header)).length;
    const share = shared / Math.max(1, Math.min(known.size, present.size));
    const enough = shared >= Math.min(2, known.size) && shared >= known.size * ALIKE;
    if (enough && share >= ALIKE && (!best || share > best.share)) best = { table, share };
  }
  return best?.table;
}

/** What a table's mapping says of the column with this header; several when the column carries several things. */
export function columnMappingsFor(table: TableMapping, header: string): readonly ColumnMapping[] {
  const wanted = plainWords(header);
  return table.columns.filter((column) => plainWords(column.header) === wanted);
}

/** The canonical value of a word in a column, as the user has said; undefined when the user has not. */
export function mappedWord(mapping: Mapping, column: ColumnKey, text: string): string | undefined {
  if (mapping.words.length === 0 || text.length > 200) return undefined;
  const wanted = plainWords(text);
  return mapping.words.find((word) => word.column === column && plainWords(word.written) === wanted)?.means;
}
