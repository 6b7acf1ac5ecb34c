import { pointerStep, type ProblemInValue } from '../governance/pack-problem.ts';
import type { FactParameterDescription } from '../facts/subject.ts';
import { isOfType } from './parameter-problems.ts';
import { didYouMean } from './problem-words.ts';
import type { NamedFact, ParameterReference, ParameterValue } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is wrong with the facts that a rule names: the fact itself, and each parameter it is given or lacks. */
export function namedFactProblems(vocabulary: Vocabulary): readonly ProblemInValue[] {
  return Object.entries(vocabulary.rule.facts).flatMap(([name, named]) =>
    problemsOf(named, `/facts${pointerStep(name)}`, vocabulary),
  );
}

function problemsOf(named: NamedFact, pointer: string, { rule, subjectFacts }: Vocabulary): readonly ProblemInValue[] {
  const fact = subjectFacts.get(named.fact);
  if (fact === undefined) {
    return [
      {
        pointer: `${pointer}/fact`,
        reason: { sv: `'${rule.subject}' har inget faktum '${named.fact}'`, en: `'${rule.subject}' has no fact '${named.fact}'` },
        instead: didYouMean(named.fact, subjectFacts.keys()),
      },
    ];
  }
  const given = named.parameters ?? {};
  const taken = new Map((fact.parameters ?? []).map((parameter) => [parameter.name, parameter]));
  const wrong = Object.entries(given).flatMap(([name, value]) =>
    givenProblems(name, value, `${pointer}/parameters${pointerStep(name)}`, taken, rule.parameters),
  );
  return [...wrong, ...lackingParameters(taken.values(), given, pointer)];
}

function givenProblems(
  name: string,
  value: ParameterValue | ParameterReference,
  pointer: string,
  taken: ReadonlyMap<string, FactParameterDescription>,
  parameters: Vocabulary['rule']['parameters'],
): readonly ProblemInValue[] {
  const wanted = taken.get(name);
  if (wanted === undefined) {
    return [
      {
        pointer,
        reason: { sv: `faktumet tar ingen parameter '${name}'`, en: `the fact takes no parameter '${name}'` },
        instead: taken.size === 0 ? { sv: 'ta bort den', en: 'remove it' } : didYouMean(name, taken.keys()),
      },
    ];
  }
  if (isReference(value)) {
    const parameter = Object.hasOwn(parameters, value.parameter) ? parameters[value.parameter] : undefined;
    if (parameter === undefined) {
      return [
        {
          pointer: `${pointer}/parameter`,
          reason: { sv: `regeln har ingen parameter '${value.parameter}'`, en: `the rule has no parameter '${value.parameter}'` },
          instead: didYouMean(value.parameter, Object.keys(parameters)),
        },
      ];
    }
    const fits = parameter.type === wanted.type || (parameter.type === 'integer' && wanted.type === 'number');
    return fits ? [] : [wrongType(pointer, wanted, `'${value.parameter}' (${parameter.type})`)];
  }
  return isOfType(wanted.type, value) || value === null ? [] : [wrongType(pointer, wanted, JSON.stringify(value))];
}

function lackingParameters(
  taken: Iterable<FactParameterDescription>,
  given: Readonly<Record<string, unknown>>,
  pointer: string,
): readonly ProblemInValue[] {
  return [...taken]
    .filter(({ name, optional }) => optional !== true && !Object.hasOwn(given, name))
    .map(({ name, says }) => ({
      pointer: `${pointer}/parameters`,
      reason: { sv: `parametern '${name}' saknas`, en: `the parameter '${name}' is missing` },
      instead: { sv: `lägg till '${name}': ${says.sv}`, en: `add '${name}': ${says.en}` },
    }));
}

/** Facts that need parameters cannot be used by their own name alone. */
export function bareFactProblem(name: string, pointer: string, { subjectFacts }: Vocabulary): readonly ProblemInValue[] {
  return lackingParameters(subjectFacts.get(name)?.parameters ?? [], {}, pointer).map(({ reason }) => ({
    pointer,
    reason,
    instead: {
      sv: `ge '${name}' ett namn och parametrar i "facts"`,
      en: `name '${name}' with parameters in "facts"`,
    },
  }));
}

function wrongType(pointer: string, { name, type, says }: FactParameterDescription, shown: string): ProblemInValue {
  return {
    pointer,
    reason: { sv: `${shown} är inte '${type}', som '${name}' ska vara`, en: `${shown} is not '${type}', as '${name}' must be` },
    instead: says,
  };
}

function isReference(value: ParameterValue | ParameterReference): value is ParameterReference {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof (value as ParameterReference).parameter === 'string';
}
