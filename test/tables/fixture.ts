import { readFileSync, readdirSync } from 'node:fs';
import { columnNumber } from '../../src/workbook/cell-address.ts';
import { type AuthoredCell, type AuthoredSheet, snapshotOf } from '../../src/workbook/snapshot-of.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import type { TableKind } from '../../src/tables/table-kind.ts';

/** A labelled workbook: its cells, and what a colleague would read in them. `collection/README.md` says how it is written. */
export interface Fixture {
  readonly name: string;
  readonly says: string;
  readonly snapshot: WorkbookSnapshot;
  readonly expected: readonly ExpectedTable[];
}

export interface ExpectedTable {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly transposed: boolean;
  /** The header row, or the column of field names of a transposed form. */
  readonly header: number;
  /** The rows of data, in order; a row stands twice when it gives two. */
  readonly rows: readonly number[];
  /** The sheet's column (or row) by key; keys carried by sections and names stand as 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly group?: string;
  readonly values: readonly ExpectedValue[];
}

export interface ExpectedValue {
  readonly row: number;
  readonly key: string;
  readonly value: string;
}

const FOLDER = new URL('./collection/', import.meta.url);

/** All fixtures, by name. */
export function fixtures(): readonly Fixture[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFixture(name.slice(0, -'.txt'.length), readFileSync(new URL(name, FOLDER), 'utf8')));
}

/** Reads one fixture's text. Throws on a line that it cannot make out. */
export function readFixture(name: string, text: string): Fixture {
  const sheets: SheetDraft[] = [];
  const expected: ExpectedDraft[] = [];
  const says: string[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  for (const line of text.split('\n')) {
    const sheet = sheets.at(-1);
    if (line.startsWith('# ')) says.push(line.slice(2));
    else if (line === '@1904') dateSystem = 1904;
    else if (line.startsWith('== ')) sheets.push(sheetDraft(line.slice(3).trim()));
    else if (line.startsWith('=> ')) expected.push(expectedDraft(line.slice(3), sheet?.name ?? ''));
    else if (expected.at(-1)?.open && line.trim() !== '') expect(expected.at(-1), line.trim());
    else if (sheet && line.startsWith('@')) direct(sheet, line);
    else if (sheet && line.startsWith('|')) sheet.rows.push(line);
    else if (line.trim() !== '') throw new Error(`${name}: cannot make out "${line}"`);
    if (line.startsWith('== ')) expected.forEach((table) => (table.open = false));
  }
  return {
    name,
    says: says.join(' '),
    snapshot: snapshotOf(sheets.map(authored), { name: `${name}.xlsx`, dateSystem }),
    expected,
  };
}

interface SheetDraft {
  readonly name: string;
  readonly rows: string[];
  readonly tables: NonNullable<AuthoredSheet['tables']>[number][];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  own: boolean;
}

type ExpectedDraft = { -readonly [Key in keyof ExpectedTable]: ExpectedTable[Key] } & { open: boolean };

function sheetDraft(name: string): SheetDraft {
  return { name, rows: [], tables: [], hiddenRows: [], hiddenColumns: [], own: false };
}

function direct(sheet: SheetDraft, line: string): void {
  const [word = '', ...rest] = line.slice(1).split(/\s+/);
  if (word === 'table')
    sheet.tables.push({ name: rest[0] ?? '', range: rest[1] ?? '', hasHeaderRow: true, hasTotalsRow: false });
  else if (word === 'hidden-rows') sheet.hiddenRows.push(...rest.map(Number));
  else if (word === 'hidden-columns') sheet.hiddenColumns.push(...rest.map((letters) => columnNumber(letters) ?? 0));
  else if (word === 'own') sheet.own = true;
  else throw new Error(`No such directive: ${line}`);
}

function authored(sheet: SheetDraft): AuthoredSheet {
  const merged: string[] = [];
  const grid = sheet.rows.map((line) =>
    line
      .slice(1)
      .replace(/\|\s*$/, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  grid.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === '<' || cell === '^') return;
      let right = column;
      while (cells[right + 1] === '<') right += 1;
      let bottom = row;
      while (grid[bottom + 1]?.[column] === '^') bottom += 1;
      if (right > column || bottom > row) merged.push(`${letters(column)}${row + 1}:${letters(right)}${bottom + 1}`);
    }),
  );
  return {
    name: sheet.name,
    rows: grid.map((cells) => cells.map(authoredCell)),
    merged,
    tables: sheet.tables,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    origin: sheet.own ? 'own' : 'user',
  };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}

function authoredCell(written: string): AuthoredCell {
  if (written === '' || written === '<' || written === '^') return null;
  const fill = /^\{(#[0-9A-Fa-f]{6})\}/.exec(written)?.[1];
  const unfilled = fill ? written.slice(9).trim() : written;
  const bold = /^\*\*.+\*\*$/.test(unfilled);
  const value = authoredValue(bold ? unfilled.slice(2, -2) : unfilled);
  return fill || bold ? { value, style: { ...(fill ? { fill } : {}), ...(bold ? { bold } : {}) } } : value;
}

function authoredValue(text: string): string | number | { readonly date: string } | { readonly error: string } | null {
  if (text === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: text };
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?)$/.test(text)) return { error: text };
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  return (quoted ?? text).replaceAll('\\n', '\n');
}

function expectedDraft(line: string, sheet: string): ExpectedDraft {
  const match = /^(\w+)(?: in "([^"]+)")?,? (header|field names) ([A-Z]+|\d+),? (?:rows|columns) (.+)$/.exec(line);
  const [, kind = '', other, what, header = '', rows = ''] = match ?? [];
  if (!match) throw new Error(`Cannot make out "=> ${line}"`);
  return {
    sheet: other ?? sheet,
    kind: kind as TableKind,
    transposed: what === 'field names',
    header: what === 'field names' ? (columnNumber(header) ?? 0) : Number(header),
    rows: rows.split(',').flatMap(rowsOf),
    columns: new Map(),
    values: [],
    open: true,
  };
}

function rowsOf(part: string): number[] {
  const [from = '', to = from] = part.trim().split('-');
  const number = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (columnNumber(text) ?? 0));
  return Array.from({ length: number(to) - number(from) + 1 }, (_, index) => number(from) + index);
}

function expect(table: ExpectedDraft | undefined, line: string): void {
  if (!table) return;
  const group = /^of group (.+)$/.exec(line)?.[1];
  const value = /^(\d+|[A-Z]{1,2})\.(\w+) = (.*)$/.exec(line);
  if (group) table.group = group;
  else if (value) {
    const row = rowsOf(value[1] ?? '')[0] ?? 0;
    table.values = [...table.values, { row, key: value[2] ?? '', value: (value[3] ?? '').replaceAll('\\n', '\n') }];
  } else {
    const columns = new Map(table.columns);
    for (const part of line.split(/\s*;\s*/)) {
      const column = /^(\w+) ([A-Z]{1,2}|\d+|\*)$/.exec(part);
      if (!column) throw new Error(`Cannot make out "${line}"`);
      const [, key = '', at = ''] = column;
      columns.set(key, at === '*' ? 0 : /^\d+$/.test(at) ? Number(at) : (columnNumber(at) ?? 0));
    }
    table.columns = columns;
  }
}
