import { Command, Option } from 'commander';
import { HELP } from '../language/command-line.ts';
import { textIn, type Language } from '../language/language.ts';
import { EXIT, type CommandLine, type ExitStatus } from './command-line.ts';
import {
  CHECK_FORMATS,
  choice,
  dayValue,
  FAIL_LEVELS,
  jobsValue,
  languageValue,
  repeated,
  RULES_FORMATS,
  STRUCTURE_FORMATS,
  SUMMARY_FORMATS,
  yearValue,
} from './option-values.ts';
import type { AgendaCommandOptions } from './commands/agenda.ts';
import type { CalendarCommandOptions } from './commands/calendar.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { ClearCommandOptions } from './commands/clear.ts';
import type { ReviseCommandOptions } from './commands/revise.ts';
import type { RulesCommandOptions } from './commands/rules.ts';
import type { StructureCommandOptions } from './commands/structure.ts';
import type { SummaryCommandOptions } from './commands/summary.ts';
import type { TemplateCommandOptions } from './commands/template.ts';
import { VERSION } from './version.ts';

/** The commands as they were asked for: parsed, and run when `done` is told the status. */
export interface ProgramOutcome {
  status: ExitStatus;
}

/**
 * The whole command line (contract: cli.md), in the language of its help. Commands are loaded when they are run.
 * Help goes to `stdout`; nothing is written to stderr, since wrong use is thrown as commander's own error.
 */
