import type { Reading } from '../tables/reading.ts';
import type { TableRow } from '../tables/recognised-table.ts';

/** The columns that say when a case came up, most telling first. */
const YEAR_COLUMNS = [
  'raisedDate',
  'submittedDate',
  'meetingDate',
  'decisionDate',
  'dueDate',
  'followUpDue',
  'reportDue',
];

/**
 * Numbers for the cases that have none: the case's year and the next number that no case of that year has, '2017-12'.
 * A case that no date places in a year counts to the year of the case above it, else of the first below.
 */
export function missingCaseNumbers(rows: readonly TableRow[]): ReadonlyMap<TableRow, string> {
  const used = new Set(rows.flatMap(({ values }) => (values['caseNumber'] ? [values['caseNumber'].text] : [])));
  const last = new Map<string, number>();
  const numbers = new Map<TableRow, string>();
  let year = firstYear(rows);
  for (const row of rows) {
    year = yearOfCase(row) ?? year;
    if (row.values['caseNumber'] !== undefined) continue;
    const number = nextFree(year, last.get(year) ?? 0, used);
    last.set(year, number);
    numbers.set(row, `${year}-${number}`);
  }
  return numbers;
}

function nextFree(year: string, last: number, used: ReadonlySet<string>): number {
  let number = last + 1;
  while ([1, 2, 3].some((digits) => used.has(`${year}-${String(number).padStart(digits, '0')}`))) number += 1;
  return number;
}

function firstYear(rows: readonly TableRow[]): string {
  for (const row of rows) {
    const year = yearOfCase(row);
    if (year !== undefined) return year;
  }
  return 'utan år';
}

function yearOfCase({ values }: TableRow): string | undefined {
  for (const key of YEAR_COLUMNS) {
    const year = yearOfReading(values[key]);
    if (year !== undefined) return year;
  }
  return undefined;
}

function yearOfReading(reading: Reading | undefined): string | undefined {
  if (reading?.kind === 'date') return reading.date.slice(0, 4);
  if (reading?.kind === 'period') return reading.from.slice(0, 4);
  return undefined;
}
