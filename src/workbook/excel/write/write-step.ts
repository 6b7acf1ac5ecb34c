import type { ExcelDoor } from '../door.ts';
import { sync } from '../sync.ts';

/** Something to queue, with the bytes it takes on the wire. Steps are queued in order and may be queued again. */
export interface WriteStep {
  readonly bytes: number;
  queue(): void;
}

/** Below the 4 MB that a request may have, since these are estimates. */
const REQUEST_BYTES = 3_300_000;

/** As many steps a sync as fit into a request. */
export async function writeSteps(
  door: ExcelDoor,
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  progress: (done: number, of: number) => void,
): Promise<void> {
  const requests = groupSteps(steps);
  for (const [done, request] of requests.entries()) {
    progress(done, requests.length);
    await sync(door, context, () => {
      for (const step of request) step.queue();
    });
  }
}

function groupSteps(steps: readonly WriteStep[]): readonly (readonly WriteStep[])[] {
  const requests: WriteStep[][] = [];
  let room = 0;
  for (const step of steps) {
    if (requests.length === 0 || step.bytes > room) {
      requests.push([]);
      room = REQUEST_BYTES;
    }
    requests.at(-1)?.push(step);
    room -= step.bytes;
  }
  return requests;
}

/** Bytes of a value as JSON on the wire, inside a request that is itself JSON text. */
export function wireBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
