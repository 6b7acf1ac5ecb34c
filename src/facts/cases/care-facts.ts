import { daysBetween, parseIsoDate, type IsoDate } from '../../time/iso-date.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { monthsPassed } from '../frame/months-passed.ts';
import { dayOrUnknown, dayReading, flagOf, isFilled } from '../frame/read-row.ts';
import type { FactValue, Unknown } from '../subject.ts';
import { isReported } from './reporting-facts.ts';
import type { Case } from './case.ts';

/** Any one of these tells whether a case is open. */
const CLOSING_EVIDENCE = ['caseLog.status', 'caseLog.closedDate'] as const;
const OWNER_COLUMNS = ['owner', 'preparedBy', 'followUpOwner', 'presenter'] as const;
const AHEAD_COLUMNS = ['dueDate', 'reportDue', 'followUpDue', 'meetingDate'] as const;

/** Pairs of days where the second cannot come before the first. */
const ORDERED_DAYS: readonly (readonly [ColumnKey, ColumnKey])[] = [
  ['raisedDate', 'decisionDate'],
  ['raisedDate', 'reportedDate'],
  ['raisedDate', 'followedUpDate'],
  ['raisedDate', 'closedDate'],
  ['raisedDate', 'dueDate'],
  ['raisedDate', 'reportDue'],
  ['raisedDate', 'followUpDue'],
  ['submittedDate', 'decisionDate'],
  ['decisionDate', 'followedUpDate'],
  ['decisionDate', 'followUpDue'],
  ['decisionDate', 'closedDate'],
  ['assignmentApproved', 'reportedDate'],
];

/** Days written in running text, such as '2018-01-12: ringt'. */
const WRITTEN_DAY = /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/g;
const LONGEST_READ = 10_000;

/** The newest day anywhere in the row, days ahead included; undefined when it has none. */
function newestDay({ row }: Case): IsoDate | undefined {
  let newest: IsoDate | undefined;
  const see = (day: IsoDate | undefined): void => {
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  };
  for (const column in row.row.values) {
    const reading = row.reading(column);
    if (reading === undefined) continue;
    if (reading.kind === 'date' || reading.kind === 'flag') see(reading.date);
    else if (reading.kind === 'period') see(reading.to);
    else if (reading.kind === 'datedList') for (const { date } of reading.items) see(date);
    else if (reading.kind === 'text') {
      for (const [day] of reading.text.slice(0, LONGEST_READ).matchAll(WRITTEN_DAY)) see(parseIsoDate(day));
    }
  }
  return newest;
}

/** Pairs of columns whose days come in an impossible order, the one that should be first before the other. */
function wrongPairs({ row }: Case): readonly (readonly [ColumnKey, ColumnKey])[] {
  return ORDERED_DAYS.filter(([first, second]) => {
    const [early, late] = [row.reading(first), row.reading(second)];
    if (early === undefined || late === undefined) return false;
    const [before, after] = [dayReading(row, first), dayReading(row, second)];
    return before.kind === 'day' && after.kind === 'day' && before.from > after.to;
  });
}

/**
 * The day the case's own work is due: its due day; where the log has no such column, the report day until it is reported,
 * unless a governance document in force has its own rules on reports.
 */
function dueDay(subject: Case, context: FactContext): IsoDate | null | Unknown {
  const { row } = subject;
  if (row.has('dueDate')) return dayOrUnknown(row, 'dueDate');
  if (context.packs.some(({ document }) => document !== undefined)) return null;
  const reported = row.has('reportedDate') ? isReported(subject, context) : false;
  return reported === true ? null : dayOrUnknown(row, 'reportDue');
}

