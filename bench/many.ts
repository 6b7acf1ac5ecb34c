import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeLog } from './large-log.ts';

/**
 * Checks so many workbooks of 200 rows with the built program, with one thread and with two, and writes the summary of
 * them all. `npm run bench:many -- 3000`. Clock time, so the machine must be at rest.
 */
const count = Number(process.argv[2] ?? 3_000);
const ROWS = 200;
const folder = mkdtempSync(path.join(tmpdir(), 'samverkanskoll-many-'));
const program = fileURLToPath(new URL('../dist/cli/samverkanskoll.mjs', import.meta.url));
try {
  for (let index = 0; index < count; index += 1) {
    writeFileSync(path.join(folder, `logg-${index}.xlsx`), largeLog(ROWS, { broken: (index % 10) / 20 }));
  }
  const [one, two] = [1, 2].map(timeWith);
  console.log(`two threads over one: ${((one ?? 0) / (two ?? 1)).toFixed(2)} ×`);
} finally {
  rmSync(folder, { recursive: true });
}

function timeWith(jobs: number): number {
  const summary = path.join(tmpdir(), `samverkanskoll-sammanfattning-${process.pid}.xlsx`);
  const words = ['check', folder, '--as-of', '2018-03-01', '--fail-on', 'never', '--format', 'json'];
  const measure = ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null', 'bash'];
  const start = performance.now();
  const { stderr, status } = spawnSync(
    'bash',
    [...measure, process.execPath, program, ...words, '--jobs', String(jobs), '--summary', summary],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const took = performance.now() - start;
  rmSync(summary, { force: true });
  if (status !== 0) throw new Error(stderr);
  console.log(
    `${count} workbooks of ${ROWS} rows, ${jobs} thread(s): ${(took / 1000).toFixed(1)} s by the clock; seconds real, user, system: ${stderr.trim().split('\n').at(-1) ?? ''}`,
  );
  return took;
}
