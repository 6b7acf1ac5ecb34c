import type { RULE_RESULTS } from '../../language/overview-words.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { SEVERITIES } from '../../findings/importance.ts';
import type { SeverityCounts } from './counts.ts';

export type RuleResult = keyof typeof RULE_RESULTS | 'broken';

/** What a rule came to, in figures. */
export interface RuleFigures {
  /** Subjects that the rule was tried on. */
  readonly judged: number;
  readonly kept: number;
  readonly broken: SeverityCounts;
  readonly result: RuleResult;
}

export function ruleFigures(outcome: RuleOutcome): RuleFigures {
  const { kept, violations } = outcome;
  const broken = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, violations.filter((violation) => violation.severity === severity).length]),
  ) as Record<(typeof SEVERITIES)[number], number>;
  return { judged: kept + violations.length, kept, broken, result: resultOf(outcome) };
}

function resultOf({ failed, kept, violations, notChecked }: RuleOutcome): RuleResult {
  if (failed !== undefined) return 'failed';
  if (violations.length > 0) return 'broken';
  if (kept > 0) return notChecked.length > 0 ? 'partly' : 'kept';
  return notChecked.length > 0 ? 'unchecked' : 'nothing';
}
