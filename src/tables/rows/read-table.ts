import { CANONICAL_TABLES, type ColumnType, canonicalColumn } from '../canonical-tables.ts';
import type { BodyRow } from '../layout/table-body.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import type { Reading } from '../reading.ts';
import type { TableRow, UnreadableCell } from '../recognised-table.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { readValue } from '../values/read-value.ts';
import { type SectionValue, sectionValue } from './section-value.ts';
import { nearestYears, yearIn, yearOfDate } from './years.ts';

/** A column to read: which of the sheet, and as what. */
export interface ReadColumn {
  readonly key: ColumnKey;
  readonly column: number;
}

export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly unreadable: readonly UnreadableCell[];
  /** Keys that section rows gave, with the column the sections stand in. */
  readonly sectionKeys: ReadonlyMap<ColumnKey, number>;
  readonly sectionGroups: readonly string[];
}

/** What the whole table gives its cells. */
export interface TableSurroundings {
  readonly dateSystem: 1900 | 1904;
  readonly titles: readonly string[];
  readonly sheet: string;
}

/** Reads the rows of a table, each cell as what its column holds. */
export function readTable(
  view: SheetView,
  kind: TableKind,
  columns: readonly ReadColumn[],
  body: readonly BodyRow[],
  { dateSystem, titles, sheet }: TableSurroundings,
): ReadTable {
  const rows: TableRow[] = [];
  const unreadable: UnreadableCell[] = [];
  const sectionKeys = new Map<ColumnKey, number>();
  const sectionGroups: string[] = [];
  const typed = columns.map((column) => ({ ...column, type: typeOf(kind, column.key) }));
  const keys = new Set(columns.map((column) => column.key));
  const tableYear =
    [...titles]
      .reverse()
      .map(yearIn)
      .find((year) => year !== undefined) ?? yearIn(sheet);
  const sheetYear = yearIn(sheet) ?? tableYear;
  let section: SectionValue = {};
  for (const line of body) {
    if (line.kind === 'section') {
      section = { ...(section.year === undefined ? {} : { year: section.year }), ...sectionValue(kind, line) };
      if (section.group !== undefined && section.place?.row === line.row) sectionGroups.push(section.group);
      continue;
    }
    const cells = typed.map((column) => view.shownCell(line.row, column.column));
    const years = nearestYears(
      typed.map((column, index) => (isDated(column.type) ? yearOfDate(cells[index] ?? EMPTY) : undefined)),
    );
    const values: Record<ColumnKey, Reading> = {};
    const inherited: Record<ColumnKey, { row: number; column: number }> = {};
    typed.forEach(({ key, column, type }, index) => {
      const anchorYear = years[index] ?? section.year ?? sheetYear;
      const reading = readValue(cells[index] ?? EMPTY, type, {
        dateSystem,
        column: key,
        ...(anchorYear === undefined ? {} : { anchorYear }),
      });
      if (!reading) return;
      values[key] = reading;
      const merge = view.mergeAt(line.row, column);
      if (merge && merge.top !== line.row) inherited[key] = { row: merge.top, column: merge.left };
      if (reading.kind === 'unreadable') {
        unreadable.push({ sheet: view.name, row: line.row, column, text: reading.text, expected: reading.expected });
      }
    });
    for (const [key, reading] of Object.entries(section.values ?? {})) {
      if (values[key] !== undefined || section.place === undefined) continue;
      values[key] = reading;
      inherited[key] = section.place;
      if (!keys.has(key)) sectionKeys.set(key, section.place.column);
    }
    rows.push({ row: line.row, values, ...(Object.keys(inherited).length > 0 ? { inherited } : {}) });
  }
  return { rows, unreadable, sectionKeys, sectionGroups };
}

const EMPTY = { kind: 'empty' } as const;

function isDated(type: ColumnType): boolean {
  return type.kind === 'date' || type.kind === 'period' || type.kind === 'flagOrDate';
}

function typeOf(kind: TableKind, key: ColumnKey): ColumnType {
  const column = canonicalColumn(kind, key);
  if (!column) throw new Error(`${CANONICAL_TABLES[kind].sheet} has no column ${key}`);
  return column.type;
}
