import { availableParallelism } from 'node:os';
import type { WorkbookSummary } from '../../journeys/summary/workbook-summary.ts';
import { DONE, USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import { summarySheets } from '../../sheets/summary-sheets.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { checkFile } from '../check-file.ts';
import type { CheckedFile, CheckTask } from '../check-task.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { findInputs } from '../inputs.ts';
import { readMapping } from '../mapping-option.ts';
import type { CheckFormat, FailLevel } from '../option-values.ts';
import { loadPacks, readPackFiles } from '../own-packs.ts';
import { knownPacks } from '../pack-option.ts';
import { textStyle } from '../print/text-style.ts';
import { ProgressLine } from '../progress-line.ts';
import { reportFrame } from '../report-format.ts';
import { UsageError } from '../usage-error.ts';
import { createFile } from '../workbook-file.ts';
import { whereToWrite, whereToWriteDocument } from '../where-to-write.ts';

export interface CheckCommandOptions {
  readonly asOf?: IsoDate;
  readonly pack?: readonly string[];
  readonly rules?: readonly string[];
  readonly format?: CheckFormat;
  readonly failOn?: FailLevel;
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly lang?: Language;
  readonly jobs?: number;
  readonly exact?: boolean;
  readonly summary?: string;
  readonly mapping?: string;
}

/** Fewer files than this are done before worker threads have started. */
const WORTH_WORKERS = 8;

/** `check FILE…`: the report goes to stdout, part by part in the order the files were named. */
export async function check(
  names: readonly string[],
  options: CheckCommandOptions,
  commandLine: CommandLine,
): Promise<ExitStatus> {
  const { language, task } = await taskOf(options, commandLine);
  const { files, several } = await findInputs(names);
  if (options.output !== undefined && several) throw new UsageError(USAGE_PROBLEMS.outputOfSeveral());
  const write = await whereToWrite(options, files);
  const summaryTo = await whereToWriteDocument('--summary', options.summary, '.xlsx', files);
  const summaries: WorkbookSummary[] = [];
  const complete: CheckTask = { ...task, write };

  const frame = reportFrame(task.format, several, language);
  const progress = several ? new ProgressLine(files.length, commandLine.stderr, language) : undefined;
  let printedAny = false;
  let failed = 0;
  let fails = false;
  const take = async (file: CheckedFile): Promise<void> => {
    if (file.printed !== '') {
      const before = printedAny ? frame.between : frame.start;
      printedAny = true;
      await progress?.clear();
      await commandLine.stdout.write(before + file.printed);
    }
    const beside = task.format === 'text' ? commandLine.stdout : commandLine.stderr;
    for (const note of file.notes) await beside.write(`${note}\n`);
    if (file.problem !== undefined) {
      failed += 1;
      await progress?.clear();
      await commandLine.stderr.write(`${file.problem}\n`);
    }
    if (file.summary !== undefined) summaries.push(file.summary);
    else if (file.problem !== undefined) {
      summaries.push({ workbook: visibleText(file.workbook), lines: [], rulesNotChecked: 0, problem: file.problem });
    }
    fails ||= file.fails;
    await progress?.step();
  };
  await checkAll(files, complete, options.jobs, take);
  await progress?.clear();

  if (printedAny) await commandLine.stdout.write(frame.end);
  if (several && task.format === 'text') {
    await commandLine.stdout.write(`\n${textIn(DONE.severalChecked(files.length - failed, failed), language)}\n`);
  }
  if (summaryTo !== undefined) {
    await createFile(summarySheets(summaries, language), summaryTo);
    const beside = task.format === 'text' ? commandLine.stdout : commandLine.stderr;
    await beside.write(`${textIn(DONE.written(visibleText(summaryTo)), language)}\n`);
  }
  if (failed > 0) return EXIT.wrong;
  return fails ? EXIT.findings : EXIT.done;
}

async function taskOf(
  options: CheckCommandOptions,
  { stdout, environment, today }: CommandLine,
): Promise<{ readonly language: Language; readonly task: Omit<CheckTask, 'write'> }> {
  const language = options.lang ?? 'sv';
  const packs = knownPacks(options.pack);
  const ownPacks = await readPackFiles(options.rules ?? []);
  await loadPacks(ownPacks);
  const mapping = await readMapping(options.mapping);
  return {
    language,
    task: {
      asOf: options.asOf ?? today(),
      ...(packs === undefined ? {} : { packs }),
      ownPacks,
      ...(mapping === undefined ? {} : { mapping }),
      exact: options.exact === true,
      format: options.format ?? 'text',
      failOn: options.failOn ?? 'error',
      language,
      style: textStyle(stdout, environment),
      summarised: options.summary !== undefined,
    },
  };
}

async function checkAll(
  files: readonly string[],
  task: CheckTask,
  jobs: number | undefined,
  take: (file: CheckedFile) => Promise<void>,
): Promise<void> {
  const threads = Math.min(jobs ?? (files.length < WORTH_WORKERS ? 1 : availableParallelism()), files.length);
  if (threads > 1) {
    const { checkInThreads } = await import('../check-in-threads.ts');
    await checkInThreads(files, task, threads, take);
    return;
  }
  for (const file of files) await take(await checkFile(file, task));
}
