import { cellText, valueClasses } from '../columns/value-classes.ts';
import type { HeaderMatcher } from '../headers/match-header.ts';
import { foreignName, kindName } from '../kinds/context-words.ts';
import { isTotal } from '../layout/table-body.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import { tableMappingFor } from '../mapping.ts';
import type { Cell } from '../../workbook/snapshot.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { type Axis, axisOf, matrixCells, mayBeLabels, type MatrixCells } from './matrix-axes.ts';

/** A table whose subjects are the cells where its rows and columns meet: organisations and years, days and groups. */
export interface Matrix {
  readonly kind: TableKind;
  readonly cells: MatrixCells;
  readonly headerRow: number;
  /** The column of the rows' labels; undefined when the columns' labels say all. */
  readonly labels: number | undefined;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** What the rows' labels and the columns' labels say. */
  readonly rowKeys: readonly ColumnKey[];
  readonly columnKeys: readonly ColumnKey[];
  readonly titles: readonly string[];
}

const SEARCHED = 40;
const TITLE_ROWS = 8;
const SAMPLE = 60;
const FEWEST = 2;

/** The matrices on a sheet, from the top. */
export function findMatrices(view: SheetView, matcher: HeaderMatcher): readonly Matrix[] {
  const found: Matrix[] = [];
  for (const row of view.rows.slice(0, SEARCHED)) {
    const last = found.at(-1);
    if (last && row <= (last.rows.at(-1) ?? 0)) continue;
    const matrix = matrixAt(view, matcher, row, last?.rows.at(-1) ?? 0);
    if (matrix) found.push(matrix);
  }
  return found;
}

function matrixAt(view: SheetView, matcher: HeaderMatcher, row: number, floor: number): Matrix | undefined {
  const filled = view.filledColumns(row);
  const [first = 1] = filled;
  if (filled.length < FEWEST || filled.length > 60 || (filled.at(-1) ?? 0) - first >= filled.length) return undefined;
  const before = view.filledColumns(row + 1)[0] === first - 1 ? first - 1 : undefined;
  const corners = [...new Set([first, before, undefined])];
  const heads = corners
    .map((labels) => headsAt(view, row, labels, filled))
    .filter(({ cells }) => mayBeLabels(cells, matcher));
  if (heads.length === 0) return undefined;
  const titles = titlesAbove(view, row, floor);
  const context = [...titles, view.name];
  if (context.some((text) => foreignName(text) !== undefined && !speaksOfOurs(text))) return undefined;
  for (const one of heads) {
    const matrix = matrixUnder(view, matcher, row, one, titles);
    if (matrix && !isSetAside(view, matcher, row, filled)) return matrix;
  }
  return undefined;
}

/** A row of labels over a matrix, with the column of its rows' labels when it has one. */
interface Heads {
  readonly labels: number | undefined;
  readonly columns: readonly number[];
  readonly cells: readonly Cell[];
}

function headsAt(view: SheetView, row: number, labels: number | undefined, filled: readonly number[]): Heads {
  const columns = filled.filter((column) => column !== labels && !isTotal(view.text(row, column)));
  return { labels, columns, cells: columns.map((column) => view.cell(row, column)) };
}

function speaksOfOurs(text: string): boolean {
  return KINDS.some((kind) => kindName(text, kind) !== undefined);
}

const KINDS: readonly TableKind[] = ['representation', 'members', 'meetings'];

function matrixUnder(
  view: SheetView,
  matcher: HeaderMatcher,
  headerRow: number,
  { labels, columns, cells: heads }: Heads,
  titles: readonly string[],
): Matrix | undefined {
  const corner = labels === undefined ? '' : view.text(headerRow, labels);
  const speaksOf = (kind: TableKind): boolean =>
    [...titles, view.name, corner].some((text) => kindName(text, kind) !== undefined);
  const said = axisOf(heads);
  if (said === undefined && !KINDS.some(speaksOf)) return undefined;
  const rows = bodyRows(view, headerRow, labels, columns);
  if (rows.length < FEWEST) return undefined;
  const sample = rows.slice(0, SAMPLE);
  const cells = matrixCells(
    sample.flatMap((row) => columns.map((column) => view.cell(row, column))).filter((cell) => cellText(cell) !== ''),
  );
  if (!cells) return undefined;
  const kind = KIND_OF[cells];
  const named = speaksOf(kind);
  const across = said ?? (named ? 'group' : undefined);
  const down =
    labels === undefined ? 'other' : axisOfRows(view, matcher, sample, labels, corner, cells === 'seats' && named);
  const keys = across && down && meaning(cells, down, across, named);
  return keys && { kind, cells, headerRow, labels, columns, rows, ...keys, titles };
}

