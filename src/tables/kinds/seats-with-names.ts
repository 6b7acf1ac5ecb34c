import type { FoundTable } from '../layout/find-tables.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import { type JudgedColumn, judgeKind } from './judge-kind.ts';

const SEATS: ReadonlySet<string> = new Set(['seats', 'seatsMin', 'seatsMax']);
const CERTAIN = 0.6;

/** The other table that one range holds when it has both organisations' seats and the names of those who fill them. */
export function alsoHeld(view: SheetView, found: FoundTable): readonly FoundTable[] {
  const { kind } = found.judgement;
  if (kind !== 'members' && kind !== 'representation') return [];
  const other = judgeKind(kind === 'members' ? 'representation' : 'members', found.columns, {
    titles: found.titles,
    sheet: view.name,
  });
  const [members, seats] = kind === 'members' ? [found.judgement, other] : [other, found.judgement];
  const name = columnOf(members.columns, new Set(['name']));
  const count = columnOf(seats.columns, SEATS);
  if (name === undefined || count === undefined || name === count) return [];
  const places = new Set(['organisation', 'group', 'principal', 'function']);
  if (columnOf(seats.columns, places) === undefined || columnOf(members.columns, places) === undefined) return [];
  return [{ ...found, judgement: other, only: kind === 'members' ? count : name }];
}

function columnOf(columns: readonly JudgedColumn[], keys: ReadonlySet<string>): number | undefined {
  return columns.find((column) => keys.has(column.match.key) && column.confidence >= CERTAIN)?.candidate.column;
}
