import { daysBetween } from '../../time/iso-date.ts';
import { doneIfNoted } from '../frame/done-reading.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { dayOrUnknown, dayReading } from '../frame/read-row.ts';
import { reportsOfCases } from '../reports/report-index.ts';
import type { Need, Unknown } from '../subject.ts';
import type { Case } from './case.ts';

/** Where a case's report may be noted: in the log, or as a report with its number. */
const REPORTED_EVIDENCE: Need = ['caseLog.reportedDate', 'reports.submitted'];

/** Reported in the log or by a report that names the case's number. */
export function isReported(subject: Case, context: FactContext): boolean | Unknown {
  const { row, number } = subject;
  const inLog = doneIfNoted(row, 'reportedDate', context);
  if (inLog?.kind === 'done') return true;
  const reports = reportsOfCases(context, number);
  if (reports.some((report) => report.done)) return true;
  if (inLog?.kind === 'unknown') return inLog.unknown;
  const unreadable = reports.find((report) => report.doneUnreadable);
  if (unreadable !== undefined) return unreadable.row.unreadable('submitted');
  return inLog === undefined && !context.columnExists('reports', 'submitted') ? row.missing('reportedDate') : false;
}

export const REPORTING_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'reportDue',
    says: {
      sv: 'Dagen då ärendet senast ska redovisas; sista dagen när en period är skriven. Tom när inget datum är satt.',
      en: 'The last day for reporting the case; a period’s last day. Empty when no day is set.',
    },
    type: 'date',
    reads: ['caseLog.reportDue'],
    compute: ({ row }) => dayOrUnknown(row, 'reportDue'),
  },
  {
    name: 'reportDueState',
    says: {
      sv: 'Om redovisningsdatum är satt: ”date” ett datum, ”meeting” ett möte eller en händelse, ”word” ett ord utan dag (snarast, löpande), ”missing” inget.',
      en: 'Whether a report day is set: ‘date’, ‘meeting’ (a meeting or event), ‘word’ (as soon as possible, ongoing) or ‘missing’.',
    },
    type: 'text',
    reads: ['caseLog.reportDue'],
    compute({ row }) {
      const reading = dayReading(row, 'reportDue');
      if (reading.kind === 'unknown') return reading.unknown;
      if (reading.kind === 'day') return 'date';
      if (reading.kind === 'absent') return 'missing';
      return reading.word === 'nextMeeting' || reading.word === 'event' ? 'meeting' : 'word';
    },
  },
  {
    name: 'daysSinceReportDue',
    says: {
      sv: 'Dagar sedan redovisningsdagen; negativt när den ligger framåt.',
      en: 'Days since the report was due; negative when it lies ahead.',
    },
    type: 'number',
    unit: 'days',
    reads: ['caseLog.reportDue'],
    compute({ row }, { asOf }) {
      const due = dayOrUnknown(row, 'reportDue');
      return typeof due === 'string' ? daysBetween(due, asOf) : due;
    },
  },
  {
    name: 'reported',
    says: {
      sv: 'Ärendet är redovisat: en dag som har kommit i loggen, eller en inlämnad rapport med ärendets nummer.',
      en: 'The case is reported: a day that has come in the log, or a submitted report with the case’s number.',
    },
    type: 'boolean',
    reads: [REPORTED_EVIDENCE],
    alsoReads: ['reports.caseNumber', 'reports.decided'],
    compute: isReported,
  },
];
