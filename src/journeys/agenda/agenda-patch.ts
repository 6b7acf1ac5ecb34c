import type { Language } from '../../language/language.ts';
import { agendaSheet } from '../../sheets/agenda/agenda-sheet.ts';
import { takenNames } from '../../sheets/taken-names.ts';
import type { WorkbookPatch } from '../../workbook/patch.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { MeetingAgenda } from './agenda.ts';

/** What `agenda` writes: the sheet of that day's draft. Findings, other days' drafts and marks stay as they are. */
export function agendaPatch(agenda: MeetingAgenda, snapshot: WorkbookSnapshot, language: Language): WorkbookPatch {
  return { sheets: [agendaSheet(agenda, language, takenNames(snapshot))], removeOwnSheets: [], marks: 'keep' };
}
