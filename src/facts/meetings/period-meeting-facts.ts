import { daysBetween, type IsoDate } from '../../time/iso-date.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { GroupPeriod } from '../frame/group-period.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { listParameter, numberParameter } from '../frame/parameters.ts';
import { flagOf } from '../frame/read-row.ts';
import type { FactParameterDescription, FactParameters, Unknown } from '../subject.ts';
import { jointMeetingDays } from './joint-meetings.ts';
import { meetingsByGroup, takesPlace, undatedMeetings, type DatedMeeting } from './meeting.ts';

const ENOUGH: FactParameterDescription = {
  name: 'enough',
  type: 'integer',
  optional: true,
  says: {
    sv: 'Ett antal som räcker. När färre kan räknas och något mötes dag inte gick att läsa prövas perioden inte.',
    en: 'A number that is enough. When fewer can be counted and some meeting’s day could not be read, the period is not judged.',
  },
};
const KINDS: FactParameterDescription = {
  name: 'kinds',
  type: 'list',
  optional: true,
  says: {
    sv: 'Mötestyper som räknas, eller grupper vars möten räknas; utelämnad: alla gruppens möten.',
    en: 'Kinds of meeting that count, or groups whose meetings count; absent: all meetings of the group.',
  },
};
const LEAST: FactParameterDescription = {
  name: 'least',
  type: 'integer',
  says: { sv: 'Minsta antal möten under perioden.', en: 'The least number of meetings in the period.' },
};

/** The first day that the workbook has a meeting of a group; undefined when it has none. */
export function firstMeetingDay(context: FactContext, group: string): IsoDate | undefined {
  return meetingsByGroup(context).get(group)?.[0]?.date;
}

/** Facts about a group's meetings in a year or term. */
export const PERIOD_MEETING_FACTS: readonly FactDefinition<GroupPeriod>[] = [
  {
    name: 'meetingsKept',
    says: {
      sv: 'Om arbetsboken har möten för gruppen från och med perioden: perioder före gruppens första möte prövas inte.',
      en: 'Whether the workbook has meetings of the group by this period: periods before its first meeting are not judged.',
    },
    type: 'boolean',
    reads: ['meetings.date'],
    compute(period, context) {
      const first = firstMeetingDay(context, period.group);
      return first !== undefined && first <= period.to;
    },
  },
  {
    name: 'meetingsHeld',
    says: {
      sv: 'Antal hållna möten under perioden; två rader om samma dag är ett möte.',
      en: 'Meetings held in the period; two rows on one day are one meeting.',
    },
    type: 'number',
    unit: 'count',
    reads: ['meetings.date'],
    alsoReads: ['meetings.status', 'meetings.kind'],
    parameters: [KINDS, ENOUGH],
    compute: (period, context, parameters) =>
      counted(
        meetingsIn(period, context, parameters).filter(({ state }) => state === 'held'),
        period,
        context,
        parameters,
      ),
  },
  {
    name: 'meetingsBooked',
    says: {
      sv: 'Antal möten under perioden som är hållna eller planerade.',
      en: 'Meetings in the period that are held or planned.',
    },
    type: 'number',
    unit: 'count',
    reads: ['meetings.date'],
    alsoReads: ['meetings.status', 'meetings.kind'],
    parameters: [KINDS, ENOUGH],
    compute: (period, context, parameters) =>
      counted(meetingsIn(period, context, parameters).filter(takesPlace), period, context, parameters),
  },
  {
    name: 'meetingsForecast',
    says: {
      sv: 'Hur många möten det blir under perioden: de bokade, eller fler om takten hittills håller i sig.',
      en: 'How many meetings the period will have: those booked, or more if the pace so far goes on.',
    },
    type: 'number',
    unit: 'count',
    reads: ['meetings.date'],
    alsoReads: ['meetings.status', 'meetings.kind'],
    parameters: [KINDS],
    compute(period, context, parameters) {
      const { held, booked } = tally(period, context, parameters);
      const elapsed = elapsedShare(period, context.asOf);
      return elapsed === 0 ? booked : Math.max(booked, Math.floor(held / elapsed));
    },
  },
  {
    name: 'meetingPaceShort',
    says: {
      sv: 'Om takten inte räcker under en pågående period: färre hållna möten än den gångna delen kräver, avrundat, och för få bokade.',
      en: 'Whether the pace is too slow in a running period: fewer meetings held than the part gone by asks for, rounded, and too few booked.',
    },
    type: 'boolean',
    reads: ['meetings.date'],
    alsoReads: ['meetings.status', 'meetings.kind'],
    parameters: [LEAST, KINDS],
    compute(period, context, parameters) {
      if (context.asOf > period.to) return false;
      const least = numberParameter(parameters, 'least');
      const { held, booked } = tally(period, context, parameters);
      if (booked >= least || held >= Math.round(least * elapsedShare(period, context.asOf))) return false;
      return doubtfulDay(period, context) ?? true;
    },
  },
  {
    name: 'meetingsOutOfReach',
    says: {
      sv: 'Om antalet inte längre kan nås under en pågående period: fler möten återstår än dagar.',
      en: 'Whether the number can no longer be reached in a running period: more meetings remain than days.',
    },
    type: 'boolean',
    reads: ['meetings.date'],
    alsoReads: ['meetings.status', 'meetings.kind'],
    parameters: [LEAST, KINDS],
    compute(period, context, parameters) {
      if (context.asOf > period.to) return false;
      const { held } = tally(period, context, parameters);
      const daysLeft = daysBetween(context.asOf, period.to) + 1;
      if (held + daysLeft >= numberParameter(parameters, 'least')) return false;
      return doubtfulDay(period, context) ?? true;
    },
  },
  {
    name: 'longTermPlannings',
    says: {
      sv: 'Antal hållna möten med noterad långtidsplanering.',
      en: 'Meetings held with long-term planning noted.',
    },
    type: 'number',
    unit: 'count',
    reads: ['meetings.date', 'meetings.longTermPlanning'],
    compute: plannings,
  },
  {
    name: 'longTermPlanningShort',
    says: {
      sv: 'Om takten inte räcker under en pågående period: färre långtidsplaneringar än den gångna delen kräver, avrundat.',
      en: 'Whether the pace is too slow in a running period: fewer long-term plannings than the part gone by asks for, rounded.',
    },
    type: 'boolean',
    reads: ['meetings.date', 'meetings.longTermPlanning'],
    parameters: [LEAST],
    compute: (period, context, parameters) =>
      context.asOf <= period.to &&
      plannings(period, context) <
        Math.round(numberParameter(parameters, 'least') * elapsedShare(period, context.asOf)),
  },
  {
    name: 'jointMeetings',
    says: {
      sv: 'Antal hållna möten tillsammans med minst ”atLeast” av grupperna i ”groups”.',
      en: 'Meetings held together with at least “atLeast” of the groups in “groups”.',
    },
    type: 'number',
    unit: 'count',
    reads: ['meetings.date', 'meetings.jointWith'],
    alsoReads: ['meetings.kind'],
    parameters: [
      { name: 'groups', type: 'list', says: { sv: 'De andra grupperna.', en: 'The other groups.' } },
      {
        name: 'atLeast',
        type: 'integer',
        says: { sv: 'Hur många av dem som ska vara med.', en: 'How many of them take part.' },
      },
    ],
    compute: (period, context, parameters) =>
      jointMeetingDays(
        period.group,
        listParameter(parameters, 'groups'),
        numberParameter(parameters, 'atLeast'),
        context,
      ).filter((day) => period.from <= day && day <= period.to).length,
  },
];

