import { type DateNotation, type NotationHints, notationPattern } from './date-notation.ts';
import type { DateShape } from './date-shape.ts';
import { dayShape, daysShape, splitYearShape, unitShape, yearShape } from './date-shape.ts';
import { MONTH, YEAR, fullYear, monthNumber } from './date-words.ts';

const SEPARATOR = '[ ]?[-./][ ]?';

function numericDay(first: string, second: string, year: string, { english }: NotationHints): DateShape {
  const day = Number(first);
  const month = Number(second);
  const american = english && month > 12 && day <= 12;
  return american ? dayShape(day, month, fullYear(year)) : dayShape(month, day, fullYear(year));
}

/** 'Dec 31' is December 2031 only when that year is near. */
function farFrom(anchorYear: number | undefined, year: number): boolean {
  return anchorYear === undefined ? year > 2040 : Math.abs(year - anchorYear) > 8;
}

/** Six digits that are no day may be something else. */
function existing(shape: DateShape): DateShape | undefined {
  return shape.at(shape.year ?? 0) && shape;
}

/** 17-06-12 is year first and 12/6/17 day first, unless the year at hand says that it is the other way round. */
function twoDigitYearDay(parts: readonly string[], yearFirst: boolean, hints: NotationHints): DateShape {
  const [first = '', second = '', third = ''] = parts;
  const asYearFirst = dayShape(Number(second), Number(third), fullYear(first));
  const asYearLast = numericDay(first, second, third, hints);
  const [usual, other] = yearFirst ? [asYearFirst, asYearLast] : [asYearLast, asYearFirst];
  const exists = (shape: DateShape): boolean => shape.at(shape.year ?? 0) !== undefined;
  if (!exists(usual) && exists(other)) return yearFirst ? other : usual;
  if (!exists(other) || hints.anchorYear === undefined) return usual;
  const distance = (shape: DateShape): number => Math.abs((shape.year ?? 0) - (hints.anchorYear ?? 0));
  return distance(usual) > 2 && distance(other) <= 2 ? other : usual;
}

