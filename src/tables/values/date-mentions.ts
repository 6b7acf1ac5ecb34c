import type { Period } from '../../time/period.ts';
import type { DateNotation, NotationHints } from './date-notation.ts';
import { NUMERIC_NOTATIONS } from './date-notations.ts';
import { joinRanges } from './date-ranges.ts';
import { NAMED_NOTATIONS } from './date-notations-named.ts';
import { type DateShape, dayBeforeShape, inYear, lastDayShape, partShape } from './date-shape.ts';
import { DATE_WORDS, MONTH, NAMED_STARTS, ORDINAL, YEAR, fullYear } from './date-words.ts';
import { anyOf, cleanText, foldedText } from './folded-text.ts';
import type { ReadingContext } from './reading-context.ts';

/** A date or period found in a text. */
export interface DateMention {
  /** Its place in the cleaned text ({@link cleanText}). */
  readonly start: number;
  readonly end: number;
  /** The notation it is written in. */
  readonly notation: string;
  readonly shape: DateShape;
  /** Whether it can only be a date, wherever it stands. */
  readonly strength: 'strong' | 'weak';
  /** It says 'efter' or 'tidigast': a first day, not a last. */
  readonly after: boolean;
}

/** Longer text is prose, not a date. */
const LONGEST_TEXT = 1_000;

const NOTATIONS: readonly DateNotation[] = [...NUMERIC_NOTATIONS, ...NAMED_NOTATIONS];

const NO_MORE = `(?![\\p{L}\\d]|[:./-]\\d| ?(?:${MONTH})(?!\\p{L}))`;
const FULL_YEAR = new RegExp(
  `(?:,? ?(?:-|/|\\.|av |år |of |in |under |\\(|')? ?)(${YEAR})(?:[ ]?års?)?(?![\\p{L}\\d:]|[-./]\\d)\\)?`,
  'uy',
);
const MARKED_YEAR = new RegExp(`(?: ?- ?| ?'|/)(\\d\\d)${NO_MORE}`, 'uy');
const BARE_YEAR = new RegExp(` ?(\\d\\d)${NO_MORE}`, 'uy');
const YEAR_FIRST = / ?[,:/.-]? ?/y;
const TIME =
  /,? ?(?:(?:kl\.?|klockan|at|@) ?)?\d{1,2}[.:]\d\d(?::\d\d)?(?: ?(?:-|till) ?\d{1,2}[.:]\d\d)?(?: ?[ap]m)?(?![\p{L}\d:./])|,? ?(?:kl\.?|klockan|at|@) ?\d{1,2}(?: ?- ?\d{1,2})?(?: ?[ap]m)?(?![\p{L}\d:./])|,? \d{1,2}-\d{1,2}(?![\p{L}\d:./-]| ?(?:st|personer))/uy;
