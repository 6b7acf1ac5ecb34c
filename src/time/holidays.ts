import { type IsoDate, addDays, dayNumber, fromDayNumber, isoDate, weekday, yearOf } from './iso-date.ts';

/** Which day it is that is free, as Swedish law or custom names it. */
export type HolidayName =
  | 'nyårsdagen'
  | 'trettondedag jul'
  | 'långfredagen'
  | 'påskdagen'
  | 'annandag påsk'
  | 'första maj'
  | 'Kristi himmelsfärdsdag'
  | 'pingstdagen'
  | 'annandag pingst'
  | 'nationaldagen'
  | 'midsommarafton'
  | 'midsommardagen'
  | 'alla helgons dag'
  | 'julafton'
  | 'juldagen'
  | 'annandag jul'
  | 'nyårsafton';

/**
 * 'public': a public holiday (lag 1989:253 om allmänna helgdagar, with the changes of 2005 for Whit Monday and the
 * national day). 'eve': midsummer eve, Christmas eve and New Year's eve, which working life treats as holidays.
 */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: HolidayName;
  readonly kind: 'public' | 'eve';
}

/** Easter Sunday of the Gregorian calendar (Butcher's algorithm). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeapYears = Math.floor(century / 4);
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - skippedLeapYears - lunarCorrection + 15) % 30;
  const daysToSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * daysToSunday) / 451);
  const days = epact + daysToSunday - 7 * lateMoon + 114;
  return existingDay(year, Math.floor(days / 31), (days % 31) + 1);
}

function existingDay(year: number, month: number, day: number): IsoDate {
  const date = isoDate(year, month, day);
  if (date === undefined) throw new RangeError(`There is no day ${year}-${month}-${day} in 1900–9999`);
  return date;
}

/** The Saturday on or after a day. */
function saturdayFrom(day: IsoDate): IsoDate {
  return addDays(day, (13 - weekday(day)) % 7);
}

/** Midsommardagen: the Saturday in 20–26 June. */
export function midsummerDay(year: number): IsoDate {
  return saturdayFrom(existingDay(year, 6, 20));
}

function computeHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const midsummer = midsummerDay(year);
  const fixed = (month: number, day: number): IsoDate => existingDay(year, month, day);
  const days: [IsoDate, HolidayName, Holiday['kind']][] = [
    [fixed(1, 1), 'nyårsdagen', 'public'],
    [fixed(1, 6), 'trettondedag jul', 'public'],
    [addDays(easter, -2), 'långfredagen', 'public'],
    [easter, 'påskdagen', 'public'],
    [addDays(easter, 1), 'annandag påsk', 'public'],
    [fixed(5, 1), 'första maj', 'public'],
    [addDays(easter, 39), 'Kristi himmelsfärdsdag', 'public'],
    [addDays(easter, 49), 'pingstdagen', 'public'],
    [addDays(midsummer, -1), 'midsommarafton', 'eve'],
    [midsummer, 'midsommardagen', 'public'],
    [saturdayFrom(fixed(10, 31)), 'alla helgons dag', 'public'],
    [fixed(12, 24), 'julafton', 'eve'],
    [fixed(12, 25), 'juldagen', 'public'],
    [fixed(12, 26), 'annandag jul', 'public'],
    [fixed(12, 31), 'nyårsafton', 'eve'],
  ];
  if (year < 2005) days.push([addDays(easter, 50), 'annandag pingst', 'public']);
  else days.push([fixed(6, 6), 'nationaldagen', 'public']);
  return days
    .map(([date, name, kind]) => ({ date, name, kind }))
    .sort((one, other) => dayNumber(one.date) - dayNumber(other.date));
}

const holidaysByYear = new Map<number, ReadonlyMap<IsoDate, Holiday>>();

function holidaysOf(year: number): ReadonlyMap<IsoDate, Holiday> {
  let holidays = holidaysByYear.get(year);
  if (holidays === undefined) {
    holidays = new Map(computeHolidays(year).map((holiday) => [holiday.date, holiday]));
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

/**
 * Sweden's public holidays and holiday eves of a year from 1973 on, in order; Sundays that are nothing else are not
 * among them. Of two on one day (Ascension Day on the first of May) the one last in this file's list is kept.
 */
export function swedishHolidays(year: number): readonly Holiday[] {
  return [...holidaysOf(year).values()];
}

/** The holiday or holiday eve that the day is, if any. */
export function holidayOn(day: IsoDate): Holiday | undefined {
  return holidaysOf(yearOf(day)).get(day);
}

/** Whether the day is a public holiday or one of the three eves. A Sunday as such is not. */
export function isHoliday(day: IsoDate): boolean {
  return holidayOn(day) !== undefined;
}

/** Whether people work: Monday–Friday and no holiday or holiday eve. */
export function isWorkingDay(day: IsoDate): boolean {
  return weekday(day) <= 5 && !isHoliday(day);
}

/** Klämdag: a working day with a day off on both sides, such as the Friday after Ascension Day. */
export function isSqueezeDay(day: IsoDate): boolean {
  return isWorkingDay(day) && !isWorkingDay(addDays(day, -1)) && !isWorkingDay(addDays(day, 1));
}

/** The first working day on or after (`step` 1) or on or before (-1) the day. */
export function nearestWorkingDay(day: IsoDate, step: 1 | -1): IsoDate {
  let number = dayNumber(day);
  while (!isWorkingDay(fromDayNumber(number))) number += step;
  return fromDayNumber(number);
}
