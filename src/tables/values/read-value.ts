import { type IsoDate, yearOf } from '../../time/iso-date.ts';
import type { Cell } from '../../workbook/snapshot.ts';
import type { ColumnType } from '../canonical-tables.ts';
import type { Reading } from '../reading.ts';
import { readChoice } from './choices.ts';
import type { ReadingContext } from './reading-context.ts';
import { dateOfSerial } from './serial-dates.ts';
import { choiceReading, expectedOf, isYearColumn, readingOfText } from './text-readings.ts';

export type { ReadingContext } from './reading-context.ts';
export { expectedOf } from './text-readings.ts';

/** Readings are remembered up to so many, so that memory stays bounded whatever is read. */
const MOST_REMEMBERED = 50_000;
type Memory = Map<string, Reading>;
/** By the column's type, then by column, then by what else a reading hangs on. */
let remembered = new WeakMap<ColumnType, Map<string, Map<number, Memory>>>();
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

function readText(text: string, type: ColumnType, context: ReadingContext): Reading | undefined {
  const memory = memoryFor(type, context);
  if (memory === undefined) return readingOfText(text, type, context);
  const known = memory.get(text);
  if (known !== undefined) return known;
  const reading = readingOfText(text, type, context);
  if (reading !== undefined) {
    if (count >= MOST_REMEMBERED) forgetAll();
    memoryFor(type, context)?.set(text, reading);
    count++;
  }
  return reading;
}

/** Free text rarely repeats and costs nothing to read. */
function memoryFor(type: ColumnType, context: ReadingContext): Memory | undefined {
  if (type.kind === 'text') return undefined;
  const { column = '', anchorYear = 0, dateSystem, language } = context;
  const ofType = known(remembered, type, () => new Map<string, Map<number, Memory>>());
  const ofColumn = known(ofType, column, () => new Map<number, Memory>());
  const circumstances =
    anchorYear * 6 + (language === undefined ? 0 : language === 'sv' ? 1 : 2) * 2 + (dateSystem === 1904 ? 1 : 0);
  return known(ofColumn, circumstances, () => new Map<string, Reading>());
}

function known<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function forgetAll(): void {
  remembered = new WeakMap();
  count = 0;
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
