import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWorkbooks } from './workbooks.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/samverkanskoll.mjs', import.meta.url));

/** The built program, run as its own process: `npm run build:cli` makes it. */
describe('the built command line', function () {
  this.timeout(60_000);
  let folder = '';

  before(async () => {
    accessSync(PROGRAM, constants.X_OK);
    folder = await mkdtemp(path.join(tmpdir(), 'samverkanskoll-'));
    await writeWorkbooks(folder);
    await mkdir(path.join(folder, 'mapp'));
    for (let number = 1; number <= 9; number += 1) {
      await cp(path.join(folder, 'logg.xlsx'), path.join(folder, 'mapp', `logg-${number}.xlsx`));
    }
    await cp(path.join(folder, 'text.xlsx'), path.join(folder, 'mapp', 'logg-5.xlsx'));
  });

  after(() => rm(folder, { recursive: true }));

  it('runs by its name', async () => {
    const { status, stdout } = await program(['--version']);
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('checks files in worker threads in the order they are named, and goes on past a broken one', async () => {
    const line = ['check', 'mapp', '--as-of', '2018-03-01', '--format', 'json'];
    const [alone, together] = [await program([...line, '--jobs', '1']), await program([...line, '--jobs', '2'])];
    assert.equal(together.status, 2);
    assert.equal(together.stdout, alone.stdout);
    const files = JSON.parse(together.stdout) as readonly { readonly workbook: string }[];
    assert.deepEqual(
      files.map(({ workbook }) => path.basename(workbook)),
      Array.from({ length: 9 }, (_, index) => `logg-${index + 1}.xlsx`),
    );
    assert.match(together.stderr, /logg-5\.xlsx .*\n(.*\n)*9 av 9 arbetsböcker\n/);
  });

  it('writes a reviewed workbook, and leaves no other file behind', async () => {
    const { status, stdout } = await program([
      'check',
      'logg.xlsx',
      '--as-of',
      '2018-03-01',
      '--output',
      'granskad.xlsx',
    ]);
    assert.equal(status, 1);
    assert.match(stdout, /Sparad: granskad\.xlsx\n$/);
    assert.equal((await program(['structure', 'granskad.xlsx', '--format', 'json'])).status, 0);
  });

  it('ends quietly when nobody reads on', async () => {
    const { stderr } = await program(['rules'], (child) => child.stdout?.destroy());
    assert.equal(stderr, '');
  });

  function program(
    words: readonly string[],
    meddle: (child: ReturnType<typeof spawn>) => void = () => undefined,
  ): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn(PROGRAM, words, { cwd: folder });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, stdout, stderr }));
      meddle(child);
    });
  }
});
