import ical, { ICalCalendarMethod, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import type { CalendarMeeting, MeetingCalendar } from '../journeys/calendar/meeting-calendar.ts';
import { CALENDAR_WORDS, movedReason } from '../language/calendar-words.ts';
import { textIn, type Language } from '../language/language.ts';
import { visibleText } from '../language/visible-text.ts';
import { nameWords } from '../governance/names/name-key.ts';
import { dayNumber, type IsoDate } from '../time/iso-date.ts';

const MILLISECONDS_A_DAY = 86_400_000;
const MILLISECONDS_A_MINUTE = 60_000;

/**
 * The meetings as an iCalendar file (RFC 5545), with a day for sending each agenda and one for submitting cases. Times
 * are local wherever it is opened. The same calendar and day give the same file, and an event keeps its id when it is
 * moved, so that a file imported again updates the one before.
 */
export function calendarIcs({ year, meetings }: MeetingCalendar, asOf: IsoDate, language: Language): string {
  const calendar = ical({
    name: textIn(CALENDAR_WORDS.meetings(year), language),
    prodId: { company: 'Samverkanskoll', product: 'Samverkanskoll', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const counts = new Map<string, number>();
  for (const meeting of meetings) {
    const series = nameWords(`${meeting.group} ${meeting.kind ?? ''}`).join('-');
    const ordinal = (counts.get(series) ?? 0) + 1;
    counts.set(series, ordinal);
    const id = `${year}-${series}-${ordinal}`;
    addMeeting(calendar, meeting, id, asOf, language);
    const group = visibleText(meeting.group);
    if (meeting.agendaBy !== undefined)
      addReminder(
        calendar,
        `${id}-kallelse`,
        meeting.agendaBy,
        CALENDAR_WORDS.agendaBy(group, meeting.date)[language],
        asOf,
      );
    if (meeting.submitBy !== undefined)
      addReminder(
        calendar,
        `${id}-anmalan`,
        meeting.submitBy,
        CALENDAR_WORDS.submitBy(group, meeting.date)[language],
        asOf,
      );
  }
  return calendar.toString();
}

function addMeeting(
  calendar: ICalCalendar,
  meeting: CalendarMeeting,
  id: string,
  asOf: IsoDate,
  language: Language,
): void {
  const { group, date, time } = meeting;
  calendar.createEvent({
    id: uid(id),
    stamp: instant(asOf),
    summary: textIn(CALENDAR_WORDS.meeting(visibleText(group)), language),
    description: description(meeting, language),
    ...(time === undefined
      ? { start: instant(date), allDay: true }
      : { start: instant(date, time.from), end: instant(date, time.to), floating: true }),
  });
}

function addReminder(calendar: ICalCalendar, id: string, day: IsoDate, summary: string, asOf: IsoDate): void {
  calendar.createEvent({
    id: uid(id),
    stamp: instant(asOf),
    summary,
    start: instant(day),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

function description({ kind, movedFrom, fixedDay, agendaBy, submitBy }: CalendarMeeting, language: Language): string {
  const obstacle = movedFrom?.obstacle;
  const lines = [
    ...(kind === undefined ? [] : [CALENDAR_WORDS.kind(visibleText(kind))]),
    ...(movedFrom === undefined || obstacle === undefined
      ? []
      : [movedReason(movedFrom.regular, obstacle.kind === 'holiday' ? obstacle.holiday.name : undefined)]),
    ...(fixedDay ? [] : [CALENDAR_WORDS.proposed]),
    ...CALENDAR_WORDS.lastDays(agendaBy, submitBy),
  ];
  return lines.map((line) => textIn(line, language)).join('\n');
}

function uid(id: string): string {
  return `${id}@samverkanskoll`;
}

/** A day, and a time of it, on a clock that no time zone moves. */
function instant(day: IsoDate, clock = '00.00'): Date {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return new Date(dayNumber(day) * MILLISECONDS_A_DAY + minutes * MILLISECONDS_A_MINUTE);
}
