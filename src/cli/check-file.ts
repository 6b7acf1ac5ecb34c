import { checkWorkbook } from '../journeys/check-workbook.ts';
import { reviewPatch } from '../journeys/review-patch.ts';
import type { Review } from '../journeys/review.ts';
import { summaryOf } from '../journeys/summary/workbook-summary.ts';
import { isSettled, SEVERITIES } from '../findings/importance.ts';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import { textIn } from '../language/language.ts';
import { visibleText } from '../language/visible-text.ts';
import type { CheckedFile, CheckTask } from './check-task.ts';
import type { FailLevel } from './option-values.ts';
import { loadPacks } from './own-packs.ts';
import { problemPart, reviewPart } from './report-format.ts';
import { isUsageError, UsageError } from './usage-error.ts';
import { openFile, readSnapshot, writeResult } from './workbook-file.ts';

/** Checks one file from disk to printed report. What goes wrong with the file is told in the result, never thrown. */
export async function checkFile(workbook: string, task: CheckTask): Promise<CheckedFile> {
  const { language, format } = task;
  try {
    const file = await openFile(workbook);
    const snapshot = await readSnapshot(file, workbook);
    const review = await checkWorkbook(snapshot, {
      asOf: task.asOf,
      ...(task.packs === undefined ? {} : { packs: task.packs }),
      ownPacks: await loadPacks(task.ownPacks),
      ...(task.mapping === undefined ? {} : { mapping: task.mapping }),
      exact: task.exact,
    });
    if (review.recognition.tables.length === 0) {
      throw new UsageError(USAGE_PROBLEMS.noTables(visibleText(workbook)));
    }
    const notes =
      task.write.kind === 'nothing'
        ? []
        : await writeResult(file, workbook, reviewPatch(review, snapshot, language), task.write);
    return {
      workbook,
      printed: reviewPart(format, review, workbook, language, task.style),
      notes: notes.map((note) => textIn(note, language)),
      fails: fails(review, task.failOn),
      ...(task.summarised ? { summary: summaryOf(review, visibleText(workbook)) } : {}),
    };
  } catch (error) {
    const says = isUsageError(error)
      ? error.says
      : USAGE_PROBLEMS.unexpectedInFile(
          visibleText(workbook),
          visibleText(error instanceof Error ? error.message : String(error)),
        );
    const problem = textIn(says, language);
    return { workbook, printed: problemPart(format, problem, workbook, language), notes: [], fails: false, problem };
  }
}

function fails({ findings }: Review, level: FailLevel): boolean {
  if (level === 'never') return false;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
  return findings.some((finding) => !isSettled(finding) && failing.includes(finding.severity));
}
