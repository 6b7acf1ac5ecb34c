import { agendaPatch } from '../../journeys/agenda/agenda-patch.ts';
import { agendaDay, agendaFor } from '../../journeys/agenda/agenda-for.ts';
import { checkWorkbook } from '../../journeys/check-workbook.ts';
import { DONE, USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { readMapping } from '../mapping-option.ts';
import { loadPacks, readPackFiles } from '../own-packs.ts';
import { knownPacks } from '../pack-option.ts';
import { agendaText } from '../print/agenda-text.ts';
import { textStyle } from '../print/text-style.ts';
import { UsageError } from '../usage-error.ts';
import { whereToWrite, whereToWriteDocument } from '../where-to-write.ts';
import { openFile, readSnapshot, writeFile, writeResult } from '../workbook-file.ts';

export interface AgendaCommandOptions {
  readonly meeting?: IsoDate;
  readonly group?: string;
  readonly asOf?: IsoDate;
  readonly pack?: readonly string[];
  readonly rules?: readonly string[];
  readonly mapping?: string;
  readonly output?: string;
  readonly word?: string;
  readonly inPlace?: boolean;
  readonly lang?: Language;
}

const WORD_ENDING = /\.docx$/i;

/**
 * `agenda FILE --meeting DAY`: the draft agenda, as a sheet in the workbook that --output names, as a Word document, or,
 * with nowhere to write it, on stdout.
 */
export async function agenda(
  name: string,
  options: AgendaCommandOptions,
  { stdout, environment, today }: CommandLine,
): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const { meeting, output } = options;
  if (meeting === undefined) throw new UsageError(USAGE_PROBLEMS.meetingNeeded());
  const asWord = output !== undefined && WORD_ENDING.test(output);
  const wordTo = await whereToWriteDocument('--word', asWord ? (options.word ?? output) : options.word, '.docx', [
    name,
  ]);
  const write = await whereToWrite(asWord ? {} : options, [name], USAGE_PROBLEMS.agendaOutputName);
  const ownPacks = await loadPacks(await readPackFiles(options.rules ?? []));
  const packs = knownPacks(options.pack);
  const mapping = await readMapping(options.mapping);

  const file = await openFile(name);
  const snapshot = await readSnapshot(file, name);
  const review = await checkWorkbook(snapshot, {
    asOf: options.asOf ?? agendaDay(today(), meeting),
    ownPacks,
    ...(packs === undefined ? {} : { packs }),
    ...(mapping === undefined ? {} : { mapping }),
  });
  if (review.recognition.tables.length === 0) throw new UsageError(USAGE_PROBLEMS.noTables(visibleText(name)));
  const drafted = agendaFor(review, {
    meeting,
    ...(options.group === undefined ? {} : { group: options.group }),
  });
  if (!drafted.ok) throw new UsageError(drafted.problem);

  const notes =
    write.kind === 'nothing'
      ? []
      : await writeResult(file, name, agendaPatch(drafted.agenda, snapshot, language), write);
  if (wordTo !== undefined) {
    const { agendaWord } = await import('../../handouts/agenda-word.ts');
    await writeFile(await agendaWord(drafted.agenda, language), wordTo);
  }
  if (write.kind === 'nothing' && wordTo === undefined)
    await stdout.write(agendaText(drafted.agenda, language, textStyle(stdout, environment)));
  for (const note of [...notes, ...(wordTo === undefined ? [] : [DONE.written(visibleText(wordTo))])])
    await stdout.write(`${textIn(note, language)}\n`);
  if (write.kind !== 'nothing' || wordTo !== undefined)
    for (const note of drafted.agenda.notes) await stdout.write(`${textIn(note, language)}\n`);
  return EXIT.done;
}
