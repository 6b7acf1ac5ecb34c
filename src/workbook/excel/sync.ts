import type { ExcelDoor } from './door.ts';
import { codeOf, NoAnswer } from './problem.ts';

/** Longer than Excel on the web needs for 4 MB, shorter than a user's patience. */
const TIME_LIMIT = 60_000;
/** Waits before each new try when Excel is busy, in milliseconds. */
const RETRY_AFTER = [250, 1_000, 3_000];

/**
 * Sends what is queued, once or, when Excel says that it is busy, again after a wait. A queue that failed is gone, so
 * `queue` is called anew for each try: it must only queue.
 */
export async function sync(door: ExcelDoor, context: Excel.RequestContext, queue: () => void): Promise<void> {
  for (const wait of [...RETRY_AFTER, undefined]) {
    queue();
    try {
      await inTime(door, context.sync());
      return;
    } catch (error) {
      if (codeOf(error) !== 'ActivityLimitReached' || wait === undefined) throw error;
      await door.wait(wait);
    }
  }
}

async function inTime(door: ExcelDoor, answer: Promise<unknown>): Promise<void> {
  const expired = door.wait(TIME_LIMIT).then(() => {
    throw new NoAnswer();
  });
  expired.catch(() => undefined);
  await Promise.race([answer, expired]);
}
