import type { FactParameters, FactValue, Subject, Unknown } from '../facts/subject.ts';
import { comparedFact, comparisonsOf, comparisonsOfRule } from './condition.ts';
import { placesOf } from './message-template.ts';
import type { Condition, Level, ParameterReference, ParameterValue, Rule } from './rule.ts';

/** A fact as a rule asks for it: under its own name or the rule's, with its parameters resolved. */
export interface AskedFact {
  readonly name: string;
  readonly fact: string;
  readonly parameters: FactParameters | undefined;
}

/** The facts that a rule's conditions ask for, each once; their places in the list are their slots. */
export function factsOfConditions(
  rule: Rule,
  parameters: Readonly<Record<string, ParameterValue>>,
): readonly AskedFact[] {
  const names = new Set<string>();
  for (const { comparison } of comparisonsOfRule(rule)) {
    names.add(comparison.fact);
    const compared = comparedFact(comparison);
    if (compared !== undefined) names.add(compared);
  }
  return [...names].map((name) => askedFact(rule, name, parameters));
}

/** A name as a rule uses it: a fact that the rule names with parameters, else the subject's own. */
export function askedFact(rule: Rule, name: string, parameters: Readonly<Record<string, ParameterValue>>): AskedFact {
  const named = Object.hasOwn(rule.facts, name) ? rule.facts[name] : undefined;
  if (named?.parameters === undefined) return { name, fact: named?.fact ?? name, parameters: undefined };
  const resolved = Object.entries(named.parameters).map(([key, value]) => [
    key,
    isReference(value) ? (parameters[value.parameter] ?? null) : value,
  ]);
  return { name, fact: named.fact, parameters: Object.fromEntries(resolved) as FactParameters };
}

/** Names behind a finding: what its conditions compare and its texts mention. */
export function namesBehind(rule: Rule, level: Level): readonly string[] {
  const conditions: readonly Condition[] = rule.applies === undefined ? [level.when] : [rule.applies, level.when];
  const compared = conditions.flatMap((condition) =>
    comparisonsOf(condition).flatMap(({ comparison }) => [comparison.fact, comparedFact(comparison)]),
  );
  const texts = [level.message.sv, level.message.en, level.remedy.sv, level.remedy.en];
  const mentioned = texts.flatMap((text) => placesOf(text).map(({ name }) => name));
  return [...new Set([...compared, ...mentioned])].filter((name) => name !== undefined);
}

/** Whether a value is the absence of knowledge. */
export function isUnknown(value: FactValue | Unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'unknown' in value;
}

/** A subject's facts by slot, each asked for once. */
export class FactReader {
  readonly #asked: readonly AskedFact[];
  readonly #values: (FactValue | Unknown | undefined)[];
  #subject: Subject | undefined;

  constructor(asked: readonly AskedFact[]) {
    this.#asked = asked;
    this.#values = new Array<undefined>(asked.length).fill(undefined);
  }

  /** Turns to another subject. */
  read(subject: Subject): void {
    this.#subject = subject;
    this.#values.fill(undefined);
  }

  value(slot: number): FactValue | Unknown {
    const known = this.#values[slot];
    if (known !== undefined) return known;
    const asked = this.#asked[slot];
    if (asked === undefined || this.#subject === undefined) throw new Error(`There is no fact in slot ${slot}`);
    const value = this.#subject.fact(asked.fact, asked.parameters) ?? null;
    this.#values[slot] = value;
    return value;
  }

  /** The facts that could not be computed. */
  unknowns(): readonly Unknown[] {
    return this.#asked.map((_, slot) => this.value(slot)).filter(isUnknown);
  }
}

function isReference(value: ParameterValue | ParameterReference): value is ParameterReference {
  return typeof value === 'object' && value !== null && typeof (value as ParameterReference).parameter === 'string';
}