/** The cells of a column of the group's meetings in a period. */
export function meetingCellsOf(period: GroupPeriod, column: string, context: FactContext) {
  return within(period, meetingsByGroup(context).get(period.group) ?? []).flatMap(({ row }) => row.cells(column));
}

function tally(period: GroupPeriod, context: FactContext, parameters: FactParameters) {
  const meetings = meetingsIn(period, context, parameters);
  return {
    held: daysOf(meetings.filter(({ state }) => state === 'held')),
    booked: daysOf(meetings.filter(takesPlace)),
  };
}

/** The days with long-term planning noted. */
function plannings(period: GroupPeriod, context: FactContext): number {
  const planned = heldIn(period, context).filter(({ row }) => flagOf(row, 'longTermPlanning') === true);
  return new Set(planned.map(({ date }) => date)).size;
}

function heldIn(period: GroupPeriod, context: FactContext): readonly DatedMeeting[] {
  return within(period, meetingsByGroup(context).get(period.group) ?? []).filter(({ state }) => state === 'held');
}

/** The group's own meetings, or those of some kinds: by their kind, or as meetings of a group of that name. */
function meetingsIn(period: GroupPeriod, context: FactContext, parameters: FactParameters): readonly DatedMeeting[] {
  const byGroup = meetingsByGroup(context);
  const own = within(period, byGroup.get(period.group) ?? []);
  if (parameters['kinds'] === undefined) return own;
  const kinds = listParameter(parameters, 'kinds');
  const wanted = kinds.map(compact);
  const ofKind = own.filter(
    ({ kind, jointWith }) =>
      (kind !== undefined && wanted.some((word) => compact(kind).includes(word))) ||
      jointWith.some((group) => kinds.includes(group)),
  );
  return [...ofKind, ...kinds.flatMap((kind) => within(period, byGroup.get(kind) ?? []))];
}

function within(period: GroupPeriod, meetings: readonly DatedMeeting[]): readonly DatedMeeting[] {
  return meetings.filter(({ date }) => period.from <= date && date <= period.to);
}

function counted(
  meetings: readonly DatedMeeting[],
  period: GroupPeriod,
  context: FactContext,
  parameters: FactParameters,
): number | Unknown {
  const count = daysOf(meetings);
  const enough = parameters['enough'];
  if (typeof enough !== 'number' || count >= enough) return count;
  return doubtfulDay(period, context) ?? count;
}

function daysOf(meetings: readonly DatedMeeting[]): number {
  return new Set(meetings.map(({ date }) => date)).size;
}

/** A meeting of the group that may lie in the period, were its day readable. */
function doubtfulDay(period: GroupPeriod, context: FactContext): Unknown | undefined {
  const doubtful = undatedMeetings(period.group, context).find(({ row }) => {
    const reading = row.reading('date');
    return reading?.kind !== 'period' || (reading.from <= period.to && period.from <= reading.to);
  });
  return doubtful?.row.unreadable('date');
}

/** The part of a period that has gone by, 0–1, counting whole days before the day of the check. */
function elapsedShare(period: GroupPeriod, asOf: IsoDate): number {
  const length = daysBetween(period.from, period.to) + 1;
  return Math.min(1, Math.max(0, daysBetween(period.from, asOf) / length));
}

function compact(text: string): string {
  return normalisedText(text).replaceAll(' ', '');
}
