import type { Checker } from './checker.ts';
import { workerChecker } from './worker-checker.ts';

/** The checker in a worker of its own. A page opened from a folder may have no workers: there it shares the page's thread. */
export async function startChecker(page: Location): Promise<Checker> {
  if (page.protocol === 'file:') {
    const { pageChecker } = await import('./page-checker.ts');
    return pageChecker(() => new Promise((resolve) => setTimeout(resolve)));
  }
  return workerChecker(new Worker(new URL('./worker.ts', import.meta.url), { name: 'samverkanskoll' }));
}
