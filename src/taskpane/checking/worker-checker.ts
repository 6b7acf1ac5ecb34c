import { Assembly } from './batches.ts';
import type { Checker, Live } from './checker.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { portable } from './portable-snapshot.ts';

interface Call {
  readonly live: Live;
  answer?: Assembly;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Asks a worker, so that the page never waits: questions and answers travel as messages, long answers in parts. */
export function workerChecker(worker: Worker): Checker {
  const calls = new Map<number, Call>();
  let next = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const call = calls.get(data.call);
    if (call === undefined) return;
    switch (data.kind) {
      case 'progress':
        call.live.progress?.(data.step);
        return;
      case 'frame':
        call.answer = new Assembly(data.frame);
        return;
      case 'slice':
        call.answer?.add(data.slice);
        return;
      case 'done':
        calls.delete(data.call);
        call.resolve(call.answer?.value);
        return;
      case 'aborted':
        calls.delete(data.call);
        call.reject(call.live.signal?.reason);
        return;
      case 'failed':
        calls.delete(data.call);
        call.reject(new Error(data.message));
    }
  });
  worker.addEventListener('error', (event) => {
    const reason = new Error(event.message === '' ? 'The worker could not be started' : event.message);
    for (const call of calls.values()) call.reject(reason);
    calls.clear();
  });

  function ask(method: keyof Checker, args: readonly unknown[], live: Live = {}): Promise<never> {
    const call = next++;
    return new Promise((resolve, reject) => {
      calls.set(call, { live, resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ kind: 'call', call, method, args } satisfies ToWorker);
      live.signal?.addEventListener('abort', () => worker.postMessage({ kind: 'abort', call } satisfies ToWorker));
    });
  }

  return {
    check: (snapshot, request, live) => ask('check', [portable(snapshot), request], live),
    reviewPatch: (language) => ask('reviewPatch', [language]),
    structurePatch: (snapshot) => ask('structurePatch', [portable(snapshot)]),
    explainFinding: (id) => ask('explainFinding', [id]),
    packs: () => ask('packs', []),
    explainRule: (reference, language) => ask('explainRule', [reference, language]),
  };
}
