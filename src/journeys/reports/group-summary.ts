import type { FactContext } from '../../facts/frame/fact-context.ts';
import { withoutPersonalNumbers } from '../../facts/frame/sensitive-text.ts';
import { meetingsByGroup } from '../../facts/meetings/meeting.ts';
import type { Finding } from '../../findings/finding.ts';
import { isSettled } from '../../findings/importance.ts';
import { plannedMeetings } from '../../governance/calendar/planned-meetings.ts';
import type { Text } from '../../governance/pack.ts';
import type { Severity } from '../../rules/rule.ts';
import { parseIsoDate, yearOf, type IsoDate } from '../../time/iso-date.ts';
import { withoutGroup } from '../agenda/follow-up-lines.ts';
import { contextsOf, groupAsked } from '../agenda/whose-meeting.ts';
import type { Review } from '../review.ts';

/** One page to send to a group: what is wrong, what to do and by when. */
export interface GroupSummary {
  /** Undefined for what belongs to no single group. */
  readonly group: string | undefined;
  readonly workbook: string;
  readonly asOf: IsoDate;
  /** The group's next meeting after the day of the check, from the workbook or the document. */
  readonly nextMeeting: IsoDate | undefined;
  /** Most serious first. */
  readonly actions: readonly GroupAction[];
  /** How many more there are than a page holds. */
  readonly leftOut: number;
}

export interface GroupAction {
  readonly severity: Severity;
  /** What it is about: 'Ärende 2017-12', 'möte 2018-03-02'. */
  readonly about: Text;
  readonly what: Text;
  readonly todo: Text;
  readonly by: IsoDate | undefined;
  readonly owner: string | undefined;
}

/** What a page of A4 holds. */
const MOST_ACTIONS = 10;

/** A summary for each group with findings that stand, in the order of the most serious; without a group last. */
export function groupSummaries(review: Review): readonly GroupSummary[] {
  const standing = standingFindings(review);
  const groups = [...new Set(standing.map(({ group }) => group))];
  const ordered = [...groups.filter((group) => group !== undefined), ...groups.filter((group) => group === undefined)];
  const contexts = contextsOf(review);
  return ordered.map((group) => summaryOf(group, standing, contexts, review));
}

/** The summary of one group by any of its names; also when nothing was found. */
export function groupSummary(
  review: Review,
  asked: string,
): { readonly ok: true; readonly summary: GroupSummary } | { readonly ok: false; readonly problem: Text } {
  const contexts = contextsOf(review);
  const standing = standingFindings(review);
  const exact = standing.find(({ group }) => group === asked.trim())?.group;
  if (exact !== undefined) return { ok: true, summary: summaryOf(exact, standing, contexts, review) };
  const found = groupAsked(asked, contexts, review.asOf);
  if ('problem' in found) return { ok: false, problem: found.problem };
  return { ok: true, summary: summaryOf(found.group, standing, contexts, review) };
}

function standingFindings({ findings }: Review): readonly Finding[] {
  return findings.filter((finding) => !isSettled(finding));
}

function summaryOf(
  group: string | undefined,
  standing: readonly Finding[],
  contexts: readonly FactContext[],
  { workbook, asOf }: Review,
): GroupSummary {
  const own = standing.filter((finding) => finding.group === group);
  const nextMeeting = group === undefined ? undefined : nextMeetingOf(group, contexts, asOf);
  return {
    group,
    workbook,
    asOf,
    nextMeeting,
    actions: own.slice(0, MOST_ACTIONS).map((finding) => actionOf(finding, asOf, nextMeeting)),
    leftOut: Math.max(0, own.length - MOST_ACTIONS),
  };
}

function actionOf(finding: Finding, asOf: IsoDate, nextMeeting: IsoDate | undefined): GroupAction {
  const { severity, subject, message, remedy, owner, group } = finding;
  return {
    severity,
    about: withoutGroup(subject, group),
    what: { sv: withoutPersonalNumbers(message.sv), en: withoutPersonalNumbers(message.en) },
    todo: { sv: withoutPersonalNumbers(remedy.sv), en: withoutPersonalNumbers(remedy.en) },
    by: dayAhead(finding, asOf) ?? nextMeeting,
    owner: owner === undefined ? undefined : withoutPersonalNumbers(owner),
  };
}

/** The first day ahead that the finding itself is about. */
function dayAhead({ facts }: Finding, asOf: IsoDate): IsoDate | undefined {
  return Object.values(facts)
    .flatMap((value) => (typeof value === 'string' ? (parseIsoDate(value) ?? []) : []))
    .filter((day) => day >= asOf)
    .sort()[0];
}

function nextMeetingOf(group: string, contexts: readonly FactContext[], asOf: IsoDate): IsoDate | undefined {
  const noted = contexts
    .flatMap((context) => meetingsByGroup(context).get(group) ?? [])
    .filter(({ date, state }) => date > asOf && state !== 'cancelled')
    .map(({ date }) => date);
  const proposed = contexts.flatMap(({ pack }) =>
    [yearOf(asOf), yearOf(asOf) + 1]
      .flatMap((year) => plannedMeetings(pack, year))
      .filter((meeting) => meeting.group === group && meeting.fixedDay && meeting.date > asOf)
      .map(({ date }) => date),
  );
  return (noted.length > 0 ? noted : proposed).sort()[0];
}
