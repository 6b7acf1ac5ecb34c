import { daysBetween } from '../../time/iso-date.ts';
import { doneIfNoted, type DoneReading } from '../frame/done-reading.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { dayOrUnknown, isFilled, textOf } from '../frame/read-row.ts';
import type { Need } from '../subject.ts';
import { decidingGroup } from './decision-facts.ts';
import type { Case } from './case.ts';

/** Where a follow-up may be noted. */
const FOLLOW_UP_EVIDENCE: Need = ['caseLog.followedUpDate', 'caseLog.followedUpBy'];

/** Followed up when a day that has come, a yes or a name says so. */
export function followUpReading({ row }: Case, context: FactContext): DoneReading {
  const day = doneIfNoted(row, 'followedUpDate', context);
  if (day?.kind === 'done') return day;
  const dateAhead = day?.kind === 'notDone' && isFilled(row, 'followedUpDate');
  if (!dateAhead && isFilled(row, 'followedUpBy')) return { kind: 'done' };
  if (day !== undefined) return day;
  return row.has('followedUpBy') ? { kind: 'notDone' } : { kind: 'unknown', unknown: row.missing('followedUpDate') };
}

export const FOLLOW_UP_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'followUpDue',
    says: {
      sv: 'Dagen då beslutet ska följas upp; sista dagen när en period är skriven. Tom när inget datum är satt (”löpande”).',
      en: 'The day the decision is to be followed up; a period’s last day. Empty when no day is set (“ongoing”).',
    },
    type: 'date',
    reads: ['caseLog.followUpDue'],
    compute: ({ row }) => dayOrUnknown(row, 'followUpDue'),
  },
  {
    name: 'daysSinceFollowUpDue',
    says: {
      sv: 'Dagar sedan uppföljningsdagen; negativt när den ligger framåt.',
      en: 'Days since the follow-up was due; negative when it lies ahead.',
    },
    type: 'number',
    unit: 'days',
    reads: ['caseLog.followUpDue'],
    compute({ row }, { asOf }) {
      const due = dayOrUnknown(row, 'followUpDue');
      return typeof due === 'string' ? daysBetween(due, asOf) : due;
    },
  },
  {
    name: 'followedUp',
    says: {
      sv: 'En uppföljning är noterad: en dag som har kommit, ett ja, eller vem som följde upp.',
      en: 'A follow-up is noted: a day that has come, a yes, or who followed it up.',
    },
    type: 'boolean',
    reads: [FOLLOW_UP_EVIDENCE],
    compute(subject, context) {
      const reading = followUpReading(subject, context);
      return reading.kind === 'unknown' ? reading.unknown : reading.kind === 'done';
    },
  },
  {
    name: 'followedUpBy',
    says: {
      sv: 'Gruppen som följde upp, när den är noterad och känd.',
      en: 'The group that followed up, when noted and known.',
    },
    type: 'text',
    reads: ['caseLog.followedUpBy'],
    compute({ row }, context) {
      const text = textOf(row, 'followedUpBy');
      if (text === undefined) return null;
      const { name, belongs } = context.groups.resolve(text);
      return belongs === 'unknown' ? null : name;
    },
  },
  {
    name: 'followedUpByAnother',
    says: {
      sv: 'Uppföljningen är gjord av en annan grupp än den som beslutade.',
      en: 'It was followed up by another group than the one that decided.',
    },
    type: 'boolean',
    reads: [FOLLOW_UP_EVIDENCE],
    alsoReads: ['caseLog.decidedBy'],
    compute(subject, context) {
      const { row } = subject;
      if (!row.has('followedUpBy')) {
        const reading = followUpReading(subject, context);
        return reading.kind === 'done' ? row.missing('followedUpBy') : false;
      }
      const text = textOf(row, 'followedUpBy');
      if (text === undefined) return false;
      const follower = context.groups.resolve(text);
      const decider = decidingGroup(subject, context);
      return follower.belongs !== 'unknown' && decider.name !== undefined && follower.name !== decider.name;
    },
  },
];