/** Dates and years in digits, and days with a month's name. */
export const NUMERIC_NOTATIONS: readonly DateNotation[] = [
  {
    name: 'ISO',
    pattern: notationPattern(
      `(${YEAR})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})(?:t\\d\\d:?\\d\\d(?::?\\d\\d(?:\\.\\d{1,9})?)?(?:z|[+-]\\d\\d:?\\d\\d)?)?`,
    ),
    shape: ([year = '', month = '', day = '']) => dayShape(Number(month), Number(day), Number(year)),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'yyyy mm dd',
    pattern: notationPattern(`(${YEAR}) (\\d\\d) (\\d\\d)`),
    shape: ([year = '', month = '', day = '']) => dayShape(Number(month), Number(day), Number(year)),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'yyyymmdd',
    pattern: notationPattern(`(${YEAR})(\\d\\d)(\\d\\d)(?!-\\d{4}(?!\\d))`),
    shape: ([year = '', month = '', day = '']) => dayShape(Number(month), Number(day), Number(year)),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'yymmdd',
    pattern: notationPattern('(9\\d|[0-4]\\d)(\\d\\d)(\\d\\d)(?!-\\d{4}(?!\\d))'),
    shape: ([year = '', month = '', day = '']) => existing(dayShape(Number(month), Number(day), fullYear(year))),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'yy-mm-dd',
    pattern: notationPattern('(\\d\\d)-(\\d\\d)-(\\d\\d)'),
    shape: (parts, hints) => twoDigitYearDay(parts, true, hints),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'd/m/yy',
    pattern: notationPattern('(\\d{1,2})[./](\\d{1,2})[./](\\d\\d)'),
    shape: (parts, hints) => twoDigitYearDay(parts, false, hints),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'd/m/yyyy',
    pattern: notationPattern(`(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(${YEAR})(?![-./]\\d)`),
    shape: ([day = '', month = '', year = ''], hints) => numericDay(day, month, year, hints),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'd-d/m',
    pattern: notationPattern('(\\d{1,2})(?: ?- ?| ?(?:och|o|&|\\+) )(\\d{1,2}) ?/ ?(\\d{1,2})(?! ?/ ?\\d)'),
    shape: ([first = '', last = '', month = '']) => daysShape(Number(month), Number(first), Number(last)),
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'd/m',
    pattern: notationPattern('(\\d{1,2}) ?/ ?(\\d{1,2})(?! ?/ ?\\d| ?%)'),
    shape: ([day = '', month = '']) => dayShape(Number(month), Number(day)),
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'd.m',
    pattern: notationPattern('(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])(?!\\.?\\d| ?%)'),
    shape: ([day = '', month = '']) => dayShape(Number(month), Number(day)),
    year: 'marked',
    strength: 'weak',
  },
  {
    name: 'm/yyyy',
    pattern: notationPattern(`(0?[1-9]|1[0-2])[/.](${YEAR})(?![-./]\\d)`),
    shape: ([month = '', year = '']) => ({ ...unitShape('month', Number(month)), year: Number(year) }),
    year: 'own',
    strength: 'weak',
  },
  {
    name: 'd-d month',
    pattern: notationPattern(
      `(?:den |the )?(\\d{1,2})(?: ?- ?| ?(?:och|o|&|\\+|and) )(\\d{1,2})(?::[ae])?\\.?[ -]?(${MONTH})`,
    ),
    shape: ([first = '', last = '', month = '']) => daysShape(monthNumber(month) ?? 0, Number(first), Number(last)),
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'd month',
    pattern: notationPattern(
      `(?:den |the |d\\. ?)?(\\d{1,2})(?::?[ae]|:?[dt]e|st|nd|rd|th|\\.)?[ -]?(?:i |of )?(${MONTH})`,
    ),
    shape: ([day = '', month = '']) => dayShape(monthNumber(month) ?? 0, Number(day)),
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'month d, yyyy',
    pattern: notationPattern(`(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})(?![-./]\\d)`),
    shape: ([month = '', day = '', year = '']) => dayShape(monthNumber(month) ?? 0, Number(day), Number(year)),
    year: 'own',
    strength: 'strong',
  },
  {
    name: 'month d',
    pattern: notationPattern(`(${MONTH})\\.? (\\d{1,2})(st|nd|rd|th)?(?![:./-]\\d)`),
    shape: ([month = '', day = '', ending = ''], { english, anchorYear }) =>
      english || ending !== '' || farFrom(anchorYear, fullYear(day))
        ? dayShape(monthNumber(month) ?? 0, Number(day))
        : undefined,
    year: 'marked',
    strength: 'strong',
  },
  {
    name: 'yyyy/yyyy',
    pattern: notationPattern(`(${YEAR}) ?/ ?(${YEAR}|\\d\\d)(?![-./:]?\\d)`),
    shape: ([first = '', last = '']) => {
      const follows = Number(first) + 1;
      return follows % 100 === Number(last) % 100 ? splitYearShape(Number(first)) : undefined;
    },
    year: 'own',
    strength: 'weak',
  },
  {
    name: 'month d-d',
    pattern: notationPattern(`(${MONTH})\\.? (\\d{1,2}) ?- ?(\\d{1,2})(?=, ?${YEAR})`),
    shape: ([month = '', first = '', last = '']) => daysShape(monthNumber(month) ?? 0, Number(first), Number(last)),
    year: 'marked',
    strength: 'strong',
  },
  {
    name: 'first of month',
    pattern: notationPattern(`(?:den |the )?(?:första|first)(?: of)? (${MONTH})`),
    shape: ([month = '']) => dayShape(monthNumber(month) ?? 0, 1),
    year: 'bare',
    strength: 'strong',
  },
  {
    name: 'yyyy-mm',
    pattern: notationPattern(`(${YEAR})[-/.](0?[1-9]|1[0-2])(?![-./:]?\\d)`),
    shape: ([year = '', month = '']) => ({ ...unitShape('month', Number(month)), year: Number(year) }),
    year: 'own',
    strength: 'weak',
  },
  {
    name: 'yyyymm',
    pattern: notationPattern(`(${YEAR})(0[1-9]|1[0-2])(?!-\\d)`),
    shape: ([year = '', month = '']) => ({ ...unitShape('month', Number(month)), year: Number(year) }),
    year: 'own',
    strength: 'weak',
  },
  {
    name: 'yyyy-yyyy',
    pattern: notationPattern(`(${YEAR})(?: ?- ?| till | t\\.?o\\.?m\\.? | to )(${YEAR}|\\d\\d)(?![-./:]?\\d)`),
    shape: ([first = '', last = '']) => {
      const lastYear = last.length === 4 ? Number(last) : Number(first.slice(0, 2) + last);
      return lastYear > Number(first) && lastYear - Number(first) < 50 ? yearShape(Number(first), lastYear) : undefined;
    },
    year: 'own',
    strength: 'weak',
  },
  {
    name: 'yyyy',
    pattern: notationPattern(`(${YEAR})(?:[ ]?års?)?(?![-./:]?\\d)`),
    shape: ([year = '']) => yearShape(Number(year)),
    year: 'own',
    strength: 'weak',
  },
];
