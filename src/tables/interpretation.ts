import { CANONICAL_TABLES, TABLE_KINDS, canonicalColumn } from './canonical-tables.ts';
import { plainWords } from './headers/header-text.ts';
import {
  type ColumnMapping,
  EMPTY_MAPPING,
  type Mapping,
  type TableMapping,
  type WordMapping,
  mappedWord,
} from './mapping.ts';
import type { Evidence, Recognition, RecognisedTable } from './recognised-table.ts';
import type { ColumnKey, TableKind } from './table-kind.ts';
import { columnLetters, rangeAddress } from '../workbook/cell-address.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';

/** The sheet that shows what each table and column was taken for, and takes corrections. */
export const INTERPRETATION_SHEET = 'Tolkning';

/** Its columns: the header in Swedish, and what stands there. */
export const INTERPRETATION_COLUMNS = [
  { key: 'table', header: 'Tabell' },
  { key: 'sheet', header: 'Blad' },
  { key: 'column', header: 'Kolumn' },
  { key: 'header', header: 'Rubrik' },
  { key: 'takenAs', header: 'Tolkas som' },
  { key: 'confidence', header: 'Säkerhet' },
  { key: 'evidence', header: 'Bevis' },
  { key: 'corrected', header: 'Rättas till' },
] as const;

/** What a correction says to leave a column, or a whole table, out. */
export const LEFT_OUT = 'Ingen';

const TABLE_CHOICES: readonly string[] = [...TABLE_KINDS.map((kind) => CANONICAL_TABLES[kind].sheet), LEFT_OUT];

/** A line of the sheet: a table, one of its columns, or a word that was not understood. */
export interface InterpretationRow {
  readonly kind: 'table' | 'column' | 'word';
  /** 'Ärendelogg 1': the kind, and which in order. */
  readonly table: string;
  readonly sheet: string;
  /** 'A4:N61' for a table, 'H' for a column; a row's number in a form. */
  readonly column: string;
  /** The header as written; the word for a word. */
  readonly header: string;
  /** The canonical header; '' when nothing was found. */
  readonly takenAs: string;
  /** 0–1; undefined for what was not understood. */
  readonly confidence: number | undefined;
  readonly evidence: readonly Evidence[];
  /** What the user may choose from, in order. */
  readonly choices: readonly string[];
  /** What the user has said, when a mapping was applied. */
  readonly corrected: string;
}

/** The lines of the sheet, table by table. */
export function interpretationRows(
  recognition: Recognition,
  mapping: Mapping = EMPTY_MAPPING,
): readonly InterpretationRow[] {
  const recognised = recognition.tables.flatMap((table, index) =>
    tableRows(table, `${CANONICAL_TABLES[table.kind].sheet} ${index + 1}`, mapping),
  );
  const leftOut = mapping.tables.filter((table) => table.kind === 'none');
  return [...recognised, ...leftOut.flatMap((table, index) => leftOutRows(table, `${LEFT_OUT} ${index + 1}`))];
}

/** A table that the user has said is none of ours is known by its headers alone; its lines keep it so. */
function leftOutRows({ headers }: TableMapping, name: string): readonly InterpretationRow[] {
  const line = { table: name, sheet: '', column: '', takenAs: '', confidence: undefined, evidence: [] };
  const columns = headers.map((header): InterpretationRow => ({
    ...line,
    kind: 'column',
    header,
    choices: [],
    corrected: '',
  }));
  return [{ ...line, kind: 'table', header: '', choices: TABLE_CHOICES, corrected: LEFT_OUT }, ...columns];
}

function tableRows(table: RecognisedTable, name: string, mapping: Mapping): readonly InterpretationRow[] {
  const { kind, sheet, range } = table;
  const mapped = table.evidence.some((evidence) => evidence.code === 'mapping');
  const place = (at: number): string => (table.orientation === 'transposed' ? String(at) : columnLetters(at));
  const choices = [...CANONICAL_TABLES[kind].columns.map((column) => column.header), LEFT_OUT];
  const rows: InterpretationRow[] = [
    {
      kind: 'table',
      table: name,
      sheet,
      column: rangeAddress(range),
      header: '',
      takenAs: CANONICAL_TABLES[kind].sheet,
      confidence: table.confidence,
      evidence: table.evidence,
      choices: TABLE_CHOICES,
      corrected: mapped ? CANONICAL_TABLES[kind].sheet : '',
    },
  ];
  const columns = table.columns
    .filter((column) => column.header !== '')
    .sort((one, other) => one.column - other.column);
  for (const { key, column, header, confidence, evidence } of columns) {
    const takenAs = canonicalColumn(kind, key)?.header ?? key;
    const corrected = evidence.some((one) => one.code === 'mapping') ? takenAs : '';
    rows.push({
      kind: 'column',
      table: name,
      sheet,
      column: place(column),
      header,
      takenAs,
      confidence,
      evidence,
      choices,
      corrected,
    });
  }
  for (const { column, header } of table.unmapped) {
    rows.push({
      kind: 'column',
      table: name,
      sheet,
      column: place(column),
      header,
      takenAs: '',
      confidence: undefined,
      evidence: [],
      choices,
      corrected: mapped ? LEFT_OUT : '',
    });
  }
  for (const { key, column, word } of wordsToShow(table, mapping)) {
    const type = canonicalColumn(kind, key)?.type;
    rows.push({
      kind: 'word',
      table: name,
      sheet,
      column: place(column),
      header: word,
      takenAs: '',
      confidence: undefined,
      evidence: [],
      choices: type?.kind === 'enum' ? type.choices : [],
      corrected: mappedWord(mapping, key, word) ?? '',
    });
  }
  return rows;
}

