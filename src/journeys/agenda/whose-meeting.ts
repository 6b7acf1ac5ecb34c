import type { Pack, Text } from '../../governance/pack.ts';
import { createFactContext, type FactContext } from '../../facts/frame/fact-context.ts';
import { knownGroups } from '../../facts/groups/known-group.ts';
import { meetingsOf } from '../../facts/meetings/meeting.ts';
import { AGENDA_PROBLEMS } from '../../language/agenda-words.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { Review } from '../review.ts';

/** Whose meeting it is, and the document that says how that group meets. */
export interface MeetingOwner {
  readonly context: FactContext;
  readonly group: string | undefined;
  /** Other groups that meet on the day by the table of meetings. */
  readonly others: readonly string[];
}

/** The review's workbook as each of its packs sees it. */
export function contextsOf({ recognition, packs, asOf }: Review): readonly FactContext[] {
  return packs.map((pack) => createFactContext({ recognition, pack, packs, asOf }));
}

/**
 * Whose meeting a day is: the group asked for, else the one that the table of meetings has on the day (the main body
 * before others), else the one whose log it is, else the main body of the document. A group asked for that neither
 * workbook nor document knows is a problem.
 */
export function whoseMeeting(
  review: Review,
  meeting: IsoDate,
  asked: string | undefined,
): MeetingOwner | { readonly problem: Text } {
  const { packs } = review;
  const contexts = contextsOf(review);
  if (asked !== undefined) return groupAsked(asked, contexts, meeting);
  const meeters = groupsMeeting(contexts, meeting);
  const main = meeters.find((group) => packs.some((pack) => pack.mainGroup === group));
  const group = main ?? meeters[0] ?? groupOfLog(review) ?? mainGroup(packs, meeting);
  return {
    context: contextOf(group, contexts, meeting),
    group,
    others: meeters.filter((other) => other !== group),
  };
}

/** The group that a name means, among the documents in force on a day first; one that nobody knows is a problem. */
export function groupAsked(
  asked: string,
  contexts: readonly FactContext[],
  meeting: IsoDate,
): MeetingOwner | { readonly problem: Text } {
  for (const context of inOrder(contexts, meeting)) {
    const { name, belongs } = context.groups.resolve(asked);
    if (belongs === 'own' || knownGroups(context).has(name)) return { context, group: name, others: [] };
  }
  const named = contexts.flatMap((context) => [
    ...meetingsOf(context).map(({ group }) => group),
    ...[...knownGroups(context).values()].filter((group) => group.named).map(({ name }) => name),
  ]);
  const same = named.find((name) => name.toLocaleLowerCase('sv') === asked.trim().toLocaleLowerCase('sv'));
  if (same !== undefined) return { context: contextOf(same, contexts, meeting), group: same, others: [] };
  const known = named.length > 0 ? named : contexts.flatMap(({ pack }) => pack.groups.map(({ name }) => name));
  return { problem: AGENDA_PROBLEMS.unknownGroup(asked, [...new Set(known)]) };
}

/** The groups that the tables of meetings have on the day; those whose meeting is not cancelled first. */
function groupsMeeting(contexts: readonly FactContext[], meeting: IsoDate): readonly string[] {
  const rows = contexts.flatMap((context) => meetingsOf(context).filter(({ date }) => date === meeting));
  const standing = rows.filter(({ state }) => state !== 'cancelled');
  return [...new Set((standing.length > 0 ? standing : rows).map(({ group }) => group))];
}

function groupOfLog({ recognition, tableGroups }: Review): string | undefined {
  const found = tableGroups.find(
    (group, index) =>
      recognition.tables[index]?.kind === 'caseLog' && group !== undefined && group.source !== 'mainGroup',
  );
  return found?.name;
}

/** The main body, when the documents have one and the same. */
function mainGroup(packs: readonly Pack[], meeting: IsoDate): string | undefined {
  const ofDocuments = packs.filter((pack) => pack.mainGroup !== undefined);
  const inForce = ofDocuments.filter((pack) => isInForce(pack, meeting));
  const names = new Set((inForce.length > 0 ? inForce : ofDocuments).map((pack) => pack.mainGroup));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

function contextOf(group: string | undefined, contexts: readonly FactContext[], meeting: IsoDate): FactContext {
  const ordered = inOrder(contexts, meeting);
  const own =
    group === undefined
      ? ordered.find(({ pack }) => pack.groups.length === 0)
      : ordered.find((context) => knownGroups(context).has(group));
  const context = own ?? ordered[0];
  if (context === undefined) throw new Error('A review has at least one pack');
  return context;
}

/** Documents in force on the day first, of those the latest. */
function inOrder(contexts: readonly FactContext[], meeting: IsoDate): readonly FactContext[] {
  const begins = ({ pack }: FactContext) => pack.document?.validFrom ?? '';
  return [...contexts].sort(
    (one, other) =>
      Number(isInForce(other.pack, meeting)) - Number(isInForce(one.pack, meeting)) ||
      (begins(one) < begins(other) ? 1 : begins(one) > begins(other) ? -1 : 0),
  );
}

function isInForce({ document }: Pack, day: IsoDate): boolean {
  return document !== undefined && document.validFrom <= day && (document.validTo ?? '9999') >= day;
}
