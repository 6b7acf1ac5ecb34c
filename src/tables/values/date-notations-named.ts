import { type DateNotation, notationPattern } from './date-notation.ts';
import type { DateShape } from './date-shape.ts';
import {
  dayBeforeShape,
  dayShape,
  feastShape,
  monthDayShape,
  unitShape,
  weekdayOfWeekShape,
  weekdayShape,
  yearShape,
} from './date-shape.ts';
import {
  DATE_WORDS,
  MONTH,
  ORDINAL,
  WEEKDAY,
  YEAR,
  fullYear,
  monthNumber,
  ordinalNumber,
  weekdayNumber,
} from './date-words.ts';
import { anyOf } from './folded-text.ts';

const RANGE = '(?: ?- ?| ?/ ?| och | till | to )';

function numberedUnit(unit: 'quarter' | 'tertial', words: readonly string[], most: number): readonly DateNotation[] {
  const word = anyOf(words.filter((each) => each.length > 1));
  const letter = anyOf(words.filter((each) => each.length === 1));
  const number = `[1-${most}]`;
  const roman = most === 4 ? 'iv|i{1,3}' : 'i{1,3}';
  const shape = ([first = '', last = '']: readonly string[]): DateShape | undefined => {
    const from = ordinalNumber(first) ?? 0;
    return unitShape(unit, from, last === '' ? from : (ordinalNumber(last) ?? 0));
  };
  return [
    {
      name: unit,
      pattern: notationPattern(
        `(?:${word}\\.? ?|${letter} ?)(${number}|${roman})(?:${RANGE}(?:${word}\\.? ?|${letter})?(${number}))?`,
      ),
      shape,
      year: 'bare',
      strength: 'strong',
    },
    {
      name: unit,
      pattern: notationPattern(`(${ORDINAL}|${number})[ -]?${word}`),
      shape: (groups) => {
        const ordinal = ordinalNumber(groups[0] ?? '') ?? 0;
        return ordinal > most ? undefined : shape(groups);
      },
      year: 'marked',
      strength: 'strong',
    },
  ];
}

function named(
  name: string,
  words: readonly string[],
  shape: DateShape,
  strength: 'strong' | 'weak' = 'strong',
): DateNotation {
  return { name, pattern: notationPattern(`${anyOf(words)}\\.?`), shape: () => shape, year: 'bare', strength };
}

function term(words: readonly string[], ordinal: number): DateNotation {
  return {
    name: 'term',
    pattern: new RegExp(`${anyOf(words)}\\.?(?![\\p{L}])`, 'uy'),
    shape: () => unitShape('term', ordinal),
    year: 'bare',
    strength: 'strong',
  };
}

const WEEK = anyOf(DATE_WORDS.week);
const FEAST = anyOf(DATE_WORDS.feasts.flatMap(({ words }) => words));

