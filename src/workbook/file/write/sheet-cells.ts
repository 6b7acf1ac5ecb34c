import { columnLetters, rangeAddress, type CellRange } from '../../cell-address.ts';
import type { CellDraft, DraftStyle, RowDraft, SheetDraft } from '../../patch.ts';
import { serialOfDate } from '../../serial-date.ts';
import type { Utf8Writer } from '../xml/utf8-writer.ts';
import { cellText, escapeMarkup } from '../xml/xml-text.ts';

/** What the cells of a sheet are written with. */
export interface CellWriting {
  readonly dateSystem: 1900 | 1904;
  /** The number of a look among the workbook's cell formats. */
  readonly formatOf: (look: DraftStyle) => number;
}

/** Writes a draft's `sheetData`. Text stands in the cells themselves, so the user's shared strings need not change. */
export function writeCells(written: Utf8Writer, draft: SheetDraft, writing: CellWriting): void {
  const columns = draft.rows.reduce((most, { cells }) => Math.max(most, cells.length), mergedWidth(draft));
  const letters = Array.from({ length: columns }, (_, index) => columnLetters(index + 1));
  const merged = mergedLooks(draft);
  written.text('<sheetData>');
  draft.rows.forEach((row, index) => {
    written.text(rowSource(row, index + 1, letters, merged.get(index + 1), writing));
  });
  written.text('</sheetData>');
}

/** The range that has cells, as `dimension` tells it. */
export function usedRange(draft: SheetDraft): string {
  const range = { top: 0, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 };
  const include = (cells: CellRange): void => {
    range.top ||= cells.top;
    range.left = Math.min(range.left, cells.left);
    range.bottom = Math.max(range.bottom, cells.bottom);
    range.right = Math.max(range.right, cells.right);
  };
  draft.rows.forEach(({ cells }, index) => {
    const first = cells.findIndex((cell) => cell !== null);
    if (first < 0) return;
    const last = cells.findLastIndex((cell) => cell !== null);
    include({ top: index + 1, left: first + 1, bottom: index + 1, right: last + 1 });
  });
  return range.top === 0 ? 'A1' : rangeAddress(range);
}

function mergedWidth({ merged = [] }: SheetDraft): number {
  return merged.reduce((most, { right }) => Math.max(most, right), 0);
}

/** The looks that cells of merged ranges take from the first one, by row and column: their edges show. */
function mergedLooks({ rows, merged = [] }: SheetDraft): ReadonlyMap<number, ReadonlyMap<number, DraftStyle>> {
  const looks = new Map<number, Map<number, DraftStyle>>();
  for (const { top, left, bottom, right } of merged) {
    const look = rows[top - 1]?.cells[left - 1]?.style;
    if (look === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      const inRow = looks.get(row) ?? new Map<number, DraftStyle>();
      looks.set(row, inRow);
      for (let column = left; column <= right; column += 1) inRow.set(column, look);
    }
  }
  return looks;
}

function rowSource(
  { cells, height }: RowDraft,
  row: number,
  letters: readonly string[],
  merged: ReadonlyMap<number, DraftStyle> | undefined,
  { dateSystem, formatOf }: CellWriting,
): string {
  let source = '';
  letters.forEach((letter, index) => {
    const cell = cells[index];
    const look = merged?.get(index + 1) ?? cell?.style;
    const format = look === undefined ? 0 : formatOf(look);
    const content = cell ? contentOf(cell, dateSystem) : '';
    if (content === '' && format === 0) return;
    source += `<c r="${letter}${row}"${format === 0 ? '' : ` s="${format}"`}${content === '' ? '/>' : content}`;
  });
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  if (source === '') return size === '' ? '' : `<row r="${row}"${size}/>`;
  return `<row r="${row}"${size}>${source}</row>`;
}

/** The rest of a cell after its format; '' for an empty one. */
function contentOf({ value }: CellDraft, dateSystem: 1900 | 1904): string {
  switch (value.kind) {
    case 'text':
      return textContent(value.text);
    case 'number':
      return Number.isFinite(value.number) ? `><v>${value.number}</v></c>` : textContent(String(value.number));
    case 'date': {
      const serial = serialOfDate(value.date, dateSystem);
      return serial === undefined || serial < 1 ? textContent(value.date) : `><v>${serial}</v></c>`;
    }
    case 'boolean':
      return ` t="b"><v>${value.boolean ? 1 : 0}</v></c>`;
    case 'blank':
      return '';
  }
}

function textContent(text: string): string {
  if (text === '') return '';
  return ` t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(cellText(text))}</t></is></c>`;
}
