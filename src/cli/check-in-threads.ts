import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { CheckedFile, CheckTask } from './check-task.ts';

/** How many files are under way a thread: enough to keep it busy, few enough to keep memory flat. */
const UNDER_WAY_A_THREAD = 4;

/**
 * Checks files in worker threads and hands over the results in the files' order. Each thread is given the task once, when
 * it starts, and then only the paths of files.
 */
export async function checkInThreads(
  files: readonly string[],
  task: CheckTask,
  threads: number,
  take: (file: CheckedFile) => Promise<void>,
): Promise<void> {
  const pool = new Piscina({
    filename: fileURLToPath(new URL(WORKER_FILE, import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    workerData: task,
  });
  try {
    const underWay: Promise<CheckedFile>[] = [];
    let next = 0;
    const start = (): void => {
      const workbook = files[next];
      if (workbook === undefined) return;
      next += 1;
      underWay.push(pool.run(workbook) as Promise<CheckedFile>);
    };
    for (let index = 0; index < threads * UNDER_WAY_A_THREAD; index += 1) start();
    for (;;) {
      const first = underWay.shift();
      if (first === undefined) return;
      const file = await first;
      start();
      await take(file);
    }
  } finally {
    await pool.destroy();
  }
}

const WORKER_FILE = './worker.mjs';
