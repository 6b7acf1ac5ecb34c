import { structuredSheets } from '../sheets/structured-sheets.ts';
import { takenNames } from '../sheets/taken-names.ts';
import type { Recognition } from '../tables/recognised-table.ts';
import type { WorkbookPatch } from '../workbook/patch.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';

/**
 * What `structure` writes: the recognised tables as new sheets. Earlier structured sheets are replaced; findings, overview
 * and marks stay as they are.
 */
export function structurePatch(recognition: Recognition, snapshot: WorkbookSnapshot): WorkbookPatch {
  return { sheets: structuredSheets(recognition, takenNames(snapshot)), removeOwnSheets: [], marks: 'keep' };
}
