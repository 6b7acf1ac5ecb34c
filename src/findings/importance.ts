import type { Severity } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const SWEDISH_ORDER = new Intl.Collator('sv', { numeric: true });

/** The order findings are shown in: most serious first, then by group, subject and rule. */
export function byImportance(one: Finding, other: Finding): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    compareGroups(one.group, other.group) ||
    SWEDISH_ORDER.compare(one.subject.sv, other.subject.sv) ||
    SWEDISH_ORDER.compare(one.rule, other.rule)
  );
}

/** Findings without a group come last. */
function compareGroups(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return SWEDISH_ORDER.compare(one, other);
}

/** Acknowledged or resolved: shown, but neither counted nor a reason to fail. */
export function isSettled(finding: Finding): boolean {
  return finding.state === 'acknowledged' || finding.state === 'resolved';
}
