import assert from 'node:assert/strict';
import { readCount, readYears } from '../../../src/tables/values/counts.ts';

describe('counts of seats', () => {
  const cases: readonly [string, number | undefined, number | undefined][] = [
    ['2', 2, 2],
    ['2 representanter', 2, 2],
    ['2 st', 2, 2],
    ['två', 2, 2],
    ['Två representanter', 2, 2],
    ['two representatives', 2, 2],
    ['1 + 1 ersättare', 1, 1],
    ['1+1', 1, 1],
    ['2 ordinarie och 1 ersättare', 2, 2],
    ['2 ordinarie + 2 ersättare', 2, 2],
    ['1 ersättare', 0, 0],
    ['minst 1', 1, undefined],
    ['at least 2', 2, undefined],
    ['en eller flera', 1, undefined],
    ['2 eller fler', 2, undefined],
    ['högst 2', 0, 2],
    ['max 3', 0, 3],
    ['minst 13, högst 15', 13, 15],
    ['1-2', 1, 2],
    ['13–15', 13, 15],
    ['13 till 15', 13, 15],
    ['en eller två', 1, 2],
    ['1 (MAS)', 1, 1],
    ['3 varav 1 MAS', 3, 3],
    ['2 (varav 1 från skolan)', 2, 2],
    ['1 per kommun', 1, 1],
  ];
  for (const [text, min, max] of cases) {
    it(`'${text}' is ${min}–${max ?? 'any'}`, () => assert.deepEqual(readCount(text), { min, max }));
  }
  for (const text of ['', '-', 'flera', 'ca 15', 'TBD', '15-13', 'kommun', '2 från A, 3 från B', 'x'.repeat(500)]) {
    it(`'${text.slice(0, 20)}' is no count`, () => assert.equal(readCount(text), undefined));
  }
});

describe('intervals in years', () => {
  const cases: readonly [string, number | undefined][] = [
    ['2 år', 2],
    ['ett', 1],
    ['vartannat år', 2],
    ['varje år', 1],
    ['1-2 år', undefined],
    ['tills vidare', undefined],
  ];
  for (const [text, years] of cases) it(`'${text}' is ${years}`, () => assert.equal(readYears(text), years));
});
