import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { parseCaseFile, type CaseKind, type RuleCase } from './case-file.ts';
import { runCase } from './case-run.ts';

const RULES = path.join(import.meta.dirname, '../../rules');
const SUFFIX = '.cases.md';
const NEEDED: readonly CaseKind[] = ['Bruten', 'Hållen', 'Gräns'];

describe('Regler och deras fall', () => {
  for (const pack of BUILT_IN_PACKS) {
    const folder = path.join(RULES, pack.id);
    const files = new Set(readdirSync(folder).filter((name) => name.endsWith(SUFFIX)));

    describe(pack.id, () => {
      it('har inga fall utan regel', () => {
        const rules = new Set(pack.rules.map(({ id }) => id + SUFFIX));
        assert.deepEqual(
          [...files].filter((name) => !rules.has(name)),
          [],
        );
      });

      for (const rule of pack.rules) {
        describe(rule.id, () => {
          const file = rule.id + SUFFIX;
          const { cases, problems } = files.has(file)
            ? parseCaseFile(readFileSync(path.join(folder, file), 'utf8'))
            : { cases: [], problems: [`${file} saknas`] };

          it('har fall för bruten, hållen och gränsen', () => {
            assert.deepEqual(problems, []);
            assert.deepEqual(
              NEEDED.filter((kind) => cases.every((one) => one.kind !== kind)),
              [],
              'slag av fall som saknas',
            );
            assert.deepEqual(repeated(cases), [], 'fall som är lika');
          });

          for (const one of cases) it(`${one.kind}: ${one.title}`, () => runCase(pack, rule, one));
        });
      }
    });
  }
});

/** Cases with the title or the content of an earlier one. */
function repeated(cases: readonly RuleCase[]): readonly string[] {
  const seen = new Set<string>();
  return cases.flatMap(({ kind, title, asOf, parameters, tables }) => {
    const marks = [`${kind}: ${title}`, JSON.stringify([asOf, parameters, tables])];
    const again = marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return again ? [`${kind}: ${title}`] : [];
  });
}
