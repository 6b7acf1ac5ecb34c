import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pack } from '../../src/governance/pack.ts';
import type { PackProblem, ProblemInValue } from '../../src/governance/pack-problem.ts';
import { packProblems } from '../../src/governance/pack-problems.ts';
import { completePack } from '../../src/governance/pack-reading.ts';
import { packShapeProblems, ruleShapeProblems } from '../../src/governance/pack-shape.ts';
import type { Rule } from '../../src/rules/rule.ts';

export interface JoinedPacks {
  /** The packs without problems, by id. */
  readonly packs: readonly Pack[];
  readonly problems: readonly PackProblem[];
}

/** Joins each folder of rules (`pack.json` and a file a rule) to one pack, and says what is wrong with the others. */
export async function joinPacks(rulesFolder: string): Promise<JoinedPacks> {
  const entries = await readdir(rulesFolder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const joined = await Promise.all(folders.sort().map((folder) => joinPack(path.join(rulesFolder, folder))));
  return {
    packs: joined.flatMap(({ pack, problems }) => (pack === undefined || problems.length > 0 ? [] : [pack])),
    problems: joined.flatMap(({ problems }) => problems),
  };
}

async function joinPack(folder: string): Promise<{ readonly pack?: Pack; readonly problems: readonly PackProblem[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'pack.json').sort();
  const packFile = path.join(folder, 'pack.json');
  const header = await readJson(packFile, packShapeProblems);
  const ruleFiles = names.map((name) => path.join(folder, name));
  const rules = await Promise.all(ruleFiles.map((file) => readJson(file, ruleShapeProblems)));
  const misnamed = rules.flatMap(({ value }, at) => {
    const id = (value as Rule | undefined)?.id;
    const wanted = path.basename(ruleFiles[at] ?? '', '.json');
    return id === undefined || id === wanted ? [] : [wrongName(ruleFiles[at] ?? '', id, wanted)];
  });
  const problems = [...header.problems, ...rules.flatMap((rule) => rule.problems), ...misnamed];
  if (problems.length > 0) return { problems };
  const pack = completePack({ ...(header.value as Pack), rules: rules.map(({ value }) => value as Rule) });
  const meant = packProblems(pack).map((problem) => inItsFile(problem, packFile, ruleFiles));
  const id = path.basename(folder);
  return { pack, problems: pack.id === id ? meant : [...meant, wrongName(packFile, pack.id, id)] };
}

async function readJson(
  file: string,
  shapeProblems: (value: unknown) => readonly ProblemInValue[],
): Promise<{ readonly value?: unknown; readonly problems: readonly PackProblem[] }> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return { value, problems: shapeProblems(value).map((problem) => ({ file, ...problem })) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const reason = { sv: `kan inte läsas: ${detail}`, en: `cannot be read: ${detail}` };
    return { problems: [{ file, pointer: '', reason, instead: { sv: 'rätta filen', en: 'mend the file' } }] };
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
