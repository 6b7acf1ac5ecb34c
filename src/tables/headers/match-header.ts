import { distance } from 'fastest-levenshtein';
import { foreignness } from '../kinds/context-words.ts';
import { EMPTY_MAPPING, type Mapping } from '../mapping.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { firstHeaderWord, headerText, isCounting, plainWords, wordBag } from './header-text.ts';
import type { Tell } from './header-vocabulary.ts';
import { type HeaderWord, SINGLE_WORDS, WORDS_BY_BAG, WORDS_BY_TEXT } from './header-words.ts';

/** A column that a header may mean. */
export interface HeaderMatch {
  readonly kind: TableKind;
  readonly key: ColumnKey;
  readonly tell: Tell;
  /** 0–1: how close the header is to the word. */
  readonly closeness: number;
  /** The word it matched. */
  readonly word: string;
  readonly exact: boolean;
  /** The user has said so. */
  readonly mapped?: true;
}

const SAME_WORDS = 0.95;
const ONE_TYPING_ERROR = 0.88;
const TWO_TYPING_ERRORS = 0.78;
const PART = 0.72;
const LEAF = 0.97;
const PARENT = 0.6;
const LONGEST_HEADER = 90;

const LONGEST_KNOWN = 60;

/** Whether its first word is one of a header's; for most cells of a table's body it is not. */
function beginsLikeHeader(text: string): boolean {
  return SINGLE_WORDS.has(firstHeaderWord(text)) || /^\W*[§#%]/.test(text);
}

const TEXTS_BY_LENGTH = new Map<number, string[]>();
for (const text of WORDS_BY_TEXT.keys()) {
  const sameLength = TEXTS_BY_LENGTH.get(text.length);
  if (sameLength) sameLength.push(text);
  else TEXTS_BY_LENGTH.set(text.length, [text]);
}

/** Remembers what each text matched, so that a workbook of many like sheets asks once. One for each recognition. */
export class HeaderMatcher {
  readonly #matches = new Map<string, readonly HeaderMatch[]>();
  readonly #exact = new Map<string, readonly HeaderMatch[]>();
  readonly #known = new Map<string, boolean>();

  constructor(readonly mapping: Mapping = EMPTY_MAPPING) {
    for (const table of mapping.tables) {
      for (const header of table.headers) for (const line of header.split(' / ')) this.#known.set(line, true);
    }
  }

  /** Whether the text is a header word as it stands; cheap, for looking through many cells. */
  knows(text: string): boolean {
    let known = this.#known.get(text);
    if (known === undefined) {
      if (text.length > LONGEST_KNOWN || !beginsLikeHeader(text)) return false;
      const header = headerText(text);
      known = WORDS_BY_TEXT.has(header) || WORDS_BY_BAG.has(wordBag(header)) || this.#parts(text).length > 1;
      this.#known.set(text, known);
    }
    return known;
  }

  /** Whether the text is a header word, or one with a typing error or two; dear, for a few cells only. */
  resembles(text: string): boolean {
    if (this.knows(text)) return true;
    return text.length <= LONGEST_KNOWN && this.#matchText(text).some((match) => match.closeness >= TWO_TYPING_ERRORS);
  }

  /** All that a header may mean; lines from top to bottom when it has several. */
  match(lines: readonly string[]): readonly HeaderMatch[] {
    const [only = ''] = lines;
    if (lines.length <= 1) return this.#matchText(only);
    const joined = this.#matchText(lines.join(' '));
    const exactKinds = new Set(joined.filter((match) => match.exact).map((match) => match.kind));
    const leaf = this.#matchText(lines.at(-1) ?? '').map((match) => scaled(match, LEAF));
    const parent = this.#matchText(lines[0] ?? '').map((match) => scaled(match, PARENT));
    const looser = [...leaf, ...parent].filter((match) => !exactKinds.has(match.kind));
    return best([...joined, ...looser]);
  }

  /** What a header of one line means as it stands: those of {@link match} that are exact. */
  matchExactly(text: string): readonly HeaderMatch[] {
    let matches = this.#exact.get(text);
    if (!matches) {
      matches = text.length > LONGEST_HEADER * 2 ? [] : matchClosely(text);
      this.#exact.set(text, matches);
    }
    return matches;
  }

  #matchText(text: string): readonly HeaderMatch[] {
    let matches = this.#matches.get(text);
    if (!matches) {
      matches = text.length > LONGEST_HEADER * 2 ? [] : withLooser(text, this.matchExactly(text));
      this.#matches.set(text, matches);
    }
    return matches;
  }

  /** The parts of a header that names two columns ('Ansvarig/klart'), each a header word; otherwise none. */
  #parts(text: string): readonly string[] {
    const parts = headerParts(text);
    return parts.length > 1 && parts.every((part) => WORDS_BY_TEXT.has(headerText(part))) ? parts : [];
  }
}

