import { type IsoDate, fromDayNumber, parseIsoDate } from '../../time/iso-date.ts';

/** Days from serial 0 to 1970-01-01, for serials after Excel's non-existing 1900-02-29. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;

const FIRST = parseIsoDate('1990-01-01');
const LAST = parseIsoDate('2070-12-31');
const SERIAL_TEXT = /^\d{5}(?:[.,]\d{1,12})?$/;

/** The day of a date's serial number, when it lies in 1990–2070; undefined for any other number. Its time is dropped. */
export function dateOfSerial(serial: number, dateSystem: 1900 | 1904): IsoDate | undefined {
  if (!(serial >= 30_000 && serial < 70_000)) return undefined;
  const date = fromDayNumber(Math.floor(serial) - EPOCH[dateSystem]);
  return FIRST && LAST && date >= FIRST && date <= LAST ? date : undefined;
}

/** The day of a serial number kept as text ('43160'). */
export function serialDate(text: string, dateSystem: 1900 | 1904): IsoDate | undefined {
  const trimmed = text.trim();
  return SERIAL_TEXT.test(trimmed) ? dateOfSerial(Number(trimmed.replace(',', '.')), dateSystem) : undefined;
}
