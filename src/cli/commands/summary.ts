import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { checkWorkbook } from '../../journeys/check-workbook.ts';
import { groupSummaryMarkdown } from '../../journeys/reports/group-summary-markdown.ts';
import { groupSummaries, groupSummary, type GroupSummary } from '../../journeys/reports/group-summary.ts';
import type { Review } from '../../journeys/review.ts';
import { hostProblemSentence } from '../../language/host-problems.ts';
import { DONE, USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { GROUP_SUMMARY_WORDS } from '../../language/group-summary-words.ts';
import { visibleText } from '../../language/visible-text.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { readMapping } from '../mapping-option.ts';
import type { SummaryFormat } from '../option-values.ts';
import { loadPacks, readPackFiles } from '../own-packs.ts';
import { knownPacks } from '../pack-option.ts';
import { UsageError } from '../usage-error.ts';
import { whereToWriteDocument } from '../where-to-write.ts';
import { openFile, readSnapshot, writeFile } from '../workbook-file.ts';

export interface SummaryCommandOptions {
  readonly group?: string;
  readonly format?: SummaryFormat;
  readonly asOf?: IsoDate;
  readonly pack?: readonly string[];
  readonly rules?: readonly string[];
  readonly mapping?: string;
  readonly output?: string;
  readonly lang?: Language;
}

const ALL = 'all';
const ENDINGS: Readonly<Record<SummaryFormat, string>> = { markdown: '.md', word: '.docx' };

/**
 * `summary FILE`: a page for a group, or one for each, to stdout, to a file (.md or .docx), or to a folder with a file a
 * group.
 */
export async function summary(
  name: string,
  options: SummaryCommandOptions,
  { stdout, today }: CommandLine,
): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const { output } = options;
  const ownPacks = await loadPacks(await readPackFiles(options.rules ?? []));
  const packs = knownPacks(options.pack);
  const mapping = await readMapping(options.mapping);
  const ending = Object.values(ENDINGS).find((each) => output?.toLowerCase().endsWith(each));
  if (ending !== undefined) await whereToWriteDocument('--output', output, ending, [name]);

  const snapshot = await readSnapshot(await openFile(name), name);
  const review = await checkWorkbook(snapshot, {
    asOf: options.asOf ?? today(),
    ownPacks,
    ...(packs === undefined ? {} : { packs }),
    ...(mapping === undefined ? {} : { mapping }),
  });
  if (review.recognition.tables.length === 0) throw new UsageError(USAGE_PROBLEMS.noTables(visibleText(name)));
  const summaries = summariesAsked(review, options.group);

  if (output === undefined) {
    await stdout.write(summaries.map((each) => groupSummaryMarkdown(each, language)).join('\n'));
    return EXIT.done;
  }
  const files =
    ending === undefined
      ? await inFolder(output, summaries, options.format ?? 'markdown', name, language)
      : [{ path: output, summaries }];
  for (const file of files) {
    const format = file.path.toLowerCase().endsWith(ENDINGS.word) ? 'word' : 'markdown';
    await writeFile(await bytesOf(file.summaries, format, language), file.path);
    await stdout.write(`${textIn(DONE.written(visibleText(file.path)), language)}\n`);
  }
  return EXIT.done;
}

function summariesAsked(review: Review, asked: string | undefined): readonly GroupSummary[] {
  if (asked === undefined || asked.toLowerCase() === ALL || asked.toLowerCase() === 'alla')
    return groupSummaries(review);
  const found = groupSummary(review, asked);
  if (!found.ok) throw new UsageError(found.problem);
  return [found.summary];
}

async function bytesOf(
  summaries: readonly GroupSummary[],
  format: SummaryFormat,
  language: Language,
): Promise<Uint8Array> {
  if (format === 'markdown') {
    const pages = summaries.map((each) => groupSummaryMarkdown(each, language));
    return new TextEncoder().encode(pages.join('\n'));
  }
  const { groupSummaryWord } = await import('../../handouts/group-summary-word.ts');
  return groupSummaryWord(summaries, language);
}

/** A file a group in a folder, which is made when there is none; names are made of the groups' letters and digits. */
async function inFolder(
  folder: string,
  summaries: readonly GroupSummary[],
  format: SummaryFormat,
  workbook: string,
  language: Language,
): Promise<readonly { readonly path: string; readonly summaries: readonly GroupSummary[] }[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new UsageError(hostProblemSentence({ code: 'cannotWrite' }, visibleText(folder)));
  }
  const start = fileNamePart(path.parse(workbook).name);
  const taken = new Set<string>();
  return summaries.map((each) => {
    const wanted = `${start}-${fileNamePart(each.group ?? textIn(GROUP_SUMMARY_WORDS.noGroup, language))}`;
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
    taken.add(name);
    return { path: path.join(folder, name + ENDINGS[format]), summaries: [each] };
  });
}

const LONGEST_PART = 60;

function fileNamePart(text: string): string {
  const part = text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_PART);
  return part === '' ? 'grupp' : part;
}
