import { profileOf } from '../columns/column-profile.ts';
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
}

const SAMPLE = 200;
const LINE_COST = 0.06;

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
  return found.map((table) => ({ ...table, end: endOf(table, found) }));
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

function endOf(table: FoundTable, all: readonly FoundTable[]): number {
  const below = all
    .filter(
      ({ block }) =>
        block.top > table.block.bottom && block.left <= table.block.right && table.block.left <= block.right,
    )
    .filter((other) => !sameHeader(table, other))
    .map(({ block }) => block.top);
  return Math.min(Infinity, ...below);
}

function sameHeader(one: FoundTable, other: FoundTable): boolean {
  return headerKey(one) === headerKey(other);
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
  const runs = columnRuns(view, row);
  const next = candidates.find((candidate) => candidate > row + 2) ?? Infinity;
  const cut = (left: number, right: number): FoundTable | undefined => {
    const above = found
      .filter((table) => table.block.left <= right && left <= table.block.right)
      .map((table) => table.block.bottom);
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
  const apart = (left?.judgement.score ?? 0) + (right?.judgement.score ?? 0);
  if (left && right)
    return (
      left.judgement.kind === right.judgement.kind &&
      joined.judgement.columns.length >= left.judgement.columns.length + right.judgement.columns.length &&
      joined.judgement.score >= apart
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
  let best: FoundTable | undefined;
  for (const block of headerBlocks(view, matcher, row, left, right)) {
    if (block.top <= floor) continue;
    const columns = columnCandidates(view, matcher, block, next);
    const titles = titlesAbove(view, block, floor);
    const [judgement] = judgeKinds(columns, { titles, sheet: view.name });
    if (!judgement?.accepted) continue;
    const score = judgement.score - (block.bottom - block.top) * LINE_COST;
    if (!best || score > best.judgement.score)
      best = { block, end: Infinity, columns, judgement: { ...judgement, score }, titles };
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
    const profile = profileOf(rows.map((row) => view.shownCell(row, column)));
    if (lines.length === 0 && profile.filled === 0) continue;
    candidates.push({ column, lines, matches: lines.length === 0 ? [] : matcher.match(lines), profile });
  }
  return candidates;
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
