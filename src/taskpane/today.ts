import { fromDayNumber, type IsoDate } from '../time/iso-date.ts';

/** The day it is where the user is. */
export function today(now: Date): IsoDate {
  return fromDayNumber(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}
