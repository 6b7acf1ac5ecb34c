import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPacks } from '../../src/cli/own-packs.ts';

const EXAMPLE = path.join(import.meta.dirname, '../../docs/exempel/eget-paket.json');

describe('Own packs', () => {
  it('are read once for each list of files, however many workbooks are checked with them', async () => {
    const files = [{ name: 'egen.json', text: readFileSync(EXAMPLE, 'utf8') }];
    const [first] = await loadPacks(files);
    const [second] = await loadPacks(files);
    assert.ok(first);
    assert.equal(second, first);
  });

  it('are refused each time they are faulty', async () => {
    const files = [{ name: 'egen.json', text: '{}' }];
    await assert.rejects(loadPacks(files));
    await assert.rejects(loadPacks(files));
  });
});
