import type { IsoDate } from '../../time/iso-date.ts';
import type { Unknown } from '../subject.ts';
import type { WorkbookContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { choiceOf, dayIfReadable, dayReading, flagOf, textOf } from '../frame/read-row.ts';

/** How far a case has come, from all columns that say something of it. */
export interface CaseState {
  /** As in tables.json; undefined when empty or unreadable. */
  readonly status: string | undefined;
  /** Status Avslutad, or a closing day that has come. */
  readonly closed: boolean;
  /** A decision has been taken; Unknown when only an unreadable decision day says something. */
  readonly decided: boolean | Unknown;
  /** The day of the decision: its own column, else the meeting that decided. */
  readonly decisionDay: IsoDate | undefined;
}

const DECIDED_STATUSES: ReadonlySet<string | undefined> = new Set(['Beslutad', 'Verkställs', 'Följs upp']);
const PREPARING_STATUSES: ReadonlySet<string | undefined> = new Set(['Ny', 'Under beredning', 'Vilande']);

/** Beginnings of texts in a decision column that say that nothing was decided yet, or that nothing was to be decided. */
const NO_DECISION = [
  'bordl',
  'återremi',
  'vilande',
  'vilar',
  'inget beslut',
  'ej beslut',
  'inte beslut',
  'avvaktar',
  'inväntar',
  'beslut saknas',
  'beslut fattas',
  'beslut på nästa',
  'beslutas på',
  'beslutas vid',
  'under beredning',
  'information',
  'för kännedom',
  'noteras',
  'pending',
  'tabled',
  'postponed',
  'deferred',
  'no decision',
  'not decided',
  'awaiting',
  'for information',
  'noted',
];

/** Linear in the row; see {@link CaseState}. */
export function caseState(row: FactRow, context: WorkbookContext): CaseState {
  const status = choiceOf(row, 'status');
  const closedDay = dayIfReadable(row, 'closedDate');
  const closed =
    status === 'Avslutad' || (closedDay === undefined ? flagOf(row, 'closedDate') === true : closedDay <= context.asOf);
  const decided = isDecided(row, status, context);
  const decisionDay = dayIfReadable(row, 'decisionDate');
  const meetingDay = dayIfReadable(row, 'meetingDate');
  const ownDay = decisionDay !== undefined && decisionDay <= context.asOf ? decisionDay : undefined;
  const meeting = meetingDay !== undefined && meetingDay <= context.asOf ? meetingDay : undefined;
  return { status, closed, decided, decisionDay: decided === true ? (ownDay ?? meeting) : undefined };
}

/**
 * Decided by a decision day that has come or by a status after the decision; else, unless status says that it is still
 * prepared, by a decision text that is one or by who decided. An information item is decided only when status or day say so.
 */
function isDecided(row: FactRow, status: string | undefined, context: WorkbookContext): boolean | Unknown {
  const day = dayReading(row, 'decisionDate');
  if (day.kind === 'day' && day.from <= context.asOf) return true;
  if (DECIDED_STATUSES.has(status)) return true;
  if (day.kind === 'absent' && flagOf(row, 'decisionDate') === true) return true;
  const decision = textOf(row, 'decision');
  const inPreparation = PREPARING_STATUSES.has(status) || (day.kind === 'day' && day.from > context.asOf);
  if (!inPreparation && choiceOf(row, 'type') !== 'I') {
    if (decision !== undefined) {
      const said = normalisedText(decision);
      if (said !== '' && said !== 'nej' && said !== 'no' && !NO_DECISION.some((start) => said.startsWith(start)))
        return true;
    } else if (textOf(row, 'decidedBy') !== undefined) return true;
  }
  return day.kind === 'unknown' && day.unknown.unknown === 'unreadable' ? day.unknown : false;
}

/** Status says that the case is still new, prepared or resting, and nothing says that it was decided. */
export function isStillPrepared({ status, decided }: CaseState): boolean {
  return decided === false && PREPARING_STATUSES.has(status);
}
