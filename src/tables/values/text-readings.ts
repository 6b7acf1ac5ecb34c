import { yearOf } from '../../time/iso-date.ts';
import type { ColumnType } from '../canonical-tables.ts';
import type { ExpectedValue, Reading } from '../reading.ts';
import { readChoice } from './choices.ts';
import { readCount, readYears } from './counts.ts';
import { readDateText } from './date-cells.ts';
import { readFlag } from './flags.ts';
import { cleanText } from './folded-text.ts';
import { isNone } from './known-words.ts';
import { readDatedNames, readItems, readNames } from './lists.ts';
import type { ReadingContext } from './reading-context.ts';

/** What a column of that type should hold, as the list of unreadable cells names it. */
export function expectedOf(type: ColumnType): ExpectedValue {
  switch (type.kind) {
    case 'date':
    case 'period':
    case 'integer':
    case 'enum':
      return type.kind;
    case 'flag':
    case 'flagOrDate':
      return 'yes/no';
    default:
      return 'text';
  }
}

/** What a text says, read for its column's type; undefined when nothing but spaces stands there. */
export function readingOfText(text: string, type: ColumnType, context: ReadingContext): Reading | undefined {
  if (!/\S/.test(text) || cleanText(text) === '') return undefined;
  switch (type.kind) {
    case 'text':
    case 'organisation':
    case 'group':
      return isNone(text) ? { kind: 'none', text } : { kind: 'text', text };
    case 'date':
    case 'period':
      return readDateText(text, type.kind, context).reading;
    case 'flag':
    case 'flagOrDate':
      return flagReading(text, context);
    case 'integer':
      return integerReading(text, context);
    case 'enum':
      return choiceReading(text, type.choices);
    case 'list':
      return listReading(text, readItems(text, 'nothingElse'));
    case 'organisations':
    case 'groups':
      return listReading(text, readNames(text));
    case 'datedOrganisations':
      return datedListReading(text, context);
  }
}

function flagReading(text: string, context: ReadingContext): Reading {
  const flag = readFlag(text, context);
  if (flag !== undefined) return { kind: 'flag', ...flag, text };
  return isNone(text) ? { kind: 'none', text } : { kind: 'unreadable', expected: 'yes/no', text };
}

/** The choice that a text means, or why there is none. */
export function choiceReading(text: string, choices: readonly string[]): Reading {
  const choice = readChoice(text, choices);
  if (choice !== undefined) return { kind: 'choice', choice, text };
  return isNone(text) ? { kind: 'none', text } : { kind: 'unreadable', expected: 'enum', text };
}

function listReading(text: string, items: readonly string[]): Reading {
  if (isNone(text)) return { kind: 'none', text };
  return items.length === 0 ? { kind: 'unreadable', expected: 'text', text } : { kind: 'list', items, text };
}

function datedListReading(text: string, context: ReadingContext): Reading {
  if (isNone(text)) return { kind: 'none', text };
  const items = readDatedNames(text, context);
  return items.length === 0 ? { kind: 'unreadable', expected: 'text', text } : { kind: 'datedList', items, text };
}

/** A year, an interval in years, or one end of a count: the least for the column of least seats, else the most. */
function integerReading(text: string, context: ReadingContext): Reading {
  const number = integerOf(text, context);
  if (number !== undefined) return { kind: 'number', number, text };
  return isNone(text) ? { kind: 'none', text } : { kind: 'unreadable', expected: 'integer', text };
}

function integerOf(text: string, context: ReadingContext): number | undefined {
  if (isYearColumn(context)) return yearIn(text, context);
  if (context.column === 'chairIntervalYears') return readYears(text);
  const seats = readCount(text);
  return context.column === 'seatsMin'
    ? seats?.min
    : (seats?.max ?? (seats && context.column !== 'seatsMax' ? seats.min : undefined));
}

/** A column whose whole number is a year. */
export function isYearColumn({ column }: ReadingContext): boolean {
  return column === 'continuedYear' || column === 'year';
}

function yearIn(text: string, context: ReadingContext): number | undefined {
  const { reading } = readDateText(text.replace(/^\s*(?:ja|yes|x)\b[\s,:]*/iu, ''), 'period', context);
  if (reading.kind === 'period') return yearOf(reading.to);
  return reading.kind === 'date' ? yearOf(reading.date) : undefined;
}
