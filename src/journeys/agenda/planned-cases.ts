import { casesOf, type Case } from '../../facts/cases/case.ts';
import { nextMeetingAfter } from '../../facts/cases/meeting-days.ts';
import type { FactContext } from '../../facts/frame/fact-context.ts';
import type { FactRow } from '../../facts/frame/fact-row.ts';
import { normalisedText } from '../../facts/frame/normalised-text.ts';
import { choiceOf, dayIfReadable, dayReading, flagOf, textOf } from '../../facts/frame/read-row.ts';
import { withoutPersonalNumbers } from '../../facts/frame/sensitive-text.ts';
import { knownGroups } from '../../facts/groups/known-group.ts';
import { isStillPrepared } from '../../facts/cases/case-state.ts';
import type { MeetingDeadlines } from '../../governance/calendar/deadlines.ts';
import type { Text } from '../../governance/pack.ts';
import { AGENDA_LINES } from '../../language/agenda-words.ts';
import { addDays, daysBetween, type IsoDate } from '../../time/iso-date.ts';
import type { CaseType, UntimedPoint } from './agenda.ts';

/** The points that are cases, and how many more could have been proposed. */
export interface CasePoints {
  readonly points: readonly UntimedPoint[];
  readonly leftOut: number;
}

const TYPE_ORDER: readonly (CaseType | undefined)[] = ['B', 'D', 'I', undefined];
const ORIGIN_ORDER: readonly UntimedPoint['origin'][] = ['planned', 'deferred', 'undecided'];
const MOST_PROPOSED = 10;
/** A period of more days than a month has is no word on which meeting. */
const LONGEST_PERIOD = 31;

/** Beginnings of words that say that a case was put off. */
const DEFERRED_WORDS = [
  'bordl',
  'återremi',
  'uppskj',
  'uppskut',
  'ajourn',
  'tabled',
  'postponed',
  'deferred',
  'remitted',
];

/** The cases of a meeting: decisions first, then discussions and information; proposals after what is planned. */
export function casePoints(
  context: FactContext,
  group: string | undefined,
  meeting: IsoDate,
  deadlines: MeetingDeadlines,
): CasePoints {
  const cases = casesOf(context);
  const planned = cases.filter((one) => mayBelong(one, group, context) && isPlanned(one, group, meeting, context));
  const proposed = cases
    .filter((one) => belongs(one, group, context) && !planned.includes(one) && isOpen(one))
    .flatMap((one) => {
      const origin = proposalOf(one, meeting);
      return origin === undefined ? [] : [{ one, origin }];
    })
    .sort(
      (first, second) =>
        ORIGIN_ORDER.indexOf(first.origin) - ORIGIN_ORDER.indexOf(second.origin) ||
        compareDays(earlierMeeting(second.one), earlierMeeting(first.one)),
    );
  const points = [
    ...planned.map((one) => casePoint(one, 'planned', deadlines)),
    ...proposed.slice(0, MOST_PROPOSED).map(({ one, origin }) => casePoint(one, origin, deadlines)),
  ];
  return { points: inAgendaOrder(points), leftOut: Math.max(0, proposed.length - MOST_PROPOSED) };
}

function inAgendaOrder(points: readonly UntimedPoint[]): readonly UntimedPoint[] {
  return [...points].sort(
    (one, other) =>
      TYPE_ORDER.indexOf(one.type) - TYPE_ORDER.indexOf(other.type) ||
      ORIGIN_ORDER.indexOf(one.origin) - ORIGIN_ORDER.indexOf(other.origin),
  );
}

/** The case stands in the group's own log, or in one that nothing says whose it is. */
export function belongs(one: Case, group: string | undefined, context: FactContext): boolean {
  const owner = context.groupOf(one.row);
  if (owner === undefined || owner.name === group) return true;
  return owner.source === 'mainGroup' && (group === undefined || !knownGroups(context).has(group));
}

/** The same; also a case of a log that is only taken for the main body's. */
function mayBelong(one: Case, group: string | undefined, context: FactContext): boolean {
  return belongs(one, group, context) || context.groupOf(one.row)?.source === 'mainGroup';
}

function isOpen({ state }: Case): boolean {
  return !state.closed && state.decided !== true;
}

