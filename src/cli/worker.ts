import { checkFile } from './check-file.ts';
import type { CheckedFile } from './check-task.ts';
import type { ThreadTask } from './check-in-threads.ts';

/** What a worker thread does with each file it is sent. */
export default function checkInThisThread({ workbook, task }: ThreadTask): Promise<CheckedFile> {
  return checkFile(workbook, task);
}
