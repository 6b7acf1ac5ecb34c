import { daysBetween } from '../../time/iso-date.ts';
import { defineSubject, stableKeys } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { withoutPersonalNumbers } from '../frame/sensitive-text.ts';
import { dayOrUnknown, textOf } from '../frame/read-row.ts';
import { reportsOf, type Report } from './report.ts';

interface KeyedReport extends Report {
  readonly key: string;
}

function keyedReports(context: FactContext): readonly KeyedReport[] {
  const reports = reportsOf(context);
  const written = (report: Report | undefined, column: string): string =>
    report === undefined ? '' : (textOf(report.row, column) ?? '');
  const keys = stableKeys(
    reports.map((report) =>
      [
        written(report, 'report') || (report.kind ?? ''),
        report.from ?? '',
        written(report, 'period'),
        written(report, 'caseNumber'),
      ]
        .map(normalisedText)
        .join('|'),
    ),
    (index) => ['due', 'assignment', 'submitted'].map((column) => written(reports[index], column)).join('|'),
  );
  return reports.map((report, index) => ({ ...report, key: keys[index] ?? '' }));
}

/** The subject 'report'. */
export const REPORT_DEFINITION = defineSubject<KeyedReport>({
  kind: 'report',
  says: { sv: 'En rapport: en rad i tabellen Rapporter.', en: 'A report: a row of the table Rapporter.' },
  things: keyedReports,
  identity: ({ row, key, kind, from }, context) => {
    const period = textOf(row, 'period');
    const name = [textOf(row, 'report') ?? kind ?? '', period].filter((part) => part).join(' ');
    return {
      key,
      label: { sv: `Rapporten ”${withoutPersonalNumbers(name)}”`, en: `Report “${withoutPersonalNumbers(name)}”` },
      ...(from === undefined ? {} : { group: from }),
      day: context.asOf,
      place: row.cell('report') ?? row.place,
      cells: (table, column) => (table === 'reports' ? row.cells(column) : []),
    };
  },
  facts: [
    {
      name: 'due',
      says: { sv: 'När rapporten senast ska lämnas.', en: 'When the report is due.' },
      type: 'date',
      reads: ['reports.due'],
      compute: ({ row }) => dayOrUnknown(row, 'due'),
    },
    {
      name: 'daysSinceDue',
      says: {
        sv: 'Dagar sedan rapporten skulle ha lämnats; negativt när dagen ligger framåt.',
        en: 'Days since the report was due; negative when the day lies ahead.',
      },
      type: 'number',
      unit: 'days',
      reads: ['reports.due'],
      compute({ row }, { asOf }) {
        const due = dayOrUnknown(row, 'due');
        return typeof due === 'string' ? daysBetween(due, asOf) : due;
      },
    },
    {
      name: 'done',
      says: { sv: 'Rapporten är inlämnad eller beslutad.', en: 'The report is submitted or decided.' },
      type: 'boolean',
      reads: [['reports.submitted', 'reports.decided']],
      compute: ({ row, done, doneUnreadable }) => (doneUnreadable ? row.unreadable('submitted') : done),
    },
    {
      name: 'kind',
      says: { sv: 'Rapporttypen.', en: 'The report kind.' },
      type: 'text',
      reads: [['reports.kind', 'reports.report']],
      compute: ({ kind }) => kind ?? null,
    },
  ],
});
