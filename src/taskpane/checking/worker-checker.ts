import type { CheckStep } from '../../journeys/check-workbook.ts';
import { askWorker } from './ask-worker.ts';
import type { Checker } from './checker.ts';
import { portable } from './portable-snapshot.ts';

/** The checker of a worker. */
export function workerChecker(worker: Worker): Checker {
  const ask = askWorker<CheckStep>(worker);
  return {
    check: (snapshot, request, live) => ask('check', [portable(snapshot), request], live),
    reviewPatch: (language) => ask('reviewPatch', [language]),
    structurePatch: (snapshot, language) => ask('structurePatch', [portable(snapshot), language]),
    agendaPatch: (snapshot, asked, language) => ask('agendaPatch', [portable(snapshot), asked, language]),
    revisionPatch: (snapshot, asked, language) => ask('revisionPatch', [portable(snapshot), asked, language]),
    explainFinding: (id) => ask('explainFinding', [id]),
    packs: () => ask('packs', []),
    explainRule: (reference, language) => ask('explainRule', [reference, language]),
  };
}
