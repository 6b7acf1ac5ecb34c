import assert from 'node:assert/strict';
import type { FactValue } from '../../src/facts/subject.ts';
import { OPERATOR_NAMES, OPERATORS } from '../../src/rules/operators.ts';
import type { OperatorName } from '../../src/rules/rule.ts';

const CASES: readonly (readonly [FactValue, OperatorName, FactValue, boolean])[] = [
  ['a', 'is', 'a', true],
  ['a', 'is', 'b', false],
  [1, 'is', '1', false],
  [null, 'is', null, true],
  [null, 'is', false, false],
  [0, 'is', null, false],
  [['a', 'b'], 'is', ['a', 'b'], true],
  [['a', 'b'], 'is', ['b', 'a'], false],
  [[], 'is', [], true],
  [null, 'isNot', null, false],
  [null, 'isNot', 'a', true],
  [['a'], 'isNot', ['a'], false],
  [1, 'lessThan', 2, true],
  [2, 'lessThan', 2, false],
  [2, 'atMost', 2, true],
  [2, 'moreThan', 2, false],
  [3, 'moreThan', 2, true],
  [2, 'atLeast', 2, true],
  [null, 'lessThan', 1, false],
  [null, 'atLeast', 0, false],
  [1, 'moreThan', null, false],
  ['10', 'moreThan', 9, false],
  ['2018-03-01', 'before', '2018-03-02', true],
  ['2018-03-01', 'before', '2018-03-01', false],
  ['2018-03-01', 'onOrBefore', '2018-03-01', true],
  ['2018-03-01', 'after', '2018-03-01', false],
  ['2018-03-01', 'onOrAfter', '2018-03-01', true],
  ['2017-12-31', 'after', '2018-01-01', false],
  [null, 'before', '2018-03-01', false],
  [null, 'onOrAfter', '2018-03-01', false],
  ['2018-03-01', 'after', null, false],
  ['a', 'oneOf', ['a', 'b'], true],
  ['c', 'oneOf', ['a', 'b'], false],
  [null, 'oneOf', ['a'], false],
  ['c', 'noneOf', ['a', 'b'], true],
  ['a', 'noneOf', ['a', 'b'], false],
  [null, 'noneOf', ['a'], true],
  [['a', 'b'], 'contains', 'a', true],
  [['a'], 'contains', 'b', false],
  [null, 'contains', 'a', false],
  [[], 'lacks', 'a', true],
  [['a'], 'lacks', 'a', false],
  [null, 'lacks', 'a', true],
];

describe('operators', () => {
  for (const [fact, name, value, expected] of CASES) {
    it(`${JSON.stringify(fact)} ${name} ${JSON.stringify(value)} is ${expected}`, () => {
      assert.equal(OPERATORS[name](fact, value), expected);
    });
  }

  it('are all in the table', () => {
    const tested = new Set(CASES.map(([, name]) => name));
    assert.deepEqual(
      OPERATOR_NAMES.filter((name) => !tested.has(name)),
      [],
    );
  });
});
