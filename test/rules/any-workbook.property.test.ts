import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFactContext } from '../../src/facts/frame/fact-context.ts';
import { wordFinding } from '../../src/findings/wording.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { evaluatePack } from '../../src/rules/evaluate.ts';
import type { RuleOutcome } from '../../src/rules/outcome.ts';
import { CANONICAL_TABLES, TABLE_KINDS } from '../../src/tables/canonical-tables.ts';
import type { CanonicalColumn } from '../../src/tables/canonical-tables.ts';
import { DAY } from './synthetic.ts';
import type { CaseTable } from './case-file.ts';
import { recogniseCase } from './case-tables.ts';

const WORKBOOKS = Number(process.env['SAMVERKANSKOLL_RANDOM_WORKBOOKS'] ?? 25);

const NAMES = BUILT_IN_PACKS.flatMap(({ groups, organisations }) =>
  [...groups, ...organisations].flatMap(({ name, aliases }) => [name, ...aliases]),
);
const day = fc
  .date({ min: new Date('2013-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anything = fc.oneof(
  fc.constantFrom('', '-', 'ja', 'nej', 'löpande', 'kv 3 2017', 'HT 2017', 'aug/sept', '2017', '=1+1', '19121212-1212'),
  fc.constantFrom('__proto__', 'constructor', 'toString', '{subject}', '<b>', 'N/A', '\u0000', 'å'.repeat(300)),
  fc.string(),
);

function cellText({ type }: CanonicalColumn): fc.Arbitrary<string> {
  const fitting = (() => {
    switch (type.kind) {
      case 'date':
      case 'flagOrDate':
        return day;
      case 'integer':
        return fc.integer({ min: -1, max: 5 }).map(String);
      case 'enum':
        return fc.constantFrom(...type.choices);
      case 'datedOrganisations':
        return fc.tuple(fc.constantFrom(...NAMES), day).map((parts) => parts.join(' '));
      case 'flag':
        return fc.constantFrom('ja', 'nej');
      case 'text':
      case 'list':
      case 'period':
        return anything;
      default:
        return fc.constantFrom(...NAMES);
    }
  })();
  return fc.oneof({ weight: 5, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

const table: fc.Arbitrary<CaseTable> = fc.constantFrom(...TABLE_KINDS).chain((kind) => {
  const { sheet, columns } = CANONICAL_TABLES[kind];
  return fc.subarray([...columns], { minLength: 1 }).chain((chosen) =>
    fc
      .array(fc.tuple(...chosen.map(cellText)), { maxLength: 8 })
      .map((rows) => ({ name: sheet, headers: chosen.map(({ header }) => header), rows })),
  );
});
const workbook = fc.array(table, { minLength: 1, maxLength: 6 });

async function outcomesOf(tables: readonly CaseTable[]): Promise<readonly RuleOutcome[]> {
  const recognition = recogniseCase({ tables });
  const outcomes: RuleOutcome[] = [];
  for (const pack of BUILT_IN_PACKS) {
    outcomes.push(
      ...(await evaluatePack(pack, createFactContext({ recognition, pack, packs: BUILT_IN_PACKS, asOf: DAY }))),
    );
  }
  return outcomes;
}

/** What was found, without where: findings and what kept or was not judged, in no order. */
function found(outcomes: readonly RuleOutcome[]): readonly string[] {
  return outcomes
    .flatMap(({ pack, rule, kept, violations, notChecked }) => [
      `${pack.id}/${rule.id} kept ${kept}`,
      ...violations.map(
        (violation) =>
          `${pack.id}/${rule.id} ${violation.severity} ${violation.subject.key} ${wordFinding(violation.level.message, rule, violation).sv}`,
      ),
      ...notChecked.map(({ reason, subjects }) => `${pack.id}/${rule.id} ${reason} ${subjects?.length ?? 'all'}`),
    ])
    .sort();
}

describe('any workbook, with all packs in force', () => {
  it(`makes no rule fail, and every subject has its own key (${WORKBOOKS} workbooks)`, async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(workbook, async (tables) => {
        const outcomes = await outcomesOf(tables);
        assert.deepEqual(
          outcomes.filter(({ failed }) => failed !== undefined).map(({ rule, failed }) => [rule.id, failed]),
          [],
        );
        for (const { rule, violations } of outcomes) {
          const keys = violations.map(({ subject }) => subject.key);
          assert.equal(new Set(keys).size, keys.length, rule.id);
        }
      }),
      { numRuns: WORKBOOKS },
    );
  });

  it(`gives the same findings in any order of rows and columns (${WORKBOOKS} workbooks)`, async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(workbook, async (tables) => {
        const turned = tables.map(({ name, headers, rows }) => ({
          name,
          headers: [...headers].reverse(),
          rows: [...rows].reverse().map((row) => [...row].reverse()),
        }));
        assert.deepEqual(found(await outcomesOf(turned)), found(await outcomesOf(tables)));
      }),
      { numRuns: WORKBOOKS },
    );
  });
});
