import { createNameResolver, type NameResolver } from '../governance/names.ts';
import { nameWords, paddedWords } from '../governance/names/name-key.ts';
import type { Pack } from '../governance/pack.ts';
import type { Recognition } from '../tables/recognised-table.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { packsOfNamedPrincipals } from './named-principals.ts';
import { documentTexts, groupTexts, titleTexts } from './telling-texts.ts';

export interface PackSelection {
  readonly packs: readonly Pack[];
  /**
   * Packs in force for want of a better choice: the workbook names no group of any pack, and no principal of these. What
   * their documents demand of bodies cannot be asked of it.
   */
  readonly presumed: ReadonlySet<Pack>;
}

/**
 * The packs that a workbook is about: those whose groups or documents it names, in group columns, titles, sheet names and
 * document tables; all of them when it names none. A name that several packs know chooses among them only when none of
 * them has been chosen by a name of its own. Packs that rest on no document are always in force.
 */
export function selectPacks(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  packs: readonly Pack[],
): PackSelection {
  const ofDocuments = packs.filter((pack) => pack.document !== undefined);
  const named = namedSets(snapshot, recognition, ofDocuments);
  const chosen = new Set(named.filter((set) => set.size === 1).flatMap((set) => [...set]));
  const shared = named.filter((set) => [...set].every((pack) => !chosen.has(pack)));
  for (const set of shared) for (const pack of set) chosen.add(pack);
  if (chosen.size > 0) {
    return { packs: packs.filter((pack) => pack.document === undefined || chosen.has(pack)), presumed: new Set() };
  }
  const about = packsOfNamedPrincipals(snapshot, recognition, ofDocuments);
  return { packs, presumed: new Set(ofDocuments.filter((pack) => !about.has(pack))) };
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
    const words = paddedWords(text);
    collect(known.filter(({ documents }) => documents.some((name) => words.includes(name))).map(({ pack }) => pack));
  }
  for (const text of titleTexts(snapshot, recognition)) {
    const words = paddedWords(text);
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

/** The pack's names of groups that tell it apart inside a longer text: several words, an abbreviation, or a long word. */
function distinctiveSpellings(pack: Pack): readonly string[] {
  const spellings = pack.groups
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => nameWords(name).length > 1 || /\p{Lu}[^\s]*\p{Lu}/u.test(name) || name.length >= 7);
  return [...new Set(spellings.map(paddedWords))];
}

function documentSpellings({ document }: Pack): readonly string[] {
  return document === undefined ? [] : [document.title, ...document.aliases].map(paddedWords);
}
