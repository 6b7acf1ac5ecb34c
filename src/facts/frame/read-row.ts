import type { IsoDate } from '../../time/iso-date.ts';
import type { DateWord } from '../../tables/reading.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import type { Unknown } from '../subject.ts';
import type { FactRow } from './fact-row.ts';

/**
 * A column's value as a day. A period used as a day means its last day as a due date (`to`); `from` is its first. A known
 * word ('löpande') and '-' give no day; an empty cell is evidence of absence.
 */
export type DayReading =
  | { readonly kind: 'day'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'word'; readonly word: DateWord }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly unknown: Unknown };

/** Reads a column as a day. A yes without a day ('ja') counts as absent here; see {@link flagOf}. */
export function dayReading(row: FactRow, column: ColumnKey): DayReading {
  if (!row.has(column)) return { kind: 'unknown', unknown: row.missing(column) };
  const reading = row.reading(column);
  switch (reading?.kind) {
    case 'date':
      return { kind: 'day', from: reading.date, to: reading.date };
    case 'period':
      return { kind: 'day', from: reading.from, to: reading.to };
    case 'flag':
      return reading.date === undefined ? { kind: 'absent' } : { kind: 'day', from: reading.date, to: reading.date };
    case 'word':
      return { kind: 'word', word: reading.word };
    case undefined:
    case 'none':
      return { kind: 'absent' };
    default:
      return { kind: 'unknown', unknown: row.unreadable(column) };
  }
}

/** The column's (last) day; null when there is none; Unknown when unreadable or the column is missing. */
export function dayOrUnknown(row: FactRow, column: ColumnKey): IsoDate | null | Unknown {
  const reading = dayReading(row, column);
  if (reading.kind === 'day') return reading.to;
  return reading.kind === 'unknown' ? reading.unknown : null;
}

/** The column's (last) day when it is readable; undefined otherwise, whatever the cause. */
export function dayIfReadable(row: FactRow, column: ColumnKey): IsoDate | undefined {
  const reading = row.reading(column);
  if (reading?.kind === 'date') return reading.date;
  if (reading?.kind === 'period') return reading.to;
  return reading?.kind === 'flag' ? reading.date : undefined;
}

/** Something stands in the cell, readable or not; '-' and 'saknas' are nothing. */
export function isFilled(row: FactRow, column: ColumnKey): boolean {
  const reading = row.reading(column);
  return reading !== undefined && reading.kind !== 'none';
}

/** The text as written, trimmed; undefined when empty, '-' or absent. */
export function textOf(row: FactRow, column: ColumnKey): string | undefined {
  const reading = row.reading(column);
  if (reading === undefined || reading.kind === 'none') return undefined;
  const text = reading.text.trim();
  return text === '' ? undefined : text;
}

/** The canonical value of an enum column; undefined when empty or not one of the choices. */
export function choiceOf(row: FactRow, column: ColumnKey): string | undefined {
  const reading = row.reading(column);
  return reading?.kind === 'choice' ? reading.choice : undefined;
}

/** Yes (true) or no (false); a day stands for yes; undefined when empty or unreadable. */
export function flagOf(row: FactRow, column: ColumnKey): boolean | undefined {
  const reading = row.reading(column);
  if (reading?.kind === 'flag') return reading.flag;
  if (reading?.kind === 'date' || reading?.kind === 'period') return true;
  return undefined;
}

/** A whole number; undefined when empty or unreadable. */
export function numberOf(row: FactRow, column: ColumnKey): number | undefined {
  const reading = row.reading(column);
  return reading?.kind === 'number' ? reading.number : undefined;
}

/** The names or items of a list column; a single text is a list of one. */
export function itemsOf(row: FactRow, column: ColumnKey): readonly string[] {
  const reading = row.reading(column);
  if (reading?.kind === 'list') return reading.items;
  if (reading?.kind === 'datedList') return reading.items.map((item) => item.name);
  const text = textOf(row, column);
  return text === undefined ? [] : [text];
}
