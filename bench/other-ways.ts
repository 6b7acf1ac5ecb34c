import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { Engine } from 'json-rules-engine';
import { openWorkbook } from '../src/workbook/file/file-workbook.ts';
import { nodeCodec } from '../src/workbook/file/zip/codec-node.ts';

/** One way to do part of the work, alone in a process; prints its processor time, its memory and what it counted. */
const [way = '', file = ''] = process.argv.slice(2);
const DAY = 43_160;
const FIRST_ROW = 4;

interface Row {
  readonly due: number | null;
  readonly reported: number | null;
  readonly status: string | null;
  readonly decision: string | null;
  readonly decided: number | null;
  readonly followUp: number | null;
  readonly followedUp: number | null;
}

const { took, counted } = await workOf(way)();
console.log(JSON.stringify({ took, counted, megabytes: process.resourceUsage().maxRSS / 1024 }));

interface Done {
  readonly took: number;
  readonly counted: readonly number[];
}

function workOf(name: string): () => Promise<Done> {
  switch (name) {
    case 'samverkanskoll':
      return async () => {
        const bytes = new Uint8Array(readFileSync(file));
        return timed(async () => {
          const opened = await openWorkbook('logg.xlsx', bytes, nodeCodec);
          const snapshot = opened.ok ? await opened.value.read() : opened;
          return snapshot.ok ? [snapshot.value.sheets[0]?.grid.rowCount ?? 0] : [];
        });
      };
    case 'exceljs':
      return async () => {
        const bytes = readFileSync(file);
        return timed(async () => {
          const workbook = new exceljs.Workbook();
          await workbook.xlsx.load(bytes as unknown as exceljs.Buffer);
          return [workbook.worksheets[0]?.rowCount ?? 0];
        });
      };
    case 'json-rules-engine':
      return async () => {
        const rows = await rowsOf(file);
        return timed(() => threeRules(rows));
      };
    default:
      throw new Error(`There is no way '${name}'`);
  }
}

async function timed(work: () => Promise<readonly number[]>): Promise<Done> {
  const start = process.cpuUsage();
  const counted = await work();
  const { user, system } = process.cpuUsage(start);
  return { took: (user + system) / 1000, counted };
}

async function rowsOf(name: string): Promise<readonly Row[]> {
  const opened = await openWorkbook('logg.xlsx', new Uint8Array(readFileSync(name)), nodeCodec);
  const snapshot = opened.ok ? await opened.value.read() : opened;
  if (!snapshot.ok) throw new Error(snapshot.problem.code);
  const grid = snapshot.value.sheets[0]?.grid;
  if (grid === undefined) return [];
  const number = (row: number, column: number): number | null => {
    const cell = grid.cell(row, column);
    return cell.kind === 'date' ? (cell.serial ?? null) : null;
  };
  const text = (row: number, column: number): string | null => {
    const cell = grid.cell(row, column);
    return cell.kind === 'text' ? cell.text : null;
  };
  return Array.from(grid.rows, (row) => row)
    .filter((row) => row >= FIRST_ROW)
    .map((row) => ({
      due: number(row, 6),
      reported: number(row, 7),
      status: text(row, 12),
      decision: text(row, 8),
      decided: number(row, 9),
      followUp: number(row, 10),
      followedUp: number(row, 11),
    }));
}

/** As json-rules-engine's README has it: one engine with the rules, run with each row's facts. */
async function threeRules(rows: readonly Row[]): Promise<readonly number[]> {
  const engine = new Engine();
  const filled = (fact: string) => ({ fact, operator: 'notEqual', value: null });
  const empty = (fact: string) => ({ fact, operator: 'equal', value: null });
  const before = (fact: string) => ({ fact, operator: 'lessThan', value: DAY });
  const rules = [
    [filled('due'), before('due'), empty('reported'), { fact: 'status', operator: 'notEqual', value: 'Avslutad' }],
    [filled('decision'), empty('decided')],
    [filled('followUp'), before('followUp'), empty('followedUp')],
  ];
  rules.forEach((all, index) => engine.addRule({ conditions: { all }, event: { type: String(index) } }));
  const counts = rules.map(() => 0);
  for (const row of rows) {
    const { events } = await engine.run({ ...row });
    for (const { type } of events) counts[Number(type)] = (counts[Number(type)] ?? 0) + 1;
  }
  return counts;
}
