import { Engine, Rule as EngineRule, type TopLevelCondition } from 'json-rules-engine';
import type { FactValue } from '../facts/subject.ts';
import { comparedFact } from './condition.ts';
import { OPERATOR_NAMES, OPERATORS } from './operators.ts';
import { constantOf } from './prefilter.ts';
import { isUnknown, type AskedFact, type FactReader } from './rule-facts.ts';
import type { Comparison, Condition, ParameterValue, Rule } from './rule.ts';
import type { Verdict, Verdicts } from './verdict.ts';

const APPLIES = 'applies';
const UNDER_NOT = 'under not ';

/** Stands for a fact that could not be computed, in a run that takes its comparisons as holding, or as not holding. */
type Stance = { readonly holds: boolean };
const HOPEFUL: Stance = { holds: true };
const DOUBTFUL: Stance = { holds: false };

/** One rule in engines of its own, so that a failing rule takes no other down. Judges one subject at a time. */
export interface RuleEngine {
  judge(facts: FactReader): Promise<Verdicts>;
  /** Whether the rule surely applies and the level is the first that holds: one question where `judge` asks several. */
  confirms(level: number, facts: FactReader): Promise<boolean>;
}

/**
 * json-rules-engine's answers on a rule. Each level is one of its rules, and so is what the rule applies to. Where facts
 * could not be computed it is run twice, with their comparisons as much and as little fulfilled as they can be: an answer
 * that stays the same does not hang on them.
 */
export function createRuleEngine(
  rule: Rule,
  asked: readonly AskedFact[],
  parameters: Readonly<Record<string, ParameterValue>>,
): RuleEngine {
  const state: EngineState = { facts: undefined, stance: DOUBTFUL };
  const applies: readonly Condition[] = rule.applies === undefined ? [] : [rule.applies];
  const create = (questions: Readonly<Record<string, readonly Condition[]>>): Engine =>
    createEngine(questions, asked, parameters, state);
  let whole: Engine | undefined;
  const levels: (Engine | undefined)[] = [];
  return {
    async judge(facts) {
      whole ??= create({ [APPLIES]: applies, ...Object.fromEntries(rule.levels.map(({ when }, at) => [at, [when]])) });
      const least = await holding(whole, state, facts, DOUBTFUL);
      const most = facts.unknowns().length === 0 ? least : await holding(whole, state, facts, HOPEFUL);
      const verdict = (question: string): Verdict => {
        if (least.has(question)) return 'true';
        return most.has(question) ? 'undetermined' : 'false';
      };
      return { applies: verdict(APPLIES), levels: rule.levels.map((_, at) => verdict(String(at))) };
    },
    async confirms(level, facts) {
      const when = rule.levels.slice(0, level + 1).map((one) => one.when);
      const moreSerious = when.splice(0, level).map((not) => ({ not }));
      const engine = (levels[level] ??= create({ [level]: [...applies, ...moreSerious, ...when] }));
      return (await holding(engine, state, facts, DOUBTFUL)).has(String(level));
    },
  };
}

interface EngineState {
  facts: FactReader | undefined;
  stance: Stance;
}

/** The questions, each a list of conditions that must all hold, that an engine answers yes to for a subject. */
async function holding(
  engine: Engine,
  state: EngineState,
  facts: FactReader,
  stance: Stance,
): Promise<ReadonlySet<string>> {
  state.facts = facts;
  state.stance = stance;
  const { events } = await engine.run();
  return new Set(events.map(({ type }) => type));
}

function createEngine(
  questions: Readonly<Record<string, readonly Condition[]>>,
  asked: readonly AskedFact[],
  parameters: Readonly<Record<string, ParameterValue>>,
  state: EngineState,
): Engine {
  const engine = new Engine([], { pathResolver: refusePath });
  addOperators(engine);
  asked.forEach(({ name }, slot) => {
    const read = (): FactValue | Stance => {
      if (state.facts === undefined) throw new Error('The engine has no subject');
      const value = state.facts.value(slot);
      return isUnknown(value) ? state.stance : value;
    };
    engine.addFact(name, read, { cache: false });
  });
  for (const [type, conditions] of Object.entries(questions)) {
    const all = conditions.map((condition) => translated(condition, false, parameters, engine));
    engine.addRule(uncopied(new EngineRule({ event: { type }, conditions: { all } })));
  }
  return engine;
}

/**
 * The engine copies a rule's conditions for every run, which takes most of its time. An object that only inherits them is
 * as good to it and copied at once, since runs of an engine never overlap.
 */
function uncopied(rule: EngineRule): EngineRule {
  rule.conditions = Object.create(rule.conditions) as TopLevelCondition;
  return rule;
}

/**
 * Every operator twice: under an odd number of `not`, a comparison with a fact that could not be computed answers the
 * opposite, so that the whole condition is as much or as little fulfilled as it can be.
 */
function addOperators(engine: Engine): void {
  for (const name of OPERATOR_NAMES) {
    const operate = OPERATORS[name];
    for (const underNot of [false, true]) {
      engine.addOperator<FactValue | Stance, FactValue | Stance>(underNot ? UNDER_NOT + name : name, (fact, value) => {
        if (isStance(fact)) return fact.holds !== underNot;
        if (isStance(value)) return value.holds !== underNot;
        return operate(fact, value);
      });
    }
  }
}

function isStance(value: FactValue | Stance): value is Stance {
  return value === HOPEFUL || value === DOUBTFUL;
}

type EngineCondition = TopLevelCondition | { fact: string; operator: string; value: unknown };

function translated(
  condition: Condition,
  underNot: boolean,
  parameters: Readonly<Record<string, ParameterValue>>,
  engine: Engine,
): EngineCondition {
  const translate = (part: Condition): EngineCondition => translated(part, underNot, parameters, engine);
  if ('all' in condition) return { all: condition.all.map(translate) };
  if ('any' in condition) return { any: condition.any.map(translate) };
  if ('not' in condition) return { not: translated(condition.not, !underNot, parameters, engine) };
  const operator = underNot ? UNDER_NOT + condition.operator : condition.operator;
  return { fact: condition.fact, operator, value: engineValue(condition, parameters, engine) };
}

/** Lists are given as facts, since the engine clones what stands in a condition on every run. */
function engineValue(
  comparison: Comparison,
  parameters: Readonly<Record<string, ParameterValue>>,
  engine: Engine,
): unknown {
  const compared = comparedFact(comparison);
  if (compared !== undefined) return { fact: compared };
  const value = constantOf(comparison, parameters);
  if (!Array.isArray(value)) return value;
  const name = `list ${JSON.stringify(value)}`;
  engine.addFact(name, () => value, { cache: false });
  return { fact: name };
}

/** Conditions have no `path`; loading refuses it. */
function refusePath(): never {
  throw new Error('Conditions have no path');
}
