import type { CellDraft } from '../workbook/patch.ts';
import type { ColumnType } from '../tables/canonical-tables.ts';
import type { Reading } from '../tables/reading.ts';
import { dateCell, numberCell, textCell } from './cell-drafts.ts';

/** A column of this type holds days. */
export function holdsDates(type: ColumnType): boolean {
  return type.kind === 'date';
}

/**
 * A reading as it stands in a structured sheet: a day as a real date, a period in a date column as its last day, a
 * choice in its canonical word, lists with '; ' between. What could not be read stays as it was written.
 */
export function structuredCell(reading: Reading, type: ColumnType): CellDraft {
  switch (reading.kind) {
    case 'date':
      return dateCell(reading.date);
    case 'period':
      return holdsDates(type) ? dateCell(reading.to) : textCell(reading.text);
    case 'number':
      return numberCell(reading.number);
    case 'flag':
      return reading.date === undefined || type.kind === 'flag'
        ? textCell(reading.flag ? 'Ja' : 'Nej')
        : dateCell(reading.date);
    case 'choice':
      return textCell(reading.choice);
    case 'list':
      return textCell(reading.items.join('; '), 'wrapped');
    case 'datedList':
      return textCell(
        reading.items.map(({ name, date }) => (date === undefined ? name : `${name} ${date}`)).join('; '),
        'wrapped',
      );
    case 'text':
    case 'word':
    case 'none':
    case 'unreadable':
      return textCell(reading.text, 'wrapped');
  }
}
