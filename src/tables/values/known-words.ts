import words from './known-words.json' with { type: 'json' };
import type { DateWord } from '../reading.ts';
import { anyOf, cleanText, foldedText, wordKey } from './folded-text.ts';

const NONE: ReadonlySet<string> = new Set(
  words.none.flatMap((word) => [word, wordKey(word)]).filter((word) => word !== ''),
);
const NONE_AS_DATE: ReadonlySet<string> = new Set(words.noneAsDate);

const DATE_WORDS = words.dateWords.map(({ kind, words: phrases }) => ({
  kind: kind as DateWord,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(phrases)}(?![\\p{L}\\p{N}])`, 'u'),
}));

const LONGEST_NONE = 40;
const LONGEST_DATE_WORD = 200;
const SIGNS_ONLY = /^[\s\-–—_./?*…]+$/;

/** Whether the text says that there is nothing: '-', 'saknas', 'TBD', 'vakant'. */
export function isNone(text: string): boolean {
  if (text.length > LONGEST_NONE) return false;
  return SIGNS_ONLY.test(text) || NONE.has(wordKey(text));
}

/** Whether the text, in a column of dates, says that it has not happened: 'nej', 'ej'. */
export function isNoneAsDate(text: string): boolean {
  return text.length <= LONGEST_NONE && NONE_AS_DATE.has(wordKey(text));
}

/**
 * The known word in a text that stands where a date could ('löpande, avstämning årligen' is ongoing): the first in the
 * text, the longer when two begin alike.
 */
export function dateWordIn(text: string): DateWord | undefined {
  if (text.length > LONGEST_DATE_WORD) return undefined;
  const folded = foldedText(cleanText(text)).replace(/ {2,}/g, ' ');
  let first: { readonly at: number; readonly length: number; readonly kind: DateWord } | undefined;
  for (const { kind, pattern } of DATE_WORDS) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const earlier = first === undefined || match.index < first.at;
    const longer = first !== undefined && match.index === first.at && match[0].length > first.length;
    if (earlier || longer) first = { at: match.index, length: match[0].length, kind };
  }
  return first?.kind;
}