export function createProgram(
  language: Language,
  commandLine: CommandLine,
  outcome: ProgramOutcome,
  print: (text: string) => void,
): Command {
  const says = (key: Exclude<keyof typeof HELP, 'headings'>): string => textIn(HELP[key], language);
  const option = (flags: string, key: Exclude<keyof typeof HELP, 'headings'>) => new Option(flags, says(key));
  const common = (command: Command): Command =>
    command
      .addOption(option('--lang <sv|en>', 'lang').argParser(languageValue))
      .helpOption('-h, --help', says('help'))
      .helpCommand(false);

  const program = common(new Command('samverkanskoll'))
    .description(says('program'))
    .version(VERSION, '--version', says('version'))
    .addHelpText('after', `\n${says('exitStatus')}\n`)
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => heading(title, language),
      optionDescription: (each) => each.description,
      subcommandTerm: (command) => `${command.name()} ${command.usage().replace('[options] ', '')}`.trim(),
    })
    .exitOverride();

  common(program.command('check'))
    .description(says('check'))
    .argument('<files...>', says('files'))
    .usage('FILE… [options]')
    .addOption(option('--as-of <YYYY-MM-DD>', 'asOf').argParser(dayValue('--as-of')))
    .addOption(option('--pack <ID>', 'pack').argParser(repeated))
    .addOption(option('--rules <FILE>', 'ownRules').argParser(repeated))
    .addOption(option('--format <FORMAT>', 'checkFormat').argParser(choice('--format', CHECK_FORMATS)))
    .addOption(option('--fail-on <LEVEL>', 'failOn').argParser(choice('--fail-on', FAIL_LEVELS)))
    .addOption(option('--output <OUT.xlsx>', 'output'))
    .addOption(option('--in-place', 'inPlace'))
    .addOption(option('--jobs <N>', 'jobs').argParser(jobsValue))
    .addOption(option('--mapping <FILE>', 'mapping'))
    .addOption(option('--exact', 'exact'))
    .addOption(option('--summary <OUT.xlsx>', 'summary'))
    .action(async (files: readonly string[], options: CheckCommandOptions) => {
      const { check } = await import('./commands/check.ts');
      outcome.status = await check(files, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  common(program.command('structure'))
    .description(says('structure'))
    .argument('<file>', says('file'))
    .usage('FILE [options]')
    .addOption(option('--format <FORMAT>', 'structureFormat').argParser(choice('--format', STRUCTURE_FORMATS)))
    .addOption(option('--table <KIND>', 'table'))
    .addOption(option('--mapping <FILE>', 'mapping'))
    .addOption(option('--output <OUT.xlsx>', 'output'))
    .addOption(option('--in-place', 'inPlace'))
    .action(async (file: string, options: StructureCommandOptions) => {
      const { structure } = await import('./commands/structure.ts');
      outcome.status = await structure(file, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  common(program.command('clear'))
    .description(says('clear'))
    .argument('<file>', says('file'))
    .usage('FILE --output OUT.xlsx')
    .addOption(option('--output <OUT.xlsx>', 'output'))
    .addOption(option('--in-place', 'inPlace'))
    .action(async (file: string, options: ClearCommandOptions) => {
      const { clear } = await import('./commands/clear.ts');
      outcome.status = await clear(file, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  common(program.command('template'))
    .description(says('template'))
    .argument('<pack>', says('packId'))
    .usage('PACK --output OUT.xlsx')
    .addOption(option('--output <OUT.xlsx>', 'output'))
    .action(async (pack: string, options: TemplateCommandOptions) => {
      const { template } = await import('./commands/template.ts');
      outcome.status = await template(pack, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  common(program.command('agenda'))
    .description(says('agenda'))
    .argument('<file>', says('file'))
    .usage('FILE --meeting YYYY-MM-DD [options]')
    .addOption(option('--meeting <YYYY-MM-DD>', 'meeting').argParser(dayValue('--meeting')))
    .addOption(option('--group <NAME>', 'meetingGroup'))
    .addOption(option('--output <OUT>', 'agendaOutput'))
    .addOption(option('--word <OUT.docx>', 'word'))
    .addOption(option('--in-place', 'inPlace'))
    .addOption(option('--as-of <YYYY-MM-DD>', 'agendaAsOf').argParser(dayValue('--as-of')))
    .addOption(option('--pack <ID>', 'pack').argParser(repeated))
    .addOption(option('--rules <FILE>', 'ownRules').argParser(repeated))
    .addOption(option('--mapping <FILE>', 'mapping'))
    .action(async (file: string, options: AgendaCommandOptions) => {
      const { agenda } = await import('./commands/agenda.ts');
      outcome.status = await agenda(file, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  common(program.command('calendar'))
    .description(says('calendar'))
    .argument('<source>', says('calendarSource'))
    .usage('PACK|FILE [options]')
    .addOption(option('--year <YYYY>', 'calendarYear').argParser(yearValue))
    .addOption(option('--output <OUT>', 'calendarOutput'))
    .addOption(option('--in-place', 'inPlace'))
    .addOption(option('--pack <ID>', 'pack').argParser(repeated))
    .action(async (source: string, options: CalendarCommandOptions) => {
      const { calendar } = await import('./commands/calendar.ts');
      outcome.status = await calendar(source, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  common(program.command('revise'))
    .description(says('revise'))
    .argument('<file>', says('file'))
    .usage('FILE --year YYYY --output OUT.xlsx')
    .addOption(option('--year <YYYY>', 'revisionYear').argParser(yearValue))
    .addOption(option('--as-of <YYYY-MM-DD>', 'asOf').argParser(dayValue('--as-of')))
    .addOption(option('--pack <ID>', 'pack').argParser(repeated))
    .addOption(option('--rules <FILE>', 'ownRules').argParser(repeated))
    .addOption(option('--mapping <FILE>', 'mapping'))
    .addOption(option('--output <OUT.xlsx>', 'output'))
    .addOption(option('--in-place', 'inPlace'))
    .action(async (file: string, options: ReviseCommandOptions) => {
      const { revise } = await import('./commands/revise.ts');
      outcome.status = await revise(file, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  common(program.command('summary'))
    .description(says('groupSummary'))
    .argument('<file>', says('file'))
    .usage('FILE [options]')
    .addOption(option('--group <NAME>', 'summaryGroup'))
    .addOption(option('--output <OUT>', 'summaryOutput'))
    .addOption(option('--format <FORMAT>', 'summaryFormat').argParser(choice('--format', SUMMARY_FORMATS)))
    .addOption(option('--as-of <YYYY-MM-DD>', 'asOf').argParser(dayValue('--as-of')))
    .addOption(option('--pack <ID>', 'pack').argParser(repeated))
    .addOption(option('--rules <FILE>', 'ownRules').argParser(repeated))
    .addOption(option('--mapping <FILE>', 'mapping'))
    .action(async (file: string, options: SummaryCommandOptions) => {
      const { summary } = await import('./commands/summary.ts');
      outcome.status = await summary(file, { ...program.opts<LanguageOption>(), ...options }, commandLine);
    });

  const rules = common(program.command('rules'))
    .description(says('rules'))
    .addOption(option('--pack <ID>', 'pack').argParser(repeated))
    .addOption(option('--rules <FILE>', 'ownRules').argParser(repeated))
    .addOption(option('--format <FORMAT>', 'rulesFormat').argParser(choice('--format', RULES_FORMATS)))
    .action(async (options: RulesCommandOptions) => {
      const { listRules } = await import('./commands/rules.ts');
      outcome.status = await listRules({ ...program.opts<LanguageOption>(), ...options }, commandLine);
    });
  common(rules.command('explain'))
    .description(says('explain'))
    .argument('<rule>', says('ruleId'))
    .usage('RULE [options]')
    .action(async (rule: string, options: RulesCommandOptions) => {
      const { explain } = await import('./commands/rules.ts');
      const inherited = { ...program.opts<LanguageOption>(), ...rules.opts<RulesCommandOptions>() };
      outcome.status = await explain(rule, { ...inherited, ...options }, commandLine);
    });

  outcome.status = EXIT.done;
  return program;
}

interface LanguageOption {
  readonly lang?: Language;
}

function heading(title: string, language: Language): string {
  const headings: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = HELP.headings;
  const known = headings[title];
  return known === undefined ? title : textIn(known, language);
}