/** What a rule may ask about how a case is looked after, without any governance document. */
export const CARE_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'open',
    says: { sv: 'Ärendet är inte avslutat.', en: 'The case is not closed.' },
    type: 'boolean',
    reads: [CLOSING_EVIDENCE],
    compute({ row, state }): FactValue | Unknown {
      if (row.has('status') || row.has('closedDate')) return !state.closed;
      return { unknown: 'missing', missing: [...CLOSING_EVIDENCE] };
    },
  },
  {
    name: 'resting',
    says: { sv: 'Ärendet är vilande eller bordlagt.', en: 'The case is resting or tabled.' },
    type: 'boolean',
    reads: ['caseLog.status'],
    compute: ({ state }) => state.status === 'Vilande' && !state.closed,
  },
  {
    name: 'due',
    says: {
      sv: 'När ärendets åtgärd ska vara klar; där loggen saknar en sådan kolumn och inget styrdokument gäller: redovisningsdagen tills ärendet är redovisat.',
      en: 'When the case’s work is due; where the log has no such column and no governance document is in force: the report day until the case is reported.',
    },
    type: 'date',
    reads: [['caseLog.dueDate', 'caseLog.reportDue']],
    compute: dueDay,
  },
  {
    name: 'daysSinceDue',
    says: {
      sv: 'Dagar sedan åtgärden skulle ha varit klar; negativt när dagen ligger framåt.',
      en: 'Days since the work was due; negative when the day lies ahead.',
    },
    type: 'number',
    unit: 'days',
    reads: [['caseLog.dueDate', 'caseLog.reportDue']],
    compute(subject, context) {
      const due = dueDay(subject, context);
      return typeof due === 'string' ? daysBetween(due, context.asOf) : due;
    },
  },
  {
    name: 'ownerNoted',
    says: {
      sv: 'Någon är ansvarig: ”Ansvarig”, beredande grupp, den som följer upp eller föredraganden är ifylld.',
      en: 'Somebody is responsible: owner, preparing group, follow-up owner or presenter is filled in.',
    },
    type: 'boolean',
    reads: ['caseLog.owner'],
    alsoReads: ['caseLog.preparedBy', 'caseLog.followUpOwner', 'caseLog.presenter'],
    compute: ({ row }) =>
      row.has('owner') ? OWNER_COLUMNS.some((column) => isFilled(row, column)) : row.missing('owner'),
  },
  {
    name: 'dayNoted',
    says: {
      sv: 'Ärendet har en dag att hålla sig till: klart senast, redovisning, uppföljning eller möte (även ”löpande” och liknande).',
      en: 'The case has a day to keep to: due, report, follow-up or meeting (also “ongoing” and the like).',
    },
    type: 'boolean',
    reads: ['caseLog.dueDate'],
    alsoReads: ['caseLog.reportDue', 'caseLog.followUpDue', 'caseLog.meetingDate'],
    compute: ({ row }) =>
      row.has('dueDate') ? AHEAD_COLUMNS.some((column) => isFilled(row, column)) : row.missing('dueDate'),
  },
  {
    name: 'closingDayNoted',
    says: { sv: 'Avslutsdag är noterad (eller ett ja).', en: 'A closing day is noted (or a yes).' },
    type: 'boolean',
    reads: ['caseLog.closedDate'],
    compute: ({ row }) => (row.has('closedDate') ? isFilled(row, 'closedDate') : row.missing('closedDate')),
  },
  {
    name: 'closingDate',
    says: {
      sv: 'Avslutsdagen, när den har kommit; ett ja utan dag räknas som granskningsdagen.',
      en: 'The closing day, when it has come; a yes without a day counts as the day of the check.',
    },
    type: 'date',
    reads: ['caseLog.closedDate'],
    compute({ row }, { asOf }) {
      const day = dayOrUnknown(row, 'closedDate');
      if (typeof day === 'string') return day <= asOf ? day : null;
      return day === null && flagOf(row, 'closedDate') === true ? asOf : day;
    },
  },
  {
    name: 'daysInWrongOrder',
    says: {
      sv: 'Par av dagar i omöjlig ordning, som ”decisionDate<raisedDate”: beslutet ligger före aktualiseringen.',
      en: 'Pairs of days in an impossible order, such as ‘decisionDate<raisedDate’.',
    },
    type: 'list',
    reads: ['caseLog'],
    alsoReads: [...new Set(ORDERED_DAYS.flat())].map((column) => `caseLog.${column}` as const),
    compute: (subject) => wrongPairs(subject).map(([first, second]) => `${second}<${first}`),
  },
  {
    name: 'columnsInWrongOrder',
    says: {
      sv: 'Kolumner vars dagar ligger i omöjlig ordning mot någon annan kolumns.',
      en: 'Columns whose days come in an impossible order with those of another.',
    },
    type: 'list',
    reads: ['caseLog'],
    alsoReads: [...new Set(ORDERED_DAYS.flat())].map((column) => `caseLog.${column}` as const),
    compute: (subject) => [...new Set(wrongPairs(subject).flatMap(([first, second]) => [second, first]))],
  },
  {
    name: 'newestDate',
    says: {
      sv: 'Den nyaste dagen någonstans på raden, även i löpande text; tom när ingen finns.',
      en: 'The newest day anywhere in the row, in running text too; empty when there is none.',
    },
    type: 'date',
    reads: ['caseLog'],
    compute: (subject) => newestDay(subject) ?? null,
  },
  {
    name: 'monthsUntouched',
    says: {
      sv: 'Hela månader som har passerat sedan den nyaste dagen på raden; negativt när den ligger framåt, tomt utan dag.',
      en: 'Whole months that have passed since the newest day in the row; negative when it lies ahead, empty without a day.',
    },
    type: 'number',
    unit: 'months',
    reads: ['caseLog'],
    compute(subject, { asOf }: FactContext) {
      const day = newestDay(subject);
      return day === undefined ? null : monthsPassed(day, asOf);
    },
  },
];
