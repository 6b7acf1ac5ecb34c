import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { parseCaseFile } from './case-file.ts';
import { runCase } from './case-run.ts';

const README = readFileSync(path.join(import.meta.dirname, '../../rules/README.md'), 'utf8');

describe('the cases that rules/README.md shows', () => {
  const [, example = ''] = /```markdown\n([\s\S]*?)```/.exec(README) ?? [];
  const { cases, problems } = parseCaseFile(example);

  it('are written as it says', () => {
    assert.deepEqual(problems, []);
    assert.equal(cases.length, 3);
  });

  for (const one of cases) {
    it(`${one.kind}: ${one.title}`, async () => {
      const pack = BUILT_IN_PACKS.find(({ id }) => id === 'blekinge-2017');
      const rule = pack?.rules.find(({ id }) => id === 'report-overdue');
      assert.ok(pack !== undefined && rule !== undefined);
      await runCase(pack, rule, one);
    });
  }
});

const WRONG: readonly (readonly [reason: string, text: string, problem: RegExp])[] = [
  ['a heading of no known kind', '## Bra: allt\n**Möten**\n| Datum |\n| - |\nInga fynd.', /rubriken ska vara/],
  ['no day', '## Hållen: allt\n**Möten**\n| Datum |\n| - |\nInga fynd.', /Kontrolldag/],
  ['no table', 'Kontrolldag: 2018-03-01\n## Hållen: allt\nInga fynd.', /ingen tabell/],
  ['no outcome', 'Kontrolldag: 2018-03-01\n## Hållen: allt\n**Möten**\n| Datum |\n| - |', /väntat utfall saknas/],
  [
    'a row that is too short',
    'Kontrolldag: 2018-03-01\n## Hållen: allt\n**Möten**\n| Datum | Grupp |\n| - | - |\n| 2018-01-01 |\nInga fynd.',
    /1 celler/,
  ],
  [
    'an unknown column of findings',
    'Kontrolldag: 2018-03-01\n## Bruten: allt\n**Möten**\n| Datum |\n| - |\n**Fynd**\n| Fel |\n| - |\n| x |',
    /ingen kolumn 'Fel'/,
  ],
  ['a table without a name', 'Kontrolldag: 2018-03-01\n## Hållen: allt\n| Datum |\n| - |\nInga fynd.', /utan namn/],
];

describe('a case file is refused for', () => {
  for (const [reason, text, problem] of WRONG) {
    it(reason, () => assert.match(parseCaseFile(text).problems.join('\n'), problem));
  }
});
