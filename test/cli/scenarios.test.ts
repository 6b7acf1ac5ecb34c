import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runLine } from './run-line.ts';
import { matches, readScenarios } from './scenario.ts';
import { writeWorkbooks } from './workbooks.ts';

const FOLDER = new URL('./scenarios/', import.meta.url);

for (const name of readdirSync(FOLDER).sort()) {
  describe(`the command line: ${name.replace(/\.txt$/, '')}`, () => {
    const home = process.cwd();
    let folder = '';

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'samverkanskoll-'));
      await writeWorkbooks(folder);
      process.chdir(folder);
    });

    afterEach(async () => {
      process.chdir(home);
      await rm(folder, { recursive: true });
    });

    for (const { title, steps } of readScenarios(readFileSync(new URL(name, FOLDER), 'utf8'))) {
      it(title, async () => {
        const before = await readFile('logg.xlsx');
        for (const step of steps) {
          const ran = await runLine(step.words);
          const line = `samverkanskoll ${step.words.join(' ')}`;
          compare(`${line}, stderr`, step.stderr, ran.stderr);
          compare(`${line}, stdout`, step.stdout, ran.stdout);
          assert.equal(ran.status, step.status, `${line}: status`);
        }
        if (!steps.some(({ words }) => words.includes('--in-place'))) {
          assert.deepEqual(await readFile('logg.xlsx'), before, 'the input is as it was');
        }
      });
    }
  });
}

function compare(what: string, expected: readonly string[], actual: string): void {
  const lines = actual.split('\n').map((line) => line.trimEnd());
  const trimmed =
    actual.trim() === ''
      ? []
      : lines.slice(
          lines.findIndex((line) => line !== ''),
          lines.findLastIndex((line) => line !== '') + 1,
        );
  if (!matches(expected, trimmed)) assert.deepEqual(trimmed, expected, what);
}
