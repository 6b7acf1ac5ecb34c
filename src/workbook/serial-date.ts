import { dayNumber, fromDayNumber, type IsoDate } from '../time/iso-date.ts';

/** Day number (from 1970-01-01) of serial 0, as Excel counts from March 1900 on, and in the 1904 system. */
const DAY_OF_SERIAL_ZERO = { 1900: -25_569, 1904: -24_107 } as const;
/** The day that Excel believes in, 29 February 1900. */
const LEAP_DAY_THAT_NEVER_WAS = 60;
const LAST_DAY = dayNumber('9999-12-31' as IsoDate);
/** Half a millisecond: times computed in floating point stay on their day. */
const HALF_A_MILLISECOND = 0.5 / 86_400_000;

/**
 * The day of a serial number, its time of day dropped; undefined outside Excel's days (before 1900-01-01, after
 * 9999-12-31, and 29 February 1900, which Excel shows but which never was).
 */
export function dateOfSerial(serial: number, system: 1900 | 1904): IsoDate | undefined {
  const days = Math.floor(serial + HALF_A_MILLISECOND);
  if (!Number.isFinite(days) || days < (system === 1900 ? 1 : 0)) return undefined;
  if (system === 1900 && days === LEAP_DAY_THAT_NEVER_WAS) return undefined;
  const beforeLeapDay = system === 1900 && days < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
  const day = days + DAY_OF_SERIAL_ZERO[system] + beforeLeapDay;
  return day > LAST_DAY ? undefined : fromDayNumber(day);
}

/** The serial number that shows as the day; undefined when the date system has none (before 1904 in a 1904 workbook). */
export function serialOfDate(date: IsoDate, system: 1900 | 1904): number | undefined {
  const serial = dayNumber(date) - DAY_OF_SERIAL_ZERO[system];
  if (system === 1900) return serial <= LEAP_DAY_THAT_NEVER_WAS ? serial - 1 : serial;
  return serial < 0 ? undefined : serial;
}
