import type { MeetingCalendar } from '../../journeys/calendar/meeting-calendar.ts';
import { CALENDAR_WORDS } from '../../language/calendar-words.ts';
import { CANONICAL_TABLES } from '../../tables/canonical-tables.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import type { SheetDraft } from '../../workbook/patch.ts';
import { tableSheet } from '../template/table-sheet.ts';
import { meetingRow } from '../template/template-rows.ts';
import type { TakenNames } from '../taken-names.ts';
import { uniqueSheetName, uniqueTableName } from '../unique-names.ts';

/** What a proposal says of a meeting; the rest of the columns are for when it has been held. */
const COLUMNS: readonly ColumnKey[] = [
  'group',
  'date',
  'kind',
  'status',
  'jointWith',
  'agendaSent',
  'reason',
  'comment',
];

/** The sheet 'Möten <year>': the proposed meetings as rows of the canonical table, to take over into the user's own. */
export function calendarSheet(
  { year, meetings }: MeetingCalendar,
  ownership: SheetDraft['ownership'],
  taken: TakenNames,
): SheetDraft {
  const canonical = CANONICAL_TABLES.meetings;
  return tableSheet({
    table: { kind: 'meetings', columns: canonical.columns.filter(({ key }) => COLUMNS.includes(key)) },
    name: uniqueSheetName(CALENDAR_WORDS.meetings(year).sv, taken.sheets),
    ownership,
    tableName: uniqueTableName(`${canonical.table}_${year}`, taken.tables),
    rows: meetings.map(meetingRow),
    lists: new Map(),
  });
}
