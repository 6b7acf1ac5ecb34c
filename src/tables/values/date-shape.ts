import { type IsoDate, addDays, daysInMonth, isoDate } from '../../time/iso-date.ts';
import { type PeriodUnit, type Period, calendarPeriod } from '../../time/period.ts';
import { easterSunday, midsummerDay } from '../../time/holidays.ts';
import { nthWeekday } from '../../time/meeting-day.ts';
import type { PeriodGrain } from '../reading.ts';

/** A date or period as written, perhaps still without a year. */
export interface DateShape {
  readonly grain: 'day' | PeriodGrain;
  /** The year that was written. */
  readonly year?: number;
  /** Its days in that year; undefined when there are none such (31 April). */
  at(year: number): Period | undefined;
}

/** The same in a given year. */
export function inYear(shape: DateShape, year: number): DateShape {
  return { ...shape, year };
}

/** A day that stands by itself. */
export function dayShape(month: number, day: number, year?: number): DateShape {
  return {
    grain: 'day',
    ...(year === undefined ? {} : { year }),
    at: (inThat) => single(isoDate(inThat, month, day)),
  };
}

function single(day: IsoDate | undefined): Period | undefined {
  return day && { from: day, to: day };
}

/** Days of one month: 3–7 September. */
export function daysShape(month: number, first: number, last: number): DateShape {
  return {
    grain: 'range',
    at: (year) => span(isoDate(year, month, first), isoDate(year, month, last)),
  };
}

function span(from: IsoDate | undefined, to: IsoDate | undefined): Period | undefined {
  return from && to && from <= to ? { from, to } : undefined;
}

/** Weeks, quarters … from the first to the last; one when they are the same. A last before the first is next year's. */
export function unitShape(unit: PeriodUnit, first: number, last = first): DateShape {
  return {
    grain: first === last ? unit : 'range',
    at: (year) =>
      span(calendarPeriod(unit, year, first)?.from, calendarPeriod(unit, last < first ? year + 1 : year, last)?.to),
  };
}

/** A calendar year, or years. */
export function yearShape(first: number, last = first): DateShape {
  return {
    ...unitShape('year', 1),
    grain: first === last ? 'year' : 'range',
    year: first,
    at: (year) => yearsAt(year, year + last - first),
  };
}

function yearsAt(first: number, last: number): Period | undefined {
  return span(isoDate(first, 1, 1), isoDate(last, 12, 31));
}

/** Verksamhetsår 2017/2018: July to June. */
export function splitYearShape(first: number): DateShape {
  return { grain: 'year', year: first, at: (year) => span(isoDate(year, 7, 1), isoDate(year + 1, 6, 30)) };
}

