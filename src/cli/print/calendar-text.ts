import type { MeetingCalendar } from '../../journeys/calendar/meeting-calendar.ts';
import { dayWithWeekday } from '../../language/agenda-words.ts';
import { CALENDAR_WORDS, movedReason } from '../../language/calendar-words.ts';
import { textIn, type Language } from '../../language/language.ts';
import { textTable } from './text-table.ts';
import { coloursOf, type TextWidth } from './text-style.ts';

/** A year's meetings for the terminal: day, group, last days and why a day was moved. */
export function calendarText({ year, meetings }: MeetingCalendar, language: Language, style: TextWidth): string {
  const header = { sv: ['Datum', 'Grupp', 'Sista dagar', 'Anmärkning'], en: ['Date', 'Group', 'Last days', 'Remark'] };
  const rows = meetings.map(({ group, kind, date, movedFrom, fixedDay, agendaBy, submitBy }) => {
    const obstacle = movedFrom?.obstacle;
    const remarks = [
      ...(kind === undefined ? [] : [CALENDAR_WORDS.kind(kind)]),
      ...(movedFrom === undefined || obstacle === undefined
        ? []
        : [movedReason(movedFrom.regular, obstacle.kind === 'holiday' ? obstacle.holiday.name : undefined)]),
      ...(fixedDay ? [] : [CALENDAR_WORDS.proposed]),
    ];
    const said = (texts: readonly { readonly sv: string; readonly en: string }[]) => ({
      lines: texts.map((text) => textIn(text, language)),
    });
    return [
      { lines: [textIn(dayWithWeekday(date), language)] },
      { lines: [group] },
      said(CALENDAR_WORDS.lastDays(agendaBy, submitBy)),
      said(remarks),
    ];
  });
  const table = textTable(
    header[language].map((text, column) => ({ header: text, share: column === 0 ? 0 : 1, least: 19 })),
    rows,
    style,
  );
  return `${coloursOf(style).strong(textIn(CALENDAR_WORDS.meetings(year), language))}\n${table}\n`;
}
