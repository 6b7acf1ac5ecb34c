import { breather } from '../checking/answer-calls.ts';
import type { Desk } from './desk.ts';
import { workerDesk } from './worker-desk.ts';

export interface StartedDesk {
  readonly desk: Desk;
  /** No worker could be started: the page itself does the work, and stands still while it does. */
  readonly inPage: boolean;
}

/**
 * Starts the desk in a worker. The worker's program comes as text and is started from memory, so that a page that was
 * opened from a folder has a worker too, and so that nothing is fetched once the page is there.
 */
export async function startDesk(): Promise<StartedDesk> {
  try {
    const { default: program } = await import('../../../build/workbench-worker.js?source');
    const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    try {
      return { desk: await workerDesk(new Worker(address, { name: 'samverkanskoll' })), inPage: false };
    } finally {
      URL.revokeObjectURL(address);
    }
  } catch {
    const { fileDesk } = await import('./file-desk.ts');
    return { desk: fileDesk(breather()), inPage: true };
  }
}
