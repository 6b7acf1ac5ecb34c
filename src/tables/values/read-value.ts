import type { Cell } from '../../workbook/snapshot.ts';
import type { ColumnType } from '../canonical-tables.ts';
import type { Reading } from '../reading.ts';
import { readDateText } from './date-cells.ts';
import { isNone } from './known-words.ts';
import type { ReadingContext } from './reading-context.ts';

/** Reads a cell as what its column holds; undefined when it is empty. */
export function readValue(cell: Cell, type: ColumnType, context: ReadingContext): Reading | undefined {
  switch (cell.kind) {
    case 'empty':
      return undefined;
    case 'date':
      return { kind: 'date', date: cell.date, text: cell.date };
    case 'number':
      return readText(String(cell.number), type, context);
    case 'boolean':
      return { kind: 'flag', flag: cell.boolean, text: cell.boolean ? 'Ja' : 'Nej' };
    case 'error':
      return { kind: 'unreadable', expected: 'text', text: cell.error };
    default:
      return cell.text.trim() === '' ? undefined : readText(cell.text.trim(), type, context);
  }
}

function readText(text: string, type: ColumnType, context: ReadingContext): Reading {
  if (type.kind === 'date' || type.kind === 'period') return readDateText(text, type.kind, context).reading;
  if (isNone(text)) return { kind: 'none', text };
  const count = /^\d+/.exec(text)?.[0];
  if (type.kind === 'integer' && count !== undefined) return { kind: 'number', number: Number(count), text };
  return { kind: 'text', text };
}
