import assert from 'node:assert/strict';
import type { FactValue } from '../../src/facts/subject.ts';
import { factInWords } from '../../src/findings/fact-in-words.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';

describe('a fact in words', () => {
  const cases: readonly [reference: string, name: string, value: FactValue, sv: string, en: string][] = [
    [
      'blekinge-2017/working-group-decision',
      'lacking',
      ['convener', 'positions'],
      'sammankallande, deltagande befattningar',
      'a convener, participating positions',
    ],
    ['blekinge-2017/assignment-fields', 'missing', ['purpose', 'goal'], '”Syfte” och ”Mål”', '”Syfte” and ”Mål”'],
    ['blekinge-2017/report-overdue', 'daysOverdue', 31, '31', '31'],
    ['blekinge-2017/report-overdue', 'reported', false, 'nej', 'no'],
    ['blekinge-2017/report-overdue', 'reportDue', null, '(tomt)', '(empty)'],
    ['blekinge-2017/report-overdue', 'subject', 'a\u202Eb', 'a<U+202E>b', 'a<U+202E>b'],
  ];
  for (const [reference, name, value, sv, en] of cases) {
    it(`${reference}: ${name} ${JSON.stringify(value)} is ${sv}`, () => {
      const [id] = reference.split('/');
      const pack = BUILT_IN_PACKS.find((each) => each.id === id);
      const rule = pack?.rules.find((each) => `${pack.id}/${each.id}` === reference);
      assert.ok(rule);
      assert.deepEqual(factInWords(name, value, rule), { sv, en });
    });
  }
});
