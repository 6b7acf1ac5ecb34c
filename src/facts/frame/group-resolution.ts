import type { NameResolver } from '../../governance/names.ts';
import { shareOrganisations } from '../../governance/kindred-packs.ts';
import type { Pack } from '../../governance/pack.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { FactRow, FactTable } from './fact-row.ts';
import { textOf } from './read-row.ts';

/** The group a row belongs to, and what said so. */
export interface RowGroup {
  /** The pack's canonical name, or the text as written when no pack in force knows it. */
  readonly name: string;
  /** 'own': a group of this pack. 'other': a group of another pack in force only. 'unknown': no pack knows it. */
  readonly belongs: 'own' | 'other' | 'unknown';
  readonly source: 'column' | 'title' | 'sheet' | 'section' | 'mapping' | 'otherTables' | 'mainGroup';
  /** The text that named it. */
  readonly text: string;
}

/** A written name resolved among the packs in force, seen from one of them. */
export interface ResolvedName {
  readonly name: string;
  readonly belongs: 'own' | 'other' | 'unknown';
}

/** The columns that say whose row it is, most telling first, by table kind; kinds that are left out have none. */
const GROUP_COLUMNS: Partial<Record<TableKind, readonly ColumnKey[]>> = {
  representation: ['group'],
  members: ['group'],
  meetings: ['group'],
  reports: ['from'],
  groups: ['name'],
  assignments: ['client', 'assignee'],
  deviations: ['group'],
};

/** Another pack in force, with its names. */
interface OtherPack {
  readonly pack: Pack;
  /** It shares no organisation with this pack: the same group name means another group. */
  readonly stranger: boolean;
  readonly names: NameResolver;
}

export interface GroupResolver {
  /** A group's name as written anywhere in the workbook. */
  resolve(text: string): ResolvedName;
  /** The group of a row; undefined when neither workbook nor pack tells. */
  groupOf(row: FactRow): RowGroup | undefined;
}

/**
 * Resolves groups as one pack sees them. The same name in two packs means two groups, unless the packs are about the same
 * organisations (two documents of one region); which of the two is meant is told by the names that only one pack knows.
 */
export function createGroupResolver(
  pack: Pack,
  packs: readonly Pack[],
  tables: readonly FactTable[],
  rows: (table: FactTable) => readonly FactRow[],
  namesOf: (pack: Pack) => NameResolver,
): GroupResolver {
  const own = namesOf(pack);
  const strangers = packs.filter((other) => other.id !== pack.id && !shareOrganisations(pack, other));
  const kindred = packs.filter((other) => other.id !== pack.id && shareOrganisations(pack, other));
  const others: readonly OtherPack[] = [...strangers, ...kindred].map((other) => ({
    pack: other,
    stranger: strangers.includes(other),
    names: namesOf(other),
  }));
  const mentions = mentionedNames(tables, rows);
  const strength = (names: NameResolver, rivals: readonly NameResolver[]) =>
    mentions.filter(
      (text) => names.group(text).kind === 'exact' && rivals.every((rival) => rival.group(text).kind !== 'exact'),
    ).length;
  const strangerNames = others.filter((other) => other.stranger).map((other) => other.names);
  const ownStrength = strangerNames.length === 0 ? 0 : strength(own, strangerNames);
  const strengths = new Map(
    others.filter((other) => other.stranger).map(({ names }) => [names, strength(names, [own])] as const),
  );

  const resolved = new Map<string, ResolvedName>();
  const resolveNow = (text: string): ResolvedName => {
    const mine = own.group(text);
    const rivals = others.map((other) => ({ ...other, match: other.names.group(text) }));
    const exactRival = rivals.find(
      (rival) => rival.match.kind === 'exact' && (rival.stranger || mine.kind !== 'exact'),
    );
    if (mine.kind === 'exact' && mine.name !== undefined) {
      const stronger =
        exactRival !== undefined && (strengths.get(exactRival.names) ?? 0) > ownStrength
          ? exactRival.match.name
          : undefined;
      return stronger === undefined ? { name: mine.name, belongs: 'own' } : { name: stronger, belongs: 'other' };
    }
    if (exactRival?.match.name !== undefined) return { name: exactRival.match.name, belongs: 'other' };
    if (mine.kind === 'guess' && mine.name !== undefined) return { name: mine.name, belongs: 'own' };
    const guessed = rivals.find((rival) => rival.match.kind === 'guess');
    if (guessed?.match.name !== undefined) return { name: guessed.match.name, belongs: 'other' };
    return { name: text.trim(), belongs: 'unknown' };
  };
  const resolve = (text: string): ResolvedName => {
    const known = resolved.get(text);
    if (known !== undefined) return known;
    const result = resolveNow(text);
    resolved.set(text, result);
    return result;
  };

  const fallback = fallbackGroup(pack, others, mentions, resolve);
  const byTable = new Map<FactTable, RowGroup | undefined>();
  const tableGroup = (table: FactTable): RowGroup | undefined => {
    if (byTable.has(table)) return byTable.get(table);
    const named = table.table.group;
    const result = named === undefined ? undefined : { ...resolve(named.name), source: named.source, text: named.text };
    const group = result === undefined || result.belongs === 'unknown' ? fallback : result;
    byTable.set(table, group);
    return group;
  };
  const byText = new Map<string, RowGroup>();
  const columnGroup = (text: string): RowGroup => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const group: RowGroup = { ...resolve(text), source: 'column', text };
    byText.set(text, group);
    return group;
  };
  return {
    resolve,
    groupOf(row) {
      let unknown: RowGroup | undefined;
      for (const column of GROUP_COLUMNS[row.kind] ?? []) {
        const text = textOf(row, column);
        if (text === undefined) continue;
        const group = columnGroup(text);
        if (group.belongs !== 'unknown') return group;
        unknown ??= group;
      }
      return unknown ?? tableGroup(row.source);
    },
  };
}

