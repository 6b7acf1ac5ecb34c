import { profileOf } from '../columns/column-profile.ts';
import { valueClasses } from '../columns/value-classes.ts';
import { kindName } from '../kinds/context-words.ts';
import { type ColumnCandidate, judgeKind } from '../kinds/judge-kind.ts';
import type { HeaderMatch } from '../headers/match-header.ts';
import type { FoundTable } from './find-tables.ts';
import type { SheetView } from './sheet-view.ts';

const LEAST_ROWS = 3;
const MOST_ROWS = 300;
const SEATS_IN_WORDS = /^\S{1,4}\s?(?:st\s)?(?:repr|plats|ledam|represent|seat|member|deleg)/i;

/**
 * Seats as governance documents list them, without a header: organisations, and beside each '2 representanter'. Bare
 * numbers are taken for seats only where a line above says so.
 */
export function headerlessSeats(view: SheetView): readonly FoundTable[] {
  if (view.rows.length > MOST_ROWS) return [];
  const found: FoundTable[] = [];
  for (let column = 1; column < Math.min(view.sheet.grid.columnCount, 20); column++) {
    const rows = view.rows.filter((row) => isOrganisation(view, row, column) && isSeats(view, row, column + 1));
    const first = rows[0];
    if (first === undefined || rows.length < LEAST_ROWS) continue;
    const titles = view.rows
      .filter((row) => row < first)
      .flatMap((row) => [...view.filledColumns(row)].map((at) => view.text(row, at)));
    const said = rows.filter((row) => SEATS_IN_WORDS.test(view.text(row, column + 1))).length;
    const named = [...titles, view.name].some((text) => kindName(text, 'representation') !== undefined);
    if (said < rows.length * 0.6 && !named) continue;
    const columns = [candidate(view, rows, column, 'organisation'), candidate(view, rows, column + 1, 'seats')];
    const judgement = judgeKind('representation', columns, { titles, sheet: view.name });
    found.push({
      block: { top: first, bottom: first - 1, left: column, right: column + 1 },
      end: Infinity,
      columns,
      judgement: { ...judgement, confidence: Math.min(judgement.confidence, 0.7) },
      titles,
    });
  }
  return found;
}

function candidate(view: SheetView, rows: readonly number[], column: number, key: string): ColumnCandidate {
  const match: HeaderMatch = { kind: 'representation', key, tell: 'usual', closeness: 1, word: '', exact: true };
  return { column, lines: [], matches: [match], profile: profileOf(rows.map((row) => view.cell(row, column))) };
}

function isOrganisation(view: SheetView, row: number, column: number): boolean {
  return valueClasses(view.cell(row, column)).has('organisation');
}

function isSeats(view: SheetView, row: number, column: number): boolean {
  return valueClasses(view.cell(row, column)).has('count');
}
