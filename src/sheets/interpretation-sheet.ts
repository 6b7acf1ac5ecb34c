import { textIn, type Language } from '../language/language.ts';
import { INTERPRETATION_NOTE, CORRECTION_PROMPT } from '../language/sheet-prompts.ts';
import { evidenceReason } from '../language/recognition.ts';
import { INTERPRETATION_COLUMNS, INTERPRETATION_SHEET, type InterpretationRow } from '../tables/interpretation.ts';
import { parseRangeAddress, type CellRange } from '../workbook/cell-address.ts';
import type { CellDraft, DropDown, RowDraft, SheetDraft } from '../workbook/patch.ts';
import { blankCell, linkCell, numberCell, textCell } from './cell-drafts.ts';
import { fitsInline, wordsDropDown } from './drop-downs.ts';
import { fitted } from './row-heights.ts';
import type { TakenNames } from './taken-names.ts';
import { uniqueSheetName, uniqueTableName } from './unique-names.ts';

type Key = (typeof INTERPRETATION_COLUMNS)[number]['key'];

const WIDTHS: Readonly<Record<Key, number>> = {
  table: 18,
  sheet: 22,
  column: 11,
  header: 28,
  takenAs: 26,
  confidence: 11,
  evidence: 46,
  corrected: 26,
};
const LIST_WIDTH = 28;
const HEADER_ROW = 2;
const LAST_COLUMN = INTERPRETATION_COLUMNS.length;
/** The lists behind the drop-downs stand beside the table, in plain sight, after an empty column. */
const FIRST_LIST_COLUMN = LAST_COLUMN + 2;
const INTERPRETATION_TABLE = 'Tolkning';

/**
 * The sheet 'Tolkning': what each table and column was taken for, how surely and why, with a column where the user puts it
 * right. The next run reads the corrections back.
 */
export function interpretationSheet(
  rows: readonly InterpretationRow[],
  language: Language,
  taken: TakenNames,
): SheetDraft {
  const name = uniqueSheetName(INTERPRETATION_SHEET, taken.sheets);
  const lists = choiceLists(rows);
  const lines = rows.map((row) => ({
    cells: INTERPRETATION_COLUMNS.map(({ key }) => interpretationCell(row, key, language)),
  }));
  const widths = [...INTERPRETATION_COLUMNS.map(({ key }) => WIDTHS[key]), 3, ...lists.map(() => LIST_WIDTH)];
  const body = lines.length > 0 ? lines : [{ cells: INTERPRETATION_COLUMNS.map(() => null) }];
  const drawn: readonly RowDraft[] = [
    { cells: [textCell(textIn(INTERPRETATION_NOTE, language), 'note')], height: 30 },
    { cells: INTERPRETATION_COLUMNS.map(({ header }) => textCell(header, 'tableHeader')) },
    ...body.map((row) => fitted(row, widths)),
  ];
  const bottom = HEADER_ROW + body.length;
  return {
    name,
    ownership: 'own',
    columnWidths: widths,
    rows: withLists(drawn, lists),
    merged: [{ top: 1, left: 1, bottom: 1, right: LAST_COLUMN }],
    tables: [
      {
        name: uniqueTableName(INTERPRETATION_TABLE, taken.tables),
        range: { top: HEADER_ROW, left: 1, bottom, right: LAST_COLUMN },
        showFilter: true,
      },
    ],
    dropDowns: rows.flatMap((row, index) => correction(row, HEADER_ROW + 1 + index, lists, name, language)),
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: {
      orientation: 'landscape',
      area: { top: 1, left: 1, bottom, right: LAST_COLUMN },
      repeatRows: { from: HEADER_ROW, to: HEADER_ROW },
      fitToWidth: true,
    },
    tabColour: '#3B78B8',
  };
}

function interpretationCell(row: InterpretationRow, key: Key, language: Language): CellDraft {
  const style = row.kind === 'table' ? 'info' : 'wrapped';
  switch (key) {
    case 'table':
    case 'sheet':
    case 'header':
    case 'takenAs':
      return textCell(row[key], style);
    case 'column':
      return placeCell(row);
    case 'confidence':
      return row.confidence === undefined ? blankCell('percent') : numberCell(row.confidence, 'percent');
    case 'evidence':
      return textCell(row.evidence.map((evidence) => textIn(evidenceReason(evidence), language)).join('; '), 'wrapped');
    case 'corrected':
      return row.corrected === '' ? blankCell('input') : textCell(row.corrected, 'input');
  }
}

function placeCell({ kind, sheet, column }: InterpretationRow): CellDraft {
  const range = kind === 'table' ? parseRangeAddress(column) : undefined;
  return range === undefined ? textCell(column) : linkCell(column, { sheet, row: range.top, column: range.left });
}

/** Choices that do not fit in a drop-down itself; equal ones are one list. */
function choiceLists(rows: readonly InterpretationRow[]): readonly (readonly string[])[] {
  const lists = new Map<string, readonly string[]>();
  for (const { choices } of rows)
    if (choices.length > 0 && !fitsInline(choices)) lists.set(choices.join('\n'), choices);
  return [...lists.values()];
}

function withLists(rows: readonly RowDraft[], lists: readonly (readonly string[])[]): readonly RowDraft[] {
  if (lists.length === 0) return rows;
  const last = Math.max(rows.length, HEADER_ROW + Math.max(...lists.map((list) => list.length)));
  return Array.from({ length: last }, (_, index): RowDraft => {
    const row = rows[index] ?? { cells: [] };
    const listed = lists.map((list, place) => listCell(list, place, index + 1));
    if (listed.every((cell) => cell === null)) return row;
    const empty = Array.from({ length: FIRST_LIST_COLUMN - 1 - row.cells.length }, () => null);
    return { ...row, cells: [...row.cells, ...empty, ...listed] };
  });
}

function listCell(list: readonly string[], place: number, row: number): CellDraft | null {
  if (row === HEADER_ROW) return textCell(`Val ${place + 1}`, 'tableHeader');
  const word = row > HEADER_ROW ? list[row - HEADER_ROW - 1] : undefined;
  return word === undefined ? null : textCell(word, 'body');
}

function correction(
  { choices }: InterpretationRow,
  row: number,
  lists: readonly (readonly string[])[],
  sheet: string,
  language: Language,
): readonly DropDown[] {
  if (choices.length === 0) return [];
  const range: CellRange = { top: row, left: LAST_COLUMN, bottom: row, right: LAST_COLUMN };
  const prompt = textIn(CORRECTION_PROMPT, language);
  if (fitsInline(choices)) return [wordsDropDown(range, choices, false, prompt)];
  const column = FIRST_LIST_COLUMN + lists.findIndex((list) => list.join('\n') === choices.join('\n'));
  const source = { top: HEADER_ROW + 1, left: column, bottom: HEADER_ROW + choices.length, right: column };
  return [{ range, source: { kind: 'range', sheet, range: source }, strict: false, prompt }];
}
