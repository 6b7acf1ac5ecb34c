import assert from 'node:assert/strict';
import { judgeSubjects } from '../../src/rules/judge-subjects.ts';
import type { Condition, Rule } from '../../src/rules/rule.ts';
import { MISSING, syntheticLevel, syntheticPack, syntheticRule, syntheticSubject, UNREADABLE } from './synthetic.ts';

const LATE: Condition = { fact: 'late', operator: 'moreThan', value: 0 };
const OPEN: Condition = { fact: 'open', operator: 'is', value: true };
const UNSURE: Condition = { fact: 'unsure', operator: 'is', value: true };

function inForce(rule: Rule, parameters = {}) {
  return { pack: syntheticPack([rule]), rule, parameters };
}

for (const exact of [false, true]) {
  describe(`judging subjects${exact ? ' by the engine alone' : ' behind the prefilter'}`, () => {
    it('counts what is kept, gives findings, and leaves out what the rule is not about', async () => {
      const rule = syntheticRule({ applies: OPEN, levels: [syntheticLevel('error', LATE)] });
      const outcome = await judgeSubjects(
        inForce(rule),
        [
          syntheticSubject('1', { late: 3, open: true }),
          syntheticSubject('2', { late: 0, open: true }),
          syntheticSubject('3', { late: null, open: true }),
          syntheticSubject('4', { late: 9, open: false }),
        ],
        { exact },
      );
      assert.deepEqual(
        outcome.violations.map(({ subject, severity, facts }) => [subject.key, severity, facts]),
        [['1', 'error', { open: true, late: 3 }]],
      );
      assert.equal(outcome.kept, 2);
      assert.deepEqual(outcome.notChecked, []);
      assert.equal(outcome.failed, undefined);
    });

    it('takes the most serious level that holds, and a severity of the user before it', async () => {
      const rule = syntheticRule({
        levels: [
          syntheticLevel('error', { fact: 'late', operator: 'moreThan', value: { parameter: 'days' } }),
          syntheticLevel('warning', LATE),
        ],
      });
      const subjects = [syntheticSubject('1', { late: 40 }), syntheticSubject('2', { late: 30 })];
      const usual = await judgeSubjects(inForce(rule, { days: 30 }), subjects, { exact });
      assert.deepEqual(
        usual.violations.map(({ severity }) => severity),
        ['error', 'warning'],
      );
      const own = await judgeSubjects({ ...inForce(rule, { days: 30 }), severity: 'info' }, subjects, { exact });
      assert.deepEqual(
        own.violations.map(({ severity }) => severity),
        ['info', 'info'],
      );
    });

    it('does not judge what hangs on a cell that could not be read or a column that is missing', async () => {
      const rule = syntheticRule({ levels: [syntheticLevel('error', { all: [OPEN, UNSURE] })] });
      const outcome = await judgeSubjects(
        inForce(rule),
        [
          syntheticSubject('1', { open: true, unsure: UNREADABLE }),
          syntheticSubject('2', { open: true, unsure: MISSING }),
          syntheticSubject('3', { open: false, unsure: UNREADABLE }),
        ],
        { exact },
      );
      assert.deepEqual(outcome.notChecked, [
        { reason: 'unreadable', missing: [], subjects: [{ sv: 'Ärende 1', en: 'Case 1' }], cells: UNREADABLE.cells },
        { reason: 'columnMissing', missing: ['caseLog.reportDue'], subjects: [{ sv: 'Ärende 2', en: 'Case 2' }] },
      ]);
      assert.equal(outcome.kept, 1, 'a closed case keeps the rule whatever the cell says');
    });

    it('does not let `not` turn ignorance into an answer', async () => {
      const rule = syntheticRule({ levels: [syntheticLevel('error', { not: { any: [UNSURE, { not: OPEN }] } })] });
      const outcome = await judgeSubjects(
        inForce(rule),
        [syntheticSubject('1', { open: true, unsure: UNREADABLE }), syntheticSubject('2', { open: false, unsure: UNREADABLE })],
        { exact },
      );
      assert.deepEqual(outcome.violations, []);
      assert.deepEqual(
        outcome.notChecked.map(({ subjects }) => subjects?.map(({ sv }) => sv)),
        [['Ärende 1']],
      );
      assert.equal(outcome.kept, 1);
    });

    it('finds what is surely wrong though a more serious level hangs on an unreadable cell', async () => {
      const rule = syntheticRule({ levels: [syntheticLevel('error', UNSURE), syntheticLevel('warning', LATE)] });
      const outcome = await judgeSubjects(inForce(rule), [syntheticSubject('1', { unsure: UNREADABLE, late: 1 })], { exact });
      assert.deepEqual(
        outcome.violations.map(({ severity, facts }) => [severity, facts]),
        [['warning', { late: 1 }]],
      );
    });

    it('compares two facts, and lists with parameters', async () => {
      const rule = syntheticRule({
        levels: [
          syntheticLevel('error', {
            all: [
              { fact: 'done', operator: 'after', value: { fact: 'due' } },
              { fact: 'type', operator: 'noneOf', value: { parameter: 'types' } },
            ],
          }),
        ],
      });
      const outcome = await judgeSubjects(
        inForce(rule, { types: ['I', 'D'] }),
        [
          syntheticSubject('1', { done: '2018-02-02', due: '2018-02-01', type: 'X' }),
          syntheticSubject('2', { done: '2018-02-01', due: '2018-02-01', type: 'X' }),
          syntheticSubject('3', { done: '2018-02-02', due: '2018-02-01', type: 'D' }),
        ],
        { exact },
      );
      assert.deepEqual(
        outcome.violations.map(({ subject }) => subject.key),
        ['1'],
      );
    });

    it('points at the marked cells, and at the place of the thing when they give none', async () => {
      const marked = syntheticRule({ levels: [syntheticLevel('error', OPEN)], marks: ['caseLog.title', 'caseLog.reportDue'] });
      const unmarked = syntheticRule({ levels: [syntheticLevel('error', OPEN)], marks: ['caseLog.reportDue'] });
      const subjects = [syntheticSubject('1', { open: true })];
      const [one, other] = await Promise.all([
        judgeSubjects(inForce(marked), subjects, { exact }),
        judgeSubjects(inForce(unmarked), subjects, { exact }),
      ]);
      assert.deepEqual(one.violations[0]?.cells, [{ sheet: 'Blad1', row: 2, column: 2 }]);
      assert.deepEqual(other.violations[0]?.cells, [{ sheet: 'Blad1', row: 2, column: 1 }]);
    });

    it('says that a rule failed, and for which subject', async () => {
      const rule = syntheticRule({ levels: [syntheticLevel('error', LATE)] });
      const outcome = await judgeSubjects(
        inForce(rule),
        [
          syntheticSubject('1', { late: 1 }),
          syntheticSubject('2', {
            late: () => {
              throw new Error('no such day');
            },
          }),
        ],
        { exact },
      );
      assert.deepEqual(outcome.failed, { subject: '2', reason: 'no such day' });
    });

    it('stops when told to, and lets others run in between', async () => {
      const rule = syntheticRule({ levels: [syntheticLevel('error', LATE)] });
      const subjects = Array.from({ length: 2000 }, (_, at) => syntheticSubject(String(at), { late: at % 2 }));
      let pauses = 0;
      const controller = new AbortController();
      const pause = async (): Promise<void> => {
        pauses += 1;
        if (pauses === 3) controller.abort();
      };
      await assert.rejects(judgeSubjects(inForce(rule), subjects, { exact, pause, signal: controller.signal }), {
        name: 'AbortError',
      });
      assert.equal(pauses, 3);
    });
  });
}

describe('the audit of what the prefilter passed over', () => {
  it('fails a rule whose prefilter and engine disagree', async () => {
    const rule = syntheticRule({ levels: [syntheticLevel('error', LATE)] });
    let asked = 0;
    const changing = syntheticSubject('1', { late: () => (asked++ < 1 ? 0 : 5) });
    const outcome = await judgeSubjects(inForce(rule), [changing], { audit: { perRule: 1, seed: 7 } });
    assert.equal(outcome.failed?.subject, '1');
  });

  it('samples as many as asked for', async () => {
    const rule = syntheticRule({ levels: [syntheticLevel('error', LATE)] });
    const asked = new Map<string, number>();
    const subjects = Array.from({ length: 100 }, (_, at) => {
      const key = String(at);
      return syntheticSubject(key, {
        late: () => {
          asked.set(key, (asked.get(key) ?? 0) + 1);
          return 0;
        },
      });
    });
    await judgeSubjects(inForce(rule), subjects, { audit: { perRule: 5, seed: 1 } });
    assert.equal([...asked.values()].filter((times) => times > 1).length, 5);
  });
});
