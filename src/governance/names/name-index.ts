import { nameWords, orderedKey, unorderedKey } from './name-key.ts';
import { toleratedErrors, typingErrors } from './typing-errors.ts';

/** A name that packs know, and the pack that knows it. */
export interface NameCandidate {
  readonly name: string;
  readonly pack: string;
}

/**
 * What a written name means. 'exact': a name or alias, whatever its case, punctuation, genitive or order of words.
 * 'guess': one name is close, or stands among other words; to be shown as a guess. 'ambiguous': two or more are equally
 * close: a question to the user. 'unknown': nothing is close.
 */
export interface NameMatch {
  readonly kind: 'exact' | 'guess' | 'ambiguous' | 'unknown';
  /** The canonical name; only of 'exact' and 'guess'. */
  readonly name?: string;
  /** What it may be, closest first; one of 'exact' and 'guess', none of 'unknown'. */
  readonly candidates: readonly NameCandidate[];
}

/** A name with all its spellings. */
export interface IndexedName extends NameCandidate {
  /** Aliases and the like, each meaning it exactly. */
  readonly spellings: readonly string[];
}

interface Spelling {
  readonly words: readonly string[];
  readonly key: string;
  readonly shortKey: string;
  /** Its digits: a name with other digits is another name, not a misspelt one. */
  readonly digits: string;
  /** How many letters of it tell it from other names. */
  readonly tells: number;
  readonly candidate: NameCandidate;
}

const UNKNOWN: NameMatch = { kind: 'unknown', candidates: [] };
const LONGEST_NAME = 200;
const SHORTEST_CONTAINED = 5;

/** How names of one kind are compared. */
export interface NameHabits {
  /** Words that may be left out or added: 'verksamhetsgrupp', 'kommun'. */
  readonly droppable: readonly string[];
  /** Words that tell no name from another: 'region' within a longer text is not yet the region that packs know. */
  readonly generic: readonly string[];
  /** The same name in two packs is the same thing (organisations), else it is two (groups). */
  readonly oneForAll: boolean;
}

/** Looks names up; each spelling once. */
export function createNameIndex(
  names: readonly IndexedName[],
  { droppable, generic, oneForAll }: NameHabits,
): (text: string) => NameMatch {
  const dropped = new Set(droppable.flatMap((word) => nameWords(word)));
  const telling = new Set([...dropped, ...generic.flatMap((word) => nameWords(word))]);
  const tellingWords = (words: readonly string[]): readonly string[] => words.filter((word) => !telling.has(word));
  const exact = new Map<string, NameCandidate[]>();
  const shortened = new Map<string, NameCandidate[]>();
  const spelled: Spelling[] = [];
  for (const { name, pack, spellings } of names) {
    const candidate = { name, pack };
    for (const spelling of [name, ...spellings]) {
      const words = nameWords(spelling);
      if (words.length === 0) continue;
      for (const key of keysOf(words)) add(exact, key, candidate);
      const short = words.filter((word) => !dropped.has(word));
      if (short.length > 0) for (const key of keysOf(short)) add(shortened, key, candidate);
      const tells = orderedKey(tellingWords(words)).length;
      const key = orderedKey(words);
      const shortKey = orderedKey(short);
      spelled.push({ words, key, shortKey, digits: digitsOf(key), tells, candidate });
      if (short.length > 0 && short.length < words.length) {
        spelled.push({ words: short, key: shortKey, shortKey, digits: digitsOf(shortKey), tells, candidate });
      }
    }
  }
  const remembered = new Map<string, NameMatch>();

  const decide = (candidates: readonly NameCandidate[], kind: 'exact' | 'guess'): NameMatch => {
    const distinct = oneForAll ? firstOfEach(candidates) : candidates;
    const [only] = distinct;
    if (only === undefined) return UNKNOWN;
    return distinct.length === 1
      ? { kind, name: only.name, candidates: distinct }
      : { kind: 'ambiguous', candidates: distinct };
  };

  const lookUp = (text: string): NameMatch => {
    if (text.length > LONGEST_NAME) return UNKNOWN;
    const words = nameWords(text);
    if (words.length === 0) return UNKNOWN;
    const short = words.filter((word) => !dropped.has(word));
    for (const key of keysOf(words)) if (exact.has(key)) return decide(exact.get(key) ?? [], 'exact');
    for (const key of keysOf(short)) if (exact.has(key)) return decide(exact.get(key) ?? [], 'exact');
    for (const key of keysOf(short)) if (shortened.has(key)) return decide(shortened.get(key) ?? [], 'exact');
    const contained = decide(containedIn(words), 'guess');
    return contained.kind === 'unknown' ? decide(misspelt(words, short), 'guess') : contained;
  };

  const containedIn = (words: readonly string[]): readonly NameCandidate[] => {
    const padded = ` ${words.join(' ')} `;
    const found = spelled.filter(
      ({ tells, words: own }) =>
        tells >= SHORTEST_CONTAINED && own.length < words.length && padded.includes(` ${own.join(' ')} `),
    );
    const longest = found.filter(
      ({ words: own }) =>
        !found.some(
          ({ words: other }) => other.length > own.length && ` ${other.join(' ')} `.includes(` ${own.join(' ')} `),
        ),
    );
    return unique(longest.map(({ candidate }) => candidate));
  };

  const misspelt = (words: readonly string[], short: readonly string[]): readonly NameCandidate[] => {
    const written = orderedKey(words);
    const digits = digitsOf(written);
    const writtenShort = orderedKey(short);
    const tells = orderedKey(tellingWords(words)).length;
    const close: { readonly errors: number; readonly candidate: NameCandidate }[] = [];
    for (const spelling of spelled) {
      const most = toleratedErrors(Math.min(tells, spelling.tells));
      if (most === 0 || spelling.digits !== digits) continue;
      const errors = Math.min(
        typingErrors(written, spelling.key, most),
        typingErrors(writtenShort, spelling.shortKey, most),
      );
      if (errors <= most) close.push({ errors, candidate: spelling.candidate });
    }
    close.sort((one, other) => one.errors - other.errors);
    const fewest = close[0]?.errors ?? 0;
    const margin = fewest >= 2 ? 1 : 0;
    return unique(close.filter(({ errors }) => errors <= fewest + margin).map(({ candidate }) => candidate));
  };

  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const match = lookUp(text);
    remembered.set(text, match);
    return match;
  };
}

function keysOf(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [orderedKey(words), unorderedKey(words)];
}

function add(index: Map<string, NameCandidate[]>, key: string, candidate: NameCandidate): void {
  const present = index.get(key) ?? [];
  if (!present.some(({ name, pack }) => name === candidate.name && pack === candidate.pack)) present.push(candidate);
  index.set(key, present);
}

function unique(candidates: readonly NameCandidate[]): readonly NameCandidate[] {
  const seen = new Set<NameCandidate>();
  return candidates.filter((candidate) => !seen.has(candidate) && seen.add(candidate));
}

function firstOfEach(candidates: readonly NameCandidate[]): readonly NameCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
