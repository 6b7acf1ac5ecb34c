import { canonicalColumn } from './canonical-tables.ts';
import { fillLegend } from './columns/fill-legend.ts';
import type { HeaderMatcher } from './headers/match-header.ts';
import type { FoundTable } from './layout/find-tables.ts';
import type { SheetView } from './layout/sheet-view.ts';
import { tableBody } from './layout/table-body.ts';
import type { Evidence, RecognisedColumn, RecognisedTable, UnreadableCell } from './recognised-table.ts';
import type { Reading } from './reading.ts';
import { readTable } from './rows/read-table.ts';
import { readingPlan } from './rows/reading-plan.ts';
import { statusIn } from './rows/section-value.ts';
import { groupOf } from './rows/table-group.ts';
import type { ColumnKey } from './table-kind.ts';

export interface Understood {
  readonly table: RecognisedTable;
  readonly unreadable: readonly UnreadableCell[];
}

/** So sure a table must be by its header alone, when nobody has written a row in it yet. */
const SURE_WITHOUT_ROWS = 0.8;
const SAMPLE = 200;
const MOSTLY_FILLED = 0.8;

/** A found table with its rows read; undefined when it has none and its header alone does not make it sure. */
export function understood(
  view: SheetView,
  found: FoundTable,
  matcher: HeaderMatcher,
  dateSystem: 1900 | 1904,
): Understood | undefined {
  const { block, judgement, titles } = found;
  const { kind } = judgement;
  const keys = new Map(
    [...judgement.columns].reverse().map((column) => [column.candidate.column, column.match.key] as const),
  );
  const { only } = found;
  const body = tableBody(view, block, keys, found.end).filter(
    (line) => only === undefined || line.kind === 'section' || view.text(line.row, only) !== '',
  );
  const bottom = body.at(-1)?.row ?? block.bottom;
  const dataRows = body.filter((line) => line.kind === 'data').map((line) => line.row);
  const plan = readingPlan(view, found, dataRows);
  const planned = [...plan.columns, ...(plan.second ?? [])].map((column) => column.recognised);
  const columns = planned.filter((column, index) => planned.findIndex((other) => other.key === column.key) === index);
  const has = (key: ColumnKey): boolean => columns.some((column) => column.key === key);
  const through = has('status') ? undefined : statusThroughout(found, view);
  const legend =
    has('status') || through || !canonicalColumn(kind, 'status') ? undefined : fillLegend(view, block.top, bottom);
  const read = readTable(plan, body, {
    view,
    kind,
    left: block.left,
    right: block.right,
    matcher,
    dateSystem,
    titles,
    writtenOnce: writtenOnce(found, dataRows, view),
    throughout: through ? { status: through.reading } : {},
    ...(legend ? { legend } : {}),
  });
  const carried = [...read.carried].map(([key, { column, by, text }]): RecognisedColumn => {
    return { key, column, header: '', confidence: 0.85, evidence: [{ code: by, detail: text }] };
  });
  if (through)
    carried.push({ key: 'status', column: block.left, header: '', confidence: 0.85, evidence: [through.evidence] });
  const all = [...columns, ...carried];
  const used = new Set([
    ...judgement.columns.map((column) => column.candidate.column),
    ...columns.map((column) => column.column),
  ]);
  const group =
    kind === 'groups' || all.some((column) => column.key === 'group')
      ? undefined
      : tableGroup(read.sectionGroups, found, view.name);
  const table: RecognisedTable = {
    kind,
    sheet: view.name,
    range: { top: block.top, left: block.left, bottom, right: block.right },
    headerRow: Math.max(1, block.bottom),
    orientation: 'rows',
    columns: all,
    unmapped: found.columns
      .filter((column) => !used.has(column.column))
      .map((column) => ({ column: column.column, header: column.lines.join(' / ') })),
    confidence: judgement.confidence,
    evidence: tableEvidence(found),
    ...(group ? { group } : {}),
    rows: read.rows,
  };
  const empty = read.rows.length === 0 && judgement.confidence < SURE_WITHOUT_ROWS;
  return empty ? undefined : { table, unreadable: read.unreadable };
}

/** Columns of groups, and of members' organisations, that are filled in the first row and left out in many that follow. */
function writtenOnce(
  { judgement }: FoundTable,
  rows: readonly number[],
  view: SheetView,
): ReadonlyMap<ColumnKey, number> {
  const [first = 0] = rows;
  const sample = rows.slice(0, SAMPLE);
  const columns = judgement.columns.map(({ match, candidate }) => [match.key, candidate.column] as const);
  return new Map(
    columns.filter(([key, column]) => {
      if (key !== 'group' && (key !== 'organisation' || judgement.kind !== 'members')) return false;
      const filled = sample.filter((row) => view.shown(row, column) !== '').length;
      return view.shown(first, column) !== '' && filled <= sample.length * MOSTLY_FILLED;
    }),
  );
}

/** One section group is the whole table's; of several, or none, title and sheet speak. */
function tableGroup(
  sections: readonly string[],
  { titles, mapping }: FoundTable,
  sheet: string,
): RecognisedTable['group'] {
  if (mapping?.group !== undefined) return { name: mapping.group, source: 'mapping', text: mapping.group };
  const [group, ...others] = new Set(sections);
  if (group !== undefined && others.length === 0) return { name: group, source: 'section', text: group };
  return groupOf(titles, sheet);
}

/** A status that title or sheet name gives every row: 'Avslutade ärenden 2016'. */
function statusThroughout(
  { judgement: { kind }, titles }: FoundTable,
  view: SheetView,
): { readonly reading: Reading; readonly evidence: Evidence } | undefined {
  for (const title of [...titles].reverse()) {
    const reading = statusIn(kind, title);
    if (reading) return { reading, evidence: { code: 'title', detail: title } };
  }
  const reading = statusIn(kind, view.name);
  return reading && { reading, evidence: { code: 'sheetName', detail: view.name } };
}

function tableEvidence({ judgement, mapping }: FoundTable): readonly Evidence[] {
  const sure = judgement.columns.filter((column) => column.match.tell === 'sure' && column.candidate.lines.length > 0);
  const evidence: Evidence[] = sure.slice(0, 5).map((column) => ({ code: 'synonym', detail: column.match.word }));
  if (mapping) evidence.unshift({ code: 'mapping', detail: mapping.headers.slice(0, 3).join(', ') });
  if (judgement.titleWord !== undefined) evidence.push({ code: 'title', detail: judgement.titleWord });
  if (judgement.sheetWord !== undefined) evidence.push({ code: 'sheetName', detail: judgement.sheetWord });
  return evidence;
}
