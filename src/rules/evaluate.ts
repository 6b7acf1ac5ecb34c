import type { FactContext } from '../facts/frame/fact-context.ts';
import { subjectsOf } from '../facts/subject-definitions.ts';
import type { Subject, SubjectKind } from '../facts/subject.ts';
import type { Pack } from '../governance/pack.ts';
import { dayNumber } from '../time/iso-date.ts';
import { groupFilter, validityFilter } from './in-force.ts';
import { missingNeeds, needsOfRule } from './missing-needs.ts';
import type { NotChecked, RuleOutcome } from './outcome.ts';
import { judgeSubjects, type JudgingOptions } from './judge-subjects.ts';
import { factsOfConditions } from './rule-facts.ts';
import type { Rule } from './rule.ts';
import { NO_SETTINGS, resolveParameters, ruleReference, type RuleSettings } from './settings.ts';

export interface EvaluationOptions extends Partial<JudgingOptions> {
  readonly settings?: RuleSettings;
  /** Nothing in the workbook says that the pack is about it: only what stands in a row of its own is judged. */
  readonly presumed?: boolean;
  readonly progress?: (step: EvaluationStep) => void;
}

export interface EvaluationStep {
  readonly done: number;
  readonly of: number;
  /** '<pack>/<rule>', the rule that comes next. */
  readonly rule: string;
}

const AUDITED_PER_RULE = 2;

/** Things that a row of the workbook is; others exist by what a document says of a body. */
const IN_ROWS: ReadonlySet<SubjectKind> = new Set(['case', 'meeting', 'report', 'assignment', 'document', 'deviation']);

/**
 * One outcome for each rule of a pack, in the pack's order. Rules do not touch each other: one that fails says so and the
 * others go on. Rejects only when the signal aborts.
 */
export async function evaluatePack(
  pack: Pack,
  context: FactContext,
  options: EvaluationOptions = {},
): Promise<readonly RuleOutcome[]> {
  const outcomes: RuleOutcome[] = [];
  for (const rule of pack.rules) {
    options.signal?.throwIfAborted();
    options.progress?.({ done: outcomes.length, of: pack.rules.length, rule: ruleReference(pack, rule) });
    outcomes.push(await evaluateRule(pack, rule, context, options));
  }
  return outcomes;
}

/** What one rule comes to for all its subjects in a workbook. */
export async function evaluateRule(
  pack: Pack,
  rule: Rule,
  context: FactContext,
  options: EvaluationOptions = {},
): Promise<RuleOutcome> {
  const settings = options.settings ?? NO_SETTINGS;
  const unchecked = (notChecked: NotChecked): RuleOutcome => ({
    pack,
    rule,
    kept: 0,
    violations: [],
    notChecked: [notChecked],
  });
  if (settings.off.includes(ruleReference(pack, rule))) return unchecked({ reason: 'switchedOff', missing: [] });
  const parameters = resolveParameters(pack, rule, settings);
  const missing = missingNeeds(needsOfRule(rule, factsOfConditions(rule, parameters)), context);
  if (missing !== undefined) return unchecked(missing);
  if (options.presumed === true && !IN_ROWS.has(rule.subject)) return unchecked({ reason: 'notNamed', missing: [] });
  let subjects: readonly Subject[];
  try {
    subjects = subjectsOf(rule.subject, context).filter(groupFilter(rule, context));
  } catch (error) {
    return { pack, rule, kept: 0, violations: [], notChecked: [], failed: { subject: rule.subject, reason: said(error) } };
  }
  const inForce = subjects.filter(validityFilter(rule, pack));
  if (inForce.length === 0 && subjects.length > 0) return unchecked({ reason: 'notInForce', missing: [] });
  const severity = settings.severities[ruleReference(pack, rule)];
  return judgeSubjects(
    { pack, rule, parameters, ...(severity === undefined ? {} : { severity }) },
    inForce,
    { audit: { perRule: AUDITED_PER_RULE, seed: dayNumber(context.asOf) }, ...options },
  );
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
