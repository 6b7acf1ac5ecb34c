import { cellText } from '../../findings/cell-text.ts';
import { readOwnTable, type OwnRow } from '../../findings/own-table.ts';
import { REVISION_COLUMNS, type RevisionColumnKey } from '../../sheets/revision/revision-columns.ts';
import { readValue } from '../../tables/values/read-value.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { Adoption, RevisionChange, UnusedRow } from './revision.ts';

type Row = OwnRow<RevisionColumnKey>;

/** The proposal with what people have written on the year's sheet, and the rows of it that fit nothing. */
export function withEarlierSheet(
  changes: readonly RevisionChange[],
  snapshot: WorkbookSnapshot,
  year: number,
): { readonly changes: readonly RevisionChange[]; readonly unused: readonly UnusedRow[] } {
  const rows = earlierRows(snapshot, year);
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(row.id ?? '', [...(byId.get(row.id ?? '') ?? []), row]);
  const unused: UnusedRow[] = [];
  const known = changes.map((change) => {
    const own = byId.get(change.id) ?? [];
    byId.delete(change.id);
    const [used, ...others] = own.filter((row) => saysTheSame(row, change)).sort(mostTelling);
    for (const row of others) keep(row, 'sameId', unused);
    for (const row of own) if (!saysTheSame(row, change)) keep(row, 'proposalChanged', unused);
    if (used === undefined) return change;
    const adopted = adoptionOf(used, snapshot.dateSystem);
    return {
      ...change,
      ...(adopted === undefined ? {} : { adopted }),
      ...(used.note === undefined ? {} : { note: used.note }),
    };
  });
  for (const rest of byId.values()) for (const row of rest) keep(row, 'nothingLikeIt', unused);
  return { changes: known, unused: unused.sort((one, other) => (written(one.texts) < written(other.texts) ? -1 : 1)) };
}

/** The years that the workbook has a sheet of revision for. */
export function revisedYears(snapshot: WorkbookSnapshot): readonly number[] {
  const years = snapshot.sheets.flatMap((sheet) => {
    const year = sheet.origin === 'own' ? yearOfSheet(sheet) : undefined;
    return year === undefined ? [] : [year];
  });
  return [...new Set(years)].sort();
}

function earlierRows(snapshot: WorkbookSnapshot, year: number): readonly Row[] {
  const sheets = snapshot.sheets.filter((sheet) => yearOfSheet(sheet) === year);
  return readOwnTable({ ...snapshot, sheets }, REVISION_COLUMNS, ['before', 'after', 'adopted', 'id']);
}

/** The year in a sheet's first cell, 'Revidering 2018'; its name may have been changed. */
function yearOfSheet({ grid }: SheetSnapshot): number | undefined {
  const title = cellText(grid.cell(1, 1)).trim();
  const [, year] = /^(?:Revidering|Revision) (\d{4})$/.exec(title) ?? [];
  return year === undefined ? undefined : Number(year);
}

function adoptionOf({ adopted }: Row, dateSystem: 1900 | 1904): Adoption | undefined {
  if (adopted === undefined) return undefined;
  const reading = readValue({ kind: 'text', text: adopted }, { kind: 'date' }, { dateSystem });
  if (reading === undefined || reading.kind === 'none') return undefined;
  return reading.kind === 'date' ? { kind: 'day', day: reading.date } : { kind: 'text', text: adopted };
}

/** What was adopted is what is proposed now, in whichever language it was written. */
function saysTheSame({ after }: Row, change: RevisionChange): boolean {
  return after === change.after.sv.trim() || after === change.after.en.trim();
}

/** Rows with something under Fastställd first, the earliest day before others. */
function mostTelling(one: Row, other: Row): number {
  return rank(one) < rank(other) ? -1 : 1;
}

function rank(row: Row): string {
  return `${row.adopted === undefined ? 1 : 0} ${row.adopted ?? ''} ${written(row)}`;
}

/** Only rows that somebody has written in are worth keeping. */
function keep(row: Row, reason: UnusedRow['reason'], unused: UnusedRow[]): void {
  if (row.adopted === undefined && row.note === undefined) return;
  unused.push({ texts: row, reason });
}

/** What tells rows apart, whatever is said of them. */
function written({ id, before, after, adopted, note }: OwnRow<RevisionColumnKey>): string {
  return [id, before, after, adopted, note].map((text) => text ?? '').join('\u0000');
}
