import { describeFact } from '../../facts/subject-definitions.ts';
import type { Finding } from '../../findings/finding.ts';
import { isSettled } from '../../findings/importance.ts';
import type { Text } from '../../governance/pack.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { Review } from '../review.ts';

/** The findings of one group against one rule at one severity in one workbook. */
export interface SummaryLine {
  /** Absent when the findings are no group's. */
  readonly group?: string;
  /** '<pack>/<rule>'. */
  readonly rule: string;
  readonly ruleTitle: Text;
  /** Ids of the norms that the rule holds. */
  readonly norms: readonly string[];
  readonly severity: Severity;
  readonly findings: number;
  /** The most days that any of them is overdue; absent for what has no day to be done by. */
  readonly daysOverdue?: number;
}

/** What one workbook adds to a summary of many: plain data, small whatever the workbook's size. */
export interface WorkbookSummary {
  /** The path as given. */
  readonly workbook: string;
  readonly lines: readonly SummaryLine[];
  /** Rules that could not be checked, or failed. */
  readonly rulesNotChecked: number;
  /** Why the workbook could not be checked. */
  readonly problem?: string;
}

/** Facts that count the days since something should have been done. */
const OVERDUE: ReadonlySet<string> = new Set([
  'daysSinceDue',
  'daysSinceFollowUpDue',
  'daysSinceReportDue',
  'daysSinceRevisionDue',
  'daysSubmittedLate',
  'daysPlanLate',
]);

/** A review's standing findings, counted. */
export function summaryOf(review: Review, workbook: string): WorkbookSummary {
  const rules = new Map(review.outcomes.map(({ pack, rule }) => [`${pack.id}/${rule.id}`, rule]));
  const lines = new Map<string, SummaryLine>();
  for (const finding of review.findings) {
    if (isSettled(finding)) continue;
    const key = JSON.stringify([finding.group, finding.rule, finding.severity]);
    const before = lines.get(key);
    const days = Math.max(before?.daysOverdue ?? 0, daysOverdue(finding, rules.get(finding.rule)));
    lines.set(key, {
      ...(finding.group === undefined ? {} : { group: finding.group }),
      rule: finding.rule,
      ruleTitle: finding.ruleTitle,
      norms: finding.norms,
      severity: finding.severity,
      findings: (before?.findings ?? 0) + 1,
      ...(days > 0 ? { daysOverdue: days } : {}),
    });
  }
  const unjudged = review.outcomes.filter(
    ({ kept, violations, notChecked, failed }) =>
      failed !== undefined || (kept === 0 && violations.length === 0 && notChecked.length > 0),
  );
  return { workbook, lines: [...lines.values()], rulesNotChecked: unjudged.length };
}

function daysOverdue({ facts }: Finding, rule: Rule | undefined): number {
  if (rule === undefined) return 0;
  const days = Object.entries(facts).map(([name, value]) => {
    const fact = (Object.hasOwn(rule.facts, name) ? rule.facts[name]?.fact : undefined) ?? name;
    const counts = OVERDUE.has(fact) && describeFact(rule.subject, fact)?.unit === 'days';
    return counts && typeof value === 'number' ? value : 0;
  });
  return Math.max(0, ...days);
}
