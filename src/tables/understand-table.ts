import type { FoundTable } from './layout/find-tables.ts';
import type { SheetView } from './layout/sheet-view.ts';
import { tableBody } from './layout/table-body.ts';
import type { JudgedColumn } from './kinds/judge-kind.ts';
import type { Evidence, RecognisedColumn, RecognisedTable, UnreadableCell } from './recognised-table.ts';
import { readTable } from './rows/read-table.ts';
import { groupOf } from './rows/table-group.ts';
import type { ColumnKey } from './table-kind.ts';

export interface Understood {
  readonly tables: readonly RecognisedTable[];
  readonly unreadable: readonly UnreadableCell[];
}

const IGNORED_KEYS: ReadonlySet<ColumnKey> = new Set(['convener', 'secretary', 'substitute', 'firstName', 'lastName']);

/** A found table with its rows read; undefined when it has none. */
export function understood(view: SheetView, found: FoundTable, dateSystem: 1900 | 1904): Understood | undefined {
  const { block, judgement, titles } = found;
  const { kind } = judgement;
  const columns = judgement.columns.flatMap(recognisedColumns(judgement.columns));
  const keys = new Map(judgement.columns.map((column) => [column.candidate.column, column.match.key] as const));
  const body = tableBody(view, block, keys, found.end);
  const last = body.at(-1);
  if (!last) return undefined;
  const read = readTable(view, kind, columns, body, { dateSystem, titles, sheet: view.name });
  const sections = [...read.sectionKeys].map(([key, column]): RecognisedColumn => {
    return { key, column, header: '', confidence: 0.9, evidence: [{ code: 'section', detail: '' }] };
  });
  const all = [...columns, ...sections];
  const used = new Set(columns.map((column) => column.column));
  const [sectionGroup, ...otherGroups] = new Set(read.sectionGroups);
  const named = sectionGroup !== undefined && otherGroups.length === 0 && all.every((column) => column.key !== 'group');
  const group = named
    ? { name: sectionGroup, source: 'section' as const, text: sectionGroup }
    : groupOf(titles, view.name);
  const table: RecognisedTable = {
    kind,
    sheet: view.name,
    range: { top: block.top, left: block.left, bottom: last.row, right: block.right },
    headerRow: block.bottom,
    orientation: 'rows',
    columns: all,
    unmapped: found.columns
      .filter((column) => !used.has(column.column))
      .map((column) => ({ column: column.column, header: column.lines.join(' / ') })),
    confidence: judgement.confidence,
    evidence: tableEvidence(found),
    ...(group && all.every((column) => column.key !== 'group') ? { group } : {}),
    rows: read.rows,
  };
  return { tables: [table], unreadable: read.unreadable };
}

function recognisedColumns(all: readonly JudgedColumn[]): (judged: JudgedColumn) => readonly RecognisedColumn[] {
  const present = new Set(all.map((column) => column.match.key));
  return (judged) => {
    const { match, candidate, confidence } = judged;
    if (IGNORED_KEYS.has(match.key)) return [];
    const keys = match.key === 'seats' ? ['seatsMin', 'seatsMax'].filter((key) => !present.has(key)) : [match.key];
    return keys.map((key) => ({
      key,
      column: candidate.column,
      header: candidate.lines.join(' / '),
      confidence: Math.round(confidence * 100) / 100,
      evidence: columnEvidence(judged),
    }));
  };
}

function columnEvidence({ match, fit }: JudgedColumn): readonly Evidence[] {
  const evidence: Evidence[] = [{ code: match.exact ? 'synonym' : 'fuzzySynonym', detail: match.word }];
  if (fit > 1.1) evidence.push({ code: 'values', detail: match.key });
  return evidence;
}

function tableEvidence({ judgement }: FoundTable): readonly Evidence[] {
  const sure = judgement.columns.filter((column) => column.match.tell === 'sure');
  const evidence: Evidence[] = sure.slice(0, 5).map((column) => ({ code: 'synonym', detail: column.match.word }));
  if (judgement.titleWord !== undefined) evidence.push({ code: 'title', detail: judgement.titleWord });
  if (judgement.sheetWord !== undefined) evidence.push({ code: 'sheetName', detail: judgement.sheetWord });
  return evidence;
}
