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

const UNKNOWN: NameMatch = { kind: 'unknown', candidates: [] };
const LONGEST_NAME = 200;
const SHORTEST_CONTAINED = 5;

/**
 * Looks names up. Words in `droppable` may be left out or added ('verksamhetsgrupp', 'kommun'). `oneForAll`: the same
 * name in two packs is the same thing (organisations), else it is two (groups).
 */
export function createNameIndex(
  names: readonly IndexedName[],
  droppable: readonly string[],
  oneForAll: boolean,
): (text: string) => NameMatch {
  const dropped = new Set(droppable.flatMap((word) => nameWords(word)));
  const exact = new Map<string, NameCandidate[]>();
  const shortened = new Map<string, NameCandidate[]>();
  const spelled: { readonly key: string; readonly words: readonly string[]; readonly candidate: NameCandidate }[] = [];
  for (const { name, pack, spellings } of names) {
    const candidate = { name, pack };
    for (const spelling of [name, ...spellings]) {
      const words = nameWords(spelling);
      if (words.length === 0) continue;
      for (const key of keysOf(words)) add(exact, key, candidate);
      const short = words.filter((word) => !dropped.has(word));
      if (short.length > 0) for (const key of keysOf(short)) add(shortened, key, candidate);
      spelled.push({ key: orderedKey(words), words, candidate });
      if (short.length > 0 && short.length < words.length) {
        spelled.push({ key: orderedKey(short), words: short, candidate });
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
      ({ key, words: own }) =>
        key.length >= SHORTEST_CONTAINED && own.length < words.length && padded.includes(` ${own.join(' ')} `),
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
    const written = new Set([orderedKey(words), orderedKey(short)]);
    let closest: { readonly errors: number; readonly candidate: NameCandidate }[] = [];
    for (const text of written) {
      const most = toleratedErrors(text.length);
      if (most === 0) continue;
      for (const { key, candidate } of spelled) {
        const tolerated = Math.min(most, toleratedErrors(key.length));
        if (tolerated === 0 || digitsOf(key) !== digitsOf(text)) continue;
        const errors = typingErrors(text, key, tolerated);
        if (errors <= tolerated) closest.push({ errors, candidate });
      }
    }
    closest = closest.sort((one, other) => one.errors - other.errors);
    const fewest = closest[0]?.errors ?? 0;
    const margin = fewest >= 2 ? 1 : 0;
    return unique(closest.filter(({ errors }) => errors <= fewest + margin).map(({ candidate }) => candidate));
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
