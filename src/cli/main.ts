import { dayOf } from './today.ts';
import type { OutputStream } from './command-line.ts';
import { run } from './run.ts';

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve) => {
        stream.write(text, () => resolve());
      }),
  };
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: outputStream(process.stdout),
  stderr: outputStream(process.stderr),
  environment: process.env,
  today: () => dayOf(new Date()),
});
