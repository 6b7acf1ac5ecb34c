import type { Cell } from '../../workbook/snapshot.ts';
import type { ColumnType } from '../canonical-tables.ts';
import type { Reading } from '../reading.ts';
import { readChoice } from '../values/choices.ts';
import { readFlag } from '../values/flags.ts';
import type { ReadingContext } from '../values/reading-context.ts';

const LONGEST_ANSWER = 10;

/** The choice that a column's header asks about: 'Inställt' and 'Cancelled?' about the meeting being cancelled. */
export function askedChoice(header: string, type: ColumnType): string | undefined {
  return type.kind === 'enum' ? readChoice(header.replaceAll('?', ' ').trim(), type.choices) : undefined;
}

/**
 * A bare yes or no under a header that asks about a choice: yes is that choice; no says nothing when the column's words
 * would take it for the very same ('nej' under 'Inställt'). Undefined when the cell is no such answer.
 */
export function answerReading(
  cell: Cell,
  asked: string,
  type: ColumnType,
  context: ReadingContext,
): Reading | undefined {
  const text = cell.kind === 'boolean' ? (cell.boolean ? 'ja' : 'nej') : cell.kind === 'text' ? cell.text : undefined;
  if (text === undefined || text.length > LONGEST_ANSWER || type.kind !== 'enum') return undefined;
  const answer = readFlag(text, context);
  if (answer === undefined || answer.date !== undefined) return undefined;
  if (answer.flag) return { kind: 'choice', choice: asked, text };
  return readChoice(text, type.choices) === asked ? { kind: 'none', text } : undefined;
}