const PARTS = DATE_WORDS.parts.map(({ words, part }) => ({
  pattern: new RegExp(`${anyOf(words)}[ -]`, 'uy'),
  part: part as 'start' | 'middle' | 'end' | 'firstHalf',
}));
const LAST_DAY = new RegExp(`${anyOf(DATE_WORDS.lastDayOf)} `, 'uy');
const AFTER = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(DATE_WORDS.after)}\\.? (?:den |the )?$`, 'u');
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(DATE_WORDS.before)}\\.? (?:den |the )?$`, 'u');
const NOT_LATER = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(DATE_WORDS.notLater)} (?:den |the )?$`, 'u');
const REFERENCE = new RegExp(`(?:§§?|(?<![\\p{L}\\p{N}])${anyOf(DATE_WORDS.references)})[.:]? ?$`, 'u');
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const RUN = /[\p{L}\p{N}]+(?:[./:-]\d+)*/uy;

/**
 * Every date and period in a text, in order, ranges joined. A year written for one of them is not lent to another but in
 * a range. Text longer than a thousand characters has none.
 */
export function findDates(
  text: string,
  context: Pick<ReadingContext, 'anchorYear' | 'language'> = {},
): readonly DateMention[] {
  const clean = cleanText(text);
  if (clean.length > LONGEST_TEXT || clean.length < 2) return [];
  return joinRanges(foldedText(clean), scan(foldedText(clean), hintsOf(context)));
}

/** The days of a mention, its year taken from the anchor when none is written; undefined when there are none such. */
export function mentionPeriod({ shape }: DateMention, anchorYear: number | undefined): Period | undefined {
  const year = shape.year ?? anchorYear;
  return year === undefined || year < 1901 || year > 2200 ? undefined : shape.at(year);
}

function hintsOf(context: Pick<ReadingContext, 'anchorYear' | 'language'>): NotationHints {
  return { anchorYear: context.anchorYear, english: context.language === 'en' };
}

function scan(folded: string, hints: NotationHints): readonly DateMention[] {
  const mentions: DateMention[] = [];
  for (let at = 0; at < folded.length;) {
    if (!WORD_CHARACTER.test(folded[at] ?? '')) {
      at++;
      continue;
    }
    STARTS.lastIndex = at;
    const found = STARTS.test(folded) ? mentionAt(folded, at, hints, true) : undefined;
    const reference = found?.strength === 'weak' && REFERENCE.test(folded.slice(Math.max(0, at - 20), at));
    if (found && !reference) {
      const mention = withQualifier(folded, found);
      mentions.push(mention);
      at = mention.end;
    } else {
      RUN.lastIndex = at;
      at = RUN.test(folded) ? Math.max(RUN.lastIndex, at + 1) : at + 1;
    }
  }
  return mentions;
}

const STARTS = new RegExp(`\\d|${MONTH}|${ORDINAL}|${anyOf(NAMED_STARTS)}`, 'uy');

function mentionAt(folded: string, at: number, hints: NotationHints, whole: boolean): DateMention | undefined {
  const part = whole ? partAt(folded, at, hints) : undefined;
  let best: DateMention | undefined;
  for (const notation of NOTATIONS) {
    const found = notationAt(folded, at, notation, hints);
    if (found && (best === undefined || found.end > best.end)) best = found;
  }
  if (part && (best === undefined || part.end > best.end)) return part;
  return best?.notation === 'yyyy' ? (withYearFirst(folded, best, hints) ?? best) : best;
}

function partAt(folded: string, at: number, hints: NotationHints): DateMention | undefined {
  LAST_DAY.lastIndex = at;
  const lastDay = LAST_DAY.test(folded);
  const whole = lastDay ? mentionAt(folded, LAST_DAY.lastIndex, hints, false) : undefined;
  if (whole && whole.shape.grain !== 'day')
    return { ...whole, start: at, strength: 'strong', shape: lastDayShape(whole.shape) };
  for (const { pattern, part } of PARTS) {
    pattern.lastIndex = at;
    if (!pattern.test(folded)) continue;
    const mention = mentionAt(folded, pattern.lastIndex, hints, false);
    if (mention && mention.shape.grain !== 'day') {
      return { ...mention, start: at, strength: 'strong', shape: partShape(mention.shape, part) };
    }
  }
  return undefined;
}

function notationAt(folded: string, at: number, notation: DateNotation, hints: NotationHints): DateMention | undefined {
  notation.pattern.lastIndex = at;
  const match = notation.pattern.exec(folded);
  if (!match) return undefined;
  const shape = notation.shape(
    match.slice(1).map((group) => group ?? ''),
    hints,
  );
  if (!shape) return undefined;
  const end = at + match[0].length;
  const found = { start: at, end, notation: notation.name, shape, strength: notation.strength, after: false };
  const mention = notation.year === 'own' ? found : withYearLast(folded, found, notation.year);
  return mention.shape.grain === 'day' ? withTime(folded, mention) : mention;
}

function withYearLast(folded: string, mention: DateMention, year: 'marked' | 'bare'): DateMention {
  for (const pattern of year === 'bare' ? [FULL_YEAR, MARKED_YEAR, BARE_YEAR] : [FULL_YEAR, MARKED_YEAR]) {
    pattern.lastIndex = mention.end;
    const match = pattern.exec(folded);
    if (match?.[1] !== undefined) {
      const shape = inYear(mention.shape, fullYear(match[1]));
      return { ...mention, end: pattern.lastIndex, shape, strength: 'strong' };
    }
  }
  return mention;
}

function withYearFirst(folded: string, year: DateMention, hints: NotationHints): DateMention | undefined {
  YEAR_FIRST.lastIndex = year.end;
  YEAR_FIRST.test(folded);
  const next = YEAR_FIRST.lastIndex;
  if (!WORD_CHARACTER.test(folded[next] ?? '')) return undefined;
  const rest = mentionAt(folded, next, { ...hints, anchorYear: year.shape.year }, true);
  if (rest === undefined || rest.shape.year !== undefined || year.shape.year === undefined) return undefined;
  return { ...rest, start: year.start, shape: inYear(rest.shape, year.shape.year), strength: 'strong' };
}

function withTime(folded: string, mention: DateMention): DateMention {
  TIME.lastIndex = mention.end;
  return TIME.test(folded) ? { ...mention, end: TIME.lastIndex } : mention;
}

function withQualifier(folded: string, mention: DateMention): DateMention {
  const lead = folded.slice(Math.max(0, mention.start - 30), mention.start);
  if (NOT_LATER.test(lead)) return mention;
  if (AFTER.test(lead)) return { ...mention, after: true };
  return BEFORE.test(lead) ? { ...mention, shape: dayBeforeShape(mention.shape) } : mention;
}
