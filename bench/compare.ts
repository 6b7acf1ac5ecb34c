import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { largeLog } from './large-log.ts';
import type { Measured } from './measure.ts';

/**
 * Compares, in one run, with what a user would do otherwise: other readers of the same file, json-rules-engine row by row,
 * a pandas script and formulas that LibreOffice calculates, each with three simple rules. Processor time of whole
 * processes, in milliseconds. `npm run bench:compare -- 10000`.
 */
const rows = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(path.join(tmpdir(), 'samverkanskoll-compare-'));
const RUNS = 3;
try {
  const file = path.join(folder, 'logg.xlsx');
  writeFileSync(file, largeLog(rows));
  console.log(`${rows} rows × 12 columns; medians of ${RUNS}`);
  for (const way of ['samverkanskoll', 'exceljs', 'json-rules-engine']) {
    const runs = Array.from({ length: RUNS }, () => inNode<Way>('other-ways.ts', [way, file]));
    const { took, megabytes, counted } = middle(runs, (run) => run.took);
    const what = way === 'json-rules-engine' ? 'three rules, rows already read' : 'reading only';
    line(`${way}: ${what}`, took, `${megabytes.toFixed(0)} MB, ${counted.join(' ')}`);
  }
  const whole = inNode<Measured>('bench.ts', ['--file', file, String(RUNS)]);
  line('samverkanskoll: all rules of all packs', whole.steps.rules, `${whole.findings} findings`);
  outside('pandas + openpyxl: three rules', process.env['PYTHON'] ?? 'python3', [here('three_rules.py'), file]);
  const formulas = path.join(folder, 'formler.xlsx');
  writeFileSync(formulas, withFormulas(readFileSync(file)));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  outside('LibreOffice: three rules as formulas', 'soffice', [
    profile,
    '--headless',
    '--convert-to',
    'csv',
    '--outdir',
    folder,
    formulas,
  ]);
  const csv = readFileSync(path.join(folder, 'formler.csv'), 'utf8').split('\n').slice(3);
  const sums = [3, 2, 1].map((fromEnd) => csv.filter((each) => each.split(',').at(-fromEnd) === '1').length);
  console.log(`  ${''.padEnd(44)} counted ${sums.join(' ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Way {
  readonly took: number;
  readonly megabytes: number;
  readonly counted: readonly number[];
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function inNode<Answer>(script: string, words: readonly string[]): Answer {
  const answer = execFileSync(process.execPath, ['--import', 'tsx', here(script), ...words], { encoding: 'utf8' });
  return JSON.parse(answer) as Answer;
}

/** Runs another program and prints what the shell says of its processor time; says so when it is not installed. */
function outside(name: string, program: string, words: readonly string[]): void {
  const command = ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', program, ...words];
  const runs = Array.from({ length: RUNS }, () => spawnSync('bash', command, { encoding: 'utf8' }));
  if (runs.some((run) => run.status !== 0)) {
    console.log(`  ${name.padEnd(44)} not measured: ${program} is not installed or failed`);
    return;
  }
  const { seconds, said } = middle(
    runs.map(({ stdout, stderr }) => {
      const times = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
      return { seconds: times.reduce((sum, time) => sum + time, 0), said: stdout.trim().split('\n').at(-1) ?? '' };
    }),
    (run) => run.seconds,
  );
  line(name, seconds * 1000, said.length < 40 ? said : '');
}

function middle<Run>(runs: readonly Run[], of: (run: Run) => number): Run {
  const [run] = [...runs].sort((one, other) => of(one) - of(other)).slice(Math.floor(runs.length / 2));
  if (run === undefined) throw new Error('There was no run');
  return run;
}

function line(name: string, time: number, more: string): void {
  console.log(`  ${name.padEnd(44)}${time.toFixed(0).padStart(8)} ms  ${more}`);
}

/** The log with the three rules as formulas in columns of their own. */
function withFormulas(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const part = 'xl/worksheets/sheet1.xml';
  const source = strFromU8(parts[part] ?? new Uint8Array());
  const day = 'DATE(2018,3,1)';
  parts[part] = strToU8(
    source.replace(/<row r="(\d+)">(.*?)<\/row>/g, (whole: string, number: string, cells: string) => {
      if (Number(number) < 4) return whole;
      const rules = [
        `AND(F${number}&lt;&gt;"",F${number}&lt;${day},G${number}="",L${number}&lt;&gt;"Avslutad")`,
        `AND(H${number}&lt;&gt;"",I${number}="")`,
        `AND(J${number}&lt;&gt;"",J${number}&lt;${day},K${number}="")`,
      ];
      const drawn = rules.map((rule, index) => `<c r="${'MNO'.charAt(index)}${number}"><f>IF(${rule},1,0)</f></c>`);
      return `<row r="${number}">${cells}${drawn.join('')}</row>`;
    }),
  );
  return zipSync(parts, { level: 6 });
}
