import { readFile } from 'node:fs/promises';
import type { Pack, Text } from '../governance/pack.ts';
import type { PackProblem } from '../governance/pack-problem.ts';
import { BUILT_IN_PACKS } from '../governance/packs.ts';
import { hostProblemSentence } from '../language/host-problems.ts';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import { visibleText } from '../language/visible-text.ts';
import type { PackFile } from './check-task.ts';
import { UsageError } from './usage-error.ts';

const LARGEST_PACK = 20_000_000;

/** The text of a file that the user named; a file that cannot be read is wrong use. */
export async function readTextFile(path: string): Promise<string> {
  const shown = visibleText(path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'fileMissing' : 'fileUnreadable';
    throw new UsageError(hostProblemSentence({ code }, shown));
  }
  if (bytes.length > LARGEST_PACK) throw new UsageError(hostProblemSentence({ code: 'tooLarge' }, shown));
  return bytes.toString('utf8');
}

/** The user's own packs, as their files say them. */
export async function readPackFiles(paths: readonly string[]): Promise<readonly PackFile[]> {
  return Promise.all(paths.map(async (path) => ({ name: path, text: await readTextFile(path) })));
}

/** The packs of one task's files, kept for the other workbooks that are checked with them. */
const LOADED = new WeakMap<readonly PackFile[], Promise<readonly Pack[]>>();

/** The packs of files, read once for each list of files; the first thing that is wrong with any of them is wrong use. */
export function loadPacks(files: readonly PackFile[]): Promise<readonly Pack[]> {
  const known = LOADED.get(files);
  if (known !== undefined) return known;
  const loaded = readPacks(files);
  LOADED.set(files, loaded);
  return loaded;
}

async function readPacks(files: readonly PackFile[]): Promise<readonly Pack[]> {
  if (files.length === 0) return [];
  const { loadPack } = await import('../governance/pack-reading.ts');
  const taken = new Set(BUILT_IN_PACKS.map((pack) => pack.id));
  return files.map(({ name, text }) => {
    const loaded = loadPack(text, name);
    if (!loaded.ok) {
      throw new UsageError(packSentence(loaded.problems));
    }
    if (taken.has(loaded.pack.id)) throw new UsageError(USAGE_PROBLEMS.packTaken(visibleText(name), loaded.pack.id));
    taken.add(loaded.pack.id);
    return loaded.pack;
  });
}

/** The first problem: file, place, reason and what to write instead; and how many more there are. */
function packSentence(problems: readonly PackProblem[]): Text {
  const [problem] = problems;
  if (problem === undefined) throw new Error('A pack was refused without a problem');
  const sentence = USAGE_PROBLEMS.packProblem(
    visibleText(problem.file),
    problem.pointer,
    problem.reason,
    problem.instead,
  );
  const more = USAGE_PROBLEMS.moreProblems(problems.length - 1);
  return { sv: visibleText(`${sentence.sv}${more.sv}`), en: visibleText(`${sentence.en}${more.en}`) };
}
