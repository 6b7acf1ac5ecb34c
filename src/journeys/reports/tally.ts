import { isSettled } from '../../findings/importance.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Review } from '../review.ts';

/** How many findings stand, by severity: neither acknowledged nor resolved; and how many checks could not be made. */
export interface Tally extends Readonly<Record<Severity, number>> {
  readonly notChecked: number;
}

export function tallyOf({ findings, outcomes }: Pick<Review, 'findings' | 'outcomes'>): Tally {
  const standing = findings.filter((finding) => !isSettled(finding));
  const count = (severity: Severity) => standing.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    notChecked: outcomes.reduce((sum, outcome) => sum + outcome.notChecked.length + (outcome.failed ? 1 : 0), 0),
  };
}
