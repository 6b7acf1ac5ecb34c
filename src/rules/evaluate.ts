import type { FactContext } from '../facts/frame/fact-context.ts';
import { subjectsOf } from '../facts/subject-definitions.ts';
import type { Subject } from '../facts/subject.ts';
import type { Pack } from '../governance/pack.ts';
import { dayNumber } from '../time/iso-date.ts';
import { AuditSample, seededRandom } from './audit.ts';
import { groupFilter, validityFilter } from './in-force.ts';
import { missingNeeds, needsOfRule } from './missing-needs.ts';
import type { NotChecked, RuleOutcome, Violation } from './outcome.ts';
import { compilePrefilter } from './prefilter.ts';
import { createRuleEngine } from './rule-engine.ts';
import { FactReader, factsOfConditions } from './rule-facts.ts';
import type { ParameterValue, Rule } from './rule.ts';
import { NO_SETTINGS, resolveParameters, ruleReference, type RuleSettings } from './settings.ts';
import { Unjudged } from './unjudged.ts';
import { conclude, type Conclusion } from './verdict.ts';
import { violationOf } from './violation.ts';

export interface EvaluationOptions {
  readonly settings?: RuleSettings;
  /** Every subject goes to json-rules-engine; the prefilter chooses none away. */
  readonly exact?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (step: EvaluationStep) => void;
  /** Awaited often, so that whoever calls may let the page live; it returns at once when it is not yet time. */
  readonly pause?: () => Promise<void>;
  /** How many of the subjects passed over the engine is asked about for each rule, and what decides which. */
  readonly audit?: { readonly perRule: number; readonly seed: number };
}

export interface EvaluationStep {
  readonly done: number;
  readonly of: number;
  /** '<pack>/<rule>', the rule that comes next. */
  readonly rule: string;
}

const AUDITED_PER_RULE = 2;
const SUBJECTS_BETWEEN_PAUSES = 256;
const JUDGED_BETWEEN_PAUSES = 32;

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
  let subjects: readonly Subject[];
  try {
    subjects = subjectsOf(rule.subject, context).filter(groupFilter(rule, pack));
  } catch (error) {
    return { pack, rule, kept: 0, violations: [], notChecked: [], failed: { subject: rule.subject, reason: said(error) } };
  }
  const inForce = subjects.filter(validityFilter(rule, pack));
  if (inForce.length === 0 && subjects.length > 0) return unchecked({ reason: 'notInForce', missing: [] });
  const seed = options.audit?.seed ?? dayNumber(context.asOf);
  return judgeSubjects(pack, rule, parameters, inForce, { ...options, settings, seed });
}

async function judgeSubjects(
  pack: Pack,
  rule: Rule,
  parameters: Readonly<Record<string, ParameterValue>>,
  subjects: readonly Subject[],
  options: EvaluationOptions & { readonly settings: RuleSettings; readonly seed: number },
): Promise<RuleOutcome> {
  const asked = factsOfConditions(rule, parameters);
  const facts = new FactReader(asked);
  const prefilter = compilePrefilter(rule, asked, parameters);
  const engine = createRuleEngine(rule, asked, parameters);
  const sample = new AuditSample(options.audit?.perRule ?? AUDITED_PER_RULE, seededRandom(options.seed));
  const severity = options.settings.severities[ruleReference(pack, rule)];
  const violations: Violation[] = [];
  const unjudged = new Unjudged();
  let kept = 0;
  const outcome = (failed?: { readonly subject: Subject; readonly reason: string }): RuleOutcome => ({
    pack,
    rule,
    kept,
    violations,
    notChecked: unjudged.list(),
    ...(failed === undefined ? {} : { failed: { subject: failed.subject.key, reason: failed.reason } }),
  });

  let sincePause = 0;
  let current: Subject | undefined;
  try {
    for (const subject of subjects) {
      current = subject;
      if (sincePause >= SUBJECTS_BETWEEN_PAUSES) {
        sincePause = 0;
        options.signal?.throwIfAborted();
        await options.pause?.();
      }
      sincePause += 1;
      facts.read(subject);
      if (options.exact !== true) {
        const chosen = conclude(prefilter(facts));
        if (chosen.kind === 'kept' || chosen.kind === 'notApplicable') {
          if (chosen.kind === 'kept') kept += 1;
          sample.add(subject);
          continue;
        }
      }
      sincePause += SUBJECTS_BETWEEN_PAUSES / JUDGED_BETWEEN_PAUSES;
      const conclusion = conclude(await engine.judge(facts));
      const level = conclusion.kind === 'broken' ? rule.levels[conclusion.level] : undefined;
      if (conclusion.kind === 'kept') kept += 1;
      if (conclusion.kind === 'notChecked') unjudged.add(subject, facts.unknowns());
      if (level !== undefined) violations.push(violationOf(rule, level, severity ?? level.severity, subject, parameters));
    }
    for (const subject of sample.subjects) {
      current = subject;
      facts.read(subject);
      const chosen = conclude(prefilter(facts));
      const judged = conclude(await engine.judge(facts));
      if (!sameConclusion(chosen, judged)) {
        return outcome({ subject, reason: `The prefilter says ${chosen.kind}, json-rules-engine ${judged.kind}` });
      }
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (current === undefined) throw error;
    return outcome({ subject: current, reason: said(error) });
  }
  return outcome();
}

function sameConclusion(one: Conclusion, other: Conclusion): boolean {
  return one.kind === other.kind;
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

