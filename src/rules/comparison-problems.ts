import type { ProblemInValue } from '../governance/pack-problem.ts';
import type { FactDescription } from '../facts/subject.ts';
import { parseIsoDate } from '../time/iso-date.ts';
import { comparedFact, comparedParameter } from './condition.ts';
import { bareFactProblem } from './named-fact-problems.ts';
import { didYouMean, impossibleDay } from './problem-words.ts';
import type { Comparison, OperatorName } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

type ValueType = FactDescription['type'];

const ORDERED: ReadonlyMap<OperatorName, ValueType> = new Map([
  ['lessThan', 'number'],
  ['atMost', 'number'],
  ['moreThan', 'number'],
  ['atLeast', 'number'],
  ['before', 'date'],
  ['onOrBefore', 'date'],
  ['after', 'date'],
  ['onOrAfter', 'date'],
]);
const TYPE_OF_PARAMETER = { integer: 'number', number: 'number', text: 'text', date: 'date', list: 'list' } as const;

/** What is wrong with one comparison: names that do not exist, and types that can never be compared. */
export function comparisonProblems(
  comparison: Comparison,
  pointer: string,
  vocabulary: Vocabulary,
): readonly ProblemInValue[] {
  const compared = comparedFact(comparison);
  const unknown = [
    ...factProblems(comparison.fact, `${pointer}/fact`, vocabulary),
    ...(compared === undefined ? [] : factProblems(compared, `${pointer}/value/fact`, vocabulary)),
    ...parameterReferenceProblems(comparison, pointer, vocabulary),
  ];
  if (unknown.length > 0) return unknown;
  const factType = typeOfFact(comparison.fact, vocabulary);
  const valueType = typeOfValue(comparison, vocabulary);
  const { operator, value } = comparison;
  const ordered = ORDERED.get(operator);
  if (factType === undefined) return [];
  if (ordered !== undefined && factType !== ordered) {
    return [mismatch(`${pointer}/operator`, operator, ordered, comparison.fact, factType)];
  }
  if (ordered !== undefined && valueType !== ordered) {
    const impossible = ordered === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return [
      impossible
        ? impossibleDay(`${pointer}/value`, value)
        : mismatch(`${pointer}/value`, operator, ordered, 'value', valueType ?? 'null'),
    ];
  }
  if ((operator === 'oneOf' || operator === 'noneOf') && valueType !== 'list') {
    return [mismatch(`${pointer}/value`, operator, 'list', 'value', valueType ?? 'null')];
  }
  if ((operator === 'contains' || operator === 'lacks') && factType !== 'list') {
    return [mismatch(`${pointer}/operator`, operator, 'list', comparison.fact, factType)];
  }
  if ((operator === 'is' || operator === 'isNot') && valueType !== undefined && !comparable(factType, valueType)) {
    return [mismatch(`${pointer}/value`, operator, factType, 'value', valueType)];
  }
  return [];
}

function factProblems(name: string, pointer: string, vocabulary: Vocabulary): readonly ProblemInValue[] {
  const { rule, subjectFacts } = vocabulary;
  if (Object.hasOwn(rule.facts, name)) return [];
  if (subjectFacts.has(name)) return bareFactProblem(name, pointer, vocabulary);
  return [
    {
      pointer,
      reason: { sv: `'${rule.subject}' har inget faktum '${name}'`, en: `'${rule.subject}' has no fact '${name}'` },
      instead: didYouMean(name, [...Object.keys(rule.facts), ...subjectFacts.keys()]),
    },
  ];
}

function parameterReferenceProblems(
  comparison: Comparison,
  pointer: string,
  { rule }: Vocabulary,
): readonly ProblemInValue[] {
  const name = comparedParameter(comparison);
  if (name === undefined || (Object.hasOwn(rule.parameters, name) && rule.parameters[name]?.type !== 'counts')) return [];
  return [
    {
      pointer: `${pointer}/value/parameter`,
      reason: { sv: `regeln har ingen parameter '${name}' att jämföra med`, en: `the rule has no parameter '${name}' to compare with` },
      instead: didYouMean(name, Object.keys(rule.parameters)),
    },
  ];
}

function typeOfFact(name: string, { rule, subjectFacts }: Vocabulary): ValueType | undefined {
  const named = Object.hasOwn(rule.facts, name) ? rule.facts[name] : undefined;
  return subjectFacts.get(named?.fact ?? name)?.type;
}

/** The type that a comparison's value has; undefined for null. */
function typeOfValue(comparison: Comparison, vocabulary: Vocabulary): ValueType | undefined {
  const fact = comparedFact(comparison);
  if (fact !== undefined) return typeOfFact(fact, vocabulary);
  const parameter = comparedParameter(comparison);
  if (parameter !== undefined) {
    const type = vocabulary.rule.parameters[parameter]?.type;
    return type === undefined || type === 'counts' ? undefined : TYPE_OF_PARAMETER[type];
  }
  const { value } = comparison;
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return parseIsoDate(value) === undefined ? 'text' : 'date';
  return undefined;
}

function comparable(fact: ValueType, value: ValueType): boolean {
  return fact === value || (fact === 'text' && value === 'date');
}

function mismatch(
  pointer: string,
  operator: OperatorName,
  wanted: ValueType,
  name: string,
  found: ValueType | 'null',
): ProblemInValue {
  return {
    pointer,
    reason: {
      sv: `'${operator}' jämför '${wanted}', men '${name}' är '${found}'`,
      en: `'${operator}' compares '${wanted}', but '${name}' is '${found}'`,
    },
    instead: { sv: `välj en operator som passar, eller ett värde av slaget '${wanted}'`, en: `choose an operator that fits, or a value of type '${wanted}'` },
  };
}
