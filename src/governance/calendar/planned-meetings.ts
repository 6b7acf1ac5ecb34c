import type { IsoDate } from '../../time/iso-date.ts';
import { meetingDay, nthWeekday, type MeetingDay } from '../../time/meeting-day.ts';
import type { MeetingCadence, Pack } from '../pack.ts';
import { meetingDeadlines } from './deadlines.ts';

/** A meeting that a document asks for, on a day that does. */
export interface PlannedMeeting {
  readonly group: string;
  readonly kind?: string;
  readonly date: IsoDate;
  /** The day of the calendar, when it is a public holiday or squeezed between days off and the meeting is moved. */
  readonly movedFrom?: MeetingDay;
  /** The document fixes the weekday; else the day is only a proposal. */
  readonly fixedDay: boolean;
  /** The last day to send the agenda, when the document says so. */
  readonly agendaBy?: IsoDate;
  /** The last day to submit a case, when the document says so. */
  readonly submitBy?: IsoDate;
}

/** When people are on holiday, whether a document says so or not; proposals keep clear of it. */
const HOLIDAY_MONTHS: readonly number[] = [7, 8];
const TERMS: readonly (readonly number[])[] = [
  [2, 3, 4, 5, 6],
  [9, 10, 11, 12],
];
const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The meetings of a year that a pack's groups owe, by day. Holidays and squeeze days are kept clear of. */
export function plannedMeetings(pack: Pack, year: number): readonly PlannedMeeting[] {
  const meetings = pack.meetings.flatMap((cadence) => {
    const days = ownDays(cadence, pack, year);
    return days.map((day) => plannedMeeting(cadence, day));
  });
  return [...meetings].sort((one, other) => compare(one.date, other.date));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function plannedMeeting(cadence: MeetingCadence, day: MeetingDay): PlannedMeeting {
  const { agenda, submission } = meetingDeadlines(cadence, day.proposed);
  return {
    group: cadence.group,
    date: day.proposed,
    fixedDay: cadence.day !== undefined,
    ...(cadence.kind === undefined ? {} : { kind: cadence.kind }),
    ...(cadence.day === undefined || day.obstacle === undefined ? {} : { movedFrom: day }),
    ...(agenda === undefined ? {} : { agendaBy: agenda.day }),
    ...(submission === undefined ? {} : { submitBy: submission.day }),
  };
}

/** A special kind of meeting of a group that meets on fixed days is held on some of those. */
function ownDays(cadence: MeetingCadence, pack: Pack, year: number): readonly MeetingDay[] {
  if (cadence.day !== undefined) return fixedDays(cadence, cadence.day, year);
  const regular = pack.meetings.find((other) => other.group === cadence.group && other.day !== undefined);
  if (cadence.kind !== undefined && regular?.day !== undefined)
    return spread(fixedDays(regular, regular.day, year), cadence.min);
  return proposedDays(
    cadence,
    Math.max(
      0,
      pack.groups.findIndex((group) => group.name === cadence.group),
    ),
    year,
  );
}

function fixedDays(
  { excludedMonths = [] }: MeetingCadence,
  { weekday, ordinal }: NonNullable<MeetingCadence['day']>,
  year: number,
): readonly MeetingDay[] {
  return ALL_MONTHS.filter((month) => !excludedMonths.includes(month)).flatMap((month) => {
    const regular = nthWeekday(year, month, weekday, ordinal);
    return regular === undefined ? [] : [meetingDay(regular)];
  });
}

/** Days in months that lie evenly; groups meet on different days, since people sit in several. */
function proposedDays(cadence: MeetingCadence, place: number, year: number): readonly MeetingDay[] {
  const weekday = 2 + (place % 3);
  const ordinal = 2 + (Math.floor(place / 3) % 2);
  return monthsOf(cadence).flatMap((month) => {
    const regular = nthWeekday(year, month, weekday, ordinal);
    return regular === undefined ? [] : [meetingDay(regular)];
  });
}

function monthsOf({ per, min, excludedMonths = [] }: MeetingCadence): readonly number[] {
  const open = (month: number) => !HOLIDAY_MONTHS.includes(month) && !excludedMonths.includes(month);
  switch (per) {
    case 'month':
      return ALL_MONTHS.filter((month) => !excludedMonths.includes(month));
    case 'term':
      return TERMS.flatMap((months) => spread(months.filter(open), min));
    case 'year':
      return spread(ALL_MONTHS.filter(open), min);
  }
}

/** So many of the items, as evenly apart as they can be; all when there are no more. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (count >= items.length) return items;
  const chosen = Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * items.length) / count));
  return chosen.flatMap((index) => items.slice(index, index + 1));
}
