import notes from '../vocabulary/row-words.json' with { type: 'json' };
import type { ColumnKey } from '../table-kind.ts';
import { firstHeaderWord, headerText } from '../headers/header-text.ts';
import { valueClasses } from '../columns/value-classes.ts';
import { saysStatus } from '../rows/section-value.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Cell } from '../../workbook/snapshot.ts';
import { headerLines } from './header-block.ts';
import type { SheetView } from './sheet-view.ts';

/** A row of a table's body. */
export type BodyRow =
  | { readonly kind: 'data'; readonly row: number }
  /** A line that says something of the rows under it. */
  | { readonly kind: 'section'; readonly row: number; readonly column: number; readonly text: string };

const TOTALS = new Set(notes.totals.map(headerText));
const FIRST_OF_TOTALS = new Set(notes.totals.map(firstHeaderWord));
const NOTES = notes.notes.map(headerText);
const LARGEST_GAP = 12;

interface Line {
  readonly row: number;
  readonly filled: readonly number[];
  readonly gapAbove: number;
}

/**
 * The rows under a header that are its table's: data and sections, without totals, repeated headers, numbered empty rows,
 * and notes and signatures below. `end` is the first row that is certainly not the table's.
 */
export function tableBody(
  view: SheetView,
  block: HeaderBlock,
  keys: ReadonlyMap<number, ColumnKey>,
  end: number,
): readonly BodyRow[] {
  const lines = untilForeign(view, keys, bodyLines(view, block, end));
  const rows: BodyRow[] = [];
  let lastData = -1;
  lines.forEach((line, index) => {
    const row = bodyRow(view, block, keys, line, lines.slice(index + 1, index + 8));
    if (!row) return;
    if (row.kind === 'data') lastData = rows.length;
    rows.push(row);
  });
  return rows.slice(0, lastData + 1);
}

/** After an empty row, words where the table has days begin something else: signatures, another list. */
function untilForeign(view: SheetView, keys: ReadonlyMap<number, ColumnKey>, lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line, index) => index > 0 && line.gapAbove > 0 && isForeign(view, keys, line));
  if (first < 0) return lines;
  const goesOn = lines.slice(first + 1).some(({ row, filled }) => {
    return filled.some((column) => isDay(keys.get(column)) && valueClasses(view.cell(row, column)).has('date'));
  });
  return goesOn ? lines : lines.slice(0, first);
}

function isForeign(view: SheetView, keys: ReadonlyMap<number, ColumnKey>, { row, filled }: Line): boolean {
  const dated = filled.filter((column) => isDay(keys.get(column)));
  return dated.length > 0 && filled.length <= 4 && dated.every((column) => isWordOnly(view.cell(row, column)));
}

function isDay(key: ColumnKey | undefined): boolean {
  return key !== undefined && /(?:Date|Due|Sent)$|^(?:date|due|submitted|adopted)$/.test(key);
}

function isWordOnly(cell: Cell): boolean {
  const classes = valueClasses(cell);
  return (
    cell.kind === 'text' &&
    !/\d/.test(cell.text) &&
    !classes.has('date') &&
    !classes.has('dateWord') &&
    !classes.has('none')
  );
}

function bodyLines(view: SheetView, block: HeaderBlock, end: number): readonly Line[] {
  const header = new Map<number, string>();
  for (let column = block.left; column <= block.right; column++) {
    const text = headerLines(view, block, column).at(-1);
    if (text !== undefined) header.set(column, text);
  }
  const lines: Line[] = [];
  let previous = block.bottom;
  for (let index = view.indexFrom(block.bottom + 1); index < view.rows.length; index++) {
    const row = view.rows[index] ?? 0;
    if (row >= end) break;
    const filled = view.filledColumns(row, block.left, block.right);
    if (filled.length === 0) continue;
    const gapAbove = row - previous - 1;
    if (gapAbove > LARGEST_GAP && filled.length < Math.max(2, header.size * 0.4)) break;
    previous = row;
    if (repeatsHeader(view, row, filled, header)) continue;
    lines.push({ row, filled, gapAbove });
  }
  return lines;
}

