import type { Language } from '../language/language.ts';
import { interpretationSheet } from '../sheets/interpretation-sheet.ts';
import { structuredSheets } from '../sheets/structured-sheets.ts';
import { takenNames } from '../sheets/taken-names.ts';
import { interpretationRows } from '../tables/interpretation.ts';
import type { Recognition } from '../tables/recognised-table.ts';
import type { WorkbookPatch } from '../workbook/patch.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { mappingInForce } from './mapping-in-force.ts';

/**
 * What `structure` writes: the recognised tables as new sheets, and the sheet that shows how they were read and takes
 * corrections. Earlier ones are replaced; findings, overview and marks stay as they are.
 */
export function structurePatch(
  recognition: Recognition,
  snapshot: WorkbookSnapshot,
  language: Language = 'sv',
): WorkbookPatch {
  const taken = takenNames(snapshot);
  const rows = interpretationRows(recognition, mappingInForce(snapshot));
  return {
    sheets: [...structuredSheets(recognition, taken), interpretationSheet(rows, language, taken)],
    removeOwnSheets: [],
    marks: 'keep',
  };
}
