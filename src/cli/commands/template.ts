import { BUILT_IN_PACKS } from '../../governance/packs.ts';
import { templateWorkbook } from '../../journeys/template-workbook.ts';
import { DONE, USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { UsageError } from '../usage-error.ts';
import { whereToWrite } from '../where-to-write.ts';
import { createFile } from '../workbook-file.ts';

export interface TemplateCommandOptions {
  readonly output?: string;
  readonly lang?: Language;
}

/** `template PACK --output OUT.xlsx`: an empty workbook with the tables that the pack's document needs. */
export async function template(
  id: string,
  options: TemplateCommandOptions,
  { stdout, today }: CommandLine,
): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const pack = BUILT_IN_PACKS.find((each) => each.id === id);
  if (pack === undefined) {
    const allowed = BUILT_IN_PACKS.map((each) => each.id).join(', ');
    throw new UsageError(USAGE_PROBLEMS.unknownPack(visibleText(id), allowed));
  }
  const write = await whereToWrite(options, []);
  if (write.kind !== 'output') throw new UsageError(USAGE_PROBLEMS.outputNeeded());
  await createFile(templateWorkbook(pack, today()), write.path);
  await stdout.write(`${textIn(DONE.written(visibleText(write.path)), language)}\n`);
  return EXIT.done;
}
