/** The canonical tables (contract: tables.json). */
export type TableKind =
  | 'caseLog'
  | 'representation'
  | 'members'
  | 'meetings'
  | 'reports'
  | 'assignments'
  | 'documents'
  | 'deviations'
  | 'groups';

/** A column's key in its canonical table, such as 'followUpDue'; canonical-tables.ts lists them. */
export type ColumnKey = string;