/** Words in columns of few values that are none of them, or are one because the user said so; once each. */
function wordsToShow(
  table: RecognisedTable,
  mapping: Mapping,
): readonly { readonly key: ColumnKey; readonly column: number; readonly word: string }[] {
  const words = new Map<string, { key: ColumnKey; column: number; word: string }>();
  for (const { key, column } of table.columns) {
    if (canonicalColumn(table.kind, key)?.type.kind !== 'enum') continue;
    for (const { values } of table.rows) {
      const reading = values[key];
      if (reading === undefined) continue;
      const unknown = reading.kind === 'unreadable' || reading.kind === 'text';
      if (!unknown && mappedWord(mapping, key, reading.text) === undefined) continue;
      const id = `${key} ${plainWords(reading.text)}`;
      if (!words.has(id)) words.set(id, { key, column, word: reading.text });
    }
  }
  return [...words.values()];
}

/** What the user has corrected on the sheet `Tolkning`, as a mapping; undefined when there is no such sheet. */
export function mappingFromSheet(snapshot: WorkbookSnapshot): Mapping | undefined {
  const sheet = snapshot.sheets.find(({ name, origin }) => origin === 'own' && name.startsWith(INTERPRETATION_SHEET));
  if (!sheet) return undefined;
  const lines = sheetLines(sheet);
  const tables: TableMapping[] = [];
  const words: WordMapping[] = [];
  for (const name of new Set(lines.map((line) => line.table))) {
    const own = lines.filter((line) => line.table === name);
    const read = mappingOfTable(own);
    if (read?.table) tables.push(read.table);
    words.push(...(read?.words ?? []));
  }
  return { ...EMPTY_MAPPING, tables, words };
}

type Line = Readonly<Record<(typeof INTERPRETATION_COLUMNS)[number]['key'], string>>;

function sheetLines({ grid }: SheetSnapshot): readonly Line[] {
  const text = (row: number, column: number): string => {
    const cell = grid.cell(row, column);
    return cell.kind === 'text' ? cell.text.trim() : cell.kind === 'number' ? String(cell.number) : '';
  };
  const rows = Array.from(grid.rows);
  const header = rows.find((row) => plainWords(text(row, 1)) === 'tabell' && plainWords(text(row, 2)) === 'blad');
  if (header === undefined) return [];
  return rows
    .filter((row) => row > header)
    .map(
      (row) => Object.fromEntries(INTERPRETATION_COLUMNS.map(({ key }, index) => [key, text(row, index + 1)])) as Line,
    );
}

function mappingOfTable(
  lines: readonly Line[],
): { readonly table?: TableMapping; readonly words: readonly WordMapping[] } | undefined {
  const whole = lines.find((line) => line.header === '');
  if (!whole) return undefined;
  const kind = kindOf(whole.takenAs);
  const meant = isLeftOut(whole.corrected) ? 'none' : (kindOf(whole.corrected) ?? kind);
  if (meant === undefined) return undefined;
  const headers: string[] = [];
  const columns: ColumnMapping[] = [];
  const words: WordMapping[] = [];
  const columnKeys = new Map<string, ColumnKey>();
  for (const line of lines) {
    if (line.header === '' || line === whole) continue;
    const isWord = line.takenAs === '' && columnKeys.has(line.column);
    const key = columnKeys.get(line.column);
    if (isWord && key !== undefined) {
      if (line.corrected !== '') words.push({ column: key, written: line.header, means: line.corrected });
      continue;
    }
    if (!headers.includes(line.header)) headers.push(line.header);
    const taken = kind === undefined ? undefined : keyOf(kind, line.takenAs);
    if (taken !== undefined) columnKeys.set(line.column, taken);
    if (line.corrected === '') continue;
    const corrected = meant === 'none' ? undefined : keyOf(meant, line.corrected);
    if (isLeftOut(line.corrected)) columns.push({ header: line.header, key: null });
    else if (corrected !== undefined) columns.push({ header: line.header, key: corrected });
  }
  const corrected = whole.corrected !== '' || columns.length > 0;
  return { ...(corrected && headers.length > 0 ? { table: { headers, kind: meant, columns } } : {}), words };
}

function kindOf(name: string): TableKind | undefined {
  const wanted = plainWords(name);
  return TABLE_KINDS.find((kind) => plainWords(CANONICAL_TABLES[kind].sheet) === wanted || plainWords(kind) === wanted);
}

function keyOf(kind: TableKind, header: string): ColumnKey | undefined {
  const wanted = plainWords(header);
  return CANONICAL_TABLES[kind].columns.find(
    (column) => plainWords(column.header) === wanted || plainWords(column.key) === wanted,
  )?.key;
}

function isLeftOut(text: string): boolean {
  return ['ingen', 'ingen tabell', 'ignorera', 'nej', 'none', 'ignore', 'no'].includes(plainWords(text));
}
