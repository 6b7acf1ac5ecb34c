import { createFactContext } from '../../facts/frame/fact-context.ts';
import { knownGroups } from '../../facts/groups/known-group.ts';
import { plannedMeetings, type PlannedMeeting } from '../../governance/calendar/planned-meetings.ts';
import type { Pack, Text } from '../../governance/pack.ts';
import { CALENDAR_PROBLEMS } from '../../language/calendar-words.ts';
import type { Recognition } from '../../tables/recognised-table.ts';
import type { IsoDate } from '../../time/iso-date.ts';

/** A year's meetings that documents ask for, proposed by day. */
export interface MeetingCalendar {
  readonly year: number;
  readonly meetings: readonly CalendarMeeting[];
}

export interface CalendarMeeting extends PlannedMeeting {
  /** When it begins and ends, '08.30', where the document says. */
  readonly time?: { readonly from: string; readonly to: string };
}

export type CalendarResult =
  { readonly ok: true; readonly calendar: MeetingCalendar } | { readonly ok: false; readonly problem: Text };

/** The meetings of a year by documents, of all their groups or of those named; of two documents in force, the later. */
export function meetingCalendar(packs: readonly Pack[], year: number, groups?: ReadonlySet<string>): CalendarResult {
  const inForce = packs.filter(({ document }) => document === undefined || inForceIn(document, year));
  const latest = [...inForce].sort((one, other) => compare(validFrom(other), validFrom(one)));
  const taken = new Set<string>();
  const meetings = latest.flatMap((pack) => {
    const own = plannedMeetings(pack, year)
      .filter(({ group }) => !taken.has(group) && (groups === undefined || groups.has(group)))
      .map((meeting) => withTime(meeting, pack));
    for (const { group } of own) taken.add(group);
    return own;
  });
  if (meetings.length === 0) return { ok: false, problem: CALENDAR_PROBLEMS.noMeetings(year) };
  return { ok: true, calendar: { year, meetings: meetings.sort((one, other) => compare(one.date, other.date)) } };
}

/** The same for a workbook: the groups that its tables name, or all of its documents' groups when they name none. */
export function calendarOfWorkbook(
  recognition: Recognition,
  packs: readonly Pack[],
  year: number,
  asOf: IsoDate,
): CalendarResult {
  const contexts = packs.map((pack) => createFactContext({ recognition, pack, packs, asOf }));
  const named = contexts.flatMap((context) => {
    const groups = [...knownGroups(context).values()].filter((group) => group.named && !group.ended);
    return [
      ...groups.map(({ name }) => name),
      ...(context.pack.mainGroup === undefined ? [] : [context.pack.mainGroup]),
    ];
  });
  const ofNamed = meetingCalendar(packs, year, new Set(named));
  return ofNamed.ok ? ofNamed : meetingCalendar(packs, year);
}

function withTime(meeting: PlannedMeeting, pack: Pack): CalendarMeeting {
  const time = pack.agendas.find(({ group, time: own }) => group === meeting.group && own !== undefined)?.time;
  return time === undefined ? meeting : { ...meeting, time };
}

function inForceIn({ validFrom: from, validTo }: NonNullable<Pack['document']>, year: number): boolean {
  return from <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`;
}

function validFrom({ document }: Pack): string {
  return document?.validFrom ?? '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
