import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { AgendaPoint, MeetingAgenda } from '../journeys/agenda/agenda.ts';
import { AGENDA_WORDS, dayWithWeekday } from '../language/agenda-words.ts';
import { textIn, type Language } from '../language/language.ts';
import { CELL_BORDERS, CELL_MARGINS, HALF_POINTS, HEADER_FILL, paragraph, wordDocument } from './word-parts.ts';

/** Twentieths of a point: number, case, start, presenter, type, documents. */
const WIDTHS = [500, 3206, 900, 2000, 1100, 2200] as const;

/** The agenda as a Word document (.docx), laid out as the documents' own form: the summons, a legend and the points. */
export async function agendaWord(agenda: MeetingAgenda, language: Language): Promise<Uint8Array> {
  const word = (key: keyof typeof AGENDA_WORDS) => textIn(AGENDA_WORDS[key], language);
  const title = agenda.group === undefined ? word('summons') : `${word('summonsOf')} ${agenda.group}`;
  return wordDocument(`${title} ${agenda.meeting}`, [
    paragraph(agenda.asOf, { size: HALF_POINTS.small, alignment: AlignmentType.RIGHT }),
    paragraph(title, { size: HALF_POINTS.title, bold: true, after: 200 }),
    ...whenAndWhere(agenda, language),
    paragraph(word('types'), { size: HALF_POINTS.small, bold: true }),
    paragraph(word('information'), { size: HALF_POINTS.small }),
    paragraph(word('discussion'), { size: HALF_POINTS.small }),
    paragraph(word('decision'), { size: HALF_POINTS.small, after: 200 }),
    pointsTable(agenda, language),
    paragraph(word('welcome'), { bold: true, before: 300 }),
  ]);
}

function whenAndWhere({ meeting, from, to, deadlines }: MeetingAgenda, language: Language): readonly Paragraph[] {
  const word = (key: keyof typeof AGENDA_WORDS) => textIn(AGENDA_WORDS[key], language);
  const parts = [
    [word('date'), textIn(dayWithWeekday(meeting), language)],
    [word('time'), `${from} – ${to}`],
    [word('place'), '…………………………'],
  ] as const;
  const runs = parts.flatMap(([name, value]) => [
    new TextRun({ text: `${name}: `, bold: true }),
    new TextRun({ text: `${value}     ` }),
  ]);
  const { submission } = deadlines;
  return [
    new Paragraph({ children: runs, spacing: { after: 160 } }),
    ...(submission === undefined
      ? []
      : [paragraph(`${word('submitBy')} ${submission.day}.`, { size: HALF_POINTS.small, after: 160 })]),
  ];
}

function pointsTable({ points, to }: MeetingAgenda, language: Language): Table {
  const headers = ['number', 'point', 'start', 'presenter', 'type', 'documents'] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headers.map((key, column) =>
          cell(column, [paragraph(textIn(AGENDA_WORDS[key], language), { bold: true })], HEADER_FILL),
        ),
      }),
      ...points.flatMap((point, index) => pointRows(point, index + 1, language)),
      new TableRow({
        cantSplit: true,
        children: ['', textIn(AGENDA_WORDS.ends, language), to, '', '', ''].map((text, column) =>
          cell(column, [paragraph(text)]),
        ),
      }),
    ],
  });
}

/** More than this is given the whole width, in a row of its own. */
const LINES_UNDER_TITLE = 2;

function pointRows(point: AgendaPoint, number: number, language: Language): readonly TableRow[] {
  const { title, caseNumber, start = '', presenter = '', type = '', documents, lines } = point;
  const name = caseNumber === undefined ? title : `${caseNumber} ${title}`;
  const said = lines.map((line) =>
    paragraph(textIn(line, language), { size: HALF_POINTS.small, indent: 160, before: 40 }),
  );
  const apart = said.length > LINES_UNDER_TITLE;
  const contents = [
    [paragraph(`${number}.`)],
    [paragraph(name), ...(apart ? [] : said)],
    [paragraph(start)],
    [paragraph(presenter)],
    [paragraph(type, { alignment: AlignmentType.CENTER })],
    documents.length === 0
      ? [paragraph('')]
      : documents.map((document) => paragraph(textIn(document, language), { size: HALF_POINTS.small })),
  ];
  const row = new TableRow({
    cantSplit: true,
    children: contents.map((paragraphs, column) => cell(column, paragraphs)),
  });
  if (!apart) return [row];
  const wide = new TableCell({
    children: said,
    columnSpan: WIDTHS.length - 1,
    margins: CELL_MARGINS,
    borders: CELL_BORDERS,
  });
  return [row, new TableRow({ children: [cell(0, [paragraph('')]), wide] })];
}

function cell(column: number, children: readonly Paragraph[], fill?: string): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    margins: CELL_MARGINS,
    borders: CELL_BORDERS,
    ...(fill === undefined ? {} : { shading: { fill } }),
  });
}
