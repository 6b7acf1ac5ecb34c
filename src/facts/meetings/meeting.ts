import type { IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { groupedBy } from '../frame/grouped-by.ts';
import { stableKeys } from '../frame/define-subject.ts';
import { rowContent } from '../frame/row-content.ts';
import { choiceOf, dayReading, itemsOf, textOf } from '../frame/read-row.ts';

/** 'held' has been; 'planned' is ahead; 'stale' is noted as planned on a day that has passed; 'cancelled' does not count. */
export type MeetingState = 'held' | 'planned' | 'stale' | 'cancelled';

/** A row of Möten. */
export interface Meeting {
  readonly row: FactRow;
  readonly key: string;
  readonly group: string;
  /** Undefined when the row has no day, or one that could not be read. */
  readonly date: IsoDate | undefined;
  readonly state: MeetingState;
  readonly kind: string | undefined;
  /** The groups it was joint with, canonical where known, as written else. */
  readonly jointWith: readonly string[];
}

/** The pack's meetings in table order. */
export function meetingsOf(context: FactContext): readonly Meeting[] {
  return context.shared(readMeetings);
}

/** A group's own meetings that have a day, in order of day; those it joined stand with the group whose row they are. */
export function meetingsByGroup(context: FactContext): ReadonlyMap<string, readonly DatedMeeting[]> {
  return context.shared(indexByGroup);
}

export type DatedMeeting = Meeting & { readonly date: IsoDate };

/** A group's meetings, not cancelled, whose day is written but is no single day that could be read. */
export function undatedMeetings(group: string, context: FactContext): readonly Meeting[] {
  return context.shared(indexUndated).get(group) ?? [];
}

function indexUndated(context: FactContext): ReadonlyMap<string, readonly Meeting[]> {
  const undated = meetingsOf(context).filter(({ row, date, state }) => {
    const kind = row.reading('date')?.kind;
    return date === undefined && state !== 'cancelled' && kind !== undefined && kind !== 'none';
  });
  return groupedBy(undated, ({ group }) => group);
}

/** Held or ahead. */
export function takesPlace({ state }: Meeting): boolean {
  return state === 'held' || state === 'planned';
}

function indexByGroup(context: FactContext): ReadonlyMap<string, readonly DatedMeeting[]> {
  const dated = meetingsOf(context).filter((meeting): meeting is DatedMeeting => meeting.date !== undefined);
  dated.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.key < other.key ? -1 : 1));
  return groupedBy(dated, ({ group }) => group);
}

function readMeetings(context: FactContext): readonly Meeting[] {
  const meetings = context.rows('meetings').flatMap((row) => {
    const group = context.groupOf(row)?.name;
    if (group === undefined) return [];
    const reading = dayReading(row, 'date');
    const date = reading.kind === 'day' && reading.from === reading.to ? reading.to : undefined;
    const day = date ?? textOf(row, 'date') ?? '';
    const kind = textOf(row, 'kind');
    return [
      {
        row,
        key: [group, day, ...(kind === undefined ? [] : [kind])].join(' | '),
        group,
        date,
        state: stateOf(row, date, context.asOf),
        kind,
        jointWith: itemsOf(row, 'jointWith').flatMap((text) => jointGroups(text, context)),
      },
    ];
  });
  const keys = stableKeys(
    meetings.map(({ key }) => key),
    (index) => rowContent(meetings[index]?.row),
  );
  return meetings.map((meeting, index) => ({ ...meeting, key: keys[index] ?? meeting.key }));
}

function stateOf(row: FactRow, date: IsoDate | undefined, asOf: IsoDate): MeetingState {
  const status = choiceOf(row, 'status');
  if (status === 'inställt') return 'cancelled';
  const passed = date !== undefined && date < asOf;
  if (status === 'planerat') return passed ? 'stale' : 'planned';
  if (status === 'hållet') return date !== undefined && date > asOf ? 'planned' : 'held';
  return passed ? 'held' : 'planned';
}

function jointGroups(text: string, context: FactContext): readonly string[] {
  const resolved = context.groups.resolve(text);
  if (resolved.belongs === 'own') return [resolved.name];
  const parts = context.names.groups(text).flatMap(({ match }) => (match.name === undefined ? [] : [match.name]));
  return parts.length > 0 ? parts : [text];
}