/** From '12-01' to '02-28' (of the next year when it is before); February's last day is the month's. */
export function monthDayShape(grain: 'season' | 'range', from: string, to: string): DateShape {
  return {
    grain,
    at: (year) => {
      const [fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
      const [toMonth = 0, toDay = 0] = to.split('-').map(Number);
      const lastYear = to < from ? year + 1 : year;
      const lastDay = toMonth === 2 && toDay === 28 ? daysInMonth(lastYear, 2) : toDay;
      return span(isoDate(year, fromMonth, fromDay), isoDate(lastYear, toMonth, lastDay));
    },
  };
}

/** A feast: '12-24', 'easter-2', 'midsummer+0'. */
export function feastShape(from: string, to: string): DateShape {
  return { grain: 'range', at: (year) => span(feastDay(year, from), feastDay(year, to)) };
}

function feastDay(year: number, text: string): IsoDate | undefined {
  const moving = /^(easter|midsummer)([+-]\d+)$/.exec(text);
  if (!moving) return isoDate(year, Number(text.slice(0, 2)), Number(text.slice(3)));
  if (year < 1901 || year > 9998) return undefined;
  const day = moving[1] === 'easter' ? easterSunday(year) : midsummerDay(year);
  return addDays(day, Number(moving[2]));
}

/** The second Friday of a month, or the last (-1). */
export function weekdayShape(month: number, weekdayNumber: number, ordinal: number): DateShape {
  return { grain: 'day', at: (year) => single(nthWeekday(year, month, weekdayNumber, ordinal)) };
}

/** Friday of week 36. */
export function weekdayOfWeekShape(week: number, weekdayNumber: number): DateShape {
  return {
    grain: 'day',
    at: (year) => {
      const period = calendarPeriod('week', year, week);
      return period && single(addDays(period.from, weekdayNumber - 1));
    },
  };
}

/** Which part of a period is meant. */
export type Part = 'start' | 'middle' | 'end' | 'firstHalf';

/**
 * The beginning, middle or end of a period. Of a month: days 1–10, 11–20, 21 to the last. Of a year: the first quarter,
 * May–August, the last quarter. Of anything else: thirds.
 */
export function partShape(whole: DateShape, part: Part): DateShape {
  return {
    grain: 'range',
    ...(whole.year === undefined ? {} : { year: whole.year }),
    at: (year) => {
      const period = whole.at(year);
      return period && partOf(period, whole.grain, part);
    },
  };
}

function partOf({ from, to }: Period, grain: DateShape['grain'], part: Part): Period | undefined {
  const year = from.slice(0, 4);
  if (grain === 'year' && from.endsWith('-01-01')) {
    const bounds = {
      start: ['01-01', '03-31'],
      middle: ['05-01', '08-31'],
      end: ['10-01', '12-31'],
      firstHalf: ['01-01', '06-30'],
    };
    const [first, last] = bounds[part];
    return { from: `${year}-${first}` as IsoDate, to: `${year}-${last}` as IsoDate };
  }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  if (part === 'firstHalf') return { from, to: addDays(from, Math.floor(days / 2) - 1 + (days % 2)) };
  const third = grain === 'month' ? 10 : Math.max(1, Math.floor(days / 3));
  if (part === 'start') return { from, to: addDays(from, third - 1) };
  if (part === 'middle') return { from: addDays(from, third), to: addDays(from, Math.min(2 * third, days) - 1) };
  return { from: addDays(from, Math.min(2 * third, days - 1)), to };
}

/** The last day of a period ('sista mars', 'utgången av 2018'). */
export function lastDayShape(whole: DateShape): DateShape {
  return {
    grain: 'day',
    ...(whole.year === undefined ? {} : { year: whole.year }),
    at: (year) => single(whole.at(year)?.to),
  };
}

/** The day before a period begins ('före 1/9', 'innan sommaren'). */
export function dayBeforeShape(whole: DateShape): DateShape {
  return {
    grain: 'day',
    ...(whole.year === undefined ? {} : { year: whole.year }),
    at: (year) => {
      const period = whole.at(year);
      return period && period.from > '1900-01-01' ? single(addDays(period.from, -1)) : undefined;
    },
  };
}

/**
 * From one to the other. A missing year comes from the other side, so that November–January 2019 begins in 2018; with
 * no year at all it is the first one's that is given later.
 */
export function spanShape(first: DateShape, last: DateShape): DateShape {
  const at = (year: number): Period | undefined => {
    const firstYear = first.year ?? (last.year === undefined ? year : yearUpTo(first, last, last.year));
    const start = first.at(firstYear);
    const end = last.at(last.year ?? firstYear);
    if (!start || !end) return undefined;
    if (start.from <= end.to) return span(start.from, end.to);
    return last.year === undefined ? span(start.from, last.at(firstYear + 1)?.to) : undefined;
  };
  const year = first.year ?? last.year;
  return { grain: 'range', ...(year === undefined ? {} : { year }), at };
}

function yearUpTo(first: DateShape, last: DateShape, year: number): number {
  const start = first.at(year);
  const end = last.at(year);
  return start && end && start.from > end.to ? year - 1 : year;
}