/** The parts of a header that may name several columns, split at a slash, comma, line break or 'och'. */
export function headerParts(text: string): readonly string[] {
  return text
    .split(/\s*[/,;+&\n]\s*|\s+(?:och|samt|and)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function matchClosely(text: string): readonly HeaderMatch[] {
  const header = headerText(text);
  if (header === '') return [];
  const whole = matchWhole(header);
  const bracketless = text.includes('(') ? headerText(text.replace(/\([^()]*\)/g, ' ')) : header;
  const short =
    bracketless !== header && bracketless !== '' ? matchWhole(bracketless).map((match) => scaled(match, 0.93)) : [];
  return best([...whole, ...short]);
}

/** With the words that it spells almost, and those that stand in it, of kinds that have none closer. */
function withLooser(text: string, close: readonly HeaderMatch[]): readonly HeaderMatch[] {
  const header = headerText(text);
  if (header === '' || foreignness(text) > 0) return close;
  const kinds = new Set(close.map((match) => match.kind));
  const loose = [...abbreviated(text), ...fuzzyMatches(header), ...partMatches(header)].filter(
    (match) => !kinds.has(match.kind),
  );
  return best([...close, ...loose]);
}

function matchWhole(header: string): readonly HeaderMatch[] {
  const exact = (WORDS_BY_TEXT.get(header) ?? []).map((word) => matchOf(word, 1, true));
  const kinds = new Set(exact.map((match) => match.kind));
  const sameWords = (WORDS_BY_BAG.get(wordBag(header)) ?? [])
    .filter((word) => !kinds.has(word.kind))
    .map((word) => matchOf(word, SAME_WORDS, true));
  return [...exact, ...sameWords];
}

function fuzzyMatches(header: string): readonly HeaderMatch[] {
  if (header.length < 5) return [];
  const allowed = header.length < 11 ? 1 : 2;
  const matches: HeaderMatch[] = [];
  for (let length = header.length - allowed; length <= header.length + allowed; length++) {
    for (const text of TEXTS_BY_LENGTH.get(length) ?? []) {
      if (length < 5) continue;
      const errors = distance(header, text);
      if (errors > allowed) continue;
      const closeness = errors <= 1 ? ONE_TYPING_ERROR : TWO_TYPING_ERRORS;
      for (const word of WORDS_BY_TEXT.get(text) ?? []) matches.push(matchOf(word, closeness, false));
    }
  }
  return matches;
}

const ABBREVIATED = 0.86;
const SHORTEST_ABBREVIATION = 3;

/** Words that a header with points in it shortens, word by word: 'Klart sen.', 'Uppf.ansv.'. */
function abbreviated(text: string): readonly HeaderMatch[] {
  if (!/\p{L}\./u.test(text) || text.length > LONGEST_KNOWN) return [];
  const parts = (text.match(/[\p{L}\d]+\.?/gu) ?? []).map((part) => ({
    word: plainWords(part),
    isShort: part.endsWith('.'),
  }));
  if (parts.every(({ word }) => word.length < SHORTEST_ABBREVIATION)) return [];
  return [...WORDS_BY_TEXT].flatMap(([known, words]) => {
    const whole = known.split(' ');
    const isShortened =
      whole.length === parts.length &&
      parts.every(({ word, isShort }, at) => (isShort ? whole[at]?.startsWith(word) : whole[at] === word));
    return isShortened ? words.map((each) => matchOf(each, ABBREVIATED, false)) : [];
  });
}

/** Words that stand within a longer header; the more of it they fill, the closer. */
function partMatches(header: string): readonly HeaderMatch[] {
  const words = header.split(' ');
  if (words.length < 2 || words.length > 12 || isCounting(header)) return [];
  const matches: HeaderMatch[] = [];
  for (let length = words.length - 1; length >= 1; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const part = words.slice(start, start + length).join(' ');
      if (part.length < 3) continue;
      const closeness = PART * (0.6 + (0.4 * part.length) / header.length);
      for (const word of WORDS_BY_TEXT.get(part) ?? []) matches.push(matchOf(word, closeness, false));
    }
  }
  return matches;
}

function matchOf({ kind, key, tell, word }: HeaderWord, closeness: number, exact: boolean): HeaderMatch {
  return { kind, key, tell, word, closeness, exact };
}

function scaled(match: HeaderMatch, by: number): HeaderMatch {
  return { ...match, closeness: match.closeness * by };
}

const TELL_WORTH: Readonly<Record<Tell, number>> = { sure: 1, usual: 0.85, possible: 0.55 };

/** 0–1: how much a match is worth before the values have spoken. */
export function matchWorth(match: HeaderMatch): number {
  return TELL_WORTH[match.tell] * match.closeness;
}

/** The best match for each column of each kind. */
function best(matches: readonly HeaderMatch[]): readonly HeaderMatch[] {
  const byColumn = new Map<string, HeaderMatch>();
  for (const match of matches) {
    const column = `${match.kind}.${match.key}`;
    const earlier = byColumn.get(column);
    if (!earlier || matchWorth(match) > matchWorth(earlier)) byColumn.set(column, match);
  }
  return [...byColumn.values()];
}
