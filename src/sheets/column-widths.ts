import type { CanonicalColumn } from '../tables/canonical-tables.ts';

/** Columns that hold sentences. */
const LONG = new Set([
  'title',
  'description',
  'decision',
  'outcome',
  'comment',
  'background',
  'purpose',
  'goal',
  'method',
  'result',
  'expectedResult',
  'agendaItems',
  'positions',
  'other',
]);

/** Room for a column of a canonical table, in characters. */
export function columnWidth(column: CanonicalColumn): number {
  return Math.max(widthOfContent(column), Math.min(longestWord(column.header) + 4, 24));
}

function widthOfContent({ key, type }: CanonicalColumn): number {
  switch (type.kind) {
    case 'date':
    case 'integer':
    case 'flag':
      return 12;
    case 'period':
    case 'flagOrDate':
      return 14;
    case 'enum':
      return Math.max(...type.choices.map((choice) => choice.length)) + 3;
    case 'organisation':
    case 'organisations':
    case 'datedOrganisations':
    case 'group':
    case 'groups':
      return 24;
    case 'list':
      return 36;
    case 'text':
      return LONG.has(key) ? 36 : 18;
  }
}

function longestWord(header: string): number {
  return Math.max(...header.split(/\s/).map((word) => word.length));
}
