import assert from 'node:assert/strict';
import { createFactContext, type FactContext } from '../../src/facts/frame/fact-context.ts';
import type { Pack } from '../../src/governance/pack.ts';
import { evaluatePack } from '../../src/rules/evaluate.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { NO_SETTINGS } from '../../src/rules/settings.ts';
import type { IsoDate } from '../../src/time/iso-date.ts';
import type { CaseTable } from './case-file.ts';
import { recogniseCase } from './case-tables.ts';
import { DAY, syntheticLevel, syntheticPack, syntheticRule } from './synthetic.ts';

const CASES: CaseTable = {
  name: 'Ärendelogg',
  headers: ['Ärendenr', 'Ärende', 'Redovisas senast', 'Redovisat'],
  rows: [
    ['1', 'Sen', '2018-01-29', ''],
    ['2', 'I tid', '2018-01-29', '2018-01-29'],
    ['3', 'Oläslig', 'efter sommaren', ''],
  ],
};
const GROUPS = [
  { name: 'Styrgruppen', kind: 'ledningsgrupp', aliases: [] },
  { name: 'FoU', kind: 'verksamhetsgrupp', aliases: [] },
];

function lateRule(parts: Partial<Rule> = {}): Rule {
  return syntheticRule({
    levels: [
      syntheticLevel('error', {
        all: [
          { fact: 'reported', operator: 'is', value: false },
          { fact: 'daysSinceReportDue', operator: 'moreThan', value: { parameter: 'days' } },
        ],
      }),
    ],
    parameters: { days: { type: 'integer', default: 0, says: { sv: 'Dagar.', en: 'Days.' } } },
    marks: ['caseLog.reportDue'],
    ...parts,
  });
}

function inWorkbook(pack: Pack, tables: readonly CaseTable[] = [CASES]): FactContext {
  return createFactContext({ recognition: recogniseCase({ tables }), pack, packs: [pack], asOf: DAY });
}

async function outcomeOf(rule: Rule, parts: Partial<Pack> = {}, tables?: readonly CaseTable[]) {
  const pack = syntheticPack([rule], { groups: GROUPS, mainGroup: 'Styrgruppen', ...parts });
  const [outcome] = await evaluatePack(pack, inWorkbook(pack, tables));
  assert.ok(outcome !== undefined);
  return outcome;
}

describe('evaluating a pack', () => {
  it('ends every subject as kept, finding or not checked', async () => {
    const outcome = await outcomeOf(lateRule());
    assert.deepEqual(
      outcome.violations.map(({ subject, cells, facts }) => [subject.label.sv, cells, facts['daysSinceReportDue']]),
      [['Ärende 1', [{ sheet: 'Ärendelogg', row: 2, column: 3 }], 31]],
    );
    assert.equal(outcome.kept, 1);
    assert.deepEqual(outcome.notChecked, [
      {
        reason: 'unreadable',
        missing: [],
        subjects: [{ sv: 'Ärende 3', en: 'Case 3' }],
        cells: [{ sheet: 'Ärendelogg', row: 4, column: 3 }],
      },
    ]);
  });

  it('says which table is missing, and which column', async () => {
    const noTable = await outcomeOf(lateRule(), {}, [{ name: 'Möten', headers: ['Datum'], rows: [['2018-01-01']] }]);
    assert.equal(noTable.notChecked[0]?.reason, 'tableMissing');
    assert.ok(noTable.notChecked[0]?.missing.includes('caseLog'));
    const noColumn = await outcomeOf(lateRule(), {}, [
      { name: 'Ärendelogg', headers: ['Ärende', 'Redovisat'], rows: [['Sen', '']] },
    ]);
    assert.deepEqual(noColumn.notChecked, [{ reason: 'columnMissing', missing: ['caseLog.reportDue'] }]);
    assert.equal(noColumn.kept, 0);
  });

  it('does not check in a table with headers only what has no column there', async () => {
    const empty = await outcomeOf(lateRule(), {}, [{ name: 'Ärendelogg', headers: ['Ärende', 'Redovisat'], rows: [] }]);
    assert.deepEqual(empty.notChecked, [{ reason: 'columnMissing', missing: ['caseLog.reportDue'] }]);
  });

  it('is about the groups that a rule names, by name or by kind', async () => {
    const counts = await Promise.all(
      [undefined, ['Styrgruppen'], ['kind:ledningsgrupp'], ['FoU'], ['kind:verksamhetsgrupp']].map(async (groups) => {
        const outcome = await outcomeOf(lateRule(groups === undefined ? {} : { groups }));
        return outcome.violations.length;
      }),
    );
    assert.deepEqual(counts, [1, 1, 1, 0, 0]);
  });

  it('judges by the version in force on the day of the thing', async () => {
    const day = (text: string): IsoDate => text as IsoDate;
    const reasons = await Promise.all(
      [
        {},
        { valid: { from: DAY } },
        { valid: { to: DAY } },
        { valid: { from: day('2018-03-02') } },
        { valid: { to: day('2017-12-31') } },
      ].map(async (valid) => (await outcomeOf(lateRule(valid))).notChecked[0]?.reason),
    );
    assert.deepEqual(reasons, ['unreadable', 'unreadable', 'unreadable', 'notInForce', 'notInForce']);
  });

  it('follows the user’s settings', async () => {
    const pack = syntheticPack([lateRule(), lateRule({ id: 'other-rule' })]);
    const outcomes = await evaluatePack(pack, inWorkbook(pack), {
      settings: {
        ...NO_SETTINGS,
        off: ['test-pack/other-rule'],
        severities: { 'test-pack/test-rule': 'info' },
        parameters: { 'test-pack/test-rule': { days: 30 } },
      },
    });
    assert.deepEqual(
      outcomes.map(({ violations, notChecked }) => [violations.map(({ severity }) => severity), notChecked[0]?.reason]),
      [
        [['info'], 'unreadable'],
        [[], 'switchedOff'],
      ],
    );
    const patient = await evaluatePack(pack, inWorkbook(pack), {
      settings: { ...NO_SETTINGS, parameters: { 'test-pack/test-rule': { days: 31 } } },
    });
    assert.deepEqual(
      patient.map(({ violations }) => violations.length),
      [0, 1],
    );
  });

  it('lets no failing rule take the others down', async () => {
    const broken = lateRule({
      id: 'broken',
      levels: [syntheticLevel('error', { fact: 'noSuchFact', operator: 'is', value: true })],
    });
    const pack = syntheticPack([broken, lateRule()]);
    const [failing, working] = await evaluatePack(pack, inWorkbook(pack));
    assert.match(failing?.failed?.reason ?? '', /noSuchFact/);
    assert.equal(working?.failed, undefined);
    assert.equal(working?.violations.length, 1);
  });

  it('tells which rule comes next, and stops when told to', async () => {
    const pack = syntheticPack([lateRule(), lateRule({ id: 'other-rule' })]);
    const told: string[] = [];
    const controller = new AbortController();
    const checking = evaluatePack(pack, inWorkbook(pack), {
      signal: controller.signal,
      progress: ({ done, of, rule }) => {
        told.push(`${done}/${of} ${rule}`);
        controller.abort();
      },
    });
    await assert.rejects(checking, { name: 'AbortError' });
    assert.deepEqual(told, ['0/2 test-pack/test-rule']);
  });
});
