import words from './date-words.json' with { type: 'json' };
import { anyOf, foldedText } from './folded-text.ts';

/** The words of dates in Swedish and English, and pattern parts made of them. */
export const DATE_WORDS = words;

function numbered(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list, index) => list.map((word) => [foldedText(word), index + 1] as const)));
}

const MONTHS = numbered(words.months);
const WEEKDAYS = numbered(words.weekdays);
const ORDINALS = numbered([...words.ordinals]);
const ROMANS = numbered(words.romans.map((roman) => [roman]));

export const MONTH = anyOf([...MONTHS.keys()]);
export const WEEKDAY = anyOf([...WEEKDAYS.keys()]);
export const ORDINAL = anyOf([...ORDINALS.keys()]);
export const YEAR = '(?:19|20)\\d\\d';

/** 1–12 for a month's name or abbreviation, any case; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  return MONTHS.get(foldedText(word));
}

/** 1 Monday … 7 Sunday. */
export function weekdayNumber(word: string): number | undefined {
  return WEEKDAYS.get(foldedText(word));
}

/** 1–5 for 'första', '2:a', 'third', 'IV', '3'. */
export function ordinalNumber(word: string): number | undefined {
  const folded = foldedText(word);
  return ORDINALS.get(folded) ?? ROMANS.get(folded) ?? (/^\d$/.test(folded) ? Number(folded) : undefined);
}

/** 17 → 2017, 95 → 1995: two-digit years are 1971–2070. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= 70 ? 2000 + year : 1900 + year;
}

/** Every word that a date or period can begin with, but months and ordinals. */
export const NAMED_STARTS: readonly string[] = [
  ...words.week,
  ...words.quarter,
  ...words.tertial,
  ...words.half,
  ...words.springTerm,
  ...words.autumnTerm,
  ...words.seasons.flatMap((season) => season.words),
  ...words.parts.flatMap((part) => part.words),
  ...words.lastDayOf,
  ...words.last,
  ...words.yearWords,
  ...words.thisYear,
  ...words.endOfYear,
  ...words.turnOfYear,
  ...words.turnOfHalfYear,
  ...words.feastLeads,
  ...words.before,
  ...words.weekdays.flat(),
  'den',
  'the',
  'd.',
].map(foldedText);
