import type { Finding, FindingState } from '../../findings/finding.ts';
import type { Severity } from '../../rules/rule.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A line of a count: the group or kind, and its findings by severity. */
export interface CountLine {
  readonly name: string;
  readonly counts: SeverityCounts;
  readonly total: number;
}

/** Findings that stand: neither resolved nor acknowledged. */
export function isStanding(finding: Finding): boolean {
  return finding.state !== 'resolved' && finding.state !== 'acknowledged';
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

export function countState(findings: readonly Finding[], severity: Severity, state: FindingState): number {
  return findings.filter((finding) => finding.severity === severity && finding.state === state).length;
}

/** Standing findings by a name of theirs, the most serious and most numerous first, then by name. */
export function countLines(findings: readonly Finding[], nameOf: (finding: Finding) => string): readonly CountLine[] {
  const byName = new Map<string, Finding[]>();
  for (const finding of findings.filter(isStanding)) {
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