function repeatsHeader(
  view: SheetView,
  row: number,
  filled: readonly number[],
  header: ReadonlyMap<number, string>,
): boolean {
  if (filled.length < 2) return false;
  const same = filled.filter((column) => header.get(column) === view.text(row, column)).length;
  return same >= 2 && same >= filled.length * 0.6;
}

function bodyRow(
  view: SheetView,
  block: HeaderBlock,
  keys: ReadonlyMap<number, ColumnKey>,
  line: Line,
  below: readonly Line[],
): BodyRow | undefined {
  const { row, filled } = line;
  const first = filled[0] ?? block.left;
  const text = view.text(row, first);
  if (isTotal(text)) return undefined;
  const mapped = filled.filter((column) => keys.has(column));
  if (mapped.length >= 2 && !(line.gapAbove > 0 && isNote(text) && mapped.length < 3)) return { kind: 'data', row };
  const onlyNumber = mapped.every((column) => isNumbering(keys.get(column)) && isShortNumber(view, row, column));
  if (filled.length > 1 && mapped.length > 0)
    return onlyNumber && filled.length === mapped.length ? undefined : dataUnlessNote(line, text);
  if (mapped.length > 0 && onlyNumber) return undefined;
  if (text.length > 160 || isNote(text)) return undefined;
  const followed = below.some((next) => next.filled.length >= 2);
  if (followed && filled.length === 1 && isSection(view, block, keys, row, first, text))
    return { kind: 'section', row, column: first, text };
  const isStatus = valueClasses(view.cell(row, first)).has('status');
  if (mapped.length === 0 || !isNaming(keys.get(first)) || (isStatus && filled.length === 1)) return undefined;
  return line.gapAbove === 0 && (followed || block.right - block.left > 0) ? dataUnlessNote(line, text) : undefined;
}

function dataUnlessNote(line: Line, text: string): BodyRow | undefined {
  return line.gapAbove > 0 && isNote(text) ? undefined : { kind: 'data', row: line.row };
}

/** Whether a text heads a row or column of totals. */
export function isTotal(text: string): boolean {
  if (!FIRST_OF_TOTALS.has(firstHeaderWord(text))) return false;
  const words = headerText(text).split(' ');
  return TOTALS.has(words.join(' ')) || (TOTALS.has(words[0] ?? '') && words.length <= 3);
}

function isNote(text: string): boolean {
  const folded = headerText(text);
  return (
    /^[*†]/.test(text) ||
    /_{4,}|\.{6,}/.test(text) ||
    NOTES.some((note) => folded === note || folded.startsWith(`${note} `))
  );
}

function isNumbering(key: ColumnKey | undefined): boolean {
  return key === 'caseNumber' || key === 'number';
}

function isShortNumber(view: SheetView, row: number, column: number): boolean {
  return valueClasses(view.cell(row, column)).has('caseNumber');
}

/** Columns that alone can make a row: what the case, person or group is called. */
function isNaming(key: ColumnKey | undefined): boolean {
  return key !== undefined && ['title', 'name', 'report', 'description', 'organisation', 'date'].includes(key);
}

function isSection(
  view: SheetView,
  block: HeaderBlock,
  keys: ReadonlyMap<number, ColumnKey>,
  row: number,
  column: number,
  text: string,
): boolean {
  const merge = view.mergeAt(row, column);
  if (merge && merge.right > merge.left) return true;
  const style = view.style(row, column);
  if (style.bold || (style.fill !== undefined && column === block.left)) return true;
  const classes = valueClasses(view.cell(row, column));
  if (classes.has('year') || classes.has('status') || saysStatus(text)) return true;
  const key = keys.get(column);
  if (isNumbering(key) || key === 'date' || key?.endsWith('Date'))
    return !classes.has('caseNumber') && !classes.has('date');
  if (key === undefined) return true;
  if (/^[^a-zåäö]{4,}$/.test(text) || /:$/.test(text)) return true;
  if (classes.has('person') || text.includes('\n')) return false;
  const isOrganisation = classes.has('organisation');
  if (key === 'organisation') return classes.has('group') && !isOrganisation;
  return isNaming(key) && (classes.has('group') || (isOrganisation && key === 'name'));
}
