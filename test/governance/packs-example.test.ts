import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createFactContext } from '../../src/facts/frame/fact-context.ts';
import { loadPack } from '../../src/governance/pack-reading.ts';
import { evaluatePack } from '../../src/rules/evaluate.ts';
import { OPERATOR_NAMES } from '../../src/rules/operators.ts';
import type { IsoDate } from '../../src/time/iso-date.ts';
import { recogniseCase } from '../rules/case-tables.ts';

const DOCS = path.join(import.meta.dirname, '../../docs');

describe('the example of a pack of one’s own', () => {
  const loaded = loadPack(readFileSync(path.join(DOCS, 'exempel/eget-paket.json'), 'utf8'), 'eget-paket.json');

  it('loads', () => assert.deepEqual(loaded.ok ? [] : loaded.problems, []));

  it('finds what it says it finds', async () => {
    assert.ok(loaded.ok);
    const { pack } = loaded;
    const rows = [
      ['1', '2024-05-01', ''],
      ['2', '2024-05-02', ''],
      ['3', '2024-05-15', ''],
      ['4', '2024-05-16', ''],
      ['5', '2024-05-01', '2024-05-01'],
    ];
    const table = { name: 'Ärendelogg', headers: ['Ärendenr', 'Redovisas senast', 'Redovisat'], rows };
    const recognition = recogniseCase({ tables: [table] });
    const context = createFactContext({ recognition, pack, packs: [pack], asOf: '2024-05-16' as IsoDate });
    const [outcome] = await evaluatePack(pack, context);
    assert.deepEqual(
      outcome?.violations.map(({ subject, severity }) => [subject.label.sv, severity]),
      [
        ['Ärende 1', 'error'],
        ['Ärende 2', 'warning'],
        ['Ärende 3', 'warning'],
      ],
    );
    assert.equal(outcome?.kept, 2);
  });

  it('is explained with every operator there is', () => {
    const text = readFileSync(path.join(DOCS, 'egna-regler.md'), 'utf8');
    assert.deepEqual(
      OPERATOR_NAMES.filter((name) => !text.includes(`\`${name}\``)),
      [],
    );
  });
});
