import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Text } from '../governance/pack.ts';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import { visibleText } from '../language/visible-text.ts';
import { UsageError } from './usage-error.ts';

export type WhereToWrite =
  { readonly kind: 'nothing' | 'inPlace' } | { readonly kind: 'output'; readonly path: string };

const WORKBOOK_ENDING = /\.(xlsx|xlsm|xltx|xltm)$/i;

/** Where --output and --in-place say that the result goes. An output that is the input, by whatever name, is wrong use; so is another ending, said by `otherEnding`. */
export async function whereToWrite(
  options: { readonly output?: string; readonly inPlace?: boolean },
  inputs: readonly string[],
  otherEnding: (name: string) => Text = USAGE_PROBLEMS.outputName,
): Promise<WhereToWrite> {
  const { output, inPlace } = options;
  if (output === undefined) return { kind: inPlace === true ? 'inPlace' : 'nothing' };
  if (inPlace === true) throw new UsageError(USAGE_PROBLEMS.outputAndInPlace());
  if (!WORKBOOK_ENDING.test(output)) throw new UsageError(otherEnding(visibleText(output)));
  for (const input of inputs) {
    const [from, to] = [path.extname(input).toLowerCase(), path.extname(output).toLowerCase()];
    if (WORKBOOK_ENDING.test(from) && from !== to) throw new UsageError(USAGE_PROBLEMS.outputEnding(from, to));
  }
  await refuseInput(output, inputs);
  return { kind: 'output', path: output };
}

async function refuseInput(output: string, inputs: readonly string[]): Promise<void> {
  const target = await realPath(output);
  for (const input of inputs) {
    if ((await realPath(input)) === target) throw new UsageError(USAGE_PROBLEMS.outputIsInput(visibleText(output)));
  }
}

/** The path with links followed; as given when there is no such file. */
async function realPath(name: string): Promise<string> {
  return realpath(name).catch(() => path.resolve(name));
}

/** Where an option says that a document goes; undefined when it is not given. Another ending, or an input, is wrong use. */
export async function whereToWriteDocument(
  option: string,
  output: string | undefined,
  ending: string,
  inputs: readonly string[],
): Promise<string | undefined> {
  if (output === undefined) return undefined;
  if (!output.toLowerCase().endsWith(ending))
    throw new UsageError(USAGE_PROBLEMS.documentName(option, ending, visibleText(output)));
  await refuseInput(output, inputs);
  return output;
}
