import { addDays, daysBetween, yearOf, type IsoDate } from '../../time/iso-date.ts';
import { firstPlannedYear, isPlanned } from '../documents/plan-documents.ts';
import { doneReading } from '../frame/done-reading.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { GroupPeriod } from '../frame/group-period.ts';
import { listParameter } from '../frame/parameters.ts';
import { dayIfReadable } from '../frame/read-row.ts';
import type { FactParameterDescription, Need, Unknown } from '../subject.ts';
import { reportsOf, type Report } from './report.ts';

const KIND_EVIDENCE: Need = ['reports.kind', 'reports.report'];
const DONE_EVIDENCE: Need = ['reports.submitted', 'reports.decided'];
/** A plan stands among the reports or the documents. */
const PLAN_EVIDENCE: Need = ['reports.kind', 'reports.report', 'documents.kind', 'documents.name'];
const KINDS: FactParameterDescription = {
  name: 'kinds',
  type: 'list',
  says: {
    sv: 'Rapporttyper som räknas, som ”trender” eller ”måluppföljning”.',
    en: 'Report kinds that count, such as ‘trender’ or ‘måluppföljning’.',
  },
};

/** The group's reports of some kinds for a period, and whether they can be counted. */
interface PeriodReports {
  readonly all: readonly Report[];
  readonly done: readonly Report[];
}

function reportsFor(period: GroupPeriod, kinds: readonly string[], context: FactContext): PeriodReports {
  const ofGroup = context.shared(reportsByGroup).get(period.group) ?? [];
  const all = ofGroup.filter(
    (report) => report.kind !== undefined && kinds.includes(report.kind) && isAbout(report, period),
  );
  return { all, done: all.filter((report) => report.done) };
}

/** A report is about the period that holds the last day it covers, unless it covers clearly more than such a period. */
function isAbout({ row, covers }: Report, period: GroupPeriod): boolean {
  if (covers === undefined) return false;
  const length = daysBetween(period.from, period.to);
  if (daysBetween(covers.from, covers.to) <= length + 7) {
    const middle = addDays(covers.from, Math.floor(daysBetween(covers.from, covers.to) / 2));
    return period.from <= middle && middle <= period.to;
  }
  const day = dayIfReadable(row, 'due') ?? dayIfReadable(row, 'submitted');
  const just = day === undefined ? undefined : addDays(day, -31);
  return just !== undefined && period.from <= just && just <= period.to;
}

function reportsByGroup(context: FactContext): ReadonlyMap<string, readonly Report[]> {
  const index = new Map<string, Report[]>();
  for (const report of reportsOf(context)) {
    if (report.from === undefined) continue;
    const same = index.get(report.from);
    if (same === undefined) index.set(report.from, [report]);
    else same.push(report);
  }
  return index;
}

/** The first day that any report of a group is about, was due or came; undefined when it has none. */
export function firstReportDay(context: FactContext, group: string): IsoDate | undefined {
  return context.shared(firstReportDays).get(group);
}

function firstReportDays(context: FactContext): ReadonlyMap<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  for (const [group, reports] of context.shared(reportsByGroup)) {
    for (const report of reports) {
      const day = report.covers?.from;
      const known = first.get(group);
      if (day !== undefined && (known === undefined || day < known)) first.set(group, day);
    }
  }
  return first;
}

/** A report that would count if its day of handing in could be read. */
function unreadableOf({ all }: PeriodReports): Unknown | undefined {
  const report = all.find((candidate) => candidate.doneUnreadable);
  return report?.row.unreadable(report.row.reading('submitted')?.kind === 'unreadable' ? 'submitted' : 'decided');
}

/** When a plan was settled: its decision day, else the day it was handed in. */
function settledDay(report: Report, { asOf }: FactContext): IsoDate | undefined {
  const day = dayIfReadable(report.row, 'decided') ?? dayIfReadable(report.row, 'submitted');
  return day !== undefined && day <= asOf ? day : undefined;
}