/** Months, weeks, quarters, tertials, terms, seasons and feasts by their names. */
export const NAMED_NOTATIONS: readonly DateNotation[] = [
  {
    name: 'weekday of month',
    pattern: notationPattern(`(?:den )?(${ORDINAL}|${anyOf(DATE_WORDS.last)}) (${WEEKDAY}) (?:i |in |of )(${MONTH})`),
    shape: ([ordinal = '', weekday = '', month = '']) =>
      weekdayShape(monthNumber(month) ?? 0, weekdayNumber(weekday) ?? 0, ordinalNumber(ordinal) ?? -1),
    year: 'marked',
    strength: 'strong',
  },
  {
    name: 'month',
    pattern: notationPattern(`(${MONTH})\\.?(?: månad|mötet?)?`),
    shape: ([month = '']) => unitShape('month', monthNumber(month) ?? 0),
    year: 'bare',
    strength: 'weak',
  },
  {
    name: 'weekday of week',
    pattern: notationPattern(`(${WEEKDAY})\\.?,? (?:i |in )?${WEEK}\\.? ?(\\d{1,2})(?! ?[-/] ?\\d)`),
    shape: ([weekday = '', week = '']) => weekdayOfWeekShape(Number(week), weekdayNumber(weekday) ?? 0),
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'weeks',
    pattern: notationPattern(`${WEEK}\\.? ?(\\d{1,2})${RANGE}(?:${WEEK}\\.? ?)?(\\d{1,2})(?![-./:]\\d)`),
    shape: ([first = '', last = '']) => {
      const forward = Number(last) > Number(first) && Number(last) <= 53;
      return forward || (last.length === 1 && Number(first) > 40)
        ? unitShape('week', Number(first), Number(last))
        : undefined;
    },
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'week',
    pattern: notationPattern(`${WEEK}\\.? ?(\\d{1,2})`),
    shape: ([week = '']) => unitShape('week', Number(week)),
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'yyww',
    pattern: notationPattern(`${WEEK}\\.? ?(\\d\\d)([0-4]\\d|5[0-3])`),
    shape: ([year = '', week = '']) => ({ ...unitShape('week', Number(week)), year: fullYear(year) }),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'year and week or quarter',
    pattern: notationPattern(`(${YEAR})[-/ ]?(w|v|q|kv|t)(\\d{1,2})`),
    shape: ([year = '', letter = '', ordinal = '']) => {
      const unit = letter === 'w' || letter === 'v' ? 'week' : letter === 't' ? 'tertial' : 'quarter';
      return { ...unitShape(unit, Number(ordinal)), year: Number(year) };
    },
    year: 'own',
    strength: 'strong',
  },
  ...numberedUnit('quarter', DATE_WORDS.quarter, 4),
  ...numberedUnit('tertial', DATE_WORDS.tertial, 3),
  {
    name: 'half-year',
    pattern: notationPattern(
      `(${ORDINAL}|[12])[ -]?${anyOf(DATE_WORDS.half.filter((word) => word.length > 1))}(?: of| av)?|h([12])|halvår ([12])`,
    ),
    shape: (groups) => {
      const ordinal = ordinalNumber(groups.find((group) => group !== '') ?? '') ?? 0;
      return ordinal > 2 ? undefined : unitShape('term', ordinal);
    },
    year: 'marked',
    strength: 'strong',
  },
  term(DATE_WORDS.springTerm, 1),
  term(DATE_WORDS.autumnTerm, 2),
  ...DATE_WORDS.seasons.map(({ words, from, to }) => named('season', words, monthDayShape('season', from, to))),
  {
    name: 'winter',
    pattern: notationPattern(`(?:vintern|vinter|winter) (${YEAR}) ?[-/] ?(?:${YEAR}|\\d\\d)`),
    shape: ([year = '']) => ({ ...monthDayShape('season', '12-01', '02-28'), year: Number(year) }),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'feast',
    pattern: notationPattern(`(${anyOf([...DATE_WORDS.feastLeads, ...DATE_WORDS.before])}) (?:the )?(${FEAST})`),
    shape: ([lead = '', feast = '']) => {
      const found = DATE_WORDS.feasts.find(({ words }) => words.includes(feast));
      const shape = found && feastShape(found.from, found.to);
      return shape && DATE_WORDS.before.includes(lead) ? dayBeforeShape(shape) : shape;
    },
    year: 'marked',
    strength: 'strong',
  },
  {
    name: 'turn of the year',
    pattern: notationPattern(`${anyOf(DATE_WORDS.turnOfYear)} (${YEAR}|\\d\\d) ?[-/] ?(?:${YEAR}|\\d\\d)`),
    shape: ([year = '']) => dayShape(12, 31, fullYear(year)),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'turn of an unclear year',
    pattern: notationPattern(`${anyOf(DATE_WORDS.turnOfYear)} (${YEAR})`),
    shape: ([year = '']) => ({ grain: 'day', year: Number(year), at: () => undefined }),
    year: 'own',
    strength: 'strong',
  },
  { ...named('turn of the year', DATE_WORDS.turnOfYear, dayShape(12, 31)), year: 'marked' },
  named('turn of the half-year', DATE_WORDS.turnOfHalfYear, dayShape(6, 30)),
  named('end of the year', DATE_WORDS.endOfYear, dayShape(12, 31)),
  named('the year', DATE_WORDS.thisYear, yearless(yearShape(2000))),
  {
    name: 'year',
    pattern: notationPattern(`${anyOf(DATE_WORDS.yearWords)} ?(${YEAR})(?![-./:]?\\d)`),
    shape: ([year = '']) => yearShape(Number(year)),
    year: 'own',
    strength: 'strong',
  },
];

function yearless({ grain, at }: DateShape): DateShape {
  return { grain, at };
}
