import { Assembly } from './batches.ts';
import type { FromWorker, ToWorker } from './messages.ts';

export interface AskedLive<Step> {
  readonly signal?: AbortSignal;
  readonly progress?: (step: Step) => void;
}

/** Asks a method of the worker by its name. Rejects when aborted, when the method throws, and when the worker ends. */
export type AskWorker<Step> = (
  method: string,
  args: readonly unknown[],
  live?: AskedLive<Step>,
  transfer?: readonly Transferable[],
) => Promise<never>;

interface Call<Step> {
  readonly live: AskedLive<Step>;
  answer?: Assembly;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Asks a worker, so that the page never waits: questions and answers travel as messages, long answers in parts. */
export function askWorker<Step>(worker: Worker): AskWorker<Step> {
  const calls = new Map<number, Call<Step>>();
  let next = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const call = calls.get(data.call);
    if (call === undefined) return;
    switch (data.kind) {
      case 'progress':
        call.live.progress?.(data.step as Step);
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
    const reason = new Error(
      event.message === undefined || event.message === '' ? 'The worker could not be started' : event.message,
    );
    for (const call of calls.values()) call.reject(reason);
    calls.clear();
  });

  return (method, args, live = {}, transfer = []) => {
    const call = next++;
    return new Promise((resolve, reject) => {
      calls.set(call, { live, resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ kind: 'call', call, method, args } satisfies ToWorker, [...transfer]);
      live.signal?.addEventListener('abort', () => worker.postMessage({ kind: 'abort', call } satisfies ToWorker));
    });
  };
}
