import type { FactContext } from '../../facts/frame/fact-context.ts';
import { meetingsByGroup, meetingsOf } from '../../facts/meetings/meeting.ts';
import { plannedMeetings } from '../../governance/calendar/planned-meetings.ts';
import type { Text } from '../../governance/pack.ts';
import { AGENDA_LINES } from '../../language/agenda-words.ts';
import { yearOf, type IsoDate } from '../../time/iso-date.ts';

/** The group's last meeting before a day, cancelled ones not counted; undefined when the table has none. */
export function previousMeeting(
  context: FactContext,
  group: string | undefined,
  meeting: IsoDate,
): IsoDate | undefined {
  return standingDays(context, group).findLast((day) => day < meeting);
}

/** The next meeting: from the table, else as the document has it, and then as a proposal. */
export function nextMeetingLine(context: FactContext, group: string | undefined, meeting: IsoDate): readonly Text[] {
  const noted = standingDays(context, group).find((day) => day > meeting);
  if (noted !== undefined) return [AGENDA_LINES.nextMeeting(noted)];
  const year = yearOf(meeting);
  const proposed = [year, year + 1]
    .flatMap((each) => plannedMeetings(context.pack, each))
    .find((planned) => planned.group === group && planned.fixedDay && planned.date > meeting);
  return proposed === undefined ? [] : [AGENDA_LINES.nextMeetingProposed(proposed.date)];
}

/** Notes to read of the groups below (else above): each one's last meeting since the group itself last met. */
export function notesOfGroups(context: FactContext, group: string | undefined, meeting: IsoDate): readonly Text[] {
  if (group === undefined) return [];
  const since = previousMeeting(context, group, meeting) ?? '';
  const { groups } = context.pack;
  const below = groups.filter(({ parent }) => parent === group).map(({ name }) => name);
  const wanted = below.length > 0 ? below : ancestors(context, group);
  const days = new Map<string, IsoDate>();
  for (const { group: name, date, state } of meetingsOf(context)) {
    if (date === undefined || state === 'cancelled' || date >= meeting || date < since || date > context.asOf) continue;
    if (wanted.includes(name) && date > (days.get(name) ?? '')) days.set(name, date);
  }
  return wanted.flatMap((name) => {
    const day = days.get(name);
    return day === undefined ? [] : [AGENDA_LINES.groupNotes(name, day)];
  });
}

function ancestors({ pack }: FactContext, group: string): readonly string[] {
  const found: string[] = [];
  let parent = pack.groups.find(({ name }) => name === group)?.parent;
  while (parent !== undefined && !found.includes(parent)) {
    found.push(parent);
    const above = parent;
    parent = pack.groups.find(({ name }) => name === above)?.parent;
  }
  return found;
}

function standingDays(context: FactContext, group: string | undefined): readonly IsoDate[] {
  if (group === undefined) return [];
  return (meetingsByGroup(context).get(group) ?? [])
    .filter(({ state }) => state !== 'cancelled')
    .map(({ date }) => date);
}
