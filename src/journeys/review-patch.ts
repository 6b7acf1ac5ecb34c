import { findingsRows } from '../findings/findings-rows.ts';
import { readMeetingDecisions } from '../findings/meeting-table.ts';
import type { Language } from '../language/language.ts';
import { BUILT_IN_PACKS } from '../governance/packs.ts';
import { NO_SETTINGS, type RuleSettings } from '../rules/settings.ts';
import { findingsSheet } from '../sheets/findings-sheet.ts';
import { meetingSheet } from '../sheets/meeting-sheet.ts';
import { overviewSheet } from '../sheets/overview/overview-sheet.ts';
import { reviewLogSheet } from '../sheets/review-log-sheet.ts';
import { settingsSheet, type ListedPack } from '../sheets/settings-sheet.ts';
import { takenNames } from '../sheets/taken-names.ts';
import type { WorkbookPatch } from '../workbook/patch.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { marksOf } from './marks.ts';
import type { Review } from './review.ts';
import { readReviewLog, reviewLogLine, withRun } from './review-log.ts';
import { NOTHING_WRITTEN } from './settings-table.ts';

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
      settingsSheet(
        packsOnSheet(review, settings),
        { settings, written: review.written ?? NOTHING_WRITTEN },
        language,
        taken,
      ),
    ],
    removeOwnSheets: [],
    marks: marksOf(review.findings, snapshot),
  };
}

/** Every pack there is, with the rules of those in force or changed. */
function packsOnSheet(review: Review, settings: RuleSettings): readonly ListedPack[] {
  const changed = new Set(
    [...settings.off, ...Object.keys(settings.severities), ...Object.keys(settings.parameters)].map(
      (rule) => rule.split('/')[0],
    ),
  );
  return [...new Set([...BUILT_IN_PACKS, ...review.packs])].map((pack) => ({
    pack,
    showsRules: review.packs.includes(pack) || changed.has(pack.id),
  }));
}
