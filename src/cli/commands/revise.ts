import { revisionPatch } from '../../journeys/revision/revision-patch.ts';
import { reviseWorkbook } from '../../journeys/revision/revise-workbook.ts';
import { USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { readMapping } from '../mapping-option.ts';
import { loadPacks, readPackFiles } from '../own-packs.ts';
import { knownPacks } from '../pack-option.ts';
import { revisionText } from '../print/revision-text.ts';
import { textStyle } from '../print/text-style.ts';
import { UsageError } from '../usage-error.ts';
import { whereToWrite } from '../where-to-write.ts';
import { openFile, readSnapshot, writeResult } from '../workbook-file.ts';

export interface ReviseCommandOptions {
  readonly year?: number;
  readonly asOf?: IsoDate;
  readonly pack?: readonly string[];
  readonly rules?: readonly string[];
  readonly mapping?: string;
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly lang?: Language;
}

/** `revise FILE --year YYYY`: the proposal for the year, on stdout and, with --output, as sheets in the workbook. */
export async function revise(
  name: string,
  options: ReviseCommandOptions,
  { stdout, environment, today }: CommandLine,
): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const { year } = options;
  if (year === undefined) throw new UsageError(USAGE_PROBLEMS.yearNeeded());
  const write = await whereToWrite(options, [name]);
  const ownPacks = await loadPacks(await readPackFiles(options.rules ?? []));
  const packs = knownPacks(options.pack);
  const mapping = await readMapping(options.mapping);

  const file = await openFile(name);
  const snapshot = await readSnapshot(file, name);
  const revised = await reviseWorkbook(
    { ...snapshot, name: visibleText(name) },
    {
      year,
      asOf: options.asOf ?? today(),
      ownPacks,
      ...(packs === undefined ? {} : { packs }),
      ...(mapping === undefined ? {} : { mapping }),
    },
  );
  if (!revised.ok) throw new UsageError(revised.problem);
  const { revision } = revised;
  const notes =
    write.kind === 'nothing' ? [] : await writeResult(file, name, revisionPatch(revision, snapshot, language), write);
  await stdout.write(revisionText(revision, language, textStyle(stdout, environment)));
  for (const note of notes) await stdout.write(`${textIn(note, language)}\n`);
  return EXIT.done;
}
