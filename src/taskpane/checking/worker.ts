import type { CheckRequest, Checker } from './checker.ts';
import { inBatches } from './batches.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { pageChecker } from './page-checker.ts';
import { snapshotOfPortable, type PortableSnapshot } from './portable-snapshot.ts';
import type { Language } from '../../language/language.ts';

const send = (message: FromWorker): void => self.postMessage(message);

/** Lets messages in, such as one that aborts. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

const MILLISECONDS_BETWEEN_BREATHS = 30;
let breathed = performance.now();

const checker = pageChecker(async () => {
  if (performance.now() - breathed < MILLISECONDS_BETWEEN_BREATHS) return;
  await breath();
  breathed = performance.now();
});
const aborts = new Map<number, AbortController>();

/** Each question by its name, with its arguments as they came over. */
function ask(call: number, method: keyof Checker, args: readonly unknown[]): Promise<unknown> {
  switch (method) {
    case 'check': {
      const abort = new AbortController();
      aborts.set(call, abort);
      return checker.check(snapshotOfPortable(args[0] as PortableSnapshot), args[1] as CheckRequest, {
        signal: abort.signal,
        progress: (step) => send({ kind: 'progress', call, step }),
      });
    }
    case 'reviewPatch':
      return checker.reviewPatch(args[0] as Language);
    case 'structurePatch':
      return checker.structurePatch(snapshotOfPortable(args[0] as PortableSnapshot));
    case 'explainFinding':
      return checker.explainFinding(args[0] as string);
    case 'packs':
      return checker.packs();
    case 'explainRule':
      return checker.explainRule(args[0] as string, args[1] as Language);
  }
}

async function answer(call: number, method: keyof Checker, args: readonly unknown[]): Promise<void> {
  try {
    const { frame, slices } = inBatches(await ask(call, method, args));
    send({ kind: 'frame', call, frame });
    for (const slice of slices) send({ kind: 'slice', call, slice });
    send({ kind: 'done', call });
  } catch (error) {
    if (aborts.get(call)?.signal.aborted === true) send({ kind: 'aborted', call });
    else send({ kind: 'failed', call, message: error instanceof Error ? error.message : String(error) });
  } finally {
    aborts.delete(call);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'abort') aborts.get(data.call)?.abort();
  else void answer(data.call, data.method, data.args);
});
