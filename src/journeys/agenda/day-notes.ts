import type { FactContext } from '../../facts/frame/fact-context.ts';
import { meetingsOf } from '../../facts/meetings/meeting.ts';
import type { MeetingDeadlines } from '../../governance/calendar/deadlines.ts';
import type { MeetingCadence, Text } from '../../governance/pack.ts';
import { AGENDA_NOTES } from '../../language/agenda-words.ts';
import { holidayOn, isSqueezeDay } from '../../time/holidays.ts';
import { monthOf, weekday, yearOf, type IsoDate } from '../../time/iso-date.ts';
import { meetingDay, nthWeekday } from '../../time/meeting-day.ts';

/** What is odd about the day of a meeting: not in the table, cancelled, a day off, not the ordinary day, deadlines past. */
export function dayNotes(
  context: FactContext,
  group: string | undefined,
  meeting: IsoDate,
  cadence: MeetingCadence | undefined,
  deadlines: MeetingDeadlines,
): readonly Text[] {
  return [
    ...tableNotes(context, group, meeting),
    ...calendarNotes(meeting),
    ...(cadence === undefined ? [] : ordinaryDayNotes(cadence, meeting)),
    ...deadlineNotes(deadlines, context.asOf, meeting),
  ];
}

function tableNotes(context: FactContext, group: string | undefined, meeting: IsoDate): readonly Text[] {
  if (!context.hasTable('meetings')) return [];
  const rows = meetingsOf(context).filter(
    (row) => row.date === meeting && (group === undefined || row.group === group),
  );
  if (rows.length === 0) return [AGENDA_NOTES.notInTable(meeting)];
  return rows.every(({ state }) => state === 'cancelled') ? [AGENDA_NOTES.cancelled(meeting)] : [];
}

function calendarNotes(meeting: IsoDate): readonly Text[] {
  const holiday = holidayOn(meeting);
  if (holiday !== undefined) return [AGENDA_NOTES.holiday(meeting, holiday.name)];
  if (weekday(meeting) > 5) return [AGENDA_NOTES.weekend(meeting)];
  return isSqueezeDay(meeting) ? [AGENDA_NOTES.squeezeDay(meeting)] : [];
}

function ordinaryDayNotes({ day, excludedMonths = [] }: MeetingCadence, meeting: IsoDate): readonly Text[] {
  if (excludedMonths.includes(monthOf(meeting))) return [AGENDA_NOTES.excludedMonth(meeting)];
  if (day === undefined) return [];
  const regular = nthWeekday(yearOf(meeting), monthOf(meeting), day.weekday, day.ordinal);
  if (regular === undefined || regular === meeting) return [];
  const { obstacle, proposed } = meetingDay(regular);
  if (obstacle === undefined) return [AGENDA_NOTES.otherDay(regular)];
  const reason = obstacle.kind === 'holiday' ? obstacle.holiday.name : undefined;
  return proposed === meeting
    ? [AGENDA_NOTES.movedDay(regular, reason)]
    : [AGENDA_NOTES.movedElsewhere(regular, reason, proposed)];
}

function deadlineNotes({ agenda, submission }: MeetingDeadlines, asOf: IsoDate, meeting: IsoDate): readonly Text[] {
  if (asOf >= meeting) return [];
  return [
    ...(submission !== undefined && asOf > submission.day ? [AGENDA_NOTES.submissionPassed(submission.day)] : []),
    ...(agenda !== undefined && asOf > agenda.day ? [AGENDA_NOTES.agendaPassed(agenda.day)] : []),
  ];
}