/**
 * The group of tables that name none: the one the file's other tables are about when it is unique, else the main body of
 * this pack; of another pack when the file names groups of other packs only.
 */
function fallbackGroup(
  pack: Pack,
  others: readonly OtherPack[],
  mentions: readonly string[],
  resolve: (text: string) => ResolvedName,
): RowGroup | undefined {
  const own = new Map<string, string>();
  const foreign = new Map<string, string>();
  for (const text of mentions) {
    const { name, belongs } = resolve(text);
    const known = belongs === 'own' ? own : belongs === 'other' ? foreign : undefined;
    const first = known?.get(name);
    if (known !== undefined && (first === undefined || text < first)) known.set(name, text);
  }
  const belongs = own.size > 0 || foreign.size === 0 ? 'own' : 'other';
  const named = belongs === 'own' ? own : foreign;
  const [only] = named;
  if (named.size === 1 && only !== undefined) return { name: only[0], belongs, source: 'otherTables', text: only[1] };
  const main = belongs === 'own' ? pack.mainGroup : mainGroupOfMostNamed(others, [...foreign.values()]);
  return main === undefined ? undefined : { name: main, belongs, source: 'mainGroup', text: main };
}

/** The main body of the pack that knows most of some names; of packs that know as many, the first by id. */
function mainGroupOfMostNamed(others: readonly OtherPack[], texts: readonly string[]): string | undefined {
  const known = others
    .map(({ pack, names }) => ({ pack, count: texts.filter((text) => names.group(text).name !== undefined).length }))
    .sort((one, other) => other.count - one.count || (one.pack.id < other.pack.id ? -1 : 1));
  return known[0]?.pack.mainGroup;
}

function mentionedNames(
  tables: readonly FactTable[],
  rows: (table: FactTable) => readonly FactRow[],
): readonly string[] {
  const names = new Set<string>();
  for (const table of tables) {
    if (table.table.group !== undefined) names.add(table.table.group.name);
    for (const column of GROUP_COLUMNS[table.table.kind] ?? []) {
      if (!table.columns.has(column)) continue;
      for (const row of rows(table)) {
        const text = textOf(row, column);
        if (text !== undefined) names.add(text);
      }
    }
  }
  return [...names];
}
