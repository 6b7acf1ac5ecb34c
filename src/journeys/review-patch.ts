import { findingsRows } from '../findings/findings-rows.ts';
import { readMeetingDecisions } from '../findings/meeting-table.ts';
import type { Language } from '../language/language.ts';
import { NO_SETTINGS } from '../rules/settings.ts';
import { findingsSheet } from '../sheets/findings-sheet.ts';
import { meetingSheet } from '../sheets/meeting-sheet.ts';
import { overviewSheet } from '../sheets/overview/overview-sheet.ts';
import { reviewLogSheet } from '../sheets/review-log-sheet.ts';
import { settingsSheet } from '../sheets/settings-sheet.ts';
import { takenNames } from '../sheets/taken-names.ts';
import type { WorkbookPatch } from '../workbook/patch.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { marksOf } from './marks.ts';
import type { Review } from './review.ts';
import { readReviewLog, reviewLogLine, withRun } from './review-log.ts';
import { readSettings } from './settings-table.ts';

/**
 * What a review writes into the workbook: the sheets of findings and overview, the one for the meeting, the log of runs and
 * the rules with their settings, and marks on the cells that findings point at. Writing the same review twice gives the same workbook as writing it once. Other own sheets stay as they are.
 */
export function reviewPatch(review: Review, snapshot: WorkbookSnapshot, language: Language): WorkbookPatch {
  const taken = takenNames(snapshot);
  const settings = review.settings ?? NO_SETTINGS;
  const content = { rows: findingsRows(review, review.asOf, language), ownHeaders: review.ownHeaders };
  return {
    sheets: [
      findingsSheet(content, language, taken),
      overviewSheet(review, language, taken),
      meetingSheet(review.findings, review.asOf, language, taken, readMeetingDecisions(snapshot)),
      reviewLogSheet(withRun(readReviewLog(snapshot), reviewLogLine(review)), language, taken),
      settingsSheet(review.packs, settings, language, taken, readSettings(snapshot, review.packs)?.unusable),
    ],
    removeOwnSheets: [],
    marks: marksOf(review.findings, snapshot),
  };
}
