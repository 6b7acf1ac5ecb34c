import { isoDate, type IsoDate } from '../time/iso-date.ts';

/** The day of a moment on this machine's own calendar. Throws outside 1900–9999. */
export function dayOf(moment: Date): IsoDate {
  const day = isoDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (day === undefined) throw new RangeError(`The machine's clock says ${moment.toISOString()}`);
  return day;
}
