import type { Finding, FindingState } from '../../findings/finding.ts';
import { shownState } from '../../findings/findings-rows.ts';
import { isSettled } from '../../findings/importance.ts';
import type { Review } from '../../journeys/review.ts';
import type { Severity } from '../../rules/rule.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A line of a count: the group or kind, and its findings by severity. */
export interface CountLine {
  readonly name: string;
  readonly counts: SeverityCounts;
  readonly total: number;
}

/** How many of the findings are of each severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** How many findings of a severity are shown in a state. */
export function countState({ findings, asOf }: Review, severity: Severity, state: FindingState): number {
  return findings.filter((finding) => finding.severity === severity && shownState(finding, asOf) === state).length;
}

/** Standing findings by a name of theirs, the most serious and most numerous first, then by name. */
export function countLines(findings: readonly Finding[], nameOf: (finding: Finding) => string): readonly CountLine[] {
  const byName = new Map<string, Finding[]>();
  for (const finding of findings.filter((one) => !isSettled(one))) {
    const name = nameOf(finding);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [finding]);
    else known.push(finding);
  }
  return [...byName]
    .map(([name, own]) => ({ name, counts: countBySeverity(own), total: own.length }))
    .sort(
      (one, other) =>
        other.counts.error - one.counts.error ||
        other.counts.warning - one.counts.warning ||
        other.total - one.total ||
        one.name.localeCompare(other.name, 'sv'),
    );
}
