import { addDays, daysBetween, type IsoDate } from '../../time/iso-date.ts';
import { doneReading } from '../frame/done-reading.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { listParameter, numberParameter } from '../frame/parameters.ts';
import { choiceOf, dayIfReadable, dayReading, flagOf, textOf } from '../frame/read-row.ts';
import { groupKind } from '../frame/group-kinds.ts';
import type { FactParameterDescription, FactParameters, Unknown } from '../subject.ts';
import { decidingGroup } from './decision-facts.ts';
import { representativeNamed } from './representatives.ts';
import { unreadableFlag } from './organisation-facts.ts';
import { nextMeetingAfter } from './meeting-days.ts';
import type { Case } from './case.ts';

const DEADLINE: readonly FactParameterDescription[] = [
  {
    name: 'agendaDaysBefore',
    type: 'integer',
    says: { sv: 'Dagar före mötet som dagordningen skickas.', en: 'Days before the meeting that the agenda is sent.' },
  },
  {
    name: 'submissionDaysBeforeAgenda',
    type: 'integer',
    says: { sv: 'Dagar före dagordningen som ärenden anmäls.', en: 'Days before the agenda that cases are submitted.' },
  },
];

/** The meeting a case is set to: its day, or the first meeting after it was submitted when the log says 'nästa möte'. */
function meetingDay({ row, group }: Case, context: FactContext): IsoDate | null | Unknown {
  const reading = dayReading(row, 'meetingDate');
  if (reading.kind === 'unknown') return reading.unknown;
  if (reading.kind === 'day') return reading.from;
  if (reading.kind === 'absent' || reading.word !== 'nextMeeting') return null;
  const submitted = dayIfReadable(row, 'submittedDate');
  if (submitted === undefined) return null;
  return nextMeetingAfter(context, group, submitted) ?? null;
}

function submissionDeadline(subject: Case, context: FactContext, parameters: FactParameters): IsoDate | null | Unknown {
  const meeting = meetingDay(subject, context);
  if (typeof meeting !== 'string') return meeting;
  const days =
    numberParameter(parameters, 'agendaDaysBefore') + numberParameter(parameters, 'submissionDaysBeforeAgenda');
  return addDays(meeting, -days);
}

/** Who raised a case, as far as the workbook tells. */
function raisedByState({ row, group }: Case, context: FactContext, parameters: FactParameters): string | Unknown {
  if (!row.has('raisedBy')) return row.missing('raisedBy');
  const text = textOf(row, 'raisedBy');
  if (text === undefined) return 'missing';
  const resolved = context.groups.resolve(text);
  if (resolved.belongs !== 'unknown') {
    const kind = groupKind(context, resolved.name);
    if (resolved.name === group || (kind !== undefined && listParameter(parameters, 'kinds').includes(kind)))
      return 'group';
  }
  if (context.names.organisation(text).kind === 'exact') return 'organisation';
  if (representativeNamed(context, text, group, dayIfReadable(row, 'raisedDate'))) return 'representative';
  if (resolved.belongs !== 'unknown') return 'other';
  return context.columnExists('members', 'name') ? 'other' : { unknown: 'missing', missing: ['members'] };
}

