import ExcelJS from 'exceljs';
import { textCell } from '../../src/sheets/cell-drafts.ts';
import { fitted } from '../../src/sheets/row-heights.ts';
import type { CellDraft } from '../../src/workbook/patch.ts';

/** A cell of an example, as a user would have typed it: text, a number, or a day with the look it was given. */
export type ExampleCell = null | string | number | ExampleDay;

/** A real date, shown by a number format of the user's choice. */
export interface ExampleDay {
  readonly day: string;
  readonly format: string;
}

export interface ExampleRow {
  readonly cells: readonly ExampleCell[];
  readonly look?: ExampleLook;
  /** Looks of single cells, by column from 1; they win over the row's. */
  readonly looks?: Readonly<Record<number, ExampleLook>>;
}

/** The user's own formatting. */
export interface ExampleLook {
  readonly bold?: boolean;
  readonly size?: number;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly colour?: string;
}

export interface ExampleSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly ExampleRow[];
  readonly merged?: readonly string[];
  readonly freezeRows?: number;
}

/** A day as Swedes mostly write it. */
export function on(day: string, format = 'yyyy-mm-dd'): ExampleDay {
  return { day, format };
}

/** Rows from objects keyed by the columns' short names; a key that a row lacks is an empty cell. */
export function tableRows<Key extends string>(
  keys: readonly Key[],
  rows: readonly Readonly<Partial<Record<Key, ExampleCell>>>[],
): readonly ExampleRow[] {
  return rows.map((row) => ({ cells: keys.map((key) => row[key] ?? null) }));
}

/** The workbook's bytes, written by a general library as a user's own program would. */
export async function writeExample(sheets: readonly ExampleSheet[], author: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Excel's number for the paper. */
const A4 = 9;
const WIDEST_FITTED = 300;
const FIXED_TIME = new Date(Date.UTC(2018, 1, 26, 9, 0, 0));

function addSheet(workbook: ExcelJS.Workbook, { name, widths, rows, merged, freezeRows }: ExampleSheet): void {
  const sheet = workbook.addWorksheet(name);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  rows.forEach((row, index) => {
    addRow(sheet, index + 1, row);
    const { height } = fitted({ cells: row.cells.map(asDraft) }, widths);
    if (height !== undefined && row.look?.size === undefined) sheet.getRow(index + 1).height = height;
  });
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: widths.reduce((sum, width) => sum + width, 0) <= WIDEST_FITTED,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  for (const range of merged ?? []) sheet.mergeCells(range);
  if (freezeRows !== undefined) sheet.views = [{ state: 'frozen', ySplit: freezeRows }];
}

function addRow(sheet: ExcelJS.Worksheet, number: number, { cells, look, looks }: ExampleRow): void {
  cells.forEach((content, index) => {
    const ownLook = looks?.[index + 1] ?? look;
    if (content === null && ownLook === undefined) return;
    const cell = sheet.getCell(number, index + 1);
    fill(cell, content);
    cell.alignment = {
      vertical: 'top',
      wrapText: typeof content === 'string' && (look === undefined || look.size === undefined),
    };
    if (ownLook !== undefined) paint(cell, ownLook);
  });
}

function asDraft(content: ExampleCell): CellDraft | null {
  return typeof content === 'string' ? textCell(content, 'wrapped') : null;
}

function fill(cell: ExcelJS.Cell, content: ExampleCell): void {
  if (content === null) return;
  if (typeof content !== 'object') {
    cell.value = content;
    return;
  }
  cell.value = new Date(`${content.day}T00:00:00Z`);
  cell.numFmt = content.format;
}

function paint(cell: ExcelJS.Cell, { bold, size, italic, fill: colour, colour: ink }: ExampleLook): void {
  cell.font = {
    name: 'Calibri',
    size: size ?? 11,
    bold: bold ?? false,
    italic: italic ?? false,
    ...(ink === undefined ? {} : { color: { argb: `FF${ink}` } }),
  };
  if (colour !== undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}

/** A sheet of one table: title lines, headers, and rows of cells in the headers' order. */
export function tableSheet(
  name: string,
  titles: readonly string[],
  headers: readonly string[],
  rows: readonly (readonly ExampleCell[])[],
  fill = 'DDEBF7',
): ExampleSheet {
  const [title, ...lines] = titles;
  return {
    name,
    widths: headers.map((header, column) =>
      Math.min(44, Math.max(12, header.length + 3, ...rows.map((row) => lengthOf(row[column])))),
    ),
    rows: [
      ...(title === undefined ? [] : [{ cells: [title], look: { bold: true, size: 14 } }]),
      ...lines.map((line) => ({ cells: [line], look: { italic: true, size: 10 } })),
      { cells: headers, look: { bold: true, fill } },
      ...rows.map((cells) => ({ cells })),
    ],
    freezeRows: titles.length + 1,
  };
}

function lengthOf(cell: ExampleCell | undefined): number {
  return typeof cell === 'string' ? cell.length + 2 : 0;
}
