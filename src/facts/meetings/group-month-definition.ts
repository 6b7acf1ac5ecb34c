import { meetingDay, nthWeekday, type MeetingDay } from '../../time/meeting-day.ts';
import { addDays, monthOf, type IsoDate } from '../../time/iso-date.ts';
import { periodContaining, periodsBetween, type CalendarPeriod } from '../../time/period.ts';
import { defineSubject } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { numberParameter } from '../frame/parameters.ts';
import { isFilled } from '../frame/read-row.ts';
import { livingGroups } from '../groups/known-group.ts';
import type { FactParameterDescription, FactParameters, FactValue, Unknown } from '../subject.ts';
import { meetingsByGroup, takesPlace, undatedMeetings, type DatedMeeting } from './meeting.ts';

/** A group in a month from its first meeting's on. */
interface GroupMonth {
  readonly group: string;
  readonly period: CalendarPeriod;
}

const DAY_PARAMETERS: readonly FactParameterDescription[] = [
  {
    name: 'weekday',
    type: 'integer',
    says: { sv: 'Veckodagen: 1 måndag … 7 söndag.', en: 'The weekday: 1 Monday … 7 Sunday.' },
  },
  {
    name: 'ordinal',
    type: 'integer',
    says: { sv: 'Den första, andra … i månaden; -1 den sista.', en: 'The first, second … of the month; -1 the last.' },
  },
];

function regularDay({ period }: GroupMonth, parameters: FactParameters): MeetingDay | undefined {
  const day = nthWeekday(
    period.year,
    period.ordinal,
    numberParameter(parameters, 'weekday'),
    numberParameter(parameters, 'ordinal'),
  );
  return day === undefined ? undefined : meetingDay(day);
}

function meetingsIn({ group, period }: GroupMonth, context: FactContext): readonly DatedMeeting[] {
  return context.shared(meetingsByMonth).get(monthKey(group, period.from)) ?? [];
}

function monthKey(group: string, day: IsoDate): string {
  return `${day.slice(0, 7)} ${group}`;
}

function meetingsByMonth(context: FactContext): ReadonlyMap<string, readonly DatedMeeting[]> {
  const index = new Map<string, DatedMeeting[]>();
  for (const [group, meetings] of meetingsByGroup(context)) {
    for (const meeting of meetings) {
      const key = monthKey(group, meeting.date);
      const same = index.get(key);
      if (same === undefined) index.set(key, [meeting]);
      else same.push(meeting);
    }
  }
  return index;
}

/** How a month's meeting stands to its regular day. */
function monthMeeting(month: GroupMonth, context: FactContext, parameters: FactParameters): FactValue | Unknown {
  const regular = regularDay(month, parameters)?.regular;
  if (regular === undefined) return null;
  const all = meetingsIn(month, context);
  const taking = all.filter(takesPlace);
  if (taking.some(({ date }) => date === regular)) return 'onDay';
  if (regular >= context.asOf) return 'ahead';
  if (taking.length > 0) {
    if (all.some(({ row }) => isFilled(row, 'reason'))) return 'moved';
    const unwritten = taking.find(({ row }) => !row.has('reason'));
    return unwritten === undefined ? 'otherDay' : unwritten.row.missing('reason');
  }
  if (movedToNeighbour(month, context, parameters)) return 'moved';
  const doubtful = undatedMeetings(month.group, context).find(({ row }) => mayLieIn(row.reading('date'), month.period));
  if (doubtful !== undefined) return doubtful.row.unreadable('date');
  return month.period.to < context.asOf ? 'none' : 'notYet';
}

/** A meeting of the month before or after that has a noted reason, in a month that also has another. */
function movedToNeighbour({ group, period }: GroupMonth, context: FactContext, parameters: FactParameters): boolean {
  return [-1, 1].some((step) => {
    const day = step < 0 ? addDays(period.from, -1) : addDays(period.to, 1);
    const neighbour = { group, period: periodContaining('month', day) };
    const regular = regularDay(neighbour, parameters)?.regular;
    const meetings = meetingsIn(neighbour, context).filter(takesPlace);
    return meetings.length > 1 && meetings.some(({ date, row }) => date !== regular && isFilled(row, 'reason'));
  });
}

/** A period holds the month's days; text that could not be read may be any day. */
function mayLieIn(reading: ReturnType<DatedMeeting['row']['reading']>, month: CalendarPeriod): boolean {
  if (reading?.kind === 'period') return reading.from <= month.to && month.from <= reading.to;
  return reading?.kind === 'unreadable';
}

