import { CANONICAL_TABLES, TABLE_KINDS, canonicalColumn } from './canonical-tables.ts';
import type { Alias, ColumnMapping, Mapping, TableMapping, WordMapping } from './mapping.ts';
import type { TableKind } from './table-kind.ts';

/** A mistake in a mapping file: where, and what to write instead. */
export interface MappingProblem {
  /** 'tables[0].columns[2].key'. */
  readonly path: string;
  readonly reason:
    'notJson' | 'notAnObject' | 'notAList' | 'notText' | 'unknownKind' | 'unknownColumn' | 'unknownProperty';
  /** What stood there. */
  readonly found: string;
  /** What may stand there, when it is one of a few. */
  readonly choices: readonly string[];
}

export type MappingResult =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] };

/** Reads a mapping file's text. */
export function parseMapping(text: string): MappingResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ path: '', reason: 'notJson', found: text.slice(0, 40), choices: [] }] };
  }
  const reader = new MappingReader();
  const mapping = reader.mapping(json);
  return reader.problems.length === 0 ? { ok: true, mapping } : { ok: false, problems: reader.problems };
}

/** The mapping as a file's text. */
export function mappingText(mapping: Mapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}

class MappingReader {
  readonly problems: MappingProblem[] = [];

  mapping(json: unknown): Mapping {
    const { tables, aliases, words } = this.#object(json, '', ['tables', 'aliases', 'words']);
    return {
      tables: this.#list(tables, 'tables').map((table, index) => this.#table(table, `tables[${index}]`)),
      aliases: this.#list(aliases, 'aliases').map((alias, index) => this.#alias(alias, `aliases[${index}]`)),
      words: this.#list(words, 'words').map((word, index) => this.#word(word, `words[${index}]`)),
    };
  }

  #table(json: unknown, path: string): TableMapping {
    const { headers, kind, group, columns } = this.#object(json, path, ['headers', 'kind', 'group', 'columns']);
    const named = this.#oneOf(kind, `${path}.kind`, [...TABLE_KINDS, 'none'], 'unknownKind') as TableKind | 'none';
    return {
      headers: this.#list(headers, `${path}.headers`).map((text, index) =>
        this.#text(text, `${path}.headers[${index}]`),
      ),
      kind: named,
      ...(group === undefined ? {} : { group: this.#text(group, `${path}.group`) }),
      columns: this.#list(columns, `${path}.columns`).map((column, index) =>
        this.#column(column, `${path}.columns[${index}]`, named),
      ),
    };
  }

  #column(json: unknown, path: string, kind: TableKind | 'none'): ColumnMapping {
    const { header, key } = this.#object(json, path, ['header', 'key']);
    const text = this.#text(header, `${path}.header`);
    if (key === null || kind === 'none') return { header: text, key: null };
    const keys = Object.hasOwn(CANONICAL_TABLES, kind)
      ? CANONICAL_TABLES[kind].columns.map((column) => column.key)
      : [];
    return { header: text, key: this.#oneOf(key, `${path}.key`, keys, 'unknownColumn') };
  }

  #alias(json: unknown, path: string): Alias {
    const { written, means } = this.#object(json, path, ['written', 'means']);
    return { written: this.#text(written, `${path}.written`), means: this.#text(means, `${path}.means`) };
  }

  #word(json: unknown, path: string): WordMapping {
    const { column, written, means } = this.#object(json, path, ['column', 'written', 'means']);
    const key = this.#text(column, `${path}.column`);
    if (!TABLE_KINDS.some((kind) => canonicalColumn(kind, key)))
      this.#add(`${path}.column`, 'unknownColumn', column, []);
    return { column: key, written: this.#text(written, `${path}.written`), means: this.#text(means, `${path}.means`) };
  }

  #object(json: unknown, path: string, properties: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.#add(path, 'notAnObject', json, []);
      return {};
    }
    for (const property of Object.keys(json)) {
      if (!properties.includes(property))
        this.#add(path === '' ? property : `${path}.${property}`, 'unknownProperty', property, properties);
    }
    return Object.fromEntries(Object.entries(json).filter(([property]) => properties.includes(property)));
  }

  #list(json: unknown, path: string): readonly unknown[] {
    if (json === undefined) return [];
    if (Array.isArray(json)) return json;
    this.#add(path, 'notAList', json, []);
    return [];
  }

  #text(json: unknown, path: string): string {
    if (typeof json === 'string' && json.trim() !== '') return json;
    this.#add(path, 'notText', json, []);
    return '';
  }

  #oneOf(json: unknown, path: string, choices: readonly string[], reason: MappingProblem['reason']): string {
    if (typeof json === 'string' && choices.includes(json)) return json;
    this.#add(path, reason, json, choices);
    return choices[0] ?? '';
  }

  #add(path: string, reason: MappingProblem['reason'], found: unknown, choices: readonly string[]): void {
    this.problems.push({ path, reason, found: (JSON.stringify(found) ?? 'undefined').slice(0, 60), choices });
  }
}
