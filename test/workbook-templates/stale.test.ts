import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { templateWorkbooks } from '../../scripts/examples/template-workbooks.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'workbook-templates');

describe('workbook-templates/', () => {
  const made = templateWorkbooks();

  it('holds the workbooks that the script makes, and no others', async () => {
    assert.deepEqual((await readdir(FOLDER)).sort(), made.map(({ name }) => name).sort());
  });

  for (const { name, make } of made) {
    it(`${name} is as the script makes it`, async () => {
      const committed = await readFile(path.join(FOLDER, name));
      assert.ok(committed.equals(await make()), 'the file is stale: run npm run templates and commit what it makes');
    });
  }
});
