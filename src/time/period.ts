import {
  type IsoDate,
  addDays,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isoDate,
  monthOf,
  weekday,
  yearOf,
} from './iso-date.ts';

/** Whole days, both ends inclusive. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Term: VT is January–June, HT July–December. Week: ISO, Monday–Sunday, numbered in its ISO year. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'tertial' | 'term' | 'year';

/** A period of the calendar: the third quarter of 2017. `ordinal` counts from 1 within `year` (a year's own is 1). */
export interface CalendarPeriod extends Period {
  readonly unit: PeriodUnit;
  readonly year: number;
  readonly ordinal: number;
}

const MONTHS_A_PERIOD: Readonly<Record<Exclude<PeriodUnit, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  tertial: 4,
  term: 6,
  year: 12,
};

const MONTH_NAMES = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The Monday of the ISO year's first week. */
function firstMonday(isoYear: number): number {
  const fourthOfJanuary = Date.UTC(isoYear, 0, 4) / 86_400_000;
  return fourthOfJanuary - ((((fourthOfJanuary + 3) % 7) + 7) % 7);
}

/** 52 or 53. */
export function weeksInYear(isoYear: number): number {
  return (firstMonday(isoYear + 1) - firstMonday(isoYear)) / 7;
}

/** How many periods of the unit a year has: 4 quarters, 52 or 53 weeks. */
export function periodsInYear(unit: PeriodUnit, year: number): number {
  return unit === 'week' ? weeksInYear(year) : 12 / MONTHS_A_PERIOD[unit];
}

/** The period, or undefined when there is none such (a fifth quarter, week 53 of a year with 52, a year outside 1901–9998). */
export function calendarPeriod(unit: PeriodUnit, year: number, ordinal: number): CalendarPeriod | undefined {
  if (!Number.isInteger(year) || year < 1901 || year > 9998) return undefined;
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > periodsInYear(unit, year)) return undefined;
  if (unit === 'week') {
    const monday = firstMonday(year) + (ordinal - 1) * 7;
    return { unit, year, ordinal, from: fromDayNumber(monday), to: fromDayNumber(monday + 6) };
  }
  const length = MONTHS_A_PERIOD[unit];
  const lastMonth = ordinal * length;
  const from = isoDate(year, lastMonth - length + 1, 1);
  const to = isoDate(year, lastMonth, daysInMonth(year, lastMonth));
  return from && to && { unit, year, ordinal, from, to };
}

function existingPeriod(unit: PeriodUnit, year: number, ordinal: number): CalendarPeriod {
  const period = calendarPeriod(unit, year, ordinal);
  if (period === undefined) throw new RangeError(`There is no ${unit} ${ordinal} in ${year}`);
  return period;
}

/** The period of that unit that the day lies in. */
export function periodContaining(unit: PeriodUnit, day: IsoDate): CalendarPeriod {
  if (unit !== 'week') return existingPeriod(unit, yearOf(day), Math.ceil(monthOf(day) / MONTHS_A_PERIOD[unit]));
  const thursday = addDays(day, 4 - weekday(day));
  const isoYear = yearOf(thursday);
  return existingPeriod('week', isoYear, Math.floor((dayNumber(thursday) - firstMonday(isoYear)) / 7) + 1);
}

/** The period right after. */
export function nextPeriod(period: CalendarPeriod): CalendarPeriod {
  return periodContaining(period.unit, addDays(period.to, 1));
}

/** The period right before. */
export function previousPeriod(period: CalendarPeriod): CalendarPeriod {
  return periodContaining(period.unit, addDays(period.from, -1));
}

/** Every period of that unit with a day in `from`–`to`, in order; none when `to` is before `from`. */
export function periodsBetween(unit: PeriodUnit, from: IsoDate, to: IsoDate): readonly CalendarPeriod[] {
  const periods: CalendarPeriod[] = [];
  if (to < from) return periods;
  for (let period = periodContaining(unit, from); period.from <= to; period = nextPeriod(period)) periods.push(period);
  return periods;
}

/** Whether the day lies in the period. */
export function periodHolds(period: Period, day: IsoDate): boolean {
  return period.from <= day && day <= period.to;
}

/** Whether the two share a day. */
export function periodsOverlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** As Swedish secretaries write it: '2017 kv 3', 'HT 2018', '2014 T2', 'v. 36 2018', 'september 2018', '2018'. */
export function periodLabel({ unit, year, ordinal }: CalendarPeriod): string {
  switch (unit) {
    case 'week':
      return `v. ${ordinal} ${year}`;
    case 'month':
      return `${MONTH_NAMES[ordinal - 1] ?? ''} ${year}`;
    case 'quarter':
      return `${year} kv ${ordinal}`;
    case 'tertial':
      return `${year} T${ordinal}`;
    case 'term':
      return `${ordinal === 1 ? 'VT' : 'HT'} ${year}`;
    case 'year':
      return String(year);
  }
}
