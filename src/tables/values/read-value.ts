import type { IsoDate } from '../../time/iso-date.ts';
import { yearOf } from '../../time/iso-date.ts';
import type { Cell } from '../../workbook/snapshot.ts';
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
import { dateOfSerial } from './serial-dates.ts';

export type { ReadingContext } from './reading-context.ts';

/** Readings are remembered up to so many, so that memory stays bounded whatever is read. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, Map<string, Reading>>();
let count = 0;

const dates = new Map<IsoDate, Reading>();

/**
 * What a cell says, read for its column's type; undefined when the cell is empty. What cannot be read is 'unreadable'
 * with its text, and nothing is guessed. The same text in the same circumstances gives the same object.
 */
export function readValue(cell: Cell, type: ColumnType, context: ReadingContext): Reading | undefined {
  switch (cell.kind) {
    case 'empty':
      return undefined;
    case 'text':
      return readText(cell.text, type, context);
    case 'number':
      return readNumber(cell.number, type, context);
    case 'date':
      return readDay(cell.date, type, context);
    case 'boolean':
      return readBoolean(cell.boolean, type, context);
    case 'error':
      return { kind: 'unreadable', expected: expectedOf(type), text: cell.error };
  }
}

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

function readText(text: string, type: ColumnType, context: ReadingContext): Reading | undefined {
  const memory = memoryFor(type, context);
  if (memory === undefined) return freshReading(text, type, context);
  const known = memory.get(text);
  if (known !== undefined) return known;
  const reading = freshReading(text, type, context);
  if (reading !== undefined) {
    if (count >= MOST_REMEMBERED) forgetAll();
    memoryFor(type, context)?.set(text, reading);
    count++;
  }
  return reading;
}

/** Free text rarely repeats and costs nothing to read. */
function memoryFor(type: ColumnType, context: ReadingContext): Map<string, Reading> | undefined {
  if (type.kind === 'text') return undefined;
  const choices = type.kind === 'enum' ? type.choices.join('|') : '';
  const key = `${type.kind} ${choices} ${context.anchorYear ?? ''} ${context.dateSystem} ${context.language ?? ''} ${context.column ?? ''}`;
  let memory = remembered.get(key);
  if (memory === undefined) {
    memory = new Map();
    remembered.set(key, memory);
  }
  return memory;
}

function forgetAll(): void {
  remembered.clear();
  count = 0;
}

function freshReading(text: string, type: ColumnType, context: ReadingContext): Reading | undefined {
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

function choiceReading(text: string, choices: readonly string[]): Reading {
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

function isYearColumn({ column }: ReadingContext): boolean {
  return column === 'continuedYear' || column === 'year';
}

function yearIn(text: string, context: ReadingContext): number | undefined {
  const { reading } = readDateText(text.replace(/^\s*(?:ja|yes|x)\b[\s,:]*/iu, ''), 'period', context);
  if (reading.kind === 'period') return yearOf(reading.to);
  return reading.kind === 'date' ? yearOf(reading.date) : undefined;
}

function readNumber(number: number, type: ColumnType, context: ReadingContext): Reading {
  const text = String(number);
  switch (type.kind) {
    case 'date':
    case 'period': {
      const date = dateOfSerial(number, context.dateSystem);
      return date === undefined ? (readText(text, type, context) ?? { kind: 'text', text }) : dateReading(date);
    }
    case 'integer':
      return Number.isInteger(number) && number >= 0
        ? { kind: 'number', number, text }
        : { kind: 'unreadable', expected: 'integer', text };
    case 'text':
    case 'organisation':
    case 'group':
      return { kind: 'text', text };
    case 'enum':
      return percentReading(number, text, type.choices);
    default:
      return readText(text, type, context) ?? { kind: 'text', text };
  }
}

/** 1 is 100 % in a column of statuses kept as percentages. */
function percentReading(number: number, text: string, choices: readonly string[]): Reading {
  const percent = number <= 1 ? `${Math.round(number * 100)} %` : `${Math.round(number)} %`;
  const choice = readChoice(percent, choices);
  return choice === undefined ? choiceReading(text, choices) : { kind: 'choice', choice, text };
}

function readDay(date: IsoDate, type: ColumnType, context: ReadingContext): Reading {
  switch (type.kind) {
    case 'date':
    case 'period':
      return dateReading(date);
    case 'flag':
    case 'flagOrDate':
      return { kind: 'flag', flag: true, date, text: date };
    case 'integer':
      return isYearColumn(context)
        ? { kind: 'number', number: yearOf(date), text: date }
        : { kind: 'unreadable', expected: 'integer', text: date };
    case 'enum':
      return { kind: 'unreadable', expected: 'enum', text: date };
    default:
      return { kind: 'text', text: date };
  }
}

function dateReading(date: IsoDate): Reading {
  const known = dates.get(date);
  if (known !== undefined) return known;
  if (dates.size >= MOST_REMEMBERED) dates.clear();
  const reading: Reading = { kind: 'date', date, text: date };
  dates.set(date, reading);
  return reading;
}

function readBoolean(boolean: boolean, type: ColumnType, context: ReadingContext): Reading {
  const text = boolean ? 'ja' : 'nej';
  switch (type.kind) {
    case 'flag':
    case 'flagOrDate':
      return { kind: 'flag', flag: boolean, text };
    case 'text':
      return { kind: 'text', text };
    case 'date':
    case 'period':
    case 'enum':
      return readText(text, type, context) ?? { kind: 'text', text };
    default:
      return { kind: 'unreadable', expected: expectedOf(type), text };
  }
}
