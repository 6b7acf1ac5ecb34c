import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeLog, type LogShape } from './large-log.ts';
import { STEPS, type Measured } from './measure.ts';

/**
 * How time and memory grow with rows, sheets, groups and findings: the exponent of each, 1 being in proportion and 2
 * quadratic. `npm run bench:growth`; `-- quick` leaves the largest of each out.
 */
const QUICK = process.argv.includes('quick');
const SERIES: readonly {
  readonly of: string;
  readonly sizes: readonly number[];
  readonly make: (size: number) => readonly [rows: number, shape: LogShape];
}[] = [
  { of: 'rows', sizes: [1_000, 5_000, 20_000, 50_000, 200_000], make: (rows) => [rows, {}] },
  { of: 'sheets of 100 rows', sizes: [1, 10, 50, 100, 200], make: (logs) => [logs * 100, { logs }] },
  { of: 'groups, 10,000 rows', sizes: [1, 50, 125, 250, 500], make: (groups) => [10_000, { groups }] },
  {
    of: 'broken cases of 50,000',
    sizes: [0, 5_000, 12_500, 25_000, 50_000],
    make: (cases) => [50_000, { broken: cases / 50_000 }],
  },
];

const folder = mkdtempSync(path.join(tmpdir(), 'samverkanskoll-growth-'));
try {
  for (const { of, sizes, make } of SERIES) {
    console.log(`\n${of}`);
    const points = sizes.slice(0, QUICK ? -1 : undefined).map((size) => {
      const [rows, shape] = make(size);
      const measured = measuredOf(largeLog(rows, shape));
      const time = STEPS.reduce((sum, step) => sum + measured.steps[step], 0);
      const { findings, peakMegabytes: memory } = measured;
      console.log(
        `  ${String(size).padStart(8)}${time.toFixed(0).padStart(9)} ms${memory.toFixed(0).padStart(7)} MB${String(findings).padStart(8)} findings`,
      );
      return { size, time, memory };
    });
    const last = points.filter(({ size }) => size > 0).slice(-3);
    console.log(
      `  exponent over the last three: time ${exponent(last.map(({ size, time }) => [size, time])).toFixed(2)}, memory ${exponent(last.map(({ size, memory }) => [size, memory])).toFixed(2)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** One run in a process of its own. */
function measuredOf(bytes: Uint8Array): Measured {
  const file = path.join(folder, 'logg.xlsx');
  writeFileSync(file, bytes);
  const bench = fileURLToPath(new URL('./bench.ts', import.meta.url));
  const answer = execFileSync(process.execPath, ['--import', 'tsx', bench, '--file', file, '1'], { encoding: 'utf8' });
  return JSON.parse(answer) as Measured;
}

/** The slope of the points' logarithms, by least squares. */
function exponent(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanSize, meanValue] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [size, value]) => sum + (size - meanSize) * (value - meanValue), 0);
  return covariance / logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
}
