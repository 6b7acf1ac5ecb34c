import type { Cell } from '../../workbook/snapshot.ts';
import { findDates } from '../values/date-mentions.ts';
import { cleanText } from '../values/folded-text.ts';
import { cellText } from './value-classes.ts';

/** A part of a cell that carries several things: its date, what is beside the date, or one of its pieces. */
export type CellPart =
  | { readonly kind: 'date' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'piece'; readonly index: number; readonly of: number };

const EDGES = /^[\s,;:/|–—-]+|[\s,;:/|(–—-]+$/g;
const SEPARATORS = [/\s*\n\s*/, /\s*[/|;]\s*/, /\s+[–—-]\s+/, /\s*,\s*/];
const LONGEST = 300;
const EMPTY: Cell = { kind: 'empty' };

/** That part of a cell, as a cell. */
export function cellPart(cell: Cell, part: CellPart): Cell {
  if (part.kind === 'piece')
    return textCell(pieces(cellText(cell), part.of)?.[part.index] ?? (part.index === 0 ? cellText(cell) : ''));
  if (cell.kind === 'date') return part.kind === 'date' ? cell : EMPTY;
  const text = cellText(cell);
  const apart = dateApart(text);
  if (!apart) return part.kind === 'rest' ? textCell(text) : EMPTY;
  return textCell(part.kind === 'date' ? apart.date : apart.rest);
}

/** A text's one date and what stands beside it; undefined when it has none, or more. */
export function dateApart(text: string): { readonly date: string; readonly rest: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const clean = cleanText(text);
  const [mention, another] = findDates(clean);
  if (!mention || another) return undefined;
  const before = clean
    .slice(0, mention.start)
    .replace(/(?:senast|klart|klar|den|datum|by|due)\.?:?\s*$/i, '')
    .replace(EDGES, '');
  const after = clean.slice(mention.end).replace(/^\)/, '').replace(EDGES, '');
  if (before !== '' && after !== '') return undefined;
  return { date: clean.slice(mention.start, mention.end).trim(), rest: before === '' ? after : before };
}

/** A text cut into so many pieces, at line breaks, slashes, dashes or commas, whichever gives exactly that many. */
export function pieces(text: string, count: number): readonly string[] | undefined {
  if (text.length > LONGEST) return undefined;
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((part) => part !== '');
    if (parts.length === count) return parts;
  }
  return undefined;
}

function textCell(text: string): Cell {
  return text === '' ? EMPTY : { kind: 'text', text };
}
