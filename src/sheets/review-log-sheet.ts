import {
  REVIEW_LOG_COLUMNS,
  REVIEW_LOG_SHEET,
  REVIEW_LOG_TABLE,
  type ReviewLogKey,
  type ReviewLogLine,
} from '../journeys/review-log.ts';
import { textIn, type Language } from '../language/language.ts';
import { MEETING_WORDS } from '../language/meeting-words.ts';
import type { CellDraft, ChartDraft, SheetDraft } from '../workbook/patch.ts';
import { blankCell, dateCell, numberCell, textCell } from './cell-drafts.ts';
import { fitted } from './row-heights.ts';
import type { TakenNames } from './taken-names.ts';
import { uniqueSheetName, uniqueTableName } from './unique-names.ts';

const WIDTHS: Readonly<Record<ReviewLogKey, number>> = {
  day: 12,
  packs: 30,
  errors: 10,
  warnings: 11,
  notes: 14,
  new: 10,
  resolved: 12,
  acknowledged: 12,
  judged: 12,
  kept: 10,
  unchecked: 16,
  by: 20,
};
const SERIES: readonly (readonly [ReviewLogKey, string])[] = [
  ['errors', '#B3202C'],
  ['warnings', '#D98E04'],
  ['notes', '#3B78B8'],
];
const CHART_ROWS = 16;

/** The sheet 'Granskningslogg': a line a run, oldest first, with a trend chart below once there are two. */
export function reviewLogSheet(log: readonly ReviewLogLine[], language: Language, taken: TakenNames): SheetDraft {
  const widths = REVIEW_LOG_COLUMNS.map(({ key }) => WIDTHS[key]);
  const rows = [
    { cells: REVIEW_LOG_COLUMNS.map(({ header }) => textCell(textIn(header, language), 'tableHeader')) },
    ...log.map((line) => ({ cells: REVIEW_LOG_COLUMNS.map(({ key }) => logCell(line, key)) })),
  ];
  const bottom = Math.max(2, rows.length);
  return {
    name: uniqueSheetName(REVIEW_LOG_SHEET, taken.sheets),
    ownership: 'own',
    columnWidths: widths,
    rows: rows.map((row) => fitted(row, widths)),
    tables: [
      {
        name: uniqueTableName(REVIEW_LOG_TABLE, taken.tables),
        range: { top: 1, left: 1, bottom, right: REVIEW_LOG_COLUMNS.length },
        showFilter: true,
      },
    ],
    charts: log.length < 2 ? [] : [trend(log, language)],
    freeze: { rows: 1, columns: 0 },
    print: { orientation: 'landscape', repeatRows: { from: 1, to: 1 }, fitToWidth: true },
    tabColour: '#6A7078',
  };
}

function logCell(line: ReviewLogLine, key: ReviewLogKey): CellDraft {
  switch (key) {
    case 'day':
      return dateCell(line.day);
    case 'packs':
      return textCell(line.packs, 'wrapped');
    case 'by':
      return textCell(line.by, 'input');
    default: {
      const figure = line.figures[key];
      return figure === undefined ? blankCell('integer') : numberCell(figure);
    }
  }
}

function trend(log: readonly ReviewLogLine[], language: Language): ChartDraft {
  const title = textIn(MEETING_WORDS.logTitle, language);
  const rows = { top: 2, bottom: log.length + 1 };
  const column = (key: ReviewLogKey) => REVIEW_LOG_COLUMNS.findIndex((each) => each.key === key) + 1;
  const first = log.length + 3;
  return {
    kind: 'line',
    title,
    categories: { ...rows, left: column('day'), right: column('day') },
    series: SERIES.map(([key, colour]) => ({
      name: textIn(REVIEW_LOG_COLUMNS[column(key) - 1]?.header ?? MEETING_WORDS.logTitle, language),
      values: { ...rows, left: column(key), right: column(key) },
      colour,
    })),
    place: { top: first, left: 1, bottom: first + CHART_ROWS - 1, right: column('judged') },
    description: `${title}: ${log.map(({ day, figures }) => `${day} ${SERIES.map(([key]) => figures[key] ?? '–').join('/')}`).join('; ')}.`,
  };
}
