import type { RuleOutcome } from '../rules/outcome.ts';
import type { Rule } from '../rules/rule.ts';
import type { PriorRow } from './prior-findings.ts';
import { subjectName } from './wording.ts';

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
  const unjudged = new Map<RuleOutcome, ReadonlySet<string>>();
  const unjudgedOf = (outcome: RuleOutcome): ReadonlySet<string> => {
    const known = unjudged.get(outcome) ?? unjudgedNames(outcome);
    unjudged.set(outcome, known);
    return known;
  };
  return {
    was(row) {
      const outcome = outcomeOf(row);
      if (outcome === undefined || outcome.failed !== undefined) return false;
      if (outcome.notChecked.some(({ subjects }) => subjects === undefined)) return false;
      return !unjudgedOf(outcome).has(row.texts.subject?.trim() ?? '');
    },
    ruleOf: (row) => outcomeOf(row)?.rule,
  };
}

/** What the sheet of findings calls the subjects that a rule could not judge, in either language. */
function unjudgedNames({ notChecked }: RuleOutcome): ReadonlySet<string> {
  const names = notChecked.flatMap(({ subjects = [] }) => subjects.map(subjectName));
  return new Set(names.flatMap(({ sv, en }) => [sv.trim(), en.trim()]));
}
