import type { RuleOutcome } from '../rules/outcome.ts';
import type { Rule } from '../rules/rule.ts';
import type { PriorRow } from './prior-findings.ts';

/** Which rules and subjects this run really judged: only a finding of those can be resolved. */
export interface JudgedThisTime {
  /** Whether the rule was checked for what the row is about. */
  was(row: PriorRow): boolean;
  /** The rule a row is about; undefined when it is not in force in this run. */
  ruleOf(row: PriorRow): Rule | undefined;
}

export function judgedThisTime(outcomes: readonly RuleOutcome[]): JudgedThisTime {
  const byRule = new Map(outcomes.map((outcome) => [`${outcome.pack.id}/${outcome.rule.id}`, outcome]));
  const outcomeOf = ({ texts }: PriorRow) => byRule.get(texts.ruleId?.trim() ?? '');
  return {
    was(row) {
      const outcome = outcomeOf(row);
      if (outcome === undefined || outcome.failed !== undefined) return false;
      const subject = row.texts.subject?.trim() ?? '';
      return outcome.notChecked.every(({ subjects }) =>
        subjects?.every((unjudged) => unjudged.sv !== subject && unjudged.en !== subject),
      );
    },
    ruleOf: (row) => outcomeOf(row)?.rule,
  };
}
