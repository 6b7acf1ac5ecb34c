import { inBatches } from './batches.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What a call is answered with; `live` tells when it is aborted and how far it has come. */
export type Answer = (
  method: string,
  args: readonly unknown[],
  live: { readonly signal: AbortSignal; readonly progress: (step: unknown) => void },
) => Promise<unknown>;

const MILLISECONDS_BETWEEN_BREATHS = 30;

/** Awaited often in a worker: now and then it lets messages in, such as one that aborts. */
export function breather(): () => Promise<void> {
  let breathed = performance.now();
  return async () => {
    if (performance.now() - breathed < MILLISECONDS_BETWEEN_BREATHS) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
    breathed = performance.now();
  };
}

/** Answers, in a worker, all that its page asks. */
export function answerCalls(answer: Answer): void {
  const send = (message: FromWorker): void => self.postMessage(message);
  const aborts = new Map<number, AbortController>();

  const reply = async (call: number, method: string, args: readonly unknown[]): Promise<void> => {
    const abort = new AbortController();
    aborts.set(call, abort);
    try {
      const live = { signal: abort.signal, progress: (step: unknown) => send({ kind: 'progress', call, step }) };
      const { frame, slices } = inBatches(await answer(method, args, live));
      send({ kind: 'frame', call, frame });
      for (const slice of slices) send({ kind: 'slice', call, slice });
      send({ kind: 'done', call });
    } catch (error) {
      if (abort.signal.aborted) send({ kind: 'aborted', call });
      else send({ kind: 'failed', call, message: error instanceof Error ? error.message : String(error) });
    } finally {
      aborts.delete(call);
    }
  };

  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === 'abort') aborts.get(data.call)?.abort();
    else void reply(data.call, data.method, data.args);
  });
}
