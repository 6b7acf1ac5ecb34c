import type { Cell } from '../../workbook/snapshot.ts';
import { yearOf } from '../../time/iso-date.ts';

const BARE_YEAR = /(?<![\d-])((?:19|20)\d\d)(?![\d-])/;
const ANY_YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/;
const FULL_DATE =
  /(?<!\d)((?:19|20)\d\d)[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|(?<!\d)\d{1,2}[/.-]\d{1,2}[- /.]((?:19|20)\d\d)(?!\d)/;

/** The year that a title, section or sheet name gives; a bare year before one within a date. */
export function yearIn(text: string): number | undefined {
  const year = BARE_YEAR.exec(text)?.[1] ?? ANY_YEAR.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year of a cell that holds a whole date; undefined for anything else. */
export function yearOfDate(cell: Cell): number | undefined {
  if (cell.kind === 'date') return yearOf(cell.date);
  if (cell.kind !== 'text' || cell.text.length > 60) return undefined;
  const match = FULL_DATE.exec(cell.text) ?? ANY_YEAR.exec(cell.text);
  const year = match?.[1] ?? match?.[2];
  return year === undefined ? undefined : Number(year);
}

/**
 * The year that each of a row's columns takes when its own text has none: that of the nearest date to the left, else the
 * nearest to the right.
 */
export function nearestYears(years: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const first = years.find((year) => year !== undefined);
  let left: number | undefined;
  return years.map((year) => {
    const anchor = left ?? first;
    left = year ?? left;
    return anchor;
  });
}