/** The user has said that it is no table of ours. */
function isSetAside(view: SheetView, matcher: HeaderMatcher, row: number, filled: readonly number[]): boolean {
  const headers = filled.map((column) => view.text(row, column));
  return tableMappingFor(matcher.mapping, headers)?.kind === 'none';
}

const KIND_OF: Readonly<Record<MatrixCells, TableKind>> = {
  seats: 'representation',
  persons: 'members',
  marks: 'meetings',
  days: 'meetings',
};

function axisOfRows(
  view: SheetView,
  matcher: HeaderMatcher,
  rows: readonly number[],
  labels: number,
  corner: string,
  seats: boolean,
): Axis | undefined {
  const cells = rows.map((row) => view.cell(row, labels)).filter((cell) => cellText(cell) !== '');
  const said = axisOf(cells);
  if (said === 'day' || said === 'year' || said === 'organisation') return said;
  const keys = matcher.matchExactly(corner).filter((match) => match.tell !== 'possible');
  if (keys.some((match) => match.key === 'organisation')) return 'organisation';
  if (keys.some((match) => match.key === 'group')) return 'group';
  const places = cells.some((cell) => valueClasses(cell).has('organisation'));
  return said ?? (seats && places ? 'organisation' : undefined);
}

interface Meaning {
  readonly rowKeys: readonly ColumnKey[];
  readonly columnKeys: readonly ColumnKey[];
}

/** What rows and columns say, when the two together make a table of ours. */
function meaning(cells: MatrixCells, down: Axis, across: Axis, named: boolean): Meaning | undefined {
  const rowKeys = keysOf(cells, down);
  const columnKeys = keysOf(cells, across);
  const both = [...rowKeys, ...columnKeys];
  const said = new Set(both);
  if (said.size < both.length) return undefined;
  const has = (key: ColumnKey): boolean => said.has(key);
  switch (cells) {
    case 'seats':
      return has('organisation') && (has('group') || (has('validFrom') && named)) ? { rowKeys, columnKeys } : undefined;
    case 'persons':
      return (has('organisation') || has('group')) && both.length > 1 && across !== 'other'
        ? { rowKeys, columnKeys }
        : undefined;
    case 'marks':
      return has('date') && has('group') ? { rowKeys, columnKeys } : undefined;
    case 'days':
      return has('group') && (down === 'other' || across === 'other') ? { rowKeys, columnKeys } : undefined;
  }
}

function keysOf(cells: MatrixCells, axis: Axis): readonly ColumnKey[] {
  switch (axis) {
    case 'organisation':
    case 'group':
      return [axis];
    case 'position':
      return cells === 'persons' ? ['function'] : [];
    case 'year':
      return cells === 'seats' ? ['validFrom', 'validTo'] : cells === 'persons' ? ['from', 'to'] : [];
    case 'day':
      return cells === 'marks' ? ['date'] : [];
    case 'other':
      return [];
  }
}

/** The rows under the labels, down to an empty row or a total. */
function bodyRows(
  view: SheetView,
  headerRow: number,
  labels: number | undefined,
  columns: readonly number[],
): readonly number[] {
  const [left = 1] = columns;
  const rows: number[] = [];
  for (let row = headerRow + 1; ; row++) {
    const label = labels === undefined ? '' : view.text(row, labels);
    const filled = view.filledColumns(row, left, columns.at(-1));
    if (isTotal(label) || (filled.length === 0 && label === '')) return rows;
    if (filled.length === 0) continue;
    if (labels !== undefined && label === '') return rows;
    rows.push(row);
  }
}

function titlesAbove(view: SheetView, headerRow: number, floor: number): readonly string[] {
  const until = view.indexFrom(headerRow);
  return view.rows
    .slice(Math.max(0, until - TITLE_ROWS), until)
    .filter((row) => row > floor)
    .flatMap((row) => view.filledColumns(row).map((column) => view.text(row, column)))
    .filter((text) => text.length <= 150);
}
