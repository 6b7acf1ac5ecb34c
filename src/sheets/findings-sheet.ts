import type { FindingsRow } from '../findings/findings-rows.ts';
import {
  FINDINGS_COLUMNS,
  FINDINGS_SHEET,
  FINDINGS_TABLE,
  type FindingsColumn,
  type FindingsColumnKey,
} from '../findings/findings-table.ts';
import { textIn, type Language } from '../language/language.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../language/severities.ts';
import type { Text } from '../governance/pack.ts';
import { STATE_PROMPT } from '../language/sheet-prompts.ts';
import type { CellDraft, DraftStyle, DropDown, SheetDraft } from '../workbook/patch.ts';
import { blankCell, dateCell, linkCell, textCell } from './cell-drafts.ts';
import { wordsDropDown } from './drop-downs.ts';
import { fitted } from './row-heights.ts';
import type { TakenNames } from './taken-names.ts';
import { uniqueSheetName, uniqueTableName } from './unique-names.ts';

const WIDTHS: Readonly<Record<FindingsColumnKey, number>> = {
  severity: 10,
  state: 10,
  subject: 20,
  rule: 22,
  message: 40,
  place: 18,
  remedy: 34,
  source: 24,
  group: 20,
  owner: 13,
  acknowledgedBy: 13,
  reason: 18,
  until: 11,
  note: 20,
  firstSeen: 11,
  since: 11,
  ruleId: 14,
  id: 14,
  evidence: 14,
};

const OWN_WIDTH = 18;
const UNWRAPPED: ReadonlySet<FindingsColumnKey> = new Set(['ruleId', 'id', 'evidence']);

const LONGEST_SOURCE = 80;
const SOURCE_BEGINNING = 40;
const SOURCE_END = 34;

/** Severity, state and subject stay in sight. */
const FROZEN_COLUMNS = 3;

/** What is printed ends with what people fill in; the columns after it are the program's own. */
const LAST_PRINTED: FindingsColumnKey = 'until';

/** What the sheet of findings holds. */
export interface FindingsContent {
  readonly rows: readonly FindingsRow[];
  /** Headers of the columns that the user added to the sheet; they stand last. */
  readonly ownHeaders: readonly string[];
}

/**
 * The sheet 'Fynd': an Excel Table with a line a finding, in the order given, with links to the cells and room for the
 * group's acknowledgement. The next run reads it back.
 */
export function findingsSheet(
  { rows, ownHeaders }: FindingsContent,
  language: Language,
  taken: TakenNames,
): SheetDraft {
  const widths = [...FINDINGS_COLUMNS.map((column) => WIDTHS[column.key]), ...ownHeaders.map(() => OWN_WIDTH)];
  const headers = [...FINDINGS_COLUMNS.map((column) => column.header[language]), ...ownHeaders];
  const lines = rows.map((line) => ({
    cells: [
      ...FINDINGS_COLUMNS.map((column) => findingsCell(line, column)),
      ...ownHeaders.map((_, index) => textCell(line.ownCells[index] ?? '', 'input')),
    ],
  }));
  const drawn = [
    { cells: headers.map((header) => textCell(header, 'tableHeader')) },
    ...(lines.length > 0 ? lines : [{ cells: headers.map(() => null) }]),
  ];
  return {
    name: uniqueSheetName(FINDINGS_SHEET, taken.sheets),
    ownership: 'own',
    columnWidths: widths,
    rows: drawn.map((row) => fitted(row, widths)),
    tables: [
      {
        name: uniqueTableName(FINDINGS_TABLE, taken.tables),
        range: { top: 1, left: 1, bottom: drawn.length, right: headers.length },
        showFilter: true,
      },
    ],
    dropDowns: dropDowns(drawn.length, language),
    freeze: { rows: 1, columns: FROZEN_COLUMNS },
    print: {
      orientation: 'landscape',
      area: { top: 1, left: 1, bottom: drawn.length, right: columnOf(LAST_PRINTED) },
      repeatRows: { from: 1, to: 1 },
      fitToWidth: true,
    },
    tabColour: '#8E0B16',
  };
}

function columnOf(key: FindingsColumnKey): number {
  return FINDINGS_COLUMNS.findIndex((column) => column.key === key) + 1;
}

function dropDowns(lastRow: number, language: Language): readonly DropDown[] {
  const words = (names: Readonly<Record<string, Text>>) => Object.values(names).map((name) => textIn(name, language));
  const below = (key: FindingsColumnKey) => ({ top: 2, left: columnOf(key), bottom: lastRow, right: columnOf(key) });
  return [
    wordsDropDown(below('severity'), words(SEVERITY_NAMES)),
    wordsDropDown(below('state'), words(STATE_NAMES), false, textIn(STATE_PROMPT, language)),
  ];
}

function findingsCell(line: FindingsRow, column: FindingsColumn): CellDraft {
  const style = styleOf(line, column);
  const cell = line.cells[column.key];
  if (cell === undefined) return blankCell(style);
  if (cell.kind === 'date') return dateCell(cell.date, style);
  if (cell.link !== undefined) return linkCell(cell.text, cell.link);
  return textCell(column.key === 'source' ? shortSource(cell.text) : cell.text, style);
}

/** Documents have long titles and stand on every line: the beginning and the section tell which one it is. */
function shortSource(source: string): string {
  if (source.length <= LONGEST_SOURCE) return source;
  const beginning = source.slice(0, SOURCE_BEGINNING).replace(/\s+\S*$/, '');
  const end = source.slice(-SOURCE_END).replace(/^\S*\s+/, '');
  return `${beginning} … ${end}`;
}

function styleOf({ finding }: FindingsRow, { key, holds, filledByUser }: FindingsColumn): DraftStyle {
  if (filledByUser) return holds === 'date' ? 'inputDate' : 'input';
  if (holds === 'date') return 'date';
  if (key === 'severity' && finding !== undefined) return finding.severity;
  if (key === 'state' && finding?.state === 'resolved') return 'kept';
  return UNWRAPPED.has(key) ? 'body' : 'wrapped';
}
