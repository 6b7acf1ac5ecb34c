import data from './count-words.json' with { type: 'json' };
import { anyOf, cleanText, foldedText } from './folded-text.ts';

/** How many: an exact count has both ends alike; no upper end is no limit. */
export interface Count {
  readonly min: number;
  readonly max: number | undefined;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(data.numbers));
const NUMBER = `(\\d{1,5}|${anyOf(Object.keys(data.numbers))})(?![\\p{L}\\p{N}])`;
const START = '(?<![\\p{L}\\p{N}])';
const SUBSTITUTES = new RegExp(
  `(?:\\+|,|och|and|samt|/)?\\s*${NUMBER}\\s*(?:st\\.?\\s*)?(?:pers(?:onliga?)?\\.?\\s*)?${anyOf(data.substitutes)}(?![\\p{L}])\\.?`,
  'gu',
);
const PLUS_SUBSTITUTES = new RegExp(`^\\s*${NUMBER}\\s*\\+\\s*${NUMBER}\\s*$`, 'u');
const RANGE = new RegExp(`${START}${NUMBER}\\s*(?:-|till|to|eller|or|el\\.?|à|/)\\s*${NUMBER}`, 'u');
const AT_LEAST = new RegExp(`${anyOf(data.atLeast)}\\s*${NUMBER}`, 'u');
const AT_MOST = new RegExp(`${anyOf(data.atMost)}\\s*${NUMBER}`, 'u');
const OR_MORE = new RegExp(
  `${START}${NUMBER}\\s*(?:st\\.?|personer|representanter)?\\s*${anyOf(data.orMore)}(?!\\s*\\d)`,
  'u',
);
const APPROXIMATE = new RegExp(`(?<!\\p{L})${anyOf(data.approximate)}\\s*\\d`, 'u');
const ANY_NUMBER = new RegExp(`${START}${NUMBER}`, 'gu');
const DETAIL = new RegExp(`(?<!\\p{L})${anyOf(data.details)}(?!\\p{L}).*$`, 'u');
const LONGEST_COUNT = 120;

/**
 * A count of seats: '2 representanter', 'två', 'minst 1', 'högst 2', '13–15', 'en eller flera'. Substitutes do not fill
 * seats, so '1 + 1 ersättare' and '1+1' are one seat. Undefined when there is no number, an approximate one ('ca 15'), or
 * several that cannot be told apart.
 */
export function readCount(text: string): Count | undefined {
  if (text.length > LONGEST_COUNT) return undefined;
  const folded = foldedText(cleanText(text));
  if (APPROXIMATE.test(folded)) return undefined;
  const plus = PLUS_SUBSTITUTES.exec(folded);
  if (plus) return exactly(numberOf(plus[1]));
  const seats = withoutSubstitutes(withoutDetails(folded));
  const least = numberOf(AT_LEAST.exec(seats)?.[1]);
  const most = numberOf(AT_MOST.exec(seats)?.[1]);
  if (least !== undefined) return most === undefined || most >= least ? { min: least, max: most } : undefined;
  if (most !== undefined) return { min: 0, max: most };
  const orMore = numberOf(OR_MORE.exec(seats)?.[1]);
  if (orMore !== undefined) return { min: orMore, max: undefined };
  const range = RANGE.exec(seats);
  if (range) return between(numberOf(range[1]), numberOf(range[2]));
  const numbers = [...seats.matchAll(ANY_NUMBER)].map((match) => numberOf(match[1]));
  const digits = [...seats.matchAll(/\d+/g)];
  if (numbers.length === 1 || digits.length === 1) return exactly(numberOf(digits[0]?.[0]) ?? numbers[0]);
  return undefined;
}

/** 'varav en MAS' and what stands in parentheses tell who, not how many, when the count stands outside them. */
function withoutDetails(folded: string): string {
  const outside = folded.replace(/\([^()]*\)/g, ' ').replace(DETAIL, '');
  return new RegExp(`${START}${NUMBER}`, 'u').test(outside) ? outside : folded;
}

function withoutSubstitutes(folded: string): string {
  const seats = folded.replace(SUBSTITUTES, ' ');
  return /[\p{L}\p{N}]/u.test(seats) && new RegExp(`${START}${NUMBER}`, 'u').test(seats)
    ? seats
    : folded.replace(SUBSTITUTES, ' 0 ');
}

function exactly(count: number | undefined): Count | undefined {
  return count === undefined ? undefined : { min: count, max: count };
}

function between(min: number | undefined, max: number | undefined): Count | undefined {
  return min === undefined || max === undefined || max < min ? undefined : { min, max };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return NUMBERS.get(text) ?? (/^\d+$/.test(text) ? Number(text) : undefined);
}

const YEARS = new RegExp(`^${START}(${anyOf(Object.keys(data.years))})(?:\\s+(?:år|year|years))?$`, 'u');

/** An interval in whole years: '2 år', 'vartannat år', 'ett'. */
export function readYears(text: string): number | undefined {
  const folded = foldedText(cleanText(text));
  const named = YEARS.exec(folded)?.[1];
  if (named !== undefined) return new Map(Object.entries(data.years)).get(named);
  const count = readCount(text);
  return count?.min === count?.max ? count?.min : undefined;
}
