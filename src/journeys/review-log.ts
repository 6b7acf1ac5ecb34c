import { isSettled } from '../findings/importance.ts';
import { readOwnTable, type OwnColumn } from '../findings/own-table.ts';
import type { Severity } from '../rules/rule.ts';
import { parseIsoDate, type IsoDate } from '../time/iso-date.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import type { Review } from './review.ts';

/** The own sheet that gains a line a run. */
export const REVIEW_LOG_SHEET = 'Granskningslogg';

/** The Excel Table on it. */
export const REVIEW_LOG_TABLE = 'Granskningslogg';

export type ReviewLogKey =
  | 'day'
  | 'packs'
  | 'errors'
  | 'warnings'
  | 'notes'
  | 'new'
  | 'resolved'
  | 'acknowledged'
  | 'judged'
  | 'kept'
  | 'unchecked'
  | 'by';

function column(
  key: ReviewLogKey,
  sv: string,
  en: string,
  holds: OwnColumn<ReviewLogKey>['holds'] = 'number',
  filledByUser = false,
): OwnColumn<ReviewLogKey> {
  return { key, header: { sv, en }, holds, filledByUser };
}

/** In the order they stand. */
export const REVIEW_LOG_COLUMNS: readonly OwnColumn<ReviewLogKey>[] = [
  column('day', 'Dag', 'Day', 'date'),
  column('packs', 'Regelpaket', 'Rule packs', 'text'),
  column('errors', 'Fel', 'Errors'),
  column('warnings', 'Varningar', 'Warnings'),
  column('notes', 'Upplysningar', 'Notes'),
  column('new', 'Nya', 'New'),
  column('resolved', 'Åtgärdade', 'Resolved'),
  column('acknowledged', 'Kvitterade', 'Acknowledged'),
  column('judged', 'Prövningar', 'Judgements'),
  column('kept', 'Följs', 'Kept'),
  column('unchecked', 'Ej kontrollerade regler', 'Rules not checked'),
  column('by', 'Granskat av', 'Checked by', 'text', true),
];

/** A run in one line. Figures are absent when somebody has edited them into something else. */
export interface ReviewLogLine {
  readonly day: IsoDate;
  readonly packs: string;
  readonly figures: Readonly<Partial<Record<ReviewLogKey, number>>>;
  readonly by: string;
}

/** The line of a review: counts of standing findings, and what was proved. */
export function reviewLogLine({ asOf, packs, outcomes, findings }: Review): ReviewLogLine {
  const standing = findings.filter((finding) => !isSettled(finding));
  const of = (severity: Severity) => standing.filter((finding) => finding.severity === severity).length;
  const kept = outcomes.reduce((sum, outcome) => sum + outcome.kept, 0);
  const broken = outcomes.reduce((sum, outcome) => sum + outcome.violations.length, 0);
  const untried = outcomes.filter(
    (outcome) =>
      outcome.kept + outcome.violations.length === 0 && (outcome.failed ?? outcome.notChecked[0]) !== undefined,
  );
  return {
    day: asOf,
    packs: packs.map((pack) => `${pack.id} ${pack.version}`).join(', '),
    figures: {
      errors: of('error'),
      warnings: of('warning'),
      notes: of('info'),
      new: standing.filter(({ state, firstSeen }) => state === 'new' || firstSeen === asOf).length,
      resolved: findings.filter(({ state, since }) => state === 'resolved' && since === asOf).length,
      acknowledged: findings.filter(({ state }) => state === 'acknowledged').length,
      judged: kept + broken,
      kept,
      unchecked: untried.length,
    },
    by: '',
  };
}

/** The lines that earlier runs left on the sheet. Lines without a day are nothing that can be ordered, and are left out. */
export function readReviewLog(snapshot: WorkbookSnapshot): readonly ReviewLogLine[] {
  return readOwnTable(snapshot, REVIEW_LOG_COLUMNS, ['day', 'packs', 'errors', 'unchecked']).flatMap((row) => {
    const day = parseIsoDate(row.day ?? '');
    if (day === undefined) return [];
    const figures = REVIEW_LOG_COLUMNS.flatMap(({ key, holds }): [ReviewLogKey, number][] => {
      const text = row[key];
      const number = Number(text);
      return holds === 'number' && text !== undefined && Number.isFinite(number) ? [[key, number]] : [];
    });
    return [{ day, packs: row.packs ?? '', figures: Object.fromEntries(figures), by: row.by ?? '' }];
  });
}

/**
 * The log with a run added, by day. A run of the same day and packs takes the earlier one's place, so that checking twice
 * is as checking once; who checked it stays.
 */
export function withRun(log: readonly ReviewLogLine[], run: ReviewLogLine): readonly ReviewLogLine[] {
  const same = log.find((line) => line.day === run.day && line.packs === run.packs);
  const others = log.filter((line) => line !== same);
  const lines = [...others, { ...run, by: run.by === '' ? (same?.by ?? '') : run.by }];
  return lines.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}
