import type { OfficialFunction } from '../../governance/pack.ts';
import { normalisedText } from '../frame/normalised-text.ts';

/** Finds which of some functions a text names. */
export interface FunctionMatcher {
  /** Names of the functions in the text; a longer way of writing wins over one within it. */
  in(text: string | undefined): readonly string[];
}

const LINK_WORDS = new Set([
  'och',
  'samt',
  'för',
  'inom',
  'i',
  'på',
  'av',
  'med',
  'vid',
  'till',
  'eller',
  'and',
  'of',
  'for',
]);
/** Shorter words, mostly abbreviations, have no inflections. */
const SHORTEST_INFLECTED = 4;

interface Spelling {
  readonly function: string;
  readonly words: readonly string[];
}

/** Texts repeat in a table, so each is looked up once. */
export function createFunctionMatcher(functions: readonly OfficialFunction[]): FunctionMatcher {
  const spellings = functions
    .flatMap(({ name, words }) => words.map((spelling) => ({ function: name, words: wordsOf(spelling) })))
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => other.words.length - one.words.length || length(other) - length(one));
  const remembered = new Map<string, readonly string[]>();
  return {
    in(text) {
      if (text === undefined) return [];
      let found = remembered.get(text);
      if (found === undefined) {
        found = namedIn(wordsOf(text), spellings);
        remembered.set(text, found);
      }
      return found;
    },
  };
}

function namedIn(words: readonly string[], spellings: readonly Spelling[]): readonly string[] {
  const taken = words.map(() => 0);
  const found = new Set<string>();
  for (const spelling of spellings) {
    const size = spelling.words.length;
    for (let start = 0; start + size <= words.length; start += 1) {
      if (!spelling.words.every((word, index) => matches(words[start + index] ?? '', word))) continue;
      const weight = length(spelling);
      const within = taken.slice(start, start + size);
      if (within.some((other) => other > weight)) continue;
      taken.fill(weight, start, start + size);
      found.add(spelling.function);
    }
  }
  return [...found];
}

function matches(word: string, wanted: string): boolean {
  if (wanted.startsWith('*')) return word.includes(wanted.slice(1));
  return wanted.length >= SHORTEST_INFLECTED ? word.startsWith(wanted) : word === wanted || word === `${wanted}s`;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .flatMap((part) => {
      const any = part.startsWith('*') ? '*' : '';
      return normalisedText(part)
        .split(' ')
        .map((word) => any + word);
    })
    .filter((word) => word !== '' && word !== '*' && !LINK_WORDS.has(word));
}

function length({ words }: Spelling): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
