import type { IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { meetingsOf } from './meeting.ts';

/** The days a group met with at least so many of the others, whichever of them the row stands with. */
export function jointMeetingDays(
  group: string,
  others: readonly string[],
  atLeast: number,
  context: FactContext,
): readonly IsoDate[] {
  const common = commonWord(others);
  const days: IsoDate[] = [];
  for (const [day, present] of context.shared(participantsByDay)) {
    if (!present.some((participants) => participants.has(group))) continue;
    const met = new Set<string>();
    for (const participants of present) {
      if (!participants.has(group)) continue;
      for (const other of others) if (participants.has(other)) met.add(other);
      const all = [...participants].some((name) => common !== undefined && namesAll(name, common, others));
      if (all) for (const other of others) met.add(other);
    }
    if (met.size >= atLeast) days.push(day);
  }
  return days;
}

/** The groups that took part in each meeting held, by day; a row alone on its day is a meeting of one group. */
function participantsByDay(context: FactContext): ReadonlyMap<IsoDate, readonly ReadonlySet<string>[]> {
  const byDay = new Map<IsoDate, Set<string>[]>();
  for (const { date, state, group, jointWith } of meetingsOf(context)) {
    if (date === undefined || state !== 'held' || jointWith.length === 0) continue;
    const meetings = byDay.get(date) ?? [];
    meetings.push(new Set([group, ...jointWith]));
    byDay.set(date, meetings);
  }
  return byDay;
}

/** 'osö' of 'OSÖ Barn och unga', 'OSÖ Vuxna' and 'OSÖ Äldre'. */
function commonWord(names: readonly string[]): string | undefined {
  const [first, ...rest] = names.map((name) => normalisedText(name).split(' ')[0]);
  return first !== undefined && rest.every((word) => word === first) ? first : undefined;
}

/** 'OSÖ', 'OSÖ-grupperna', 'alla OSÖ-grupper': the groups together, not one of them. */
function namesAll(written: string, common: string, names: readonly string[]): boolean {
  return !names.includes(written) && normalisedText(written).split(' ').includes(common);
}
