import { type CellPart, cellPart } from '../columns/cell-part.ts';
import { cellText } from '../columns/value-classes.ts';
import { canonicalColumn } from '../canonical-tables.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import type { JudgedColumn } from '../kinds/judge-kind.ts';
import type { Evidence, RecognisedColumn } from '../recognised-table.ts';
import type { ColumnKey } from '../table-kind.ts';
import { type Person, personsIn, readPerson } from '../values/persons.ts';
import type { Cell } from '../../workbook/snapshot.ts';

/** How the cells of one canonical column are had from the sheet. */
export interface PlannedColumn {
  readonly recognised: RecognisedColumn;
  /** The cell to read for a row of the sheet; of the nth person (from 0) where the cell names several. */
  cell(view: SheetView, row: number, person: number): Cell;
  /** A period here means its first day. */
  readonly edge?: 'first';
}

/** How a table's rows are read. */
export interface ReadingPlan {
  readonly columns: readonly PlannedColumn[];
  /** Columns instead of those above for a second subject in each row that has one: the member's substitute. */
  readonly second?: readonly PlannedColumn[];
  /** How many persons a row names in one cell: each is a subject of its own. */
  persons?(view: SheetView, row: number): number;
}

type PersonField = 'name' | 'position' | 'organisation' | 'role';
const PERSON_FIELDS: readonly PersonField[] = ['name', 'position', 'organisation', 'role'];
const NOT_READ: ReadonlySet<ColumnKey> = new Set([
  'convener',
  'secretary',
  'substitute',
  'firstName',
  'lastName',
  'seats',
  'term',
]);
const SAMPLE = 60;

/** How to read a found table, given a sample of its rows. */
export function readingPlan(view: SheetView, found: FoundTable, rows: readonly number[]): ReadingPlan {
  const judged = found.judgement.columns;
  const of = (key: ColumnKey): JudgedColumn | undefined => judged.find((column) => column.match.key === key);
  const plain = judged
    .filter((column) => !NOT_READ.has(column.match.key))
    .map((column) => plannedColumn(column, column.match.key));
  const { kind } = found.judgement;
  if (kind === 'representation') {
    return { columns: [...plain, ...seatColumns(of, plain), ...termColumns(of, plain, 'validFrom', 'validTo')] };
  }
  if (kind !== 'members') return { columns: plain };
  plain.push(...termColumns(of, plain, 'from', 'to'));
  const name = of('name');
  const named = name ? plain : [...plain, ...joinedName(of('firstName'), of('lastName'))];
  const sample = rows.slice(0, SAMPLE);
  const columns = name ? withPersonFields(view, named, name, sample) : named;
  const substitute = of('substitute');
  const persons = name && ((at: SheetView, row: number) => personTexts(name, at, row).length);
  return {
    columns,
    ...(substitute && { second: secondColumns(view, columns, substitute, sample) }),
    ...(persons && { persons }),
  };
}

function plannedColumn(judged: JudgedColumn, key: ColumnKey): PlannedColumn {
  const { column, part } = judged.candidate;
  return { recognised: recognisedColumn(judged, key), cell: cellAt(column, part) };
}

function cellAt(column: number, part?: CellPart): PlannedColumn['cell'] {
  return part === undefined
    ? (view, row) => view.shownCell(row, column)
    : (view, row) => cellPart(view.shownCell(row, column), part);
}

function recognisedColumn(judged: JudgedColumn, key: ColumnKey, more: readonly Evidence[] = []): RecognisedColumn {
  return {
    key,
    column: judged.candidate.column,
    header: judged.candidate.lines.join(' / '),
    confidence: Math.round(judged.confidence * 100) / 100,
    evidence: [...columnEvidence(judged), ...more],
  };
}

function columnEvidence({ match, fit, candidate }: JudgedColumn): readonly Evidence[] {
  const header = candidate.lines.join(' / ');
  if (match.mapped) return [{ code: 'mapping', detail: header }];
  if (candidate.lines.length === 0) return [{ code: 'values', detail: candidate.profile.example }];
  const evidence: Evidence[] = [{ code: match.exact ? 'synonym' : 'fuzzySynonym', detail: match.word }];
  if (candidate.lines.length > 1) evidence.push({ code: 'multiLine', detail: header });
  if (candidate.part !== undefined) evidence.push({ code: 'split', detail: header });
  if (fit > 1.1 && candidate.profile.example !== '')
    evidence.push({ code: 'values', detail: candidate.profile.example });
  return evidence;
}

/** A single count of seats is both the least and the most. */
function seatColumns(
  of: (key: ColumnKey) => JudgedColumn | undefined,
  plain: readonly PlannedColumn[],
): readonly PlannedColumn[] {
  const seats = of('seats');
  if (!seats) return [];
  return ['seatsMin', 'seatsMax']
    .filter((key) => plain.every((column) => column.recognised.key !== key))
    .map((key) => plannedColumn(seats, key));
}

