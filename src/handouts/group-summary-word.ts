import { Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import type { GroupAction, GroupSummary } from '../journeys/reports/group-summary.ts';
import { textIn, type Language } from '../language/language.ts';
import { SEVERITY_NAMES } from '../language/severities.ts';
import { GROUP_SUMMARY_WORDS } from '../language/group-summary-words.ts';
import { CELL_BORDERS, CELL_MARGINS, HALF_POINTS, HEADER_FILL, paragraph, wordDocument } from './word-parts.ts';

/** Twentieths of a point: severity, what, what to do, by when, owner. */
const WIDTHS = [1050, 3400, 2806, 1150, 1500] as const;

/** Groups' summaries as a Word document (.docx), each on a page of its own. */
export function groupSummaryWord(summaries: readonly GroupSummary[], language: Language): Promise<Uint8Array> {
  const [first] = summaries;
  return wordDocument(
    first === undefined ? '' : titleOf(first, language),
    summaries.flatMap((summary, index) => page(summary, index > 0, language)),
  );
}

function titleOf({ group }: GroupSummary, language: Language): string {
  return textIn(GROUP_SUMMARY_WORDS.title(group ?? textIn(GROUP_SUMMARY_WORDS.noGroup, language)), language);
}

function page(summary: GroupSummary, newPage: boolean, language: Language): readonly FileChild[] {
  const { workbook, asOf, nextMeeting, actions, leftOut } = summary;
  return [
    paragraph(titleOf(summary, language), { size: HALF_POINTS.title, bold: true, after: 120, newPage }),
    paragraph(textIn(GROUP_SUMMARY_WORDS.checked(workbook, asOf), language), { size: HALF_POINTS.small, after: 80 }),
    ...(nextMeeting === undefined
      ? []
      : [paragraph(textIn(GROUP_SUMMARY_WORDS.byMeeting(nextMeeting), language), { after: 200 })]),
    actions.length === 0 ? paragraph(textIn(GROUP_SUMMARY_WORDS.nothing, language)) : actionsTable(actions, language),
    ...(leftOut > 0
      ? [paragraph(textIn(GROUP_SUMMARY_WORDS.leftOut(leftOut), language), { size: HALF_POINTS.small, before: 120 })]
      : []),
  ];
}

function actionsTable(actions: readonly GroupAction[], language: Language): Table {
  const { severity, what, todo, by, owner } = GROUP_SUMMARY_WORDS;
  const headers = [severity, what, todo, by, owner].map((text) => textIn(text, language));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    rows: [
      tableRow(
        headers.map((text) => [text]),
        true,
      ),
      ...actions.map((action) =>
        tableRow(
          [
            [textIn(SEVERITY_NAMES[action.severity], language)],
            [textIn(action.about, language), textIn(action.what, language)],
            [textIn(action.todo, language)],
            [action.by ?? ''],
            [action.owner ?? ''],
          ],
          false,
        ),
      ),
    ],
  });
}

/** A row; of several texts in a cell the first is its heading. */
function tableRow(cells: readonly (readonly string[])[], isHeader: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (texts, column) =>
        new TableCell({
          children: texts.map((text, index) =>
            paragraph(text, { size: HALF_POINTS.small, bold: isHeader || index < texts.length - 1 }),
          ),
          width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
          margins: CELL_MARGINS,
          borders: CELL_BORDERS,
          ...(isHeader ? { shading: { fill: HEADER_FILL } } : {}),
        }),
    ),
  });
}
