import type { IsoDate } from '../../time/iso-date.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import type { Unknown } from '../subject.ts';
import type { FactContext } from './fact-context.ts';
import type { FactRow } from './fact-row.ts';

/** Whether something that a column notes when it is done is done on the day of the check. */
export type DoneReading =
  /** `day` is absent when only a yes or a word ('löpande') says so. */
  | { readonly kind: 'done'; readonly day?: IsoDate }
  | { readonly kind: 'notDone' }
  | { readonly kind: 'unknown'; readonly unknown: Unknown };

/**
 * Reads a 'done' column: a day on or before the day of the check, a yes, or a word for continuous work is done; an empty
 * cell, a no and a day ahead are not. Text that is no date is unknown: something is written, but not what was expected.
 */
export function doneReading(row: FactRow, column: ColumnKey, context: FactContext): DoneReading {
  if (!row.has(column)) return { kind: 'unknown', unknown: row.missing(column) };
  const reading = row.reading(column);
  switch (reading?.kind) {
    case undefined:
    case 'none':
      return { kind: 'notDone' };
    case 'date':
      return reading.date <= context.asOf ? { kind: 'done', day: reading.date } : { kind: 'notDone' };
    case 'period':
      return reading.from <= context.asOf
        ? { kind: 'done', day: reading.to <= context.asOf ? reading.to : context.asOf }
        : { kind: 'notDone' };
    case 'flag':
      if (reading.date !== undefined && reading.date > context.asOf) return { kind: 'notDone' };
      if (!reading.flag) return { kind: 'notDone' };
      return reading.date === undefined ? { kind: 'done' } : { kind: 'done', day: reading.date };
    case 'word':
      return reading.word === 'ongoing' || reading.word === 'recurring' ? { kind: 'done' } : { kind: 'notDone' };
    default:
      return { kind: 'unknown', unknown: row.unreadable(column) };
  }
}

/** The same of a column that a table may lack: undefined then. */
export function doneIfNoted(row: FactRow, column: ColumnKey, context: FactContext): DoneReading | undefined {
  return row.has(column) ? doneReading(row, column, context) : undefined;
}
