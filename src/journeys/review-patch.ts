import { findingsRows } from '../findings/findings-rows.ts';
import type { Language } from '../language/language.ts';
import { findingsSheet } from '../sheets/findings-sheet.ts';
import { overviewSheet } from '../sheets/overview/overview-sheet.ts';
import { takenNames } from '../sheets/taken-names.ts';
import type { WorkbookPatch } from '../workbook/patch.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { marksOf } from './marks.ts';
import type { Review } from './review.ts';

/**
 * What a review writes into the workbook: the sheets of findings and overview, and marks on the cells that findings point
 * at. Writing the same review twice gives the same workbook as writing it once. Other own sheets stay as they are.
 */
export function reviewPatch(review: Review, snapshot: WorkbookSnapshot, language: Language): WorkbookPatch {
  const taken = takenNames(snapshot);
  const content = { rows: findingsRows(review, review.asOf, language), ownHeaders: review.ownHeaders };
  return {
    sheets: [findingsSheet(content, language, taken), overviewSheet(review, language, taken)],
    removeOwnSheets: [],
    marks: marksOf(review.findings, snapshot),
  };
}
