import type { Checker } from './checker.ts';
import { workerChecker } from './worker-checker.ts';

/** The checker in a worker of its own. */
export async function startChecker(): Promise<Checker> {
  return workerChecker(new Worker(new URL('./worker.ts', import.meta.url), { name: 'samverkanskoll' }));
}
