import { addDays, type IsoDate } from '../../time/iso-date.ts';
import { calendarPeriod, periodsInYear, type CalendarPeriod } from '../../time/period.ts';
import type { Pack, ReportCadence } from '../pack.ts';

/** A report that a document asks for. */
export interface PlannedReport {
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  /** What it is about. */
  readonly period: CalendarPeriod;
  readonly due: IsoDate;
}

/** Kinds of report that look ahead: they are due before their period begins, not when it has ended. */
const PLANS: ReadonlySet<string> = new Set(['verksamhetsplan', 'handlingsplan', 'aktivitetsplan', 'arbetsgrupper']);

/** The reports that fall due in a year, and the plans for it due on the eve of it; by the day they are due. */
export function plannedReports(pack: Pack, year: number): readonly PlannedReport[] {
  const first = `${year - 1}-12-31`;
  const last = `${year}-12-31`;
  const reports = pack.reports
    .flatMap((cadence) => [...ofYear(cadence, year), ...(PLANS.has(cadence.kind) ? ofYear(cadence, year + 1) : [])])
    .filter(({ due }) => due >= first && due <= last);
  return [...reports].sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

function ofYear(cadence: ReportCadence, year: number): readonly PlannedReport[] {
  const { kind, from, to, per } = cadence;
  return Array.from({ length: periodsInYear(per, year) }, (_, index) => calendarPeriod(per, year, index + 1)).flatMap(
    (period) =>
      period === undefined
        ? []
        : [
            {
              kind,
              from,
              ...(to === undefined ? {} : { to }),
              period,
              due: PLANS.has(kind) ? addDays(period.from, -1) : period.to,
            },
          ],
  );
}
