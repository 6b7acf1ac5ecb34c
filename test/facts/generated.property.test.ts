import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFactContext } from '../../src/facts/frame/fact-context.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import type { Pack } from '../../src/governance/pack.ts';
import { evaluatePack } from '../../src/rules/evaluate.ts';
import { parseIsoDate } from '../../src/time/iso-date.ts';
import type { CaseTable } from '../rules/case-file.ts';
import { recogniseCase } from '../rules/case-tables.ts';
import { reordered, workbookArbitrary } from './generated-workbooks.ts';

const AS_OF = parseIsoDate('2018-03-01');

/** Every finding of a pack as 'rule | subject | severity', sorted. */
async function findings(pack: Pack, tables: readonly CaseTable[]): Promise<readonly string[]> {
  assert.ok(AS_OF !== undefined);
  const context = createFactContext({
    recognition: recogniseCase({ tables }),
    pack,
    packs: BUILT_IN_PACKS,
    asOf: AS_OF,
  });
  const outcomes = await evaluatePack(pack, context, { audit: { perRule: 0, seed: 1 } });
  for (const { rule, failed } of outcomes) assert.equal(failed, undefined, `${rule.id} föll på ${failed?.subject}`);
  return outcomes
    .flatMap(({ rule, violations }) =>
      violations.map(({ subject, severity }) => `${rule.id} | ${subject.key} | ${severity}`),
    )
    .sort();
}

describe('Genererade arbetsböcker', () => {
  for (const pack of BUILT_IN_PACKS) {
    it(`${pack.id}: ingen arbetsbok får en regel att falla, och fynden är olika saker`, async () => {
      await fc.assert(
        fc.asyncProperty(workbookArbitrary, async (tables) => {
          const found = await findings(pack, tables);
          assert.equal(new Set(found).size, found.length, 'två fynd om samma sak');
        }),
        { numRuns: 25 },
      );
    });

    it(`${pack.id}: ordningen på rader, kolumner och blad ändrar inga fynd`, async () => {
      await fc.assert(
        fc.asyncProperty(
          workbookArbitrary,
          fc.array(fc.nat(), { minLength: 5, maxLength: 20 }),
          async (tables, order) => {
            const before = await findings(pack, tables);
            const after = await findings(
              pack,
              [...tables].reverse().map((table) => reordered(table, order)),
            );
            assert.deepEqual(after, before);
          },
        ),
        { numRuns: 25 },
      );
    });
  }
});
