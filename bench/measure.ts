import { readFileSync } from 'node:fs';
import { createFactContext } from '../src/facts/frame/fact-context.ts';
import { subjectsOf, SUBJECT_DEFINITIONS } from '../src/facts/subject-definitions.ts';
import { cellTextReader } from '../src/findings/cell-text.ts';
import { findingsOf } from '../src/findings/findings-of.ts';
import { readPriorFindings } from '../src/findings/prior-findings.ts';
import { reconcile } from '../src/findings/reconcile.ts';
import { BUILT_IN_PACKS } from '../src/governance/packs.ts';
import { reviewPatch } from '../src/journeys/review-patch.ts';
import { tableGroups } from '../src/journeys/table-groups.ts';
import { evaluatePack } from '../src/rules/evaluate.ts';
import { recognise } from '../src/tables/recognise.ts';
import { parseIsoDate } from '../src/time/iso-date.ts';
import { openWorkbook } from '../src/workbook/file/file-workbook.ts';
import { nodeCodec } from '../src/workbook/file/zip/codec-node.ts';
import { inflatedPieces, ZipArchive } from '../src/workbook/file/zip/zip-archive.ts';
import type { HostResult } from '../src/workbook/host.ts';

/** The steps of a check, in the order they are made; 'floor' is unzipping and looking at every byte once, nothing else. */
export const STEPS = [
  'floor',
  'unzip',
  'parse',
  'recognise',
  'facts',
  'rules',
  'reconcile',
  'draft',
  'author and graft',
] as const;
export type Step = (typeof STEPS)[number];

export interface Measured {
  /** Milliseconds of processor time, the median of the runs: whatever else the machine does, it stays. */
  readonly steps: Readonly<Record<Step, number>>;
  readonly findings: number;
  /** The largest resident size of the process, in megabytes. */
  readonly peakMegabytes: number;
}

const LARGEST_PART = 2 ** 31;
const LESS_THAN = 60;

/** Makes a check of a file so many times and takes the time of each step. All packs are in force. */
export async function measure(file: string, runs: number): Promise<Measured> {
  const bytes = new Uint8Array(readFileSync(file));
  const times = new Map<Step, number[]>(STEPS.map((step) => [step, []]));
  let findings = 0;
  for (let run = 0; run < runs; run += 1) findings = await once(bytes, (step, time) => times.get(step)?.push(time));
  const steps = Object.fromEntries(STEPS.map((step) => [step, median(times.get(step) ?? [])])) as Record<Step, number>;
  return { steps, findings, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

async function once(bytes: Uint8Array, took: (step: Step, time: number) => void): Promise<number> {
  const timed = async <T>(step: Step, work: () => Promise<T> | T): Promise<T> => {
    const start = processorTime();
    const value = await work();
    took(step, processorTime() - start);
    return value;
  };
  await timed('floor', () => inflate(bytes, true));
  const start = processorTime();
  await inflate(bytes, false);
  const unzipped = processorTime() - start;
  took('unzip', unzipped);
  const opened = processorTime();
  const file = valueOf(await openWorkbook('logg.xlsx', bytes, nodeCodec));
  const snapshot = valueOf(await file.read());
  took('parse', Math.max(processorTime() - opened - unzipped, 0));

  const asOf = parseIsoDate('2018-03-01');
  if (asOf === undefined) throw new Error('No such day');
  const recognition = await timed('recognise', () => recognise(snapshot));
  const packs = BUILT_IN_PACKS;
  const contexts = await timed('facts', () => {
    const made = packs.map((pack) => createFactContext({ recognition, pack, packs, asOf }));
    for (const context of made) for (const { kind } of SUBJECT_DEFINITIONS) subjectsOf(kind, context);
    return made;
  });
  const outcomes = await timed('rules', async () => {
    const ofPacks = [];
    for (const context of contexts) ofPacks.push(...(await evaluatePack(context.pack, context)));
    return ofPacks;
  });
  const result = await timed('reconcile', () => {
    const current = findingsOf(outcomes, { textAt: cellTextReader(snapshot), headerOf: () => undefined });
    return reconcile(current, outcomes, readPriorFindings(snapshot), asOf);
  });
  const patch = await timed('draft', () => {
    const review = {
      workbook: snapshot.name,
      asOf,
      packs,
      recognition,
      outcomes,
      ...result,
      tableGroups: tableGroups(recognition.tables, contexts),
    };
    return reviewPatch(review, snapshot, 'sv');
  });
  await timed('author and graft', async () => valueOf(await file.apply(patch)));
  return result.findings.length;
}

/** What the process has had of the processor so far, all its threads together, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Unzips every part; scanning also looks at each byte, as a reader at least must. */
async function inflate(bytes: Uint8Array, scan: boolean): Promise<number> {
  let tags = 0;
  for (const entry of new ZipArchive(bytes).entries) {
    for await (const piece of inflatedPieces(entry, nodeCodec, LARGEST_PART)) {
      if (!scan) continue;
      for (let index = 0; index < piece.length; index += 1) if (piece[index] === LESS_THAN) tags += 1;
    }
  }
  return tags;
}

function valueOf<T>(result: HostResult<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problem.code);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
