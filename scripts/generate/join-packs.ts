import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pack } from '../../src/governance/pack.ts';
import type { PackProblem, ProblemInValue } from '../../src/governance/pack-problem.ts';
import { packProblems } from '../../src/governance/pack-problems.ts';
import { completePack } from '../../src/governance/pack-reading.ts';
import { packShapeProblems, ruleShapeProblems } from '../../src/governance/pack-shape.ts';
import type { Rule } from '../../src/rules/rule.ts';

export interface JoinedPacks {
  /** By id, without the rules that have problems. */
  readonly packs: readonly Pack[];
  readonly problems: readonly PackProblem[];
}

/**
 * Joins each folder of rules (`pack.json` and a file a rule) to one pack. What is wrong is told and left out: a rule, or
 * the whole pack when its `pack.json` is wrong.
 */
export async function joinPacks(rulesFolder: string): Promise<JoinedPacks> {
  const entries = await readdir(rulesFolder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const joined = await Promise.all(folders.sort().map((folder) => joinPack(path.join(rulesFolder, folder))));
  return {
    packs: joined.flatMap(({ pack }) => (pack === undefined ? [] : [pack])),
    problems: joined.flatMap(({ problems }) => problems),
  };
}

async function joinPack(folder: string): Promise<{ readonly pack?: Pack; readonly problems: readonly PackProblem[] }> {
  const packFile = path.join(folder, 'pack.json');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'pack.json').sort();
  const [header, ...read] = await Promise.all([
    readJson(packFile, packShapeProblems),
    ...names.map((name) => readJson(path.join(folder, name), ruleShapeProblems)),
  ]);
  if (header.problems.length > 0) return { problems: [...header.problems, ...read.flatMap((rule) => rule.problems)] };
  const written = header.value as Pack;
  const shaped = read.filter((rule) => rule.problems.length === 0);
  const files = shaped.map(({ file }) => file);
  const pack = completePack({ ...written, rules: shaped.map(({ value }) => value as Rule) });
  const meant = [
    ...packProblems(pack).map((problem) => inItsFile(problem, packFile, files)),
    ...(pack.id === path.basename(folder) ? [] : [wrongName(packFile, pack.id, path.basename(folder))]),
    ...pack.rules.flatMap(({ id }, at) => {
      const wanted = path.basename(files[at] ?? '', '.json');
      return id === wanted ? [] : [wrongName(files[at] ?? '', id, wanted)];
    }),
  ];
  const problems = [...read.flatMap((rule) => rule.problems), ...meant];
  const wrong = new Set(meant.map(({ file }) => file));
  if (wrong.has(packFile)) return { problems };
  return { pack: { ...pack, rules: pack.rules.filter((_, at) => !wrong.has(files[at] ?? '')) }, problems };
}

interface ReadFile {
  readonly file: string;
  readonly value?: unknown;
  readonly problems: readonly PackProblem[];
}

async function readJson(file: string, shapeProblems: (value: unknown) => readonly ProblemInValue[]): Promise<ReadFile> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return { file, value, problems: shapeProblems(value).map((problem) => ({ file, ...problem })) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const reason = { sv: `kan inte läsas: ${detail}`, en: `cannot be read: ${detail}` };
    return { file, problems: [{ file, pointer: '', reason, instead: { sv: 'rätta filen', en: 'mend the file' } }] };
  }
}

/** A problem of the joined pack, told in the file that its part came from. */
function inItsFile(problem: ProblemInValue, packFile: string, ruleFiles: readonly string[]): PackProblem {
  const [, index, rest] = /^\/rules\/(\d+)(.*)$/.exec(problem.pointer) ?? [];
  const file = index === undefined ? undefined : ruleFiles[Number(index)];
  return file === undefined ? { file: packFile, ...problem } : { ...problem, file, pointer: rest ?? '' };
}

function wrongName(file: string, id: string, wanted: string): PackProblem {
  return {
    file,
    pointer: '/id',
    reason: {
      sv: `'${id}' är inte namnet som filen eller mappen har`,
      en: `'${id}' is not the name of the file or folder`,
    },
    instead: { sv: `skriv '${wanted}', eller byt namn`, en: `write '${wanted}', or rename` },
  };
}
