import type { Side } from '../../governance/pack.ts';
import { addMonths, daysBetween, isoDate, yearOf, type IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { numberOf, textOf } from '../frame/read-row.ts';
import { livingGroups, type KnownGroup } from '../groups/known-group.ts';
import { membersByGroup, membersOf, type Member } from '../members/member.ts';
import { meetingsByGroup, type DatedMeeting } from '../meetings/meeting.ts';

/** A group's chair in a year. */
export interface ChairYear {
  readonly group: KnownGroup;
  readonly year: number;
  /** The last day of the year, or the day of the check. */
  readonly day: IsoDate;
  /** The rows of Ledamöter that say who was chair, and the year's meetings that name one. */
  readonly rows: readonly FactRow[];
  /** Somebody is chair: on the last day when Ledamöter says who, else at some meeting in the year. */
  readonly present: boolean;
  /** The side that held the chair for most of the year; undefined when nothing tells. */
  readonly side: Side | undefined;
  /** How many years on end, this one included, the same side has held it; undefined without a side. */
  readonly yearsOnEnd: number | undefined;
  /** Terms that begin in the year, or the year's own when their beginning is not known. */
  readonly terms: readonly Member[];
  readonly intervalYears: number | undefined;
}

/** Every living group's chair, from the first year that the workbook tells of one to that of the day of the check. */
export function chairYearsOf(context: FactContext): readonly ChairYear[] {
  return context.shared(collectChairYears);
}

function collectChairYears(context: FactContext): readonly ChairYear[] {
  return livingGroups(context).flatMap((group) => chairYears(group, context));
}

function chairYears(group: KnownGroup, context: FactContext): readonly ChairYear[] {
  const current = yearOf(context.asOf);
  const chairs = (membersByGroup(context).get(group.name) ?? []).filter(
    ({ role, unreadable }) => role === 'ordförande' && unreadable.length === 0,
  );
  const chaired = (meetingsByGroup(context).get(group.name) ?? []).filter(
    ({ row, state }) => state === 'held' && textOf(row, 'chair') !== undefined,
  );
  const years: ChairYear[] = [];
  for (let year = firstYear(chairs, chaired, current); year <= current; year += 1) {
    years.push(chairYear(group, year, chairs, chaired, years.at(-1), context));
  }
  return years;
}

function firstYear(chairs: readonly Member[], chaired: readonly DatedMeeting[], current: number): number {
  const years = [...chairs.flatMap(({ from, to }) => from ?? to ?? []), ...chaired.map(({ date }) => date)].map(yearOf);
  return Math.min(current, ...years);
}

function chairYear(
  group: KnownGroup,
  year: number,
  chairs: readonly Member[],
  chaired: readonly DatedMeeting[],
  previous: ChairYear | undefined,
  context: FactContext,
): ChairYear {
  const first = isoDate(year, 1, 1) ?? context.asOf;
  const end = isoDate(year, 12, 31) ?? context.asOf;
  const day = end < context.asOf ? end : context.asOf;
  const inYear = chairs.filter((chair) => daysAsChair(chair, first, day) > 0);
  const meetings = chaired.filter(({ date }) => first <= date && date <= day);
  const side = inYear.length > 0 ? longestSide(inYear, first, day) : sideOfMeetings(meetings, context);
  const present = chairs.length > 0 ? inYear.some((chair) => daysAsChair(chair, day, day) > 0) : meetings.length > 0;
  return {
    group,
    year,
    day,
    rows: [...inYear, ...meetings].map(({ row }) => row),
    present:
      present || (chairs.length > 0 && inYear.length === 0 && meetings.length > 0 && year < yearOf(context.asOf)),
    side,
    yearsOnEnd: side === undefined ? undefined : side === previous?.side ? (previous.yearsOnEnd ?? 0) + 1 : 1,
    terms: inYear.filter(({ from }) => from !== undefined && yearOf(from) === year),
    intervalYears: group.row === undefined ? undefined : numberOf(group.row, 'chairIntervalYears'),
  };
}

/** Whether a term goes on for more than some years; one without an end when it has gone on so long by the day given. */
export function isLongerThan({ from, to }: Member, years: number, graceDays: number, asOf: IsoDate): boolean {
  if (from === undefined) return false;
  const next = addMonths(from, 12 * years);
  return daysBetween(next, to ?? asOf) >= graceDays;
}

function daysAsChair({ from, to }: Member, first: IsoDate, last: IsoDate): number {
  const start = from === undefined || from < first ? first : from;
  const end = to === undefined || to > last ? last : to;
  return Math.max(0, daysBetween(start, end) + 1);
}

function longestSide(chairs: readonly Member[], first: IsoDate, last: IsoDate): Side | undefined {
  const days = new Map<Side | undefined, number>();
  for (const chair of chairs) days.set(chair.side, (days.get(chair.side) ?? 0) + daysAsChair(chair, first, last));
  return mostOf(days);
}

function sideOfMeetings(meetings: readonly DatedMeeting[], context: FactContext): Side | undefined {
  const counts = new Map<Side | undefined, number>();
  for (const { row } of meetings) {
    const side = sideOfText(textOf(row, 'chair') ?? '', context);
    if (side !== undefined) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return mostOf(counts);
}

/** The greatest; of equals the first by name, so that the order of rows decides nothing. */
function mostOf(counts: ReadonlyMap<Side | undefined, number>): Side | undefined {
  return [...counts].sort(([one, a], [other, b]) => b - a || String(one).localeCompare(String(other), 'sv'))[0]?.[0];
}

const SIDE_WORDS: readonly (readonly [string, Side])[] = [
  ['kommun', 'kommun'],
  ['municipality', 'kommun'],
  ['region', 'region'],
  ['landsting', 'region'],
];

/** A person of Ledamöter, an organisation, or a word for a side. */
function sideOfText(text: string, context: FactContext): Side | undefined {
  const person = context.shared(sidesByPerson).get(normalisedText(text));
  if (person !== undefined) return person;
  const organisation = context.names.organisation(text).name;
  const known = context.pack.organisations.find(({ name }) => name === organisation)?.side;
  if (known !== undefined) return known;
  const words = normalisedText(text).split(' ');
  return SIDE_WORDS.find(([word]) => words.some((written) => written.startsWith(word)))?.[1];
}

function sidesByPerson(context: FactContext): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const { person, side } of membersOf(context))
    if (person !== undefined && side !== undefined) sides.set(person, side);
  return sides;
}
