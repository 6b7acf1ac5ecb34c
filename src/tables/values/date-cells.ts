import { parseIsoDate } from '../../time/iso-date.ts';
import type { Period } from '../../time/period.ts';
import type { DateWord, Reading } from '../reading.ts';
import { type DateMention, findDates, mentionPeriod } from './date-mentions.ts';
import { DATE_WORDS, WEEKDAY } from './date-words.ts';
import { anyOf, cleanText, foldedText } from './folded-text.ts';
import { dateWordIn, isNone, isNoneAsDate } from './known-words.ts';
import type { ReadingContext } from './reading-context.ts';
import { serialDate } from './serial-dates.ts';

/** A date cell's reading, and how it came about. */
export interface DateCellReading {
  readonly reading: Reading;
  /** The notation it was written in; absent for words and for what cannot be read. */
  readonly notation?: string;
  /** The year was not written but taken from the context. */
  readonly yearFromContext: boolean;
}

const LONGEST_CELL = 300;
const LONGEST_REST = 120;
const NEGATION = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(DATE_WORDS.negations)}(?![\\p{L}\\p{N}])`, 'u');
const NOT_LATER = new RegExp(anyOf(DATE_WORDS.notLater), 'gu');
const REFERENCES = new RegExp(`(?:§§?|(?<![\\p{L}\\p{N}])${anyOf(DATE_WORDS.references)})[.:]? ?[\\d/:.-]+`, 'gu');
const REPLACED_BY = new RegExp(`(?<!\\p{L})${anyOf(DATE_WORDS.replacedBy)}:? (?:den )?$`, 'u');
const REPLACES = new RegExp(`(?<!\\p{L})${anyOf(DATE_WORDS.replaces)}:? (?:den )?$`, 'u');
const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf([...DATE_WORDS.leads, ...DATE_WORDS.before, ...DATE_WORDS.yearWords])}|${WEEKDAY})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Reads the text of a cell in a column of dates or periods. The text is not empty. */
export function readDateText(text: string, expected: 'date' | 'period', context: ReadingContext): DateCellReading {
  const plain = parseIsoDate(text);
  if (plain) return { reading: { kind: 'date', date: plain, text }, notation: 'ISO', yearFromContext: false };
  const unreadable: DateCellReading = { reading: { kind: 'unreadable', expected, text }, yearFromContext: false };
  if (isNone(text)) return { reading: { kind: 'none', text }, yearFromContext: false };
  const serial = serialDate(text, context.dateSystem);
  if (serial) return { reading: { kind: 'date', date: serial, text }, notation: 'serial', yearFromContext: false };
  const mentions = text.length > LONGEST_CELL ? [] : findDates(text, context);
  const inForce = withoutReplaced(text, mentions);
  const word = dateWordIn(text);
  const mention = onlyMention(inForce, context.anchorYear);
  if (word !== undefined && !outweighs(mention, word))
    return { reading: { kind: 'word', word, text }, yearFromContext: false };
  if (mentions.length === 0 && isNoneAsDate(text)) return { reading: { kind: 'none', text }, yearFromContext: false };
  if (mention === undefined || !fits(text, mentions, mention)) return unreadable;
  const period = mentionPeriod(mention, context.anchorYear);
  if (period === undefined) return unreadable;
  const yearFromContext = mention.shape.year === undefined;
  return { reading: readingOf(mention, period, text), notation: mention.notation, yearFromContext };
}

/** A day outweighs 'löpande', and any date 'snarast'; what recurs has no one date. */
function outweighs(mention: DateMention | undefined, word: DateWord): boolean {
  if (mention === undefined || word === 'recurring') return false;
  return word === 'immediate' || mention.shape.grain === 'day';
}

/** Of a date that was moved, the one it was moved to. */
function withoutReplaced(text: string, mentions: readonly DateMention[]): readonly DateMention[] {
  if (mentions.length < 2) return mentions;
  const folded = foldedText(cleanText(text));
  const before = ({ start }: DateMention): string => folded.slice(Math.max(0, start - 30), start);
  const moved = mentions.find((mention) => REPLACED_BY.test(before(mention)));
  return moved ? [moved] : mentions.filter((mention) => !REPLACES.test(before(mention)));
}

function readingOf({ shape: { grain } }: DateMention, period: Period, text: string): Reading {
  if (grain === 'day') return { kind: 'date', date: period.from, text };
  return { kind: 'period', from: period.from, to: period.to, grain, text };
}

/** The one date that the cell gives: of two where one lies within the other, the narrower, with the other's year. */
function onlyMention(mentions: readonly DateMention[], anchorYear: number | undefined): DateMention | undefined {
  const [first, second, third] = mentions;
  if (first === undefined || third !== undefined) return undefined;
  if (second === undefined) return first;
  const year = first.shape.year ?? second.shape.year ?? anchorYear;
  const one = mentionPeriod(first, year);
  const other = mentionPeriod(second, year);
  if (!one || !other || year === undefined) return undefined;
  const narrower = within(one, other) ? first : within(other, one) ? second : undefined;
  return (
    narrower && { ...narrower, strength: 'strong', shape: { ...narrower.shape, year: narrower.shape.year ?? year } }
  );
}

function within(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether the words around a date leave it the cell's date. */
function fits(text: string, mentions: readonly DateMention[], mention: DateMention): boolean {
  if (mention.after) return false;
  const folded = foldedText(cleanText(text));
  let rest = '';
  let at = 0;
  for (const { start, end } of mentions) {
    rest += `${folded.slice(at, start)} `;
    at = end;
  }
  rest = (rest + folded.slice(at)).replace(NOT_LATER, ' ').replace(REFERENCES, ' ');
  if (NEGATION.test(rest)) return false;
  const unknown = rest.replace(KNOWN, ' ');
  if (/\d/.test(unknown) || unknown.length > LONGEST_REST) return false;
  return mention.strength === 'strong' || !/\p{L}/u.test(unknown);
}
