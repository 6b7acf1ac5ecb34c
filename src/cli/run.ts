import { CommanderError, type Command } from 'commander';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import type { Text } from '../governance/pack.ts';
import { textIn, type Language } from '../language/language.ts';
import { visibleText } from '../language/visible-text.ts';
import { EXIT, type CommandLine, type ExitStatus } from './command-line.ts';
import { createProgram, type ProgramOutcome } from './program.ts';
import { isUsageError } from './usage-error.ts';

/**
 * Runs one command line, `words` being what follows the program's name, and gives the status to exit with. Whatever goes
 * wrong is said in one sentence on stderr: never a stack trace.
 */
export async function run(words: readonly string[], commandLine: CommandLine): Promise<ExitStatus> {
  const language = languageAsked(words);
  const outcome: ProgramOutcome = { status: EXIT.done };
  const help: string[] = [];
  const program = createProgram(language, commandLine, outcome, (text) => help.push(text));
  try {
    await program.parseAsync([...words], { from: 'user' });
    return outcome.status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await commandLine.stdout.write(help.join(''));
      return EXIT.done;
    }
    await commandLine.stderr.write(`${textIn(sentence(error, program, words), language)}\n`);
    return EXIT.wrong;
  }
}

/** The language asked for anywhere on the line, so that help and complaints are in it as well. */
function languageAsked(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[at]?.startsWith('--lang=') ? words[at]?.slice('--lang='.length) : words[at + 1];
  return at >= 0 && value?.toLowerCase() === 'en' ? 'en' : 'sv';
}

function sentence(error: unknown, program: Command, words: readonly string[]): Text {
  if (isUsageError(error)) return error.says;
  if (error instanceof CommanderError) return commanderSentence(error, program, words);
  return USAGE_PROBLEMS.unexpected(visibleText(error instanceof Error ? error.message : String(error)));
}

function commanderSentence(error: CommanderError, program: Command, words: readonly string[]): Text {
  const command = commandMeant(program, words);
  const named = visibleText(/'([^']*)'/.exec(error.message)?.[1] ?? '');
  switch (error.code) {
    case 'commander.unknownCommand':
      return USAGE_PROBLEMS.unknownCommand(named, commandNames(command));
    case 'commander.help':
      return USAGE_PROBLEMS.noCommand(commandNames(command));
    case 'commander.unknownOption':
      return USAGE_PROBLEMS.unknownOption(named, optionNames(command));
    case 'commander.optionMissingArgument':
      return USAGE_PROBLEMS.missingValue(named.split(' ')[0] ?? named);
    case 'commander.missingArgument':
      return USAGE_PROBLEMS.missingArgument(command.usage().split(' ')[0] ?? named);
    case 'commander.excessArguments':
      return command.commands.length > 0
        ? USAGE_PROBLEMS.unknownCommand(visibleText(unknownWord(command, words)), commandNames(command))
        : USAGE_PROBLEMS.tooManyArguments(`${command.name()} ${command.usage()}`);
    default:
      return USAGE_PROBLEMS.unexpected(visibleText(error.message));
  }
}

/** The innermost command that the words name. */
function commandMeant(program: Command, words: readonly string[]): Command {
  let command = program;
  for (const word of words) {
    const inner = command.commands.find((each) => each.name() === word);
    if (inner !== undefined) command = inner;
  }
  return command;
}

/** The word after a command's name that should have been one of its own commands. */
function unknownWord(command: Command, words: readonly string[]): string {
  return words.slice(words.indexOf(command.name()) + 1).find((word) => !word.startsWith('-')) ?? '';
}

function commandNames(command: Command): string {
  return command.commands.map((each) => each.name()).join(', ');
}

function optionNames(command: Command): string {
  return [...command.options.map((option) => option.long ?? option.flags), '--help'].join(', ');
}