function isPlanned(one: Case, group: string | undefined, meeting: IsoDate, context: FactContext): boolean {
  if (one.state.closed && meeting > context.asOf) return false;
  const reading = dayReading(one.row, 'meetingDate');
  if (reading.kind === 'day') {
    const single = reading.from === reading.to;
    return (
      reading.from <= meeting &&
      meeting <= reading.to &&
      (single || (isOpen(one) && daysBetween(reading.from, reading.to) < LONGEST_PERIOD))
    );
  }
  if (reading.kind !== 'word' || reading.word !== 'nextMeeting' || !isOpen(one) || meeting < context.asOf) return false;
  const next = nextMeetingAfter(context, group, addDays(context.asOf, -1));
  return next === undefined || next === meeting;
}

/** Why an open case that is not planned for the day should be taken up; undefined when it should not. */
function proposalOf(one: Case, meeting: IsoDate): 'deferred' | 'undecided' | undefined {
  const earlier = earlierMeeting(one);
  if (earlier !== undefined && earlier >= meeting) return undefined;
  if (isDeferred(one.row)) return 'deferred';
  const forDecision = one.row.reading('type') === undefined || choiceOf(one.row, 'type') === 'B';
  if (earlier === undefined || !forDecision || !isStillPrepared(one.state)) return undefined;
  return isBeingPrepared(one.row) ? undefined : 'undecided';
}

/** A group prepares it and has still to report. */
function isBeingPrepared(row: FactRow): boolean {
  const awaited = dayIfReadable(row, 'reportDue') !== undefined || textOf(row, 'preparedBy') !== undefined;
  return awaited && dayIfReadable(row, 'reportedDate') === undefined && flagOf(row, 'reportedDate') !== true;
}

function isDeferred(row: FactRow): boolean {
  return (['status', 'decision', 'outcome', 'comment'] as const).some((column) => {
    const words = normalisedText(textOf(row, column) ?? '').split(' ');
    return words.some((word) => DEFERRED_WORDS.some((start) => word.startsWith(start)));
  });
}

function earlierMeeting({ row }: Case): IsoDate | undefined {
  return dayIfReadable(row, 'meetingDate');
}

function compareDays(one: IsoDate | undefined, other: IsoDate | undefined): number {
  return (one ?? '') < (other ?? '') ? -1 : Number((one ?? '') > (other ?? ''));
}

function casePoint(one: Case, origin: UntimedPoint['origin'], deadlines: MeetingDeadlines): UntimedPoint {
  const { row, number } = one;
  const presenter = textOf(row, 'presenter') ?? textOf(row, 'owner');
  const type = caseType(row);
  return {
    title: withoutPersonalNumbers(one.title ?? ''),
    ...(number === undefined ? {} : { caseNumber: number }),
    origin,
    ...(presenter === undefined ? {} : { presenter: withoutPersonalNumbers(presenter) }),
    ...(type === undefined ? {} : { type }),
    documents: caseDocuments(row),
    lines: caseLines(one, origin, deadlines),
    place: row.cell('caseNumber') ?? row.cell('title') ?? row.place,
  };
}

function caseType(row: FactRow): CaseType | undefined {
  const choice = choiceOf(row, 'type');
  return choice === 'B' || choice === 'D' || choice === 'I' ? choice : undefined;
}

/** The assignment that the log names; a yes names none. */
function caseDocuments(row: FactRow): readonly Text[] {
  const name = textOf(row, 'assignment');
  if (name === undefined || YES_OR_NO.has(normalisedText(name))) return [];
  return [AGENDA_LINES.assignment(withoutPersonalNumbers(name))];
}

const YES_OR_NO: ReadonlySet<string> = new Set([
  'ja',
  'j',
  'x',
  'nej',
  'n',
  'yes',
  'y',
  'no',
  'finns',
  'klar',
  'true',
  'false',
]);

function caseLines(one: Case, origin: UntimedPoint['origin'], { submission }: MeetingDeadlines): readonly Text[] {
  const earlier = earlierMeeting(one);
  const submitted = dayIfReadable(one.row, 'submittedDate');
  return [
    ...(origin === 'deferred' ? [AGENDA_LINES.deferred(earlier)] : []),
    ...(origin === 'undecided' && earlier !== undefined ? [AGENDA_LINES.undecided(earlier)] : []),
    ...(submission !== undefined && submitted !== undefined && submitted > submission.day
      ? [AGENDA_LINES.submittedLate(submitted)]
      : []),
  ];
}
