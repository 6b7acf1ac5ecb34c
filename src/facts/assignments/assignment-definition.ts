import { daysBetween } from '../../time/iso-date.ts';
import { defineSubject } from '../frame/define-subject.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { missingFieldsFact } from '../frame/missing-fields.ts';
import { sensitiveTextFacts } from '../frame/sensitive-text-facts.ts';
import { dayOrUnknown, dayReading } from '../frame/read-row.ts';
import { assignmentIdentity, assignmentReported, assignmentsOf, type Assignment } from './assignment.ts';

/** The subject 'assignment'. */
export const ASSIGNMENT_DEFINITION = defineSubject<Assignment>({
  kind: 'assignment',
  says: {
    sv: 'Ett uppdrag: en rad i tabellen Uppdrag. Dess grupp är beställaren.',
    en: 'An assignment: a row of the table Uppdrag. Its group is the client.',
  },
  things: assignmentsOf,
  identity: assignmentIdentity,
  facts: [
    missingFieldsFact<Assignment>('assignments'),
    ...sensitiveTextFacts<Assignment>('assignments'),
    {
      name: 'client',
      says: {
        sv: 'Beställaren; uppdragstagarens överordnade grupp när ingen är skriven.',
        en: 'The client; the assignee’s parent group when none is written.',
      },
      type: 'text',
      reads: [['assignments.client', 'assignments.assignee']],
      compute: ({ client }) => client ?? null,
    },
    {
      name: 'clientKind',
      says: { sv: 'Beställarens slag, som ”verksamhetsgrupp”.', en: 'The client’s kind, such as ‘verksamhetsgrupp’.' },
      type: 'text',
      reads: [['assignments.client', 'assignments.assignee']],
      alsoReads: ['groups.kind'],
      compute: ({ client }, context) => (client === undefined ? null : (groupKind(context, client) ?? null)),
    },
    {
      name: 'assignee',
      says: { sv: 'Uppdragstagaren.', en: 'The assignee.' },
      type: 'text',
      reads: ['assignments.assignee'],
      compute: ({ row, assignee }) => assignee ?? (row.has('assignee') ? null : row.missing('assignee')),
    },
    {
      name: 'assigneeKind',
      says: { sv: 'Uppdragstagarens slag, som ”arbetsgrupp”.', en: 'The assignee’s kind, such as ‘arbetsgrupp’.' },
      type: 'text',
      reads: ['assignments.assignee'],
      alsoReads: ['groups.kind'],
      compute({ row, assignee }, context) {
        if (assignee !== undefined) return groupKind(context, assignee) ?? null;
        return row.has('assignee') ? null : row.missing('assignee');
      },
    },
    {
      name: 'endDate',
      says: { sv: 'Slutdatum; sista dagen när en period är skriven.', en: 'The end day; a period’s last day.' },
      type: 'date',
      reads: ['assignments.endDate'],
      compute: ({ row }) => dayOrUnknown(row, 'endDate'),
    },
    {
      name: 'daysSinceEnd',
      says: {
        sv: 'Dagar sedan slutdatum; negativt när det ligger framåt.',
        en: 'Days since the end day; negative when it lies ahead.',
      },
      type: 'number',
      unit: 'days',
      reads: ['assignments.endDate'],
      compute({ row }, { asOf }) {
        const end = dayOrUnknown(row, 'endDate');
        return typeof end === 'string' ? daysBetween(end, asOf) : end;
      },
    },
    {
      name: 'reportDue',
      says: { sv: 'Dagen då uppdraget senast ska rapporteras.', en: 'The last day for reporting the assignment.' },
      type: 'date',
      reads: ['assignments.reportDue'],
      compute: ({ row }) => dayOrUnknown(row, 'reportDue'),
    },
    {
      name: 'reportDayStated',
      says: {
        sv: 'Det står när uppdraget ska rapporteras: en dag, en period, ett möte eller ”löpande”.',
        en: 'It is stated when the assignment is to be reported: a day, a period, a meeting or “ongoing”.',
      },
      type: 'boolean',
      reads: ['assignments.reportDue'],
      compute({ row }) {
        const reading = dayReading(row, 'reportDue');
        return reading.kind === 'unknown' ? reading.unknown : reading.kind !== 'absent';
      },
    },
    {
      name: 'daysSinceReportDue',
      says: {
        sv: 'Dagar sedan rapporten skulle ha lämnats; negativt när dagen ligger framåt.',
        en: 'Days since the report was due; negative when it lies ahead.',
      },
      type: 'number',
      unit: 'days',
      reads: ['assignments.reportDue'],
      compute({ row }, { asOf }) {
        const due = dayOrUnknown(row, 'reportDue');
        return typeof due === 'string' ? daysBetween(due, asOf) : due;
      },
    },
    {
      name: 'reported',
      says: {
        sv: 'Uppdraget är rapporterat: en dag som har kommit i ”Rapporterat”, eller en inlämnad rapport som namnger uppdraget.',
        en: 'The assignment is reported: a day that has come in “Rapporterat”, or a submitted report that names it.',
      },
      type: 'boolean',
      reads: [['assignments.reportedDate', 'reports.submitted']],
      alsoReads: ['reports.assignment', 'reports.report', 'reports.decided'],
      compute(assignment, context) {
        const reading = assignmentReported(assignment, context);
        return reading.kind === 'unknown' ? reading.unknown : reading.kind === 'done';
      },
    },
    {
      name: 'ongoing',
      says: {
        sv: 'Uppdraget pågår: slutdatum har inte passerat och det är inte rapporterat.',
        en: 'The assignment is ongoing: its end day has not passed and it is not reported.',
      },
      type: 'boolean',
      reads: [['assignments.reportedDate', 'reports.submitted', 'assignments.endDate']],
      compute(assignment, context) {
        const end = assignment.row.has('endDate') ? dayReading(assignment.row, 'endDate') : undefined;
        if (end?.kind === 'day' && end.to < context.asOf) return false;
        return assignmentReported(assignment, context).kind !== 'done';
      },
    },
  ],
});
