import { recogniseWorkbook } from '../../journeys/recognise-workbook.ts';
import { structurePatch } from '../../journeys/structure-patch.ts';
import { structureCsv } from '../../journeys/reports/structure-csv.ts';
import { structureJson } from '../../journeys/reports/structure-json.ts';
import { USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { visibleJson, visibleText } from '../../language/visible-text.ts';
import { TABLE_KINDS } from '../../tables/canonical-tables.ts';
import type { Recognition } from '../../tables/recognised-table.ts';
import type { TableKind } from '../../tables/table-kind.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { readMapping } from '../mapping-option.ts';
import { choice, type StructureFormat } from '../option-values.ts';
import { structureText } from '../print/structure-text.ts';
import { textStyle } from '../print/text-style.ts';
import { UsageError } from '../usage-error.ts';
import { whereToWrite } from '../where-to-write.ts';
import { openFile, readSnapshot, writeResult } from '../workbook-file.ts';

export interface StructureCommandOptions {
  readonly format?: StructureFormat;
  readonly table?: string;
  readonly mapping?: string;
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly lang?: Language;
}

/** `structure FILE`: what was recognised, and with --output the structured sheets. */
export async function structure(
  name: string,
  options: StructureCommandOptions,
  { stdout, stderr, environment }: CommandLine,
): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const format = options.format ?? 'text';
  const write = await whereToWrite(options, [name]);
  const mapping = await readMapping(options.mapping);
  const file = await openFile(name);
  const snapshot = await readSnapshot(file, name);
  const { recognition, groups } = recogniseWorkbook(snapshot, mapping);
  if (recognition.tables.length === 0) throw new UsageError(USAGE_PROBLEMS.noTables(visibleText(name)));
  const printed = {
    json: () => `${visibleJson(JSON.stringify(structureJson(recognition, groups, name, language), null, 2))}\n`,
    csv: () => structureCsv(recognition, tableAsked(recognition, options.table), language),
    text: () => structureText(recognition, groups, name, language, textStyle(stdout, environment)),
  }[format]();
  const notes =
    write.kind === 'nothing' ? [] : await writeResult(file, name, structurePatch(recognition, snapshot), write);
  await stdout.write(printed);
  for (const note of notes) await (format === 'text' ? stdout : stderr).write(`${textIn(note, language)}\n`);
  return EXIT.done;
}

/** The one kind of table that --table names, or that the workbook has. */
function tableAsked({ tables }: Recognition, asked: string | undefined): TableKind {
  const kinds = TABLE_KINDS.filter((kind) => tables.some((table) => table.kind === kind));
  if (asked !== undefined) {
    const byLowerCase = new Map(kinds.map((kind) => [kind.toLowerCase(), kind]));
    const word = choice('--table', [...byLowerCase.keys()])(asked);
    return byLowerCase.get(word) ?? 'caseLog';
  }
  const [only, ...others] = kinds;
  if (only === undefined || others.length > 0) throw new UsageError(USAGE_PROBLEMS.severalTables(kinds.join(', ')));
  return only;
}
