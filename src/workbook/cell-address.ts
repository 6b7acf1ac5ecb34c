/** Rows and columns count from 1, as Excel shows them: row 12, column 2 = 'B'. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four edges inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell of one sheet of the user's workbook. */
export interface CellReference extends CellPosition {
  readonly sheet: string;
}

/** Excel's last row and column. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** 1 → 'A', 27 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 'A' → 1, 'aa' → 27; undefined for anything that is no column of Excel's. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= LAST_COLUMN ? column : undefined;
}

/** 'H12'. */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row}`;
}

/** 'A4:N61', or 'A4' for a single cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress({ row: range.top, column: range.left });
  const last = cellAddress({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads 'H12' (also '$H$12'); undefined for anything else. */
export function parseCellAddress(address: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  const column = match?.[1] === undefined ? undefined : columnNumber(match[1]);
  const row = Number(match?.[2]);
  return column === undefined || row < 1 || row > LAST_ROW ? undefined : { row, column };
}

/** Reads 'A4:N61' or 'A4'; undefined for anything else. */
export function parseRangeAddress(address: string): CellRange | undefined {
  const [first = '', last = first] = address.split(':');
  const start = parseCellAddress(first);
  const end = parseCellAddress(last);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** A sheet's name as it stands in a formula or link: always quoted, apostrophes doubled. */
export function quotedSheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
