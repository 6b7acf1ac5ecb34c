import type { IsoDate } from '../time/iso-date.ts';
import { parseIsoDate } from '../time/iso-date.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';
import { cellText } from './cell-text.ts';
import { FINDINGS_COLUMNS, type FindingsColumn, type FindingsColumnKey } from './findings-table.ts';

/** A row of the table of findings as an earlier run wrote it, and as people have edited it since. */
export interface PriorRow {
  /** What stands in each column, as text; dates as ISO text. Absent when empty. */
  readonly texts: Readonly<Partial<Record<FindingsColumnKey, string>>>;
  /** What stands in the columns that the user added. */
  readonly ownCells: readonly string[];
}

export interface PriorFindings {
  readonly rows: readonly PriorRow[];
  /** Headers of columns that the user added, in their order. */
  readonly ownHeaders: readonly string[];
}

export const NO_PRIOR_FINDINGS: PriorFindings = { rows: [], ownHeaders: [] };

/** The columns without which a row of headers is not the table of findings. */
const TELLING: readonly FindingsColumnKey[] = ['rule', 'message', 'reason', 'id'];

interface HeaderRow {
  readonly row: number;
  readonly columns: ReadonlyMap<FindingsColumnKey, number>;
  readonly own: readonly { readonly header: string; readonly column: number }[];
}

/**
 * Reads the table of findings back from the workbook: from the own sheet, else from a sheet of the user's that has its
 * headers (a copy, pasted into another workbook). Rows may have been moved, edited and deleted.
 */
export function readPriorFindings(snapshot: WorkbookSnapshot): PriorFindings {
  const sheets = [
    ...snapshot.sheets.filter((sheet) => sheet.origin === 'own'),
    ...snapshot.sheets.filter((sheet) => sheet.origin === 'user'),
  ];
  for (const sheet of sheets) {
    const header = headerRow(sheet);
    if (header !== undefined) return rowsBelow(sheet, header);
  }
  return NO_PRIOR_FINDINGS;
}

/** The date in a cell's text, or undefined when it is none. */
export function priorDate(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : parseIsoDate(text.trim());
}

const HEADER_ROWS_SEARCHED = 30;

function headerRow({ grid }: SheetSnapshot): HeaderRow | undefined {
  const searched = Math.min(grid.rows.length, HEADER_ROWS_SEARCHED);
  for (let index = 0; index < searched; index += 1) {
    const row = grid.rows[index] ?? 0;
    const columns = new Map<FindingsColumnKey, number>();
    const own: { header: string; column: number }[] = [];
    for (const column of Array.from(grid.columnsOf(row))) {
      const header = cellText(grid.cell(row, column)).trim();
      const known = columnOfHeader(header);
      if (known !== undefined && !columns.has(known.key)) columns.set(known.key, column);
      else if (header !== '') own.push({ header, column });
    }
    if (TELLING.every((key) => columns.has(key))) return { row, columns, own };
  }
  return undefined;
}

function columnOfHeader(header: string): FindingsColumn | undefined {
  const wanted = header.toLowerCase();
  return FINDINGS_COLUMNS.find(
    (column) => column.header.sv.toLowerCase() === wanted || column.header.en.toLowerCase() === wanted,
  );
}

function rowsBelow({ grid }: SheetSnapshot, { row: header, columns, own }: HeaderRow): PriorFindings {
  const rows: PriorRow[] = [];
  for (let index = 0; index < grid.rows.length; index += 1) {
    const row = grid.rows[index] ?? 0;
    if (row <= header) continue;
    const texts: Partial<Record<FindingsColumnKey, string>> = {};
    for (const [key, column] of columns) {
      const text = cellText(grid.cell(row, column));
      if (text.trim() !== '') texts[key] = text;
    }
    const ownCells = own.map(({ column }) => cellText(grid.cell(row, column)));
    if (Object.keys(texts).length > 0 || ownCells.some((text) => text.trim() !== '')) rows.push({ texts, ownCells });
  }
  return { rows, ownHeaders: own.map(({ header: text }) => text) };
}
