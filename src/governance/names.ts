import words from './names/name-words.json' with { type: 'json' };
import type { Organisation, Pack } from './pack.ts';
import { type MemberPlacer, createMemberPlacer } from './names/member-place.ts';
import { type IndexedName, type NameMatch, createNameIndex } from './names/name-index.ts';
import { nameWords } from './names/name-key.ts';

export type { MemberOrigin } from './names/member-place.ts';
export type { NameCandidate, NameMatch } from './names/name-index.ts';

/** Understands how users write the names that packs know. Each spelling is looked up once and remembered. */
export interface NameResolver {
  /** An organisation. The same name in two packs is the same organisation. */
  organisation(text: string): NameMatch;
  /** A group. The same name in two packs means two groups, and is then ambiguous. */
  group(text: string): NameMatch;
  /**
   * All organisations that a text names: 'Karlskrona och Ronneby', 'samtliga kommuner'. Parts that no pack knows are
   * 'unknown' matches.
   */
  organisations(text: string): readonly NamedPart[];
  /** All groups that a text names: 'FoU och e-hälsa'. */
  groups(text: string): readonly NamedPart[];
  /** The organisation whose seat a member fills. */
  readonly placeOfMember: MemberPlacer;
}

/** A part of a text, and what it names. */
export interface NamedPart {
  readonly text: string;
  readonly match: NameMatch;
}

const SEPARATORS = new RegExp(`\\s*[,;/&+\\n]\\s*|\\s+(?:${words.separators.join('|')})\\s+`, 'iu');
const EVERY_MUNICIPALITY = new Set(words.everyMunicipality);
const EVERYONE = new Set(words.everyone);
const LONGEST_LIST = 1_000;

/** Built once for the packs in force; resolving is then a look-up, or for a new spelling work in proportion to the names. */
export function createNameResolver(packs: readonly Pack[]): NameResolver {
  const organisations = packs.flatMap((pack) =>
    pack.organisations.map((each) => ({ pack: pack.id, organisation: each })),
  );
  const organisation = createNameIndex(
    organisations.map(({ pack, organisation: each }) => indexed(each.name, pack, each.aliases)),
    { droppable: words.municipalityWords, generic: words.genericWords, oneForAll: true },
  );
  const group = createNameIndex(
    packs.flatMap((pack) => pack.groups.map(({ name, aliases }) => indexed(name, pack.id, aliases))),
    { droppable: words.groupWords, generic: words.genericWords, oneForAll: false },
  );
  const every = (wanted: (each: Organisation) => boolean): readonly NamedPart[] => {
    const names = new Set(
      organisations.filter(({ organisation: each }) => wanted(each)).map(({ organisation: each }) => each.name),
    );
    return [...names].map((name) => ({ text: name, match: organisation(name) }));
  };
  return {
    organisation,
    group,
    organisations: (text) => {
      const key = text.normalize('NFC').toLowerCase().trim().replace(/[.:]$/, '').replace(/\s+/g, ' ');
      if (EVERY_MUNICIPALITY.has(key)) return every((each) => each.side === 'kommun' && each.partOf === undefined);
      if (EVERYONE.has(key)) return every((each) => each.partOf === undefined && each.side !== 'annan');
      return partsOf(text, organisation);
    },
    groups: (text) => partsOf(text, group),
    placeOfMember: createMemberPlacer(packs, organisation),
  };
}

function indexed(name: string, pack: string, spellings: readonly string[]): IndexedName {
  return { name, pack, spellings };
}

/** A name that is known as it stands is one, whatever words and signs are in it; else it is what its parts are. */
function partsOf(text: string, resolve: (text: string) => NameMatch): readonly NamedPart[] {
  const whole = { text: text.trim(), match: resolve(text) };
  if (whole.match.kind === 'exact' || text.length > LONGEST_LIST) return [whole];
  const pieces = text.split(SEPARATORS).filter((piece) => nameWords(piece).length > 0);
  if (pieces.length < 2) return [whole];
  const parts: NamedPart[] = [];
  for (let at = 0; at < pieces.length;) {
    const { length, part } = longestKnown(pieces, at, text, resolve);
    parts.push(part);
    at += length;
  }
  const known = parts.some(({ match }) => match.kind === 'exact' || match.kind === 'guess');
  return known ? parts : [whole];
}

const MOST_PIECES_A_NAME = 4;

/** Names hold commas and 'och' themselves: the most pieces that together are a name are one. */
function longestKnown(
  pieces: readonly string[],
  at: number,
  text: string,
  resolve: (text: string) => NameMatch,
): { readonly length: number; readonly part: NamedPart } {
  for (let length = Math.min(MOST_PIECES_A_NAME, pieces.length - at); length > 1; length--) {
    const joined = pieces.slice(at, at + length).join(' ');
    const match = resolve(joined);
    if (match.kind === 'exact') return { length, part: { text: joined, match } };
  }
  const piece = pieces[at] ?? text;
  return { length: 1, part: { text: piece.trim(), match: resolve(piece) } };
}
