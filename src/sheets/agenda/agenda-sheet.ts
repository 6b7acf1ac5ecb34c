import type { AgendaPoint, MeetingAgenda } from '../../journeys/agenda/agenda.ts';
import { AGENDA_WORDS, dayWithWeekday } from '../../language/agenda-words.ts';
import { textIn, type Language } from '../../language/language.ts';
import type { CellRange } from '../../workbook/cell-address.ts';
import type { CellDraft, RowDraft, SheetDraft } from '../../workbook/patch.ts';
import { blankCell, linkCell, row, textCell } from '../cell-drafts.ts';
import { fitted } from '../row-heights.ts';
import type { TakenNames } from '../taken-names.ts';
import { uniqueSheetName } from '../unique-names.ts';

/** Number, case, start, presenter, type, documents. */
const WIDTHS: readonly number[] = [5, 44, 8, 20, 7, 30];
/** Points: room between the points. */
const POINT_HEIGHT = 20;
const TEXT_COLUMN = 2;
const LAST_COLUMN = WIDTHS.length;
/** The width of a text over all columns but the first. */
const WIDE_TEXT: readonly number[] = [
  WIDTHS[0] ?? 0,
  WIDTHS.slice(1).reduce((sum, width) => sum + width, 0),
  ...WIDTHS.slice(2).map(() => 0),
];

/** A row, and the columns that one of its texts lies over. */
interface Line {
  readonly row: RowDraft;
  readonly merged?: readonly (readonly [left: number, right: number])[];
}

/**
 * The sheet 'Dagordning <day>': the summons with the points in order, as the documents' form has them, on A4 upright; below
 * what is printed, what to look over before it is sent.
 */
export function agendaSheet(agenda: MeetingAgenda, language: Language, taken: TakenNames): SheetDraft {
  const printed: readonly Line[] = [...head(agenda, language), ...table(agenda, language)];
  const lines = [...printed, ...notes(agenda, language)];
  const headerRow = printed.findIndex(({ row: { cells } }) => cells[0]?.style === 'tableHeader') + 1;
  return {
    name: uniqueSheetName(`${textIn(AGENDA_WORDS.sheet, language)} ${agenda.meeting}`, taken.sheets),
    ownership: 'own',
    columnWidths: WIDTHS,
    rows: lines.map(({ row: cells, merged = [] }) =>
      fitted(cells, merged.some(([left, right]) => left === TEXT_COLUMN && right === LAST_COLUMN) ? WIDE_TEXT : WIDTHS),
    ),
    merged: lines.flatMap(({ merged = [] }, index) =>
      merged.map(([left, right]): CellRange => ({ top: index + 1, bottom: index + 1, left, right })),
    ),
    print: {
      orientation: 'portrait',
      area: { top: 1, left: 1, bottom: printed.length, right: LAST_COLUMN },
      repeatRows: { from: headerRow, to: headerRow },
      fitToWidth: true,
    },
    tabColour: '#2F6B4F',
    showGridlines: false,
  };
}

function head({ group, meeting, asOf, from, to, deadlines }: MeetingAgenda, language: Language): readonly Line[] {
  const word = (key: keyof typeof AGENDA_WORDS) => textIn(AGENDA_WORDS[key], language);
  const title = group === undefined ? word('summons') : `${word('summonsOf')} ${group}`;
  const { agenda, submission } = deadlines;
  const last = [
    ...(submission === undefined ? [] : [`${word('submitBy')} ${submission.day}`]),
    ...(agenda === undefined ? [] : [`${word('sendBy')} ${agenda.day}`]),
  ];
  return [
    { row: { cells: [textCell(title, 'title')], height: 30 } },
    { row: { cells: [textCell(`${word('draft')} ${asOf}`, 'subtitle')], height: 18 } },
    { row: row() },
    {
      row: row(
        null,
        textCell(`${word('date')}: ${textIn(dayWithWeekday(meeting), language)}`, 'label'),
        textCell(`${word('time')}: ${from} – ${to}`, 'label'),
        null,
        textCell(`${word('place')}:`, 'label'),
        blankCell('input'),
      ),
      merged: [[3, 4]],
    },
    ...(last.length === 0 ? [] : [wide(textCell(`${last.join('. ')}.`, 'muted'))]),
    wide(textCell(`${word('types')}: ${word('information')}, ${word('discussion')}, ${word('decision')}`, 'muted')),
    { row: row() },
  ];
}

function table({ points, to }: MeetingAgenda, language: Language): readonly Line[] {
  const headers = (['number', 'point', 'start', 'presenter', 'type', 'documents'] as const).map((key) =>
    textCell(textIn(AGENDA_WORDS[key], language), 'tableHeader'),
  );
  return [
    { row: row(...headers) },
    ...points.flatMap((point, index) => pointLines(point, index + 1, language)),
    {
      row: row(
        blankCell('wrapped'),
        textCell(textIn(AGENDA_WORDS.ends, language), 'wrapped'),
        textCell(to, 'wrapped'),
        ...[4, 5, 6].map(() => blankCell('wrapped')),
      ),
    },
    { row: row() },
    wide(textCell(textIn(AGENDA_WORDS.welcome, language), 'label')),
  ];
}

/** The point, and under a fixed one a row for each thing to go through. */
function pointLines(point: AgendaPoint, number: number, language: Language): readonly Line[] {
  const { title, caseNumber, origin, start = '', presenter = '', type = '', documents, lines, place } = point;
  const said = lines.map((line) => textIn(line, language));
  const name = caseNumber === undefined ? title : `${caseNumber} ${title}`;
  const isFixed = origin === 'fixed';
  const main = row(
    place === undefined ? textCell(`${number}.`, 'wrapped') : linkCell(`${number}.`, place),
    textCell(isFixed ? name : [name, ...said].join('\n'), 'wrapped'),
    textCell(start, 'wrapped'),
    textCell(presenter, 'wrapped'),
    textCell(type, 'wrapped'),
    textCell(documents.map((document) => textIn(document, language)).join('\n'), 'wrapped'),
  );
  const airy = { ...main, height: POINT_HEIGHT };
  if (!isFixed) return [{ row: airy }];
  return [{ row: airy }, ...said.map((text) => wide(textCell(text, 'wrapped'), 'wrapped'))];
}

/** A text over all columns but the first. */
function wide(text: CellDraft, rest?: 'wrapped'): Line {
  const filling = rest === undefined ? null : blankCell(rest);
  return { row: row(filling, text, filling, filling, filling, filling), merged: [[TEXT_COLUMN, LAST_COLUMN]] };
}

function notes(agenda: MeetingAgenda, language: Language): readonly Line[] {
  if (agenda.notes.length === 0) return [];
  const heading = textCell(textIn(AGENDA_WORDS.beforeSending, language), 'heading');
  return [
    { row: row() },
    { row: { cells: [null, heading, ...WIDTHS.slice(2).map(() => blankCell('heading'))], height: 22 } },
    ...agenda.notes.map((note) => wide(textCell(textIn(note, language), 'note'))),
  ];
}