export const RAISING_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'raisedBy',
    says: {
      sv: 'Vem som aktualiserat ärendet: ”missing” ingen uppgift, ”group” en grupp av slagen i ”kinds” eller loggens egen grupp, ”representative” en ledamot i gruppen, ”organisation” en organisation, annars ”other”.',
      en: 'Who raised the case: ‘missing’ (not stated), ‘group’ (a group of the kinds in “kinds” or the log’s own), ‘representative’ (a member of the group), ‘organisation’, else ‘other’.',
    },
    type: 'text',
    reads: ['caseLog.raisedBy'],
    alsoReads: ['members.name', 'members.from', 'members.to', 'members.role', 'groups.kind'],
    parameters: [
      {
        name: 'kinds',
        type: 'list',
        says: { sv: 'Slag av grupper som får aktualisera ärenden.', en: 'Kinds of groups that may raise cases.' },
      },
    ],
    compute: raisedByState,
  },
  {
    name: 'plannedForMeeting',
    says: {
      sv: 'Ärendet är satt till ett möte: en dag eller ”nästa möte”.',
      en: 'The case is set to a meeting: a day or “next meeting”.',
    },
    type: 'boolean',
    reads: ['caseLog.meetingDate'],
    compute({ row }) {
      const reading = dayReading(row, 'meetingDate');
      if (reading.kind === 'unknown') return reading.unknown;
      return reading.kind === 'day' || (reading.kind === 'word' && reading.word === 'nextMeeting');
    },
  },
  {
    name: 'daysSinceMeeting',
    says: {
      sv: 'Dagar sedan mötet som ärendet är satt till; negativt när det ligger framåt, tomt utan dag.',
      en: 'Days since the meeting that the case is set to; negative when ahead, empty without a day.',
    },
    type: 'number',
    unit: 'days',
    reads: ['caseLog.meetingDate'],
    alsoReads: ['caseLog.submittedDate', 'meetings.date'],
    compute(subject, context) {
      const day = meetingDay(subject, context);
      return typeof day === 'string' ? daysBetween(day, context.asOf) : day;
    },
  },
  {
    name: 'meetingDate',
    says: { sv: 'Mötet som ärendet är satt till.', en: 'The meeting that the case is set to.' },
    type: 'date',
    reads: ['caseLog.meetingDate'],
    alsoReads: ['caseLog.submittedDate', 'meetings.date'],
    compute: meetingDay,
  },
  {
    name: 'typeIsOneOf',
    says: { sv: 'Ärendets typ är en av dem i ”types”.', en: 'The case’s type is one of those in “types”.' },
    type: 'boolean',
    reads: ['caseLog.type'],
    parameters: [{ name: 'types', type: 'list', says: { sv: 'Giltiga typer.', en: 'Valid types.' } }],
    compute({ row }, _context, parameters) {
      if (!row.has('type')) return row.missing('type');
      const type = choiceOf(row, 'type');
      return type !== undefined && listParameter(parameters, 'types').includes(type);
    },
  },
  {
    name: 'submittedDate',
    says: {
      sv: 'Dagen då ärendet anmäldes till sekreteraren.',
      en: 'The day the case was submitted to the secretary.',
    },
    type: 'date',
    reads: ['caseLog.submittedDate'],
    compute: ({ row }) => dayIfReadable(row, 'submittedDate') ?? unreadableFlag(row, 'submittedDate') ?? null,
  },
  {
    name: 'submissionDeadline',
    says: {
      sv: 'Sista dagen att anmäla ärendet till det möte det är satt till.',
      en: 'The last day to submit the case to the meeting it is set to.',
    },
    type: 'date',
    reads: ['caseLog.meetingDate'],
    alsoReads: ['caseLog.submittedDate', 'meetings.date'],
    parameters: DEADLINE,
    compute: submissionDeadline,
  },
  {
    name: 'daysSubmittedLate',
    says: {
      sv: 'Dagar efter sista anmälningsdagen som ärendet anmäldes; noll eller negativt när det anmäldes i tid.',
      en: 'Days after the deadline that the case was submitted; zero or negative when in time.',
    },
    type: 'number',
    unit: 'days',
    reads: ['caseLog.submittedDate', 'caseLog.meetingDate'],
    alsoReads: ['meetings.date'],
    parameters: DEADLINE,
    compute(subject, context, parameters) {
      const deadline = submissionDeadline(subject, context, parameters);
      if (typeof deadline !== 'string') return deadline;
      const submitted = dayReading(subject.row, 'submittedDate');
      if (submitted.kind === 'unknown') return submitted.unknown;
      return submitted.kind === 'day' ? daysBetween(deadline, submitted.from) : null;
    },
  },
  {
    name: 'disagreement',
    says: { sv: 'Ärendet är markerat som oenigt.', en: 'The case is marked as disagreed on.' },
    type: 'boolean',
    reads: ['caseLog.disagreement'],
    compute: ({ row }) => unreadableFlag(row, 'disagreement') ?? flagOf(row, 'disagreement') === true,
  },
  {
    name: 'lifted',
    says: {
      sv: 'Ärendet är lyft till organisationernas egna beslutsorgan.',
      en: 'The case has been lifted to the organisations’ own decision-making bodies.',
    },
    type: 'boolean',
    reads: ['caseLog.liftedDate'],
    compute({ row }, context) {
      const reading = doneReading(row, 'liftedDate', context);
      return reading.kind === 'unknown' ? reading.unknown : reading.kind === 'done';
    },
  },
  {
    name: 'meetingAfterDecision',
    says: {
      sv: 'Den beslutande gruppens första möte efter beslutet, hållet eller planerat; tom när tabellen Möten inte har något.',
      en: 'The deciding group’s first meeting after the decision, held or planned; empty when the table Möten has none.',
    },
    type: 'date',
    reads: ['meetings.date', ['caseLog.decisionDate', 'caseLog.meetingDate']],
    alsoReads: ['meetings.group', 'meetings.status', 'caseLog.decidedBy'],
    compute: (subject, context) => meetingAfterDecision(subject, context) ?? null,
  },
  {
    name: 'daysSinceMeetingAfterDecision',
    says: {
      sv: 'Dagar sedan den beslutande gruppens första möte efter beslutet; negativt när det ligger framåt.',
      en: 'Days since the deciding group’s first meeting after the decision; negative when it lies ahead.',
    },
    type: 'number',
    unit: 'days',
    reads: ['meetings.date', ['caseLog.decisionDate', 'caseLog.meetingDate']],
    alsoReads: ['meetings.group', 'meetings.status', 'caseLog.decidedBy'],
    compute(subject, context) {
      const meeting = meetingAfterDecision(subject, context);
      return meeting === undefined ? null : daysBetween(meeting, context.asOf);
    },
  },
];

/** The first meeting after the decision of the group that decided; undefined for a case without a decision day. */
function meetingAfterDecision(subject: Case, context: FactContext): IsoDate | undefined {
  const { decisionDay } = subject.state;
  return decisionDay === undefined
    ? undefined
    : nextMeetingAfter(context, decidingGroup(subject, context).name, decisionDay);
}
