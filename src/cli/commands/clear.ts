import { clearPatch } from '../../journeys/clear-patch.ts';
import { USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { UsageError } from '../usage-error.ts';
import { whereToWrite } from '../where-to-write.ts';
import { openFile, writeResult } from '../workbook-file.ts';

export interface ClearCommandOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly lang?: Language;
}

/** `clear FILE --output OUT.xlsx`: the workbook without anything that Samverkanskoll wrote. */
export async function clear(name: string, options: ClearCommandOptions, { stdout }: CommandLine): Promise<ExitStatus> {
  const write = await whereToWrite(options, [name]);
  if (write.kind === 'nothing') throw new UsageError(USAGE_PROBLEMS.outputNeeded());
  const file = await openFile(name);
  const notes = await writeResult(file, name, clearPatch(), write);
  for (const note of notes) await stdout.write(`${textIn(note, options.lang ?? 'sv')}\n`);
  return EXIT.done;
}
