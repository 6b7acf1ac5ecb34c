import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import { visibleText } from '../language/visible-text.ts';
import { UsageError } from './usage-error.ts';

export type WhereToWrite =
  { readonly kind: 'nothing' | 'inPlace' } | { readonly kind: 'output'; readonly path: string };

/** Where --output and --in-place say that the result goes. An output that is the input, by whatever name, is wrong use. */
export async function whereToWrite(
  options: { readonly output?: string; readonly inPlace?: boolean },
  inputs: readonly string[],
): Promise<WhereToWrite> {
  const { output, inPlace } = options;
  if (output === undefined) return { kind: inPlace === true ? 'inPlace' : 'nothing' };
  if (inPlace === true) throw new UsageError(USAGE_PROBLEMS.outputAndInPlace());
  if (!/\.(xlsx|xlsm|xltx|xltm)$/i.test(output)) throw new UsageError(USAGE_PROBLEMS.outputName(visibleText(output)));
  const target = await realPath(output);
  for (const input of inputs) {
    if ((await realPath(input)) === target) throw new UsageError(USAGE_PROBLEMS.outputIsInput(visibleText(output)));
  }
  return { kind: 'output', path: output };
}

/** The path with links followed; as given when there is no such file. */
async function realPath(name: string): Promise<string> {
  return realpath(name).catch(() => path.resolve(name));
}
