import { placeText } from '../../findings/findings-rows.ts';
import {
  adoptedOn,
  asksForDecision,
  type Revision,
  type RevisionChange,
  type UnusedRow,
} from '../../journeys/revision/revision.ts';
import { textIn, type Language } from '../../language/language.ts';
import {
  REVISION_DECISIONS,
  REVISION_WORDS,
  STEP_NAMES,
  TOPIC_NAMES,
  UNUSED_REASONS,
} from '../../language/revision-words.ts';
import { parseIsoDate } from '../../time/iso-date.ts';
import type { CellDraft, DraftStyle, RowDraft, SheetDraft } from '../../workbook/patch.ts';
import { blankCell, dateCell, linkCell, textCell } from '../cell-drafts.ts';
import { fitted } from '../row-heights.ts';
import type { TakenNames } from '../taken-names.ts';
import { uniqueSheetName, uniqueTableName } from '../unique-names.ts';
import { REVISION_COLUMNS, REVISION_TABLE, type RevisionColumnKey } from './revision-columns.ts';

const WIDTHS: Readonly<Record<RevisionColumnKey, number>> = {
  topic: 8,
  step: 11,
  group: 20,
  whose: 20,
  before: 22,
  after: 20,
  why: 30,
  decision: 22,
  decidedBy: 16,
  adopted: 12,
  note: 16,
  place: 18,
  id: 15,
};
const HEADER_ROW = 4;
/** Beyond this many rows the notes above the table are cut. */
const MOST_NOTES = 5;

/** The own sheet of a year's revision is named by its title, in Swedish whatever the language: 'Revidering 2018'. */
export function revisionSheetName(year: number, taken: TakenNames): string {
  return uniqueSheetName(REVISION_WORDS.title(year).sv, taken.sheets);
}

/**
 * The sheet of the annual revision: an Excel Table with a line a change, what must be decided first, with room for the day
 * of the decision. The next run reads it back.
 */
export function revisionSheet(revision: Revision, language: Language, taken: TakenNames): SheetDraft {
  const widths = REVISION_COLUMNS.map(({ key }) => WIDTHS[key]);
  const lines: readonly RowDraft[] = [
    ...revision.changes.map((change) => ({
      cells: REVISION_COLUMNS.map(({ key }) => changeCell(change, key, language)),
    })),
    ...revision.unused.map((row) => ({ cells: REVISION_COLUMNS.map(({ key }) => unusedCell(row, key, language)) })),
  ];
  const body =
    lines.length > 0
      ? lines
      : [{ cells: [textCell(textIn(REVISION_WORDS.nothing, language)), ...REVISION_COLUMNS.slice(1).map(() => null)] }];
  const waiting = revision.changes.filter((change) => asksForDecision(change) && adoptedOn(change) === undefined);
  const adopted = revision.changes.filter((change) => adoptedOn(change) !== undefined);
  const notes = revision.notes
    .slice(0, MOST_NOTES)
    .map((note) => textIn(note, language))
    .join(' ');
  const rows: readonly RowDraft[] = [
    { cells: [textCell(textIn(REVISION_WORDS.title(revision.year), language), 'title')], height: 30 },
    {
      cells: [
        textCell(
          textIn(REVISION_WORDS.introduction(revision.asOf, waiting.length, adopted.length), language),
          'subtitle',
        ),
      ],
      height: 18,
    },
    { cells: [textCell(notes, 'subtitle')], height: 18 },
    { cells: REVISION_COLUMNS.map(({ header }) => textCell(textIn(header, language), 'tableHeader')) },
    ...body.map((row) => fitted(row, widths)),
  ];
  return {
    name: revisionSheetName(revision.year, taken),
    ownership: 'own',
    columnWidths: widths,
    rows,
    tables: [
      {
        name: uniqueTableName(`${REVISION_TABLE}_${revision.year}`, taken.tables),
        range: { top: HEADER_ROW, left: 1, bottom: rows.length, right: REVISION_COLUMNS.length },
        showFilter: true,
      },
    ],
    freeze: { rows: HEADER_ROW, columns: 4 },
    print: {
      orientation: 'landscape',
      area: { top: 1, left: 1, bottom: rows.length, right: REVISION_COLUMNS.length - 2 },
      repeatRows: { from: HEADER_ROW, to: HEADER_ROW },
      fitToWidth: true,
    },
    tabColour: '#5B4A9C',
    showGridlines: false,
  };
}

function changeCell(change: RevisionChange, key: RevisionColumnKey, language: Language): CellDraft {
  switch (key) {
    case 'topic':
      return textCell(textIn(TOPIC_NAMES[change.topic], language));
    case 'step':
      return textCell(textIn(STEP_NAMES[change.step], language), styleOf(change));
    case 'group':
    case 'whose':
      return textCell(change[key], 'wrapped');
    case 'before':
    case 'after':
    case 'why':
      return textCell(textIn(change[key], language), 'wrapped');
    case 'decision': {
      const decision = change.decision === undefined ? '' : textIn(change.decision, language);
      const problem =
        change.adopted?.kind === 'text' ? textIn(REVISION_DECISIONS.notADay(change.adopted.text), language) : '';
      return textCell((decision + problem).trim(), 'wrapped');
    }
    case 'decidedBy':
      return textCell(change.decidedBy === undefined ? '' : textIn(change.decidedBy, language), 'wrapped');
    case 'adopted':
      if (change.adopted === undefined) return blankCell(asksForDecision(change) ? 'inputDate' : 'body');
      return change.adopted.kind === 'day'
        ? dateCell(change.adopted.day, 'inputDate')
        : textCell(change.adopted.text, 'inputDate');
    case 'note':
      return textCell(change.note ?? '', 'input');
    case 'place':
      return change.place === undefined ? blankCell('body') : linkCell(placeText([change.place]), change.place);
    case 'id':
      return textCell(change.id, 'muted');
  }
}

function unusedCell({ texts, reason }: UnusedRow, key: RevisionColumnKey, language: Language): CellDraft {
  if (key === 'step') return textCell(textIn(REVISION_WORDS.unused, language), 'wrapped');
  if (key === 'why') return textCell(textIn(UNUSED_REASONS[reason], language), 'wrapped');
  const text = texts[key] ?? '';
  const day = key === 'adopted' ? parseIsoDate(text) : undefined;
  if (day !== undefined) return dateCell(day, 'inputDate');
  if (key === 'adopted') return textCell(text, 'inputDate');
  return textCell(text, key === 'note' ? 'input' : key === 'id' ? 'muted' : 'wrapped');
}

const STYLES: Readonly<Partial<Record<RevisionChange['step'], DraftStyle>>> = {
  changed: 'info',
  renamed: 'info',
  added: 'info',
  ended: 'info',
  renewed: 'info',
  turn: 'info',
  introduce: 'info',
  kept: 'wrapped',
};

/** Adopted is settled; what asks for a decision stands out, a gap or a doubt most. */
function styleOf(change: RevisionChange): DraftStyle {
  if (adoptedOn(change) !== undefined) return 'kept';
  if (!asksForDecision(change)) return 'wrapped';
  return STYLES[change.step] ?? 'warning';
}
