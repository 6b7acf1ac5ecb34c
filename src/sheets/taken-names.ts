import type { WorkbookSnapshot } from '../workbook/snapshot.ts';

/** Names that written sheets and tables must not take: those of the user's own sheets. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

export function takenNames(snapshot: WorkbookSnapshot): TakenNames {
  const users = snapshot.sheets.filter((sheet) => sheet.origin === 'user');
  return {
    sheets: [...users.map((sheet) => sheet.name), ...snapshot.otherTabs],
    tables: users.flatMap((sheet) => sheet.tables.map((table) => table.name)),
  };
}