/** The subject 'groupMonth'. */
export const GROUP_MONTH_DEFINITION = defineSubject<GroupMonth>({
  kind: 'groupMonth',
  says: {
    sv: 'En grupp i en månad, från månaden för gruppens första möte i arbetsboken till granskningsdagens.',
    en: 'A group in a month, from the month of its first meeting in the workbook to that of the day of the check.',
  },
  things: (context) =>
    livingGroups(context).flatMap(({ name }) => {
      const first = meetingsByGroup(context).get(name)?.[0]?.date;
      if (first === undefined) return [];
      return periodsBetween('month', first, context.asOf).map((period) => ({ group: name, period }));
    }),
  identity: (month, context) => {
    const { group, period } = month;
    const kind = groupKind(context, group);
    const label = `${group} ${period.from.slice(0, 7)}`;
    const meetings = meetingsIn(month, context);
    const nearest = meetings[0] ?? latestBefore(month, context);
    return {
      key: `${group} | ${period.from.slice(0, 7)}`,
      label: { sv: label, en: label },
      group,
      ...(kind === undefined ? {} : { groupKind: kind }),
      day: period.from,
      place: nearest?.row.cell('date') ?? nearest?.row.place,
      cells: (table, column) => (table === 'meetings' ? meetings.flatMap(({ row }) => row.cells(column)) : []),
    };
  },
  facts: [
    {
      name: 'monthMeeting',
      says: {
        sv: 'Mötet i månaden: onDay (på sin ordinarie dag), ahead (dagen har inte passerat), moved (annan dag med noterat skäl), otherDay (annan dag utan skäl), notYet (dagen har passerat men inte månaden) eller none (inget möte).',
        en: 'The month’s meeting: onDay (on its regular day), ahead (the day has not passed), moved (another day, reason noted), otherDay (another day, no reason), notYet (the day has passed, not the month) or none.',
      },
      type: 'text',
      reads: ['meetings.date'],
      alsoReads: ['meetings.status', 'meetings.reason'],
      parameters: DAY_PARAMETERS,
      compute: monthMeeting,
    },
    {
      name: 'regularDay',
      says: { sv: 'Månadens ordinarie mötesdag.', en: 'The month’s regular day of meeting.' },
      type: 'date',
      reads: [],
      parameters: DAY_PARAMETERS,
      compute: (month, _context, parameters) => regularDay(month, parameters)?.regular ?? null,
    },
    {
      name: 'obstacle',
      says: {
        sv: 'Varför den ordinarie dagen inte passar: helgdagens namn eller klämdag; tom när den passar.',
        en: 'Why the regular day does not do: the name of the holiday, or klämdag; empty when it does.',
      },
      type: 'text',
      reads: [],
      parameters: DAY_PARAMETERS,
      compute: (month, _context, parameters) => {
        const obstacle = regularDay(month, parameters)?.obstacle;
        if (obstacle === undefined) return null;
        return obstacle.kind === 'holiday' ? obstacle.holiday.name : 'klämdag';
      },
    },
    {
      name: 'proposedDay',
      says: {
        sv: 'Dagen att mötas: den ordinarie, eller en närliggande när den är helgdag eller klämdag.',
        en: 'The day to meet: the regular one, or one close by when it is a holiday or squeezed between holidays.',
      },
      type: 'date',
      reads: [],
      parameters: DAY_PARAMETERS,
      compute: (month, _context, parameters) => regularDay(month, parameters)?.proposed ?? null,
    },
    {
      name: 'meetingDays',
      says: {
        sv: 'Dagarna för månadens möten som är hållna eller planerade.',
        en: 'The days of the month’s meetings, held or planned.',
      },
      type: 'list',
      reads: ['meetings.date'],
      compute: (month, context) => [
        ...new Set(
          meetingsIn(month, context)
            .filter(takesPlace)
            .map(({ date }) => date),
        ),
      ],
    },
    {
      name: 'monthNumber',
      says: { sv: 'Månadens nummer, 1–12.', en: 'The number of the month, 1–12.' },
      type: 'number',
      reads: [],
      compute: ({ period }) => monthOf(period.from),
    },
    {
      name: 'monthName',
      says: { sv: 'Månaden som ’2018-05’.', en: 'The month as ‘2018-05’.' },
      type: 'text',
      reads: [],
      compute: ({ period }) => period.from.slice(0, 7),
    },
  ],
});

/** The group's last meeting before a month without any: where the missing one would stand. */
function latestBefore({ group, period }: GroupMonth, context: FactContext): DatedMeeting | undefined {
  const meetings = meetingsByGroup(context).get(group) ?? [];
  let low = 0;
  let high = meetings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((meetings[middle]?.date ?? '') < period.from) low = middle + 1;
    else high = middle;
  }
  return meetings[low - 1] ?? meetings[0];
}
