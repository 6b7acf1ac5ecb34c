import { createNameResolver, type NameResolver } from '../governance/names.ts';
import { nameWords } from '../governance/names/name-key.ts';
import type { Pack } from '../governance/pack.ts';
import type { Reading } from '../tables/reading.ts';
import type { RecognisedTable, Recognition } from '../tables/recognised-table.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';

/** Columns that name groups, by table kind. */
const GROUP_COLUMNS: Readonly<Partial<Record<TableKind, readonly ColumnKey[]>>> = {
  caseLog: ['raisedBy', 'preparedBy', 'decidedBy', 'followedUpBy'],
  representation: ['group'],
  members: ['group'],
  meetings: ['group', 'jointWith'],
  reports: ['from', 'to'],
  assignments: ['client', 'assignee'],
  deviations: ['group'],
  groups: ['name', 'parent'],
};

/** Titles stand near a sheet's top and are short. */
const TITLE_ROWS = 30;
const LONGEST_TITLE = 200;

/**
 * The packs that a workbook is about: those whose groups or documents it names, in group columns, titles, sheet names and
 * document tables; all of them when it names none. A name that several packs know chooses among them only when none of
 * them has been chosen by a name of its own. Packs that rest on no document are always in force.
 */
export function selectPacks(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  packs: readonly Pack[],
): readonly Pack[] {
  const ofDocuments = packs.filter((pack) => pack.document !== undefined);
  const named = namedSets(snapshot, recognition, ofDocuments);
  const chosen = new Set(named.filter((set) => set.size === 1).flatMap((set) => [...set]));
  const shared = named.filter((set) => [...set].every((pack) => !chosen.has(pack)));
  for (const set of shared) for (const pack of set) chosen.add(pack);
  return packs.filter((pack) => pack.document === undefined || chosen.size === 0 || chosen.has(pack));
}

/** For each telling text of the workbook, the packs that know it. */
function namedSets(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  packs: readonly Pack[],
): readonly ReadonlySet<Pack>[] {
  const known = packs.map((pack) => ({
    pack,
    names: createNameResolver([pack]),
    spellings: distinctiveSpellings(pack),
    documents: documentSpellings(pack),
  }));
  const sets: Set<Pack>[] = [];
  const collect = (packsNaming: readonly Pack[]) => {
    if (packsNaming.length > 0) sets.push(new Set(packsNaming));
  };
  for (const text of groupTexts(recognition)) {
    const whole = known.filter(({ names }) => names.group(text).kind === 'exact');
    if (whole.length > 0) {
      collect(whole.map(({ pack }) => pack));
      continue;
    }
    const parts = known.flatMap(({ pack, names }) => exactParts(names, text).map((part) => ({ pack, part })));
    for (const part of new Set(parts.map((each) => each.part))) {
      collect(parts.filter((each) => each.part === part).map(({ pack }) => pack));
    }
  }
  for (const text of documentTexts(recognition)) {
    const words = padded(text);
    collect(known.filter(({ documents }) => documents.some((name) => words.includes(name))).map(({ pack }) => pack));
  }
  for (const text of titleTexts(snapshot, recognition)) {
    const words = padded(text);
    const found = known.flatMap(({ pack, names, spellings, documents }) =>
      [...spellings, ...documents, ...(names.group(text).kind === 'exact' ? [words] : [])]
        .filter((name) => words.includes(name))
        .map((name) => ({ pack, name })),
    );
    const longest = found.filter(({ name }) =>
      found.every((other) => other.name === name || !other.name.includes(name)),
    );
    for (const name of new Set(longest.map((each) => each.name))) {
      collect(longest.filter((each) => each.name === name).map(({ pack }) => pack));
    }
  }
  return sets;
}

/** The parts of a text that are groups of a pack: 'FoU och e-hälsa'. */
function exactParts(names: NameResolver, text: string): readonly string[] {
  return names
    .groups(text)
    .filter(({ match }) => match.kind === 'exact')
    .map((part) => part.text);
}

function groupTexts(recognition: Recognition): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const table of recognition.tables) {
    const { group } = table;
    if (group?.source === 'section' || group?.source === 'mapping') texts.add(group.name);
    for (const column of GROUP_COLUMNS[table.kind] ?? []) addColumn(texts, table, column);
  }
  return texts;
}

function documentTexts(recognition: Recognition): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const table of recognition.tables) if (table.kind === 'documents') addColumn(texts, table, 'name');
  return texts;
}

function addColumn(texts: Set<string>, table: RecognisedTable, column: ColumnKey): void {
  for (const { values } of table.rows) {
    const reading: Reading | undefined = values[column];
    if (reading === undefined || reading.kind === 'none') continue;
    for (const text of reading.kind === 'list' ? reading.items : [reading.text]) {
      if (text.length <= LONGEST_TITLE) texts.add(text);
    }
  }
}

/** Names of the user's sheets, and short texts above and beside the tables. */
function titleTexts(snapshot: WorkbookSnapshot, recognition: Recognition): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const sheet of snapshot.sheets) {
    if (sheet.origin === 'own') continue;
    texts.add(sheet.name);
    const tables = recognition.tables.filter((table) => table.sheet === sheet.name);
    for (const text of looseTexts(sheet, tables)) texts.add(text);
  }
  return texts;
}

function looseTexts({ grid }: SheetSnapshot, tables: readonly RecognisedTable[]): readonly string[] {
  const texts: string[] = [];
  for (let index = 0; index < Math.min(grid.rows.length, TITLE_ROWS); index += 1) {
    const row = grid.rows[index] ?? 0;
    const inside = tables.filter(({ range }) => row >= range.top && row <= range.bottom);
    for (const column of Array.from(grid.columnsOf(row))) {
      if (inside.some(({ range }) => column >= range.left && column <= range.right)) continue;
      const cell = grid.cell(row, column);
      if (cell.kind === 'text' && cell.text.length <= LONGEST_TITLE) texts.push(cell.text);
    }
  }
  return texts;
}

/** The pack's names of groups that tell it apart inside a longer text: several words, an abbreviation, or a long word. */
function distinctiveSpellings(pack: Pack): readonly string[] {
  const spellings = pack.groups
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => nameWords(name).length > 1 || /\p{Lu}[^\s]*\p{Lu}/u.test(name) || name.length >= 7);
  return [...new Set(spellings.map(padded))];
}

function documentSpellings({ document }: Pack): readonly string[] {
  return document === undefined ? [] : [document.title, ...document.aliases].map(padded);
}

/** The words of a text with a space before, between and after, so that whole words can be looked for. */
function padded(text: string): string {
  return ` ${nameWords(text).join(' ')} `;
}
