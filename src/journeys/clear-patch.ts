import type { WorkbookPatch } from '../workbook/patch.ts';

/** Takes away every own sheet and mark: the workbook is as it was before. */
export function clearPatch(): WorkbookPatch {
  return { sheets: [], removeOwnSheets: 'all', marks: [] };
}
