import { isSettled } from '../../findings/importance.ts';
import type { CheckedWorkbook } from '../checking/checker.ts';

/** How many findings stand of each severity, and how many checks could not be made. */
export function standingCounts({ findings, rules }: CheckedWorkbook) {
  const counts = { error: 0, warning: 0, info: 0, notChecked: 0 };
  for (const finding of findings) if (!isSettled(finding)) counts[finding.severity] += 1;
  for (const { notChecked } of rules) counts.notChecked += notChecked.length;
  return counts;
}