/** What a rule may ask about a group's reports in a year, term, tertial or quarter. */
export const PERIOD_REPORT_FACTS: readonly FactDefinition<GroupPeriod>[] = [
  {
    name: 'reportsKept',
    says: {
      sv: 'Rapporttabellen har uppgifter om gruppen från perioden eller tidigare; först då prövas perioden.',
      en: 'The report table has data about the group from this period or before; only then is the period judged.',
    },
    type: 'boolean',
    reads: ['reports'],
    alsoReads: ['reports.from', 'reports.period', 'reports.due', 'reports.submitted'],
    compute(period, context) {
      const first = firstReportDay(context, period.group);
      return first !== undefined && first <= period.to;
    },
  },
  {
    name: 'reportsDone',
    says: {
      sv: 'Antal rapporter av typerna i ”kinds” som gruppen lämnat in eller beslutat för perioden.',
      en: 'How many reports of the kinds in “kinds” the group has submitted or decided for the period.',
    },
    type: 'number',
    unit: 'count',
    reads: [KIND_EVIDENCE, DONE_EVIDENCE],
    alsoReads: ['reports.from', 'reports.period', 'reports.due'],
    parameters: [KINDS],
    compute(period, context, parameters) {
      const found = reportsFor(period, listParameter(parameters, 'kinds'), context);
      if (found.done.length > 0) return found.done.length;
      return unreadableOf(found) ?? 0;
    },
  },
  {
    name: 'daysSincePeriodEnd',
    says: {
      sv: 'Dagar sedan periodens sista dag; negativt medan den pågår.',
      en: 'Days since the period’s last day; negative while it runs.',
    },
    type: 'number',
    unit: 'days',
    reads: [],
    compute: (period, { asOf }) => daysBetween(period.to, asOf),
  },
  {
    name: 'daysSincePeriodStart',
    says: { sv: 'Dagar sedan periodens första dag.', en: 'Days since the period’s first day.' },
    type: 'number',
    unit: 'days',
    reads: [],
    compute: (period, { asOf }) => daysBetween(period.from, asOf),
  },
  {
    name: 'periodName',
    says: { sv: 'Periodens namn, som ”2017 kv 3”.', en: 'The period’s name, such as ‘2017 kv 3’.' },
    type: 'text',
    reads: [],
    compute: (period) => period.label,
  },
  {
    name: 'periodStart',
    says: { sv: 'Periodens första dag.', en: 'The period’s first day.' },
    type: 'date',
    reads: [],
    compute: (period) => period.from,
  },
  {
    name: 'periodEnd',
    says: { sv: 'Periodens sista dag.', en: 'The period’s last day.' },
    type: 'date',
    reads: [],
    compute: (period) => period.to,
  },
  {
    name: 'begunUnderDocument',
    says: {
      sv: 'Perioden började när styrdokumentet redan gällde.',
      en: 'The period began when the governance document already applied.',
    },
    type: 'boolean',
    reads: [],
    compute: (period, { pack }) => pack.document === undefined || period.from >= pack.document.validFrom,
  },
  {
    name: 'planSettled',
    says: {
      sv: 'Första dagen som en plan av typerna i ”kinds” för perioden beslutades (lämnades in när beslutsdag saknas); tom när ingen plan finns.',
      en: 'The first day that a plan of the kinds in “kinds” for the period was decided (submitted when no decision day is noted); empty when there is no plan.',
    },
    type: 'date',
    reads: [KIND_EVIDENCE, DONE_EVIDENCE],
    alsoReads: ['reports.from', 'reports.period'],
    parameters: [KINDS],
    compute(period, context, parameters) {
      const found = reportsFor(period, listParameter(parameters, 'kinds'), context);
      const days = found.done.map((report) => settledDay(report, context)).filter((day) => day !== undefined);
      const [first] = days.sort();
      return first ?? unreadableOf(found) ?? null;
    },
  },
  {
    name: 'daysPlanLate',
    says: {
      sv: 'Dagar in i perioden när planen av typerna i ”kinds” beslutades; tom när den beslutades före perioden eller inte finns.',
      en: 'How many days into the period the plan of the kinds in “kinds” was decided, the first day being 1; empty when decided before the period or absent.',
    },
    type: 'number',
    unit: 'days',
    reads: [PLAN_EVIDENCE],
    alsoReads: ['reports.decided', 'reports.submitted', 'reports.from', 'reports.period'],
    parameters: [KINDS],
    compute(period, context, parameters) {
      const found = reportsFor(period, listParameter(parameters, 'kinds'), context);
      const days = found.done.map((report) => settledDay(report, context)).filter((day) => day !== undefined);
      const [first] = days.sort();
      if (first === undefined) return unreadableOf(found) ?? null;
      return first < period.from ? null : daysBetween(period.from, first) + 1;
    },
  },
  {
    name: 'plansKept',
    says: {
      sv: 'Rapport- eller dokumenttabellen har en rapport eller en plan av typerna i ”kinds” från gruppen för perioden eller tidigare; först då prövas perioden.',
      en: 'The report or document table has a report, or a plan of the kinds in “kinds”, of the group for this period or before; only then is the period judged.',
    },
    type: 'boolean',
    reads: [PLAN_EVIDENCE],
    alsoReads: ['reports.from', 'reports.period', 'documents.area', 'documents.owner'],
    parameters: [KINDS],
    compute(period, context, parameters) {
      const first = firstReportDay(context, period.group);
      if (first !== undefined && first <= period.to) return true;
      const year = firstPlannedYear(context, period.group, listParameter(parameters, 'kinds'));
      return year !== undefined && year <= yearOf(period.to);
    },
  },
  {
    name: 'plansLacking',
    says: {
      sv: 'Vad planen av typerna i ”kinds” för perioden saknar: ”plan” när den varken finns som rapport eller dokument, annars ”prepared” (beredd) och ”decided” (beslutad).',
      en: 'What the plan of the kinds in “kinds” lacks: ‘plan’ when there is neither a report nor a document, else ‘prepared’ and ‘decided’.',
    },
    type: 'list',
    reads: [PLAN_EVIDENCE],
    alsoReads: ['reports.prepared', 'reports.decided', 'reports.from', 'reports.period', 'documents.area'],
    parameters: [KINDS],
    compute(period, context, parameters) {
      const kinds = listParameter(parameters, 'kinds');
      const { all } = reportsFor(period, kinds, context);
      if (all.length === 0) return isPlanned(context, period.group, kinds, yearOf(period.to)) ? [] : ['plan'];
      const unknowns: Unknown[] = [];
      const lacking = (['prepared', 'decided'] as const).filter((column) => {
        const readings = all.map(({ row }) => doneReading(row, column, context));
        if (readings.some(({ kind }) => kind === 'done')) return false;
        const unknown = readings.find((reading) => reading.kind === 'unknown');
        if (unknown?.kind === 'unknown') unknowns.push(unknown.unknown);
        return unknown === undefined;
      });
      return lacking.length === 0 ? (unknowns[0] ?? []) : lacking;
    },
  },
];

/** The cells of a column of the group's reports for a period. */
export function reportCellsOf(period: GroupPeriod, column: string, context: FactContext) {
  return (context.shared(reportsByGroup).get(period.group) ?? [])
    .filter((report) => isAbout(report, period))
    .flatMap((report) => report.row.cells(column));
}
