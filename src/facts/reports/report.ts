import { addDays, type IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { doneIfNoted } from '../frame/done-reading.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { choiceOf, dayIfReadable, textOf } from '../frame/read-row.ts';

/** A row of the report table. */
export interface Report {
  readonly row: FactRow;
  /** A report kind of tables.json; undefined when neither kind nor name says. */
  readonly kind: string | undefined;
  /** The sender's canonical name. */
  readonly from: string | undefined;
  /** What it is about: its period, else the year its name gives, else the days just before it was due or handed in. */
  readonly covers: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** Handed in or decided on or before the day of the check. */
  readonly done: boolean;
  /** Something stands where the day of handing in should be, but it could not be read. */
  readonly doneUnreadable: boolean;
}

/** Beginnings of words in a report's name that tell its kind, for rows without one. */
const KIND_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['trender', ['trend']],
  ['måluppföljning', ['måluppfölj', 'uppföljning av mål', 'uppföljning mål', 'follow up of goals', 'goal follow up']],
  ['mål och indikatorer', ['mål och indikator', 'goals and indicators']],
  ['verksamhetsplan', ['verksamhetsplan', 'operational plan']],
  ['arbetsgrupper', ['arbetsgrupper', 'arbets och projektgrupper', 'working groups']],
  ['handlingsplan', ['handlingsplan', 'action plan']],
  ['tertialuppföljning', ['tertial']],
  ['terminsrapport', ['terminsrapport', 'terminsredovisning', 'rapport vt', 'rapport ht', 'term report']],
  ['aktivitetsplan', ['aktivitetsplan', 'års och aktivitetsplan', 'årsplan', 'activity plan']],
  ['implementering', ['implementering', 'implementation']],
  ['uppdragsrapport', ['uppdragsrapport', 'assignment report']],
];

/** How long after a period its report is usually handed in; used only where no period is written. */
const USUAL_DELAY_DAYS = 31;

export function reportsOf(context: FactContext): readonly Report[] {
  return context.shared(deriveReports);
}

function deriveReports(context: FactContext): readonly Report[] {
  return context.rows('reports').map((row) => readReport(row, context));
}

function readReport(row: FactRow, context: FactContext): Report {
  const name = textOf(row, 'report');
  const kind = choiceOf(row, 'kind') ?? kindOfName(textOf(row, 'kind')) ?? kindOfName(name);
  const submitted = doneIfNoted(row, 'submitted', context);
  const decided = doneIfNoted(row, 'decided', context);
  const done = submitted?.kind === 'done' || decided?.kind === 'done';
  return {
    row,
    kind,
    from: senderOf(row, kind, context),
    covers: coveredPeriod(row, name),
    done,
    doneUnreadable: !done && (isUnreadable(submitted) || isUnreadable(decided)),
  };
}

function isUnreadable(reading: ReturnType<typeof doneIfNoted>): boolean {
  return reading?.kind === 'unknown' && reading.unknown.unknown === 'unreadable';
}

function kindOfName(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const text = normalisedText(name);
  return KIND_WORDS.find(([, words]) => words.some((word) => text.includes(word)))?.[0];
}

/** The sender as written; else the only group that owes such a report; else the table's group. */
function senderOf(row: FactRow, kind: string | undefined, context: FactContext): string | undefined {
  const group = context.groupOf(row);
  if (group === undefined || group.source === 'mainGroup' || group.source === 'otherTables') {
    const owing = new Set(
      context.pack.reports.filter((cadence) => cadence.kind === kind).map((cadence) => cadence.from),
    );
    const [only] = owing;
    if (owing.size === 1 && only !== undefined && !only.startsWith('kind:')) return only;
  }
  return group?.name;
}

function coveredPeriod(row: FactRow, name: string | undefined): Report['covers'] {
  const period = row.reading('period');
  if (period?.kind === 'period') return { from: period.from, to: period.to };
  if (period?.kind === 'date') return { from: period.date, to: period.date };
  const year = period?.kind === 'number' ? String(period.number) : /\b(?:19|20)\d{2}\b/.exec(name ?? '')?.[0];
  if (year !== undefined && /^(?:19|20)\d{2}$/.test(year)) {
    return { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate };
  }
  const day = dayIfReadable(row, 'due') ?? dayIfReadable(row, 'submitted') ?? dayIfReadable(row, 'decided');
  if (day === undefined) return undefined;
  const before = addDays(day, -USUAL_DELAY_DAYS);
  return { from: before, to: before };
}
