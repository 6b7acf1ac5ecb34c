import { parseIsoDate } from '../../../time/iso-date.ts';
import { serialOfDate } from '../../serial-date.ts';

const DATE_AND_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** The serial number of '2018-03-01' or '2018-03-01T09:30:00', as cells of type d hold days; undefined for others. */
export function serialOfIsoText(text: string, system: 1900 | 1904): number | undefined {
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] = DATE_AND_TIME.exec(text.trim()) ?? [];
  const date = parseIsoDate(day);
  const serial = date === undefined ? undefined : serialOfDate(date, system);
  if (serial === undefined) return undefined;
  return serial + (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
