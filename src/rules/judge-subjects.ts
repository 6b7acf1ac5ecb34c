import type { Pack } from '../governance/pack.ts';
import type { Subject } from '../facts/subject.ts';
import { AuditSample, seededRandom } from './audit.ts';
import type { RuleOutcome, Violation } from './outcome.ts';
import { compilePrefilter } from './prefilter.ts';
import { createRuleEngine } from './rule-engine.ts';
import { FactReader, factsOfConditions } from './rule-facts.ts';
import type { ParameterValue, Rule, Severity } from './rule.ts';
import { Unjudged } from './unjudged.ts';
import { conclude } from './verdict.ts';
import { violationMaker } from './violation.ts';

/** A rule as it is to be run. */
export interface RuleInForce {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Given to every finding instead of its level's. */
  readonly severity?: Severity;
}

export interface JudgingOptions {
  /** Every subject goes to json-rules-engine; the prefilter chooses none away. */
  readonly exact: boolean;
  readonly signal: AbortSignal;
  /** Awaited often, so that whoever calls may let the page live; it returns at once when it is not yet time. */
  readonly pause: () => Promise<void>;
  /** How many of the subjects passed over the engine is asked about for each rule, and what decides which. */
  readonly audit: { readonly perRule: number; readonly seed: number };
}

const SUBJECTS_BETWEEN_PAUSES = 256;
/** One subject judged by the engine takes as long as some of those the prefilter passes over. */
const WEIGHT_OF_JUDGING = 8;

/**
 * Judges subjects that a rule is about and in force for. The prefilter passes over those that surely keep it, the engine
 * judges the rest, and then a random sample of those passed over. An error ends the rule with `failed`; only an abort
 * rejects.
 */
export async function judgeSubjects(
  { pack, rule, parameters, severity }: RuleInForce,
  subjects: readonly Subject[],
  options: Partial<JudgingOptions> = {},
): Promise<RuleOutcome> {
  const violations: Violation[] = [];
  const unjudged = new Unjudged();
  let kept = 0;
  let current: Subject | undefined;
  const outcome = (reason?: string): RuleOutcome => ({
    pack,
    rule,
    kept,
    violations,
    notChecked: unjudged.list(),
    ...(reason === undefined ? {} : { failed: { subject: current?.key ?? '', reason } }),
  });
  let sincePause = 0;
  try {
    const asked = factsOfConditions(rule, parameters);
    const facts = new FactReader(asked);
    const prefilter = compilePrefilter(rule, asked, parameters);
    const violationOf = violationMaker(rule, parameters, severity);
    const engine = createRuleEngine(rule, asked, parameters);
    const sample = new AuditSample(options.audit?.perRule ?? 0, seededRandom(options.audit?.seed ?? 0));
    for (const subject of subjects) {
      current = subject;
      if (sincePause >= SUBJECTS_BETWEEN_PAUSES) {
        sincePause = 0;
        options.signal?.throwIfAborted();
        await options.pause?.();
      }
      sincePause += 1;
      facts.read(subject);
      const chosen = options.exact === true ? undefined : conclude(prefilter(facts));
      if (chosen?.kind === 'kept' || chosen?.kind === 'notApplicable') {
        if (chosen.kind === 'kept') kept += 1;
        sample.add({ subject, as: chosen.kind });
        continue;
      }
      sincePause += WEIGHT_OF_JUDGING;
      const confirmed = chosen?.kind === 'broken' && (await engine.confirms(chosen.level, facts));
      const conclusion = confirmed ? chosen : conclude(await engine.judge(facts));
      if (conclusion.kind === 'kept') kept += 1;
      if (conclusion.kind === 'notChecked') unjudged.add(subject, facts.unknowns());
      if (conclusion.kind !== 'broken') continue;
      violations.push(violationOf(conclusion.level, subject));
    }
    for (const { subject, as } of sample.passedOver) {
      current = subject;
      facts.read(subject);
      const { kind } = conclude(await engine.judge(facts));
      if (kind !== as) return outcome(`The prefilter says '${as}', json-rules-engine '${kind}'`);
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    return outcome(error instanceof Error ? error.message : String(error));
  }
  return outcome();
}
