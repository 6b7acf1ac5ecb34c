import type { AcknowledgementProblem } from '../language/acknowledgements.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { Acknowledgement, TypedAcknowledgement } from './finding.ts';
import { priorDate, type PriorRow } from './prior-findings.ts';

/** What an acknowledgement in the table of findings is worth on the day of the check. */
export type JudgedAcknowledgement =
  | { readonly kind: 'none' }
  | { readonly kind: 'inForce'; readonly acknowledgement: Acknowledgement; readonly problem?: AcknowledgementProblem }
  | { readonly kind: 'incomplete'; readonly typed: TypedAcknowledgement; readonly problem: AcknowledgementProblem }
  | { readonly kind: 'lapsed'; readonly reason: 'expired' | 'evidenceChanged' };

/** What was typed in a row's columns for acknowledgement; undefined when nothing was. */
export function typedAcknowledgement({ texts }: PriorRow): TypedAcknowledgement | undefined {
  const typed = {
    by: texts.acknowledgedBy?.trim() ?? '',
    reason: texts.reason?.trim() ?? '',
    until: texts.until?.trim() ?? '',
  };
  return typed.by === '' && typed.reason === '' && typed.until === '' ? undefined : typed;
}

/**
 * An acknowledgement is in force when it has a reason, its last day (if any) is not past, and it was given for what the
 * rule still reads: `evidence` is the finding's own today.
 */
export function judgeAcknowledgement(row: PriorRow, evidence: string, asOf: IsoDate): JudgedAcknowledgement {
  const typed = typedAcknowledgement(row);
  if (typed === undefined) return { kind: 'none' };
  if (typed.reason === '') return { kind: 'incomplete', typed, problem: 'noReason' };
  const until = priorDate(typed.until);
  if (until === undefined && typed.until !== '') return { kind: 'incomplete', typed, problem: 'unreadableUntil' };
  if (until !== undefined && until < asOf) return { kind: 'lapsed', reason: 'expired' };
  const given = row.texts.evidence?.trim() ?? evidence;
  if (given !== evidence) return { kind: 'lapsed', reason: 'evidenceChanged' };
  const acknowledgement = {
    by: typed.by,
    reason: typed.reason,
    evidence,
    ...(until === undefined ? {} : { until }),
  };
  return typed.by === ''
    ? { kind: 'inForce', acknowledgement, problem: 'nobody' }
    : { kind: 'inForce', acknowledgement };
}
