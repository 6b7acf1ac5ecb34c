import type { Language } from '../../language/language.ts';
import { proposedSheet } from '../../sheets/revision/proposed-sheet.ts';
import { revisionSheet } from '../../sheets/revision/revision-sheet.ts';
import { takenNames } from '../../sheets/taken-names.ts';
import type { WorkbookPatch } from '../../workbook/patch.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { Revision } from './revision.ts';

/** What a revision writes: its sheet, and the tables as they would be. Other sheets and marks stay as they are. */
export function revisionPatch(revision: Revision, snapshot: WorkbookSnapshot, language: Language): WorkbookPatch {
  const taken = takenNames(snapshot);
  return {
    sheets: [
      revisionSheet(revision, language, taken),
      proposedSheet('representation', revision, language, taken),
      proposedSheet('members', revision, language, taken),
    ],
    removeOwnSheets: [],
    marks: 'keep',
  };
}
