import { withNeighbours } from '../headers/neighbours.ts';
import { profileOf } from '../columns/column-profile.ts';
import { judgeMapped } from '../kinds/judge-mapped.ts';
import { type TableMapping, tableMappingFor } from '../mapping.ts';
import { splitColumn } from '../columns/split-column.ts';
import type { HeaderMatcher } from '../headers/match-header.ts';
import { type ColumnCandidate, type KindJudgement, judgeKinds } from '../kinds/judge-kind.ts';
import { type HeaderBlock, columnRuns, headerBlocks, headerLines } from './header-block.ts';
import { headerRows } from './header-rows.ts';
import type { SheetView } from './sheet-view.ts';

/** A table's place on its sheet and what it was taken for. */
export interface FoundTable {
  readonly block: HeaderBlock;
  /** The first row below that is another table's; Infinity when none. */
  readonly end: number;
  readonly columns: readonly ColumnCandidate[];
  readonly judgement: KindJudgement;
  /** The rows above the header, from the top, that stand over it: title, group, year. */
  readonly titles: readonly string[];
  /** What the user has said of it. */
  readonly mapping?: TableMapping;
  /** Only rows with a value of their own in this column are the table's. */
  readonly only?: number;
}

const SAMPLE = 150;
const LINE_COST = 0.06;
/** More headers than a table of ours can have, since two in five must be known. */
const MOST_HEADERS = 1_000;

/** The tables of ours on a sheet, from the top. */
export function findTables(view: SheetView, matcher: HeaderMatcher): readonly FoundTable[] {
  const candidates = headerRows(view, matcher);
  const found: FoundTable[] = [];
  for (const row of candidates) {
    for (const table of tablesAt(view, matcher, row, candidates, found)) {
      const clash = found.findIndex((earlier) => overlaps(earlier, table));
      if (clash < 0) found.push(table);
      else if (better(table, found[clash])) found[clash] = table;
    }
  }
  const tables = found.filter((table) => !repeatsEarlier(view, table, found) && !isWithinEarlier(view, table, found));
  return tables.map((table) => ({ ...table, end: endOf(view, table, tables) }));
}

/** The same header again right under rows of data is the earlier table's; under a title of its own it is a table's. */
function repeatsEarlier(view: SheetView, table: FoundTable, all: readonly FoundTable[]): boolean {
  const { top, left, right } = table.block;
  const above = view.rows[view.indexFrom(top) - 1];
  if (above === undefined || view.filledColumns(above, left, right).length < 2) return false;
  const [nearest] = all
    .filter(({ block }) => block.bottom < top && block.left <= right && left <= block.right)
    .sort((one, other) => other.block.top - one.block.top);
  return nearest !== undefined && headerKey(nearest) === headerKey(table);
}

/** Rows of a table's body that happen to hold words that head columns: below its header without a gap, and less sure. */
function isWithinEarlier(view: SheetView, table: FoundTable, all: readonly FoundTable[]): boolean {
  const { top, left, right } = table.block;
  return all.some(({ block, judgement }) => {
    const inside =
      block.bottom < top && block.left <= left && right <= block.right && judgement.score > table.judgement.score;
    return inside && isUnbroken(view, block.bottom, top, block.left, block.right);
  });
}

/** Every row between two has several cells of its own: no gap, title or section. */
function isUnbroken(view: SheetView, from: number, to: number, left: number, right: number): boolean {
  for (let row = from + 1; row <= to; row++) if (view.filledColumns(row, left, right).length < 2) return false;
  return true;
}

function better(table: FoundTable, earlier: FoundTable | undefined): boolean {
  return earlier !== undefined && table.judgement.score > earlier.judgement.score + 0.3;
}

/** Two ways to take the same header lines. */
function overlaps(one: FoundTable, other: FoundTable): boolean {
  return (
    one.block.left <= other.block.right &&
    other.block.left <= one.block.right &&
    one.block.top <= other.block.bottom + 1 &&
    other.block.top <= one.block.bottom + 1
  );
}

/** The row where the next table below begins, with its titles. */
function endOf(view: SheetView, table: FoundTable, all: readonly FoundTable[]): number {
  const { bottom, left, right } = table.block;
  const below = all
    .filter(({ block }) => block.top > bottom && block.left <= right && left <= block.right)
    .map(({ block }) => titleTop(view, block.top, bottom, left, right));
  return Math.min(Infinity, ...below);
}

/** The first of the title lines right above a header. */
function titleTop(view: SheetView, top: number, floor: number, left: number, right: number): number {
  let first = top;
  for (let index = view.indexFrom(top) - 1; index >= 0; index--) {
    const row = view.rows[index] ?? 0;
    if (row <= floor + 1 || view.filledColumns(row, left, right).length > 1) break;
    first = row;
  }
  return first;
}

function headerKey({ block, columns }: FoundTable): string {
  return `${block.left} ${columns.map((column) => column.lines.at(-1) ?? '').join('|')}`;
}

