import { visibleLines } from '../../language/visible-text.ts';

/** What a cell of a CSV file for Swedish Excel holds. */
export type CsvValue = string | number | boolean | undefined;

/** What a CSV file begins with, for Excel to read its letters right: a byte order mark. */
export const CSV_START = '\uFEFF';

/**
 * Lines of a CSV file that Swedish Excel opens with a double click: semicolons, decimal commas, each ended by CRLF. Text
 * that Excel would take for a formula gets an apostrophe before it.
 */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
}

function csvCell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  const text = visibleLines(value);
  const harmless = /^\s*[=+\-@|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
