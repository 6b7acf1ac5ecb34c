import { askWorker } from '../checking/ask-worker.ts';
import type { JourneyStep } from '../state/session.ts';
import type { Desk } from './desk.ts';

/** The desk of a worker, once the worker answers. Rejects when it cannot be started. */
export async function workerDesk(worker: Worker): Promise<Desk> {
  const ask = askWorker<JourneyStep>(worker);
  await ask('greet', []);
  return {
    open: (name, bytes) => ask('open', [name, bytes]),
    check: (request, live) => ask('check', [request], live),
    writeReview: (language, live) => ask('writeReview', [language], live),
    structure: (language, live) => ask('structure', [language], live),
    agenda: (asked, language, live) => ask('agenda', [asked, language], live),
    revise: (asked, language, live) => ask('revise', [asked, language], live),
    mark: (request, language, live) => ask('mark', [request, language], live),
    unmark: (language, live) => ask('unmark', [language], live),
    clear: (language, live) => ask('clear', [language], live),
    bytes: () => ask('bytes', []),
    explainFinding: (id) => ask('explainFinding', [id]),
    packs: () => ask('packs', []),
    explainRule: (reference, language) => ask('explainRule', [reference, language]),
  };
}
