import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeLog } from './large-log.ts';
import { measure, STEPS, type Measured, type Step } from './measure.ts';

/**
 * Measures a check of logs of 500, 10,000 and 100,000 rows × 12 columns, each in a process of its own: the time of every
 * step, its ratio to the floor, and peak memory. `npm run bench -- 500 1000` takes other sizes.
 */
const SIZES = [500, 10_000, 100_000];
const MIDDLE: readonly Step[] = ['recognise', 'facts', 'rules', 'reconcile', 'draft'];
const READING: readonly Step[] = ['unzip', 'parse'];

const [first, ...others] = process.argv.slice(2);
if (first === '--file') await measureOne(others);
else await measureAll([first, ...others].filter((word) => word !== undefined).map(Number));

async function measureOne([file = '', runs = '1']: readonly string[]): Promise<void> {
  console.log(JSON.stringify(await measure(file, Number(runs))));
}

async function measureAll(asked: readonly number[]): Promise<void> {
  const sizes = asked.length > 0 ? asked : SIZES;
  const folder = mkdtempSync(path.join(tmpdir(), 'samverkanskoll-bench-'));
  try {
    const results = sizes.map((rows) => {
      const file = path.join(folder, `${rows}.xlsx`);
      writeFileSync(file, largeLog(rows));
      const runs = rows > 50_000 ? 3 : 5;
      const script = fileURLToPath(import.meta.url);
      const answer = execFileSync(process.execPath, ['--import', 'tsx', script, '--file', file, String(runs)], {
        encoding: 'utf8',
      });
      const measured = JSON.parse(answer) as Measured;
      print(rows, measured);
      return { rows, measured };
    });
    growth(results);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(rows: number, { steps, findings, peakMegabytes }: Measured): void {
  const sum = (names: readonly Step[]) => names.reduce((total, name) => total + steps[name], 0);
  console.log(`\n${rows} rows × 12 columns, ${findings} findings`);
  for (const step of STEPS) line(step, steps[step], steps.floor);
  line('reading, in all', sum(READING), steps.floor);
  line('all but reading and writing', sum(MIDDLE), steps.floor);
  console.log(`  all but reading and writing, to reading: ${(sum(MIDDLE) / sum(READING)).toFixed(2)}`);
  console.log(`  peak memory: ${peakMegabytes.toFixed(0)} MB`);
}

function line(name: string, time: number, floor: number): void {
  console.log(
    `  ${name.padEnd(30)}${time.toFixed(1).padStart(10)} ms${(time / floor).toFixed(2).padStart(10)} × floor`,
  );
}

/** How much longer each step takes on the largest log than on the one before. */
function growth(results: readonly { readonly rows: number; readonly measured: Measured }[]): void {
  const [before, last] = results.slice(-2);
  if (before === undefined || last === undefined) return;
  console.log(`\nGrowth from ${before.rows} to ${last.rows} rows`);
  for (const step of STEPS) {
    console.log(
      `  ${step.padEnd(30)}${(last.measured.steps[step] / before.measured.steps[step]).toFixed(1).padStart(10)} ×`,
    );
  }
  const whole = ({ measured }: { readonly measured: Measured }) =>
    STEPS.reduce((sum, step) => sum + measured.steps[step], 0);
  console.log(`  ${'all'.padEnd(30)}${(whole(last) / whole(before)).toFixed(1).padStart(10)} ×`);
}
