import { CANONICAL_TABLES, TABLE_KINDS, type CanonicalColumn } from '../../src/tables/canonical-tables.ts';
import type { Reading } from '../../src/tables/reading.ts';
import type { Recognition, RecognisedTable, TableRow, UnreadableCell } from '../../src/tables/recognised-table.ts';
import type { TableKind } from '../../src/tables/table-kind.ts';
import { readValue } from '../../src/tables/values/read-value.ts';
import type { CellReference } from '../../src/workbook/cell-address.ts';
import type { CaseTable, RuleCase } from './case-file.ts';

const HEADER_ROW = 1;

/** A case's tables as recognition would give them, read with the project's own reading of values. */
export function recogniseCase({ tables }: Pick<RuleCase, 'tables'>): Recognition {
  const seen = new Map<string, number>();
  const recognised = tables.map((table) => {
    const times = (seen.get(table.name) ?? 0) + 1;
    seen.set(table.name, times);
    return recogniseTable(table, times === 1 ? table.name : `${table.name} (${times})`);
  });
  return { tables: recognised, unreadable: recognised.flatMap(unreadableCells) };
}

/** The kind of table that a structured sheet's name stands for; throws on other names. */
export function kindOfSheet(name: string): TableKind {
  const kind = TABLE_KINDS.find((known) => CANONICAL_TABLES[known].sheet === name);
  if (kind === undefined) throw new Error(`det finns ingen tabell '${name}'`);
  return kind;
}

/** The column that a canonical header stands for; throws on other headers. */
export function columnOfHeader(kind: TableKind, header: string): CanonicalColumn {
  const { columns, sheet } = CANONICAL_TABLES[kind];
  const column = columns.find((known) => known.header === header);
  if (column === undefined) {
    throw new Error(`${sheet} har ingen kolumn '${header}', bara ${columns.map((known) => known.header).join(', ')}`);
  }
  return column;
}

function recogniseTable(table: CaseTable, sheet: string): RecognisedTable {
  const kind = kindOfSheet(table.name);
  const columns = table.headers.map((header) => columnOfHeader(kind, header));
  const rows = table.rows.map((cells, at): TableRow => {
    const values: Record<string, Reading> = {};
    columns.forEach((column, index) => {
      const text = cells[index] ?? '';
      const cell = text === '' ? ({ kind: 'empty' } as const) : ({ kind: 'text', text } as const);
      const reading = readValue(cell, column.type, { dateSystem: 1900, column: column.key });
      if (reading !== undefined) values[column.key] = reading;
    });
    return { row: HEADER_ROW + 1 + at, values };
  });
  return {
    kind,
    sheet,
    range: { top: HEADER_ROW, left: 1, bottom: HEADER_ROW + rows.length, right: columns.length },
    headerRow: HEADER_ROW,
    orientation: 'rows',
    columns: columns.map(({ key, header }, at) => ({ key, column: at + 1, header, confidence: 1, evidence: [] })),
    unmapped: [],
    confidence: 1,
    evidence: [],
    ...(table.group === undefined ? {} : { group: { name: table.group, source: 'title', text: table.group } }),
    rows,
  };
}

function unreadableCells(table: RecognisedTable): readonly UnreadableCell[] {
  return table.rows.flatMap(({ row, values }) =>
    table.columns.flatMap(({ key, column }) => {
      const reading = values[key];
      if (reading?.kind !== 'unreadable') return [];
      return [{ sheet: table.sheet, row, column, text: reading.text, expected: reading.expected }];
    }),
  );
}

/** The cell that 'Redovisas senast, rad 2' or 'Möten: Datum, rad 2' names; throws when none or several are meant. */
export function cellNamed(text: string, recognition: Recognition): CellReference {
  const [, sheet, header = '', ordinal] = /^(?:([^:]+):\s+)?(.+),\s*rad (\d+)$/.exec(text) ?? [];
  const found = recognition.tables.flatMap((table) => {
    if (sheet !== undefined && table.sheet !== sheet) return [];
    const column = table.columns.find((known) => known.header === header);
    const row = ordinal === undefined ? undefined : table.rows[Number(ordinal) - 1];
    return column === undefined || row === undefined ? [] : [{ sheet: table.sheet, row: row.row, column: column.column }];
  });
  const [cell] = found;
  if (cell === undefined || found.length > 1) {
    throw new Error(`'${text}' är ${found.length === 0 ? 'ingen cell' : 'flera celler'}; skriv 'Möten: Datum, rad 2'`);
  }
  return cell;
}
