import type { FactContext } from '../../facts/frame/fact-context.ts';
import { knownGroups } from '../../facts/groups/known-group.ts';
import { meetingDeadlines } from '../../governance/calendar/deadlines.ts';
import type { MeetingCadence, Text } from '../../governance/pack.ts';
import { AGENDA_LINES, AGENDA_NOTES } from '../../language/agenda-words.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { Review } from '../review.ts';
import type { MeetingAgenda, UntimedPoint } from './agenda.ts';
import { agendaForm, type FormItem } from './agenda-form.ts';
import { dayNotes } from './day-notes.ts';
import { followUpLines } from './follow-up-lines.ts';
import { nextMeetingLine, notesOfGroups, previousMeeting } from './meeting-surroundings.ts';
import { casePoints } from './planned-cases.ts';
import { withStartTimes } from './start-times.ts';
import { whoseMeeting } from './whose-meeting.ts';

export interface MeetingAsked {
  readonly meeting: IsoDate;
  /** A group by any of its names; by default the one that meets on the day. */
  readonly group?: string;
}

/** A draft, or the one thing that stands in its way. */
export type AgendaResult =
  { readonly ok: true; readonly agenda: MeetingAgenda } | { readonly ok: false; readonly problem: Text };

/** The day a draft is made as of: today, or the day of the meeting when that has been. */
export function agendaDay(today: IsoDate, meeting: IsoDate): IsoDate {
  return today < meeting ? today : meeting;
}

/**
 * The draft agenda of one meeting from a review: the document's fixed items with the meeting's cases after the notes of
 * the last one, decisions first; what the log and the review say to follow up; and the deadlines, counted back.
 */
export function agendaFor(review: Review, { meeting, group: askedGroup }: MeetingAsked): AgendaResult {
  const owner = whoseMeeting(review, meeting, askedGroup);
  if ('problem' in owner) return { ok: false, problem: owner.problem };
  const { context, group, others } = owner;
  const form = agendaForm(group, context);
  const cadence = cadenceOf(group, context);
  const deadlines = cadence === undefined ? {} : meetingDeadlines(cadence, meeting);
  const cases = casePoints(context, group, meeting, deadlines);
  const filled = form.items.map((item) => fixedPoint(item, form.items, context, group, meeting, review));
  const opening = form.items.findIndex(({ role }) => role === 'previousNotes') + 1;
  const { points, fits } = withStartTimes(
    [...filled.slice(0, opening), ...cases.points, ...filled.slice(opening)],
    form.from,
    form.to,
  );
  const notes = [
    ...dayNotes(context, group, meeting, cadence, deadlines),
    ...(others.length > 0 ? [AGENDA_NOTES.otherGroups(others)] : []),
    ...(context.hasTable('caseLog') ? [] : [AGENDA_NOTES.noLog()]),
    ...(cases.leftOut > 0 ? [AGENDA_NOTES.leftOut(cases.leftOut)] : []),
    ...(fits ? [] : [AGENDA_NOTES.tooLong()]),
  ];
  return {
    ok: true,
    agenda: { group, meeting, asOf: review.asOf, from: form.from, to: form.to, points, deadlines, notes },
  };
}

/** How the group meets by its document; a group that the workbook adds meets as those of its kind. */
function cadenceOf(group: string | undefined, context: FactContext): MeetingCadence | undefined {
  const models = new Set(
    knownGroups(context)
      .get(group ?? '')
      ?.models.map(({ name }) => name),
  );
  const own = context.pack.meetings.filter((cadence) => models.has(cadence.group));
  return own.find((cadence) => cadence.agendaDaysBefore !== undefined || cadence.day !== undefined) ?? own[0];
}

function fixedPoint(
  { item, role }: FormItem,
  items: readonly FormItem[],
  context: FactContext,
  group: string | undefined,
  meeting: IsoDate,
  { findings }: Review,
): UntimedPoint {
  const point = { title: item, origin: 'fixed', documents: [], lines: [] } as const;
  const followsUp =
    role === 'caseFollowUp' || (role === 'previousNotes' && items.every((other) => other.role !== 'caseFollowUp'));
  const lines = followsUp ? followUpLines(context, group, meeting, findings) : [];
  switch (role) {
    case 'previousNotes': {
      const previous = previousMeeting(context, group, meeting);
      return { ...point, lines, documents: previous === undefined ? [] : [AGENDA_LINES.previousNotes(previous)] };
    }
    case 'groupNotes':
      return { ...point, documents: notesOfGroups(context, group, meeting) };
    case 'nextMeeting':
      return { ...point, lines: nextMeetingLine(context, group, meeting) };
    default:
      return { ...point, lines };
  }
}
