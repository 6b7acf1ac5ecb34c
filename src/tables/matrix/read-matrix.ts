import { canonicalColumn } from '../canonical-tables.ts';
import { cellText } from '../columns/value-classes.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import type { Reading } from '../reading.ts';
import type { RecognisedColumn, RecognisedTable, TableRow, UnreadableCell } from '../recognised-table.ts';
import { groupOf } from '../rows/table-group.ts';
import { yearIn } from '../rows/years.ts';
import type { ColumnKey } from '../table-kind.ts';
import type { Understood } from '../understand-table.ts';
import { personsIn, readPerson } from '../values/persons.ts';
import { readValue } from '../values/read-value.ts';
import type { Cell } from '../../workbook/snapshot.ts';
import type { Matrix } from './find-matrix.ts';

type Place = { readonly row: number; readonly column: number };

const SURE = 0.8;

/** Reads a matrix: a row of the table for each filled cell, and for each person that the cell names. */
export function readMatrix(view: SheetView, matrix: Matrix, dateSystem: 1900 | 1904): Understood {
  const unreadable: UnreadableCell[] = [];
  const rows = matrix.rows.flatMap((row) =>
    matrix.columns.flatMap((column) => {
      const cell = view.cell(row, column);
      return cellText(cell) === '' ? [] : subjects(view, matrix, { row, column }, cell, dateSystem, unreadable);
    }),
  );
  const columns = columnsOf(view, matrix, rows);
  const [first = 1] = matrix.columns;
  const group = columns.some((column) => column.key === 'group') ? undefined : groupOf(matrix.titles, view.name);
  const heads = matrix.columns.slice(0, 3).map((column) => view.text(matrix.headerRow, column));
  const table: RecognisedTable = {
    kind: matrix.kind,
    sheet: view.name,
    range: {
      top: matrix.headerRow,
      left: Math.min(matrix.labels ?? first, first),
      bottom: matrix.rows.at(-1) ?? matrix.headerRow,
      right: matrix.columns.at(-1) ?? first,
    },
    headerRow: matrix.headerRow,
    orientation: 'rows',
    columns,
    unmapped: [],
    confidence: SURE,
    evidence: [{ code: 'values', detail: heads.join(', ') }],
    ...(group ? { group } : {}),
    rows,
  };
  return { table, unreadable };
}

function subjects(
  view: SheetView,
  matrix: Matrix,
  place: Place,
  cell: Cell,
  dateSystem: 1900 | 1904,
  unreadable: UnreadableCell[],
): readonly TableRow[] {
  const year =
    [...matrix.titles]
      .reverse()
      .map(yearIn)
      .find((found) => found !== undefined) ?? yearIn(view.name);
  const read = (key: ColumnKey, of: Cell): Reading | undefined => {
    const type = canonicalColumn(matrix.kind, key)?.type ?? { kind: 'text' };
    return readValue(of, type, { dateSystem, column: key, ...(year === undefined ? {} : { anchorYear: year }) });
  };
  const heads: readonly (readonly [ColumnKey, Place])[] = [
    ...matrix.rowKeys.map((key) => [key, { row: place.row, column: matrix.labels ?? place.column }] as const),
    ...matrix.columnKeys.map((key) => [key, { row: matrix.headerRow, column: place.column }] as const),
  ];
  const labelled = heads.flatMap(([key, at]) => {
    const reading = read(key, labelCell(key, view.cell(at.row, at.column)));
    return reading ? [[key, reading, at] as const] : [];
  });
  return cellReadings(matrix, cell).map((texts) => {
    const own = texts.flatMap(([key, of]) => {
      const reading = read(key, of);
      if (reading?.kind === 'unreadable')
        unreadable.push({ sheet: view.name, ...place, text: reading.text, expected: reading.expected });
      return reading ? [[key, reading, place] as const] : [];
    });
    const all = [...labelled, ...own];
    return {
      row: place.row,
      values: Object.fromEntries(all.map(([key, reading]) => [key, reading])),
      inherited: Object.fromEntries(all.map(([key, , at]) => [key, at])),
    };
  });
}

/** A year as a column's label is its first day, or its last. */
function labelCell(key: ColumnKey, cell: Cell): Cell {
  if (key === 'from' || key === 'validFrom') return { kind: 'date', date: `${cellText(cell)}-01-01` } as Cell;
  if (key === 'to' || key === 'validTo') return { kind: 'date', date: `${cellText(cell)}-12-31` } as Cell;
  return { kind: 'text', text: cellText(cell) };
}

/** What a cell says, for each subject in it. */
function cellReadings(matrix: Matrix, cell: Cell): readonly (readonly (readonly [ColumnKey, Cell])[])[] {
  switch (matrix.cells) {
    case 'marks':
      return [[]];
    case 'days':
      return [[['date', cell]]];
    case 'seats':
      return [
        [
          ['seatsMin', cell],
          ['seatsMax', cell],
        ],
      ];
    case 'persons':
      return personsIn(cellText(cell)).map((text) => {
        const person = readPerson(text);
        const fields = person ? { name: person.name, position: person.position, role: person.role } : { name: text };
        return Object.entries(fields).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, { kind: 'text', text: value }] as const],
        );
      });
  }
}

function columnsOf(view: SheetView, matrix: Matrix, rows: readonly TableRow[]): readonly RecognisedColumn[] {
  const [first = 1] = matrix.columns;
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const header = view.text(matrix.headerRow, first);
  return keys.map((key): RecognisedColumn => {
    const isLabel = matrix.rowKeys.includes(key);
    const column = isLabel ? (matrix.labels ?? first) : first;
    const corner = isLabel ? view.text(matrix.headerRow, column) : matrix.columnKeys.includes(key) ? '' : header;
    return { key, column, header: corner, confidence: SURE, evidence: [{ code: 'values', detail: corner || header }] };
  });
}
