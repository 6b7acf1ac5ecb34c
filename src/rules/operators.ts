import type { FactValue } from '../facts/subject.ts';
import type { OperatorName } from './rule.ts';

/** What a comparison does with two known values: strictly true or false, pure, never throwing. */
export type Operate = (fact: FactValue, value: FactValue) => boolean;

function same(fact: FactValue, value: FactValue): boolean {
  if (!isList(fact) || !isList(value)) return fact === value;
  return fact.length === value.length && fact.every((item, index) => item === value[index]);
}

function isList(value: FactValue): value is readonly string[] | readonly number[] {
  return Array.isArray(value);
}

function numbers(compare: (fact: number, value: number) => boolean): Operate {
  return (fact, value) => typeof fact === 'number' && typeof value === 'number' && compare(fact, value);
}

function days(compare: (fact: string, value: string) => boolean): Operate {
  return (fact, value) => typeof fact === 'string' && typeof value === 'string' && compare(fact, value);
}

function has(list: FactValue, item: FactValue): boolean {
  return isList(list) && list.some((member) => member === item);
}

/**
 * The operators of conditions, over JSON values. A fact without a value is null: it is equal to null only, is in no list
 * and stands in no order, so every operator is false on it but `is null`, `isNot`, `noneOf` and `lacks`. Days are ISO
 * text, which sorts as the calendar does. Values of other types than an operator is for compare as false.
 */
export const OPERATORS: Readonly<Record<OperatorName, Operate>> = {
  is: same,
  isNot: (fact, value) => !same(fact, value),
  lessThan: numbers((fact, value) => fact < value),
  atMost: numbers((fact, value) => fact <= value),
  moreThan: numbers((fact, value) => fact > value),
  atLeast: numbers((fact, value) => fact >= value),
  before: days((fact, value) => fact < value),
  onOrBefore: days((fact, value) => fact <= value),
  after: days((fact, value) => fact > value),
  onOrAfter: days((fact, value) => fact >= value),
  oneOf: (fact, value) => has(value, fact),
  noneOf: (fact, value) => !has(value, fact),
  contains: (fact, value) => has(fact, value),
  lacks: (fact, value) => !has(fact, value),
};

export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly OperatorName[];
