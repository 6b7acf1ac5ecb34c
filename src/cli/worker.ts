import { workerData } from 'piscina';
import { checkFile } from './check-file.ts';
import type { CheckedFile, CheckTask } from './check-task.ts';

/** The thread's task, the same for every file, so that its packs are read once. */
const task = workerData as CheckTask;

/** What a worker thread does with each file it is sent. */
export default function checkInThisThread(workbook: string): Promise<CheckedFile> {
  return checkFile(workbook, task);
}
