import type { IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { choiceOf, dayIfReadable } from '../frame/read-row.ts';

/** The first meeting of a group after a day, held or still planned; undefined when the meeting table has none. */
export function nextMeetingAfter(context: FactContext, group: string | undefined, after: IsoDate): IsoDate | undefined {
  const days = group === undefined ? undefined : context.shared(meetingDaysByGroup).get(group);
  if (days === undefined) return undefined;
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') > after) high = middle;
    else low = middle + 1;
  }
  return days[low];
}

/** Days in order. */
function meetingDaysByGroup(context: FactContext): ReadonlyMap<string, readonly IsoDate[]> {
  const days = new Map<string, IsoDate[]>();
  for (const row of context.rows('meetings')) {
    const group = context.groupOf(row)?.name;
    const day = dayIfReadable(row, 'date');
    if (group === undefined || day === undefined) continue;
    const status = choiceOf(row, 'status');
    if (status === 'inställt' || (status === 'planerat' && day <= context.asOf)) continue;
    const same = days.get(group);
    if (same === undefined) days.set(group, [day]);
    else same.push(day);
  }
  for (const ofGroup of days.values()) ofGroup.sort();
  return days;
}
