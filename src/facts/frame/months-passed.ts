import { addMonths, monthOf, yearOf, type IsoDate } from '../../time/iso-date.ts';

/**
 * Whole months that have passed since a day: the twelfth has passed on the day after the twelve-month day, so 'more than
 * twelve months' is `atLeast 12`. Negative before the day itself.
 */
export function monthsPassed(since: IsoDate, asOf: IsoDate): number {
  const months = (yearOf(asOf) - yearOf(since)) * 12 + monthOf(asOf) - monthOf(since);
  return addMonths(since, months) < asOf ? months : months - 1;
}
