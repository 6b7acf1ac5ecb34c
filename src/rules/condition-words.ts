import { describeFact } from '../facts/subject-definitions.ts';
import type { FactValue } from '../facts/subject.ts';
import type { Text } from '../governance/pack.ts';
import { comparedFact, comparedParameter } from './condition.ts';
import type { Comparison, Condition, OperatorName, ParameterValue, Rule } from './rule.ts';

/** A line of a condition in words; deeper lines belong to the line above them. */
export interface ConditionLine {
  readonly depth: number;
  readonly text: Text;
}

const ALL: Text = { sv: 'alla dessa:', en: 'all of these:' };
const ANY: Text = { sv: 'något av dessa:', en: 'any of these:' };
const NOT: Text = { sv: 'inte:', en: 'not:' };

const OPERATOR_WORDS: Readonly<Record<OperatorName, Text>> = {
  is: { sv: '', en: '' },
  isNot: { sv: 'inte ', en: 'not ' },
  lessThan: { sv: 'mindre än ', en: 'less than ' },
  atMost: { sv: 'högst ', en: 'at most ' },
  moreThan: { sv: 'mer än ', en: 'more than ' },
  atLeast: { sv: 'minst ', en: 'at least ' },
  before: { sv: 'före ', en: 'before ' },
  onOrBefore: { sv: 'senast ', en: 'on or before ' },
  after: { sv: 'efter ', en: 'after ' },
  onOrAfter: { sv: 'tidigast ', en: 'on or after ' },
  oneOf: { sv: 'något av ', en: 'one of ' },
  noneOf: { sv: 'inget av ', en: 'none of ' },
  contains: { sv: 'innehåller ', en: 'contains ' },
  lacks: { sv: 'innehåller inte ', en: 'lacks ' },
};

/** A condition as indented lines: 'Dagar sedan redovisningsdagen: mer än 0 (graceDays)'. */
export function conditionLines(condition: Condition, rule: Rule, depth = 0): readonly ConditionLine[] {
  const below = (parts: readonly Condition[]) => parts.flatMap((part) => conditionLines(part, rule, depth + 1));
  if ('all' in condition) {
    return condition.all.length === 1 ? below(condition.all).map(lifted) : [{ depth, text: ALL }, ...below(condition.all)];
  }
  if ('any' in condition) {
    return condition.any.length === 1 ? below(condition.any).map(lifted) : [{ depth, text: ANY }, ...below(condition.any)];
  }
  if ('not' in condition) return [{ depth, text: NOT }, ...below([condition.not])];
  return [{ depth, text: comparisonWords(condition, rule) }];
}

function lifted({ depth, text }: ConditionLine): ConditionLine {
  return { depth: depth - 1, text };
}

function comparisonWords(comparison: Comparison, rule: Rule): Text {
  const fact = factWords(comparison.fact, rule);
  return {
    sv: `${fact.sv}: ${answerWords(comparison, rule, 'sv')}`,
    en: `${fact.en}: ${answerWords(comparison, rule, 'en')}`,
  };
}

function answerWords(comparison: Comparison, rule: Rule, language: keyof Text): string {
  const { operator, value } = comparison;
  const present: Text = { sv: 'finns', en: 'present' };
  const absent: Text = { sv: 'saknas', en: 'absent' };
  if (value === null && operator === 'is') return absent[language];
  if (value === null && operator === 'isNot') return present[language];
  return OPERATOR_WORDS[operator][language] + againstWords(comparison, rule, language);
}

function againstWords(comparison: Comparison, rule: Rule, language: keyof Text): string {
  const fact = comparedFact(comparison);
  if (fact !== undefined) return `”${factWords(fact, rule)[language]}”`;
  const parameter = comparedParameter(comparison);
  if (parameter === undefined) return valueWords(comparison.value as FactValue, language);
  return `${valueWords(rule.parameters[parameter]?.default ?? null, language)} (${parameter})`;
}

/** What a fact is, in as few words as its description begins with. */
function factWords(name: string, rule: Rule): Text {
  const named = Object.hasOwn(rule.facts, name) ? rule.facts[name]?.fact : undefined;
  const says = describeFact(rule.subject, named ?? name)?.says ?? { sv: name, en: name };
  return { sv: firstClause(says.sv), en: firstClause(says.en) };
}

function firstClause(text: string): string {
  return text.split(/[.;:]( |$)/, 1)[0] ?? text;
}

/** A value as a person writes it. */
export function valueWords(value: ParameterValue, language: keyof Text): string {
  if (value === null) return language === 'sv' ? 'inget' : 'none';
  if (typeof value === 'boolean') {
    if (language === 'sv') return value ? 'ja' : 'nej';
    return value ? 'yes' : 'no';
  }
  if (typeof value === 'number') return language === 'sv' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  return Object.entries(value)
    .map(([name, count]) => `${name}: ${String(count)}`)
    .join(', ');
}
