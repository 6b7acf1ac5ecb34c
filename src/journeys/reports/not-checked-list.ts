import type { Text } from '../../governance/pack.ts';
import { notCheckedReason, ruleFailedReason } from '../../language/not-checked.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';

/** A check that could not be made, in words. */
export interface NotCheckedEntry {
  /** '<pack>/<rule>'. */
  readonly rule: string;
  readonly ruleTitle: Text;
  readonly norms: readonly string[];
  readonly reason: Text;
  /** 'meetings', 'caseLog.reportDue'. */
  readonly missing: readonly string[];
}

/** Every check that could not be made and why, in the rules' order. */
export function notCheckedList(outcomes: readonly RuleOutcome[]): readonly NotCheckedEntry[] {
  return outcomes.flatMap(({ pack, rule, notChecked, failed }) => {
    const about = { rule: `${pack.id}/${rule.id}`, ruleTitle: rule.title, norms: rule.norms };
    const entries = notChecked.map((entry) => ({
      ...about,
      reason: notCheckedReason(entry),
      missing: entry.missing,
    }));
    if (failed === undefined) return entries;
    return [...entries, { ...about, reason: ruleFailedReason(failed.subject, failed.reason), missing: [] }];
  });
}
