import type { CommandLine, OutputStream } from '../../src/cli/command-line.ts';
import { run } from '../../src/cli/run.ts';
import { day } from '../journeys/run.ts';

/** What a command line gave. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, on a day in March 2018, with output that is no terminal. */
export async function runLine(
  words: readonly string[],
  environment: CommandLine['environment'] = { COLUMNS: '100' },
): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const status = await run(words, {
    stdout: stream(stdout),
    stderr: stream(stderr),
    environment,
    today: () => day('2018-03-01'),
  });
  return { status, stdout: stdout.join(''), stderr: stderr.join('') };
}

function stream(written: string[]): OutputStream {
  return {
    isTerminal: false,
    columns: undefined,
    write: (text) => {
      written.push(text);
      return Promise.resolve();
    },
  };
}
