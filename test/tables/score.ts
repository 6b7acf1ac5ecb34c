import { recognise } from '../../src/tables/recognise.ts';
import type { Reading } from '../../src/tables/reading.ts';
import type { RecognisedTable } from '../../src/tables/recognised-table.ts';
import type { ExpectedTable, Fixture } from './fixture.ts';

/** How well a recognition agrees with what was labelled. */
export interface Score {
  headers: number;
  headersRight: number;
  kindsRight: number;
  wrongTables: number;
  columnsExpected: number;
  columnsFound: number;
  columnsRight: number;
  rows: number;
  rowsRight: number;
  values: number;
  valuesRight: number;
  groups: number;
  groupsRight: number;
  /** Per 'kind.key': expected, found, right. */
  readonly byColumn: Map<string, { expected: number; found: number; right: number }>;
  /** 'expected → found' and how often. */
  readonly confusions: Map<string, number>;
  /** What went wrong, a line each. */
  readonly complaints: string[];
}

/** Nothing measured yet. */
export function emptyScore(): Score {
  return {
    headers: 0,
    headersRight: 0,
    kindsRight: 0,
    wrongTables: 0,
    columnsExpected: 0,
    columnsFound: 0,
    columnsRight: 0,
    rows: 0,
    rowsRight: 0,
    values: 0,
    valuesRight: 0,
    groups: 0,
    groupsRight: 0,
    byColumn: new Map(),
    confusions: new Map(),
    complaints: [],
  };
}

/** Adds one fixture's score. */
export function scoreFixture(fixture: Fixture, score: Score): void {
  const { tables } = recognise(fixture.snapshot);
  const left = new Set(tables);
  const complain = (what: string): number => score.complaints.push(`${fixture.name}: ${what}`);
  for (const expected of fixture.expected) {
    const found = closest(expected, left);
    score.headers += 1;
    score.columnsExpected += expected.columns.size;
    score.rows += expected.rows.length;
    score.values += expected.values.length;
    if (expected.group !== undefined) score.groups += 1;
    if (!found) {
      complain(`no ${expected.kind} at ${expected.sheet}!${expected.header}`);
      for (const key of expected.columns.keys()) tally(score, `${expected.kind}.${key}`).expected += 1;
      continue;
    }
    left.delete(found);
    score.headersRight += Number(found.headerRow === expected.header);
    score.kindsRight += Number(found.kind === expected.kind);
    if (found.headerRow !== expected.header) complain(`header ${found.headerRow}, expected ${expected.header}`);
    if (found.kind !== expected.kind) complain(`${found.kind}, expected ${expected.kind}`);
    scoreColumns(expected, found, score, complain);
    scoreRows(expected, found, score, complain);
    if (expected.group !== undefined) {
      if (found.group?.name === expected.group) score.groupsRight += 1;
      else complain(`group ${found.group?.name ?? 'none'}, expected ${expected.group}`);
    }
  }
  for (const table of left) {
    score.wrongTables += 1;
    complain(
      `wrong table: ${table.kind} at ${table.sheet}!${table.headerRow} (${table.columns.map((column) => column.key).join(', ')})`,
    );
  }
}

function closest(expected: ExpectedTable, tables: ReadonlySet<RecognisedTable>): RecognisedTable | undefined {
  const onSheet = [...tables].filter(
    (table) => table.sheet === expected.sheet && (table.orientation === 'transposed') === expected.transposed,
  );
  const distance = (table: RecognisedTable): number =>
    Math.abs(table.headerRow - expected.header) * 10 +
    (table.kind === expected.kind ? 0 : 5) +
    [...expected.columns].filter(
      ([, column]) => column > 0 && (column < table.range.left || column > table.range.right),
    ).length *
      Number(!expected.transposed);
  return onSheet
    .filter((table) => Math.abs(table.headerRow - expected.header) <= 3)
    .sort((one, other) => distance(one) - distance(other))[0];
}

function tally(score: Score, column: string): { expected: number; found: number; right: number } {
  let counts = score.byColumn.get(column);
  if (!counts) score.byColumn.set(column, (counts = { expected: 0, found: 0, right: 0 }));
  return counts;
}

function scoreColumns(
  expected: ExpectedTable,
  found: RecognisedTable,
  score: Score,
  complain: (what: string) => void,
): void {
  score.columnsFound += found.columns.length;
  for (const [key, at] of expected.columns) {
    const counts = tally(score, `${expected.kind}.${key}`);
    counts.expected += 1;
    const same = found.columns.find((column) => column.key === key && (at === 0 || column.column === at));
    if (same) {
      score.columnsRight += 1;
      counts.right += 1;
      continue;
    }
    const taken = found.columns.find((column) => column.column === at && at > 0)?.key ?? 'nothing';
    const confusion = `${expected.kind}.${key} → ${taken}`;
    score.confusions.set(confusion, (score.confusions.get(confusion) ?? 0) + 1);
    complain(`${key} at ${at} taken for ${taken}`);
  }
  for (const column of found.columns) {
    tally(score, `${found.kind}.${column.key}`).found += 1;
    const at = expected.columns.get(column.key);
    if (at === undefined) complain(`${column.key} at ${column.column} (${column.header}) not expected`);
  }
}

function scoreRows(
  expected: ExpectedTable,
  found: RecognisedTable,
  score: Score,
  complain: (what: string) => void,
): void {
  const rows = found.rows.map((row) => row.row);
  const missing = expected.rows.filter((row) => !rows.includes(row));
  const extra = rows.filter((row) => !expected.rows.includes(row));
  score.rowsRight += expected.rows.length - missing.length;
  if (missing.length > 0) complain(`rows missing: ${missing.join(', ')}`);
  if (extra.length > 0 || rows.length !== expected.rows.length)
    complain(`rows ${rows.join(', ')}, expected ${expected.rows.join(', ')}`);
  for (const { row, key, value } of expected.values) {
    const readings = found.rows
      .filter((candidate) => candidate.row === row)
      .map((candidate) => said(candidate.values[key]));
    if (readings.includes(value)) score.valuesRight += 1;
    else complain(`${row}.${key} = ${readings.join(' / ')}, expected ${value}`);
  }
}

/** A reading as the collection writes it. */
export function said(reading: Reading | undefined): string {
  switch (reading?.kind) {
    case undefined:
      return '';
    case 'date':
      return reading.date;
    case 'period':
      return `${reading.from}..${reading.to}`;
    case 'number':
      return String(reading.number);
    case 'word':
      return `word:${reading.word}`;
    case 'flag':
      return reading.date ?? (reading.flag ? 'ja' : 'nej');
    case 'choice':
      return reading.choice;
    case 'list':
      return reading.items.join('; ');
    case 'datedList':
      return reading.items.map((item) => [item.name, item.date].filter(Boolean).join(' ')).join('; ');
    case 'none':
      return '-';
    case 'unreadable':
      return '?';
    case 'text':
      return reading.text;
  }
}
