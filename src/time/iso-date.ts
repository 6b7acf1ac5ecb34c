/**
 * Days as ISO 8601 text. ISO dates compare correctly as text, survive JSON and know no time zone,
 * so every date between reading and writing is one.
 */

declare const isoDateBrand: unique symbol;

/** A real calendar day, 'YYYY-MM-DD', years 1900–9999. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const MILLISECONDS_A_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or undefined when there is no such day (31 April) or it lies outside 1900–9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** Reads 'YYYY-MM-DD' and nothing else; undefined when it is no such day. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = ISO_DATE.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Days since 1970-01-01; negative before it. */
export function dayNumber(date: IsoDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / MILLISECONDS_A_DAY;
}

/** The inverse of {@link dayNumber}. Throws outside 1900–9999, which no caller reaches with days it read. */
export function fromDayNumber(days: number): IsoDate {
  const date = new Date(days * MILLISECONDS_A_DAY);
  const result = isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (result === undefined) throw new RangeError(`Day number ${days} lies outside 1900–9999`);
  return result;
}

/** Whole days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day `months` later, or the last day of that month when it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const result = isoDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
  if (result === undefined) throw new RangeError(`${date} plus ${months} months lies outside 1900–9999`);
  return result;
}

/** 28–31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 1 Monday … 7 Sunday, as ISO counts. */
export function weekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1–12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** 1–31. */
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}
