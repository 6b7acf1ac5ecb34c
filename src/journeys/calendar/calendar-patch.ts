import { calendarSheet } from '../../sheets/calendar/calendar-sheet.ts';
import { takenNames } from '../../sheets/taken-names.ts';
import type { SheetDraft, WorkbookPatch } from '../../workbook/patch.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { MeetingCalendar } from './meeting-calendar.ts';

/** What `calendar` writes into a workbook: the sheet of that year's proposed meetings. All else stays as it is. */
export function calendarPatch(calendar: MeetingCalendar, snapshot: WorkbookSnapshot): WorkbookPatch {
  return { sheets: [calendarSheet(calendar, 'own', takenNames(snapshot))], removeOwnSheets: [], marks: 'keep' };
}

/** A new workbook of the proposed meetings, the user's own from the start. */
export function calendarWorkbook(calendar: MeetingCalendar): readonly SheetDraft[] {
  return [calendarSheet(calendar, 'handedOver', { sheets: [], tables: [] })];
}
