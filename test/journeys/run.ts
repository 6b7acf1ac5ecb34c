import assert from 'node:assert/strict';
import { FINDINGS_COLUMNS, FINDINGS_SHEET, type FindingsColumnKey } from '../../src/findings/findings-table.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { checkWorkbook } from '../../src/journeys/check-workbook.ts';
import { reviewPatch } from '../../src/journeys/review-patch.ts';
import type { Review } from '../../src/journeys/review.ts';
import { parseIsoDate, type IsoDate } from '../../src/time/iso-date.ts';
import type { WorkbookPatch } from '../../src/workbook/patch.ts';
import { snapshotOf, type AuthoredCell, type AuthoredSheet } from '../../src/workbook/snapshot-of.ts';
import { asRead } from './sample-log.ts';

export const OVERDUE = 'blekinge-2017/report-overdue';

/** What one run came to, with the sheet of findings as the next run reads it. */
export interface Run {
  readonly review: Review;
  readonly patch: WorkbookPatch;
  readonly findingsSheet: AuthoredSheet;
}

export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  assert.ok(date, `${text} is no day`);
  return date;
}

/** Checks the user's sheets, with the sheet of findings from an earlier run when there is one. */
export async function runOn(asOf: string, sheets: readonly AuthoredSheet[], packs = ['blekinge-2017']): Promise<Run> {
  const snapshot = snapshotOf(sheets);
  const review = await checkWorkbook(snapshot, { asOf: day(asOf), packs });
  const patch = reviewPatch(review, snapshot, 'sv');
  const draft = patch.sheets.find((sheet) => sheet.name === FINDINGS_SHEET);
  assert.ok(draft, 'a review writes the sheet of findings');
  return { review, patch, findingsSheet: asRead(draft) };
}

/** The findings that a report is overdue, by subject. */
export function overdue({ review }: Run): ReadonlyMap<string, Finding> {
  return new Map(
    review.findings.filter((finding) => finding.rule === OVERDUE).map((finding) => [finding.subject.sv, finding]),
  );
}

/** The place of a column of the table of findings, from 0. */
export function columnIndex(key: FindingsColumnKey): number {
  return FINDINGS_COLUMNS.findIndex((column) => column.key === key);
}

/** The sheet with some cells of the rows changed that a test picks out. */
export function edited(
  sheet: AuthoredSheet,
  picks: (cell: (key: FindingsColumnKey) => AuthoredCell) => boolean,
  change: Partial<Record<FindingsColumnKey, AuthoredCell>>,
): AuthoredSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((cells, index) => {
      if (index === 0 || !picks((key) => cells[columnIndex(key)])) return cells;
      const copy = [...cells];
      for (const [key, value] of Object.entries(change)) copy[columnIndex(key as FindingsColumnKey)] = value;
      return copy;
    }),
  };
}

/** All texts that stand on a sheet. */
export function textsOf(sheet: AuthoredSheet): readonly string[] {
  return sheet.rows.flat().filter((cell) => typeof cell === 'string');
}