/** A single column of terms is both first and last day where it holds periods, else the last day. */
function termColumns(
  of: (key: ColumnKey) => JudgedColumn | undefined,
  plain: readonly PlannedColumn[],
  from: ColumnKey,
  to: ColumnKey,
): readonly PlannedColumn[] {
  const term = of('term');
  if (!term) return [];
  const { profile } = term.candidate;
  const keys = profile.share('date') > 0.5 && profile.share('period') < 0.5 ? [to] : [from, to];
  return keys
    .filter((key) => plain.every((column) => column.recognised.key !== key))
    .map((key) => ({ ...plannedColumn(term, key), ...(key === from ? { edge: 'first' as const } : {}) }));
}

function joinedName(first: JudgedColumn | undefined, last: JudgedColumn | undefined): readonly PlannedColumn[] {
  const judged = first ?? last;
  if (!judged) return [];
  const columns = [first, last].flatMap((column) => (column ? [column.candidate.column] : []));
  return [
    {
      recognised: recognisedColumn(judged, 'name'),
      cell: (view, row) => textCell(columns.map((column) => cellText(view.shownCell(row, column))).join(' ')),
    },
  ];
}

/** Fields that the cells of the names carry as well: title and organisation on their own lines or after commas. */
function withPersonFields(
  view: SheetView,
  columns: readonly PlannedColumn[],
  name: JudgedColumn,
  rows: readonly number[],
): readonly PlannedColumn[] {
  const carried = carriedFields(view, name, rows).filter(
    (field) => field === 'name' || columns.every((column) => column.recognised.key !== field),
  );
  const person = personAt(name);
  if (carried.length < 2) {
    return columns.map((column) =>
      column.recognised.key === 'name'
        ? { ...column, cell: (at, row, nth) => textCell(personTexts(name, at, row)[nth] ?? '') }
        : column,
    );
  }
  const split: Evidence = { code: 'split', detail: name.candidate.lines.join(' / ') };
  return [
    ...columns.filter((column) => column.recognised.key !== 'name'),
    ...carried.map((field): PlannedColumn => ({
      recognised: recognisedColumn(name, field, [split]),
      cell: (at, row, nth) => fieldCell(person(at, row, nth), field, at.shownCell(row, name.candidate.column)),
    })),
  ];
}

function fieldCell(person: Person | undefined, field: PersonField, whole: Cell): Cell {
  if (person) return textCell(person[field] ?? '');
  return field === 'name' ? whole : textCell('');
}

/** The fields that the persons in a column of names have. */
function carriedFields(view: SheetView, name: JudgedColumn, rows: readonly number[]): readonly PersonField[] {
  const person = personAt(name);
  const persons = rows.flatMap((row) => {
    const read = person(view, row, 0);
    return read ? [read] : [];
  });
  const several = persons.filter(
    (read) => read.position !== undefined || read.organisation !== undefined || read.role !== undefined,
  );
  if (several.length === 0 || several.length < persons.length * 0.34) return [];
  return PERSON_FIELDS.filter((field) => persons.some((read) => read[field] !== undefined));
}

function personAt(judged: JudgedColumn): (view: SheetView, row: number, nth: number) => Person | undefined {
  return (view, row, nth) => readPerson(personTexts(judged, view, row)[nth] ?? '');
}

function personTexts(judged: JudgedColumn, view: SheetView, row: number): readonly string[] {
  const { column, part } = judged.candidate;
  const cell = cellAt(column, part)(view, row, 0);
  return cell.kind === 'text' ? personsIn(cell.text) : [cellText(cell)];
}

/** The substitute's own name and what goes with it; the rest is the member's. */
function secondColumns(
  view: SheetView,
  columns: readonly PlannedColumn[],
  substitute: JudgedColumn,
  rows: readonly number[],
): readonly PlannedColumn[] {
  const asName: JudgedColumn = { ...substitute, match: { ...substitute.match, key: 'name' } };
  const own = withPersonFields(view, [plannedColumn(asName, 'name')], asName, rows);
  const personal: ReadonlySet<ColumnKey> = new Set([
    ...PERSON_FIELDS,
    'from',
    'to',
    'introduced',
    'comment',
    'function',
  ]);
  const shared = columns.filter(
    ({ recognised: { key } }) =>
      (!personal.has(key) || (key === 'organisation' && !isCarried(columns, key))) &&
      own.every((column) => column.recognised.key !== key),
  );
  const role: PlannedColumn = {
    recognised: recognisedColumn(substitute, 'role'),
    cell: () => ({ kind: 'text', text: 'ersättare' }),
  };
  return [...shared, ...own.filter((column) => column.recognised.key !== 'role'), role];
}

function isCarried(columns: readonly PlannedColumn[], key: ColumnKey): boolean {
  const column = columns.find((planned) => planned.recognised.key === key);
  return column?.recognised.evidence.some((evidence) => evidence.code === 'split') ?? false;
}

function textCell(text: string): Cell {
  const trimmed = text.trim();
  return trimmed === '' ? { kind: 'empty' } : { kind: 'text', text: trimmed };
}

/** Whether a planned column holds days or periods. */
export function isDated(kind: FoundTable['judgement']['kind'], key: ColumnKey): boolean {
  const type = canonicalColumn(kind, key)?.type.kind;
  return type === 'date' || type === 'period' || type === 'flagOrDate';
}