function tablesAt(
  view: SheetView,
  matcher: HeaderMatcher,
  row: number,
  candidates: readonly number[],
  found: readonly FoundTable[],
): readonly FoundTable[] {
  const next = candidates.find((candidate) => candidate > row + 2) ?? Infinity;
  const runs = columnRuns(view, row, next);
  const cut = (left: number, right: number): FoundTable | undefined => {
    const above = found
      .map((table) => table.block)
      .filter((block) => block.left <= right && left <= block.right && block.bottom < row - 2)
      .map((block) => block.bottom);
    return bestCut(view, matcher, row, left, right, next, Math.max(0, ...above));
  };
  const tables: FoundTable[] = [];
  let pending: { left: number; right: number; table: FoundTable | undefined } | undefined;
  for (const { left, right } of runs) {
    const alone = cut(left, right);
    if (!pending) {
      pending = { left, right, table: alone };
      continue;
    }
    const joined: FoundTable | undefined = left - pending.right <= 3 ? cut(pending.left, right) : undefined;
    if (joined && isOneTable(pending.table, alone, joined)) {
      pending = { left: pending.left, right, table: joined };
    } else {
      if (pending.table) tables.push(pending.table);
      pending = { left, right, table: alone };
    }
  }
  if (pending?.table) tables.push(pending.table);
  return tables;
}

/** Whether two stretches of columns are better read as one table with an empty column between. */
function isOneTable(left: FoundTable | undefined, right: FoundTable | undefined, joined: FoundTable): boolean {
  if (joined.mapping !== undefined && !left?.mapping && !right?.mapping) return true;
  const apart = (left?.judgement.score ?? 0) + (right?.judgement.score ?? 0);
  if (left && right)
    return (
      left.judgement.kind === right.judgement.kind &&
      joined.judgement.kind === left.judgement.kind &&
      joined.judgement.columns.length >= left.judgement.columns.length + right.judgement.columns.length
    );
  return (
    joined.judgement.score > apart + 0.2 &&
    joined.judgement.columns.length > (left ?? right ?? joined).judgement.columns.length - (left || right ? 0 : 1)
  );
}

function bestCut(
  view: SheetView,
  matcher: HeaderMatcher,
  row: number,
  left: number,
  right: number,
  next: number,
  floor: number,
): FoundTable | undefined {
  if (view.filledColumns(row, left, right).length > MOST_HEADERS) return undefined;
  let best: FoundTable | undefined;
  for (const block of headerBlocks(view, matcher, row, left, right)) {
    if (block.top <= floor) continue;
    const columns = columnCandidates(view, matcher, block, next);
    const titles = titlesAbove(view, block, floor);
    const mapping = tableMappingFor(
      matcher.mapping,
      columns.map((column) => column.lines.join(' / ')),
    );
    const context = { titles, sheet: view.name };
    const judgement = mapping ? judgeMapped(mapping, columns, context) : judgeKinds(columns, context)[0];
    if (!judgement?.accepted) continue;
    const score = judgement.score - (block.bottom - block.top) * LINE_COST;
    if (!best || score > best.judgement.score)
      best = {
        block,
        end: Infinity,
        columns,
        judgement: { ...judgement, score },
        titles,
        ...(mapping ? { mapping } : {}),
      };
  }
  return best;
}

function columnCandidates(
  view: SheetView,
  matcher: HeaderMatcher,
  block: HeaderBlock,
  next: number,
): readonly ColumnCandidate[] {
  const rows = sampleRows(view, block, next);
  const candidates: ColumnCandidate[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const lines = headerLines(view, block, column);
    const cells = rows.map((row) => view.shownCell(row, column));
    const split = lines.length === 1 ? splitColumn(matcher, lines[0] ?? '', cells) : [];
    for (const { part, matches, cells: parts } of split) {
      candidates.push({ column, lines, matches, profile: profileOf(parts), part });
    }
    if (split.length > 0) continue;
    const profile = profileOf(cells);
    if (lines.length === 0 && profile.filled === 0) continue;
    candidates.push({ column, lines, matches: lines.length === 0 ? [] : matcher.match(lines), profile });
  }
  return withNeighbours(candidates, matcher);
}

/** At most {@link SAMPLE} rows of the body, spread over it. */
function sampleRows(view: SheetView, block: HeaderBlock, next: number): readonly number[] {
  const start = view.indexFrom(block.bottom + 1);
  const limit = next === Infinity ? view.rows.length : view.indexFrom(next);
  const step = Math.max(1, (limit - start) / SAMPLE);
  const rows: number[] = [];
  for (let at = start; at < limit; at += step) {
    const row = view.rows[Math.floor(at)];
    if (row !== undefined && view.filledColumns(row, block.left, block.right).length >= 2) rows.push(row);
  }
  return rows;
}

const TITLE_ROWS = 8;

/** Texts above a header that are over its columns, down from the previous table. */
function titlesAbove(view: SheetView, block: HeaderBlock, floor: number): readonly string[] {
  const titles: string[] = [];
  const until = view.indexFrom(block.top);
  for (let index = Math.max(0, until - TITLE_ROWS); index < until; index++) {
    const row = view.rows[index] ?? 0;
    if (row <= floor) continue;
    for (const column of view.filledColumns(row, Math.max(1, block.left - 2), block.right)) {
      const text = view.text(row, column);
      if (text.length <= 150) titles.push(text);
    }
  }
  return titles.slice(-12);
}
