import { type IsoDate, addDays, daysInMonth, isoDate, monthOf, weekday } from './iso-date.ts';
import { type Holiday, holidayOn, isSqueezeDay, isWorkingDay } from './holidays.ts';

/**
 * The first, second … (`ordinal` 1–5) or last (-1) Monday … Sunday (`weekdayNumber` 1–7) of a month (1–12); undefined
 * when the month has no such day.
 */
export function nthWeekday(year: number, month: number, weekdayNumber: number, ordinal: number): IsoDate | undefined {
  const first = isoDate(year, month, 1);
  if (first === undefined) return undefined;
  const length = daysInMonth(year, month);
  const firstSuch = 1 + ((weekdayNumber - weekday(first) + 7) % 7);
  const day = ordinal === -1 ? firstSuch + 7 * Math.floor((length - firstSuch) / 7) : firstSuch + 7 * (ordinal - 1);
  return day < 1 || day > length ? undefined : isoDate(year, month, day);
}

/** A day that a meeting falls on by the calendar, and where to move it when people are off. */
export interface MeetingDay {
  readonly regular: IsoDate;
  /** Why the regular day does not do; absent when it does. */
  readonly obstacle?: { readonly kind: 'holiday'; readonly holiday: Holiday } | { readonly kind: 'squeezeDay' };
  /** The day to meet: the regular one when nothing is in the way. */
  readonly proposed: IsoDate;
}

/** In order of preference: the same weekday a week later, a week earlier, then the days around the regular one. */
const STEPS = [7, -7, -1, 1, -2, 2, -3, 3, 4, 5, 6, 8, 9, 10];

/**
 * Whether the day does for a meeting, and else the nearest day that does: the same weekday a week later or earlier, or
 * a day close by, in the same month if it can be.
 */
export function meetingDay(regular: IsoDate): MeetingDay {
  const holiday = holidayOn(regular);
  if (holiday === undefined && !isSqueezeDay(regular)) return { regular, proposed: regular };
  const candidates = STEPS.map((step) => addDays(regular, step)).filter(
    (day) => isWorkingDay(day) && !isSqueezeDay(day),
  );
  const proposed = candidates.find((day) => monthOf(day) === monthOf(regular)) ?? candidates[0] ?? regular;
  return { regular, obstacle: holiday ? { kind: 'holiday', holiday } : { kind: 'squeezeDay' }, proposed };
}
