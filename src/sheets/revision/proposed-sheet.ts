import { adoptedOn, type ProposedRow, type Revision, type RevisionChange } from '../../journeys/revision/revision.ts';
import { textIn, type Language } from '../../language/language.ts';
import { REVISION_WORDS, ROW_WORDS } from '../../language/revision-words.ts';
import { CANONICAL_TABLES, type CanonicalColumn } from '../../tables/canonical-tables.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { CellDraft, DropDown, RowDraft, SheetDraft } from '../../workbook/patch.ts';
import { blankCell, dateCell, linkCell, textCell } from '../cell-drafts.ts';
import { columnWidth } from '../column-widths.ts';
import { choicesOf, wordsDropDown } from '../drop-downs.ts';
import { fitted } from '../row-heights.ts';
import { structuredCell } from '../structured-value.ts';
import { ORIGIN_HEADER } from '../structured-sheets.ts';
import type { TakenNames } from '../taken-names.ts';
import { uniqueSheetName, uniqueTableName } from '../unique-names.ts';
import { revisionSheetName } from './revision-sheet.ts';

const HEADER_ROW = 4;
const STANDING_WIDTH = 26;
const ORIGIN_WIDTH = 20;
const DAYS = { representation: { from: 'validFrom', to: 'validTo' }, members: { from: 'from', to: 'to' } } as const;

/**
 * The table of representation or members as proposed for the year, with the state of each row: those adopted have their
 * dates, the others are proposals.
 */
export function proposedSheet(
  kind: 'representation' | 'members',
  revision: Revision,
  language: Language,
  taken: TakenNames,
): SheetDraft {
  const canonical = CANONICAL_TABLES[kind];
  const { columns } = canonical;
  const changes = new Map(revision.changes.map((change) => [change.id, change]));
  const widths = [...columns.map(columnWidth), STANDING_WIDTH, ORIGIN_WIDTH];
  const lines = revision[kind].map((row): RowDraft => {
    const adopted = row.change === undefined ? undefined : adoptedOn(changes.get(row.change));
    return {
      cells: [
        ...columns.map((column) => valueCell(row, column, adopted, DAYS[kind])),
        textCell(standingOf(row, adopted, changes, language), adopted === undefined ? 'wrapped' : 'kept'),
        row.origin === undefined ? blankCell('body') : linkCell(`${row.origin.sheet}!${row.origin.row}`, row.origin),
      ],
    };
  });
  const body = lines.length > 0 ? lines : [{ cells: widths.map(() => null) }];
  const rows: readonly RowDraft[] = [
    {
      cells: [textCell(textIn(REVISION_WORDS.proposal(canonical.sheet, revision.year), language), 'title')],
      height: 30,
    },
    {
      cells: [
        textCell(
          textIn(REVISION_WORDS.proposalIntroduction(revisionSheetName(revision.year, taken)), language),
          'subtitle',
        ),
      ],
      height: 18,
    },
    { cells: [] },
    {
      cells: [...columns.map(({ header }) => header), textIn(REVISION_WORDS.standing, language), ORIGIN_HEADER].map(
        (header) => textCell(header, 'tableHeader'),
      ),
    },
    ...body.map((row) => fitted(row, widths)),
  ];
  return {
    name: uniqueSheetName(`${canonical.sheet} ${revision.year}`, taken.sheets),
    ownership: 'own',
    columnWidths: widths,
    rows,
    tables: [
      {
        name: uniqueTableName(`${canonical.table}_${revision.year}`, taken.tables),
        range: { top: HEADER_ROW, left: 1, bottom: rows.length, right: widths.length },
        showFilter: true,
      },
    ],
    dropDowns: dropDowns(columns, rows.length),
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: { orientation: 'landscape', repeatRows: { from: HEADER_ROW, to: HEADER_ROW }, fitToWidth: true },
    tabColour: '#5B4A9C',
    showGridlines: false,
  };
}

function valueCell(
  row: ProposedRow,
  { key, type }: CanonicalColumn,
  adopted: IsoDate | undefined,
  days: { readonly from: string; readonly to: string },
): CellDraft {
  const given = key === days.from ? row.from : key === days.to ? row.to : undefined;
  if (given !== undefined && adopted !== undefined) return dateCell(given);
  const reading = row.values[key];
  return reading === undefined ? blankCell('body') : structuredCell(reading, type);
}

function standingOf(
  row: ProposedRow,
  adopted: IsoDate | undefined,
  changes: ReadonlyMap<string, RevisionChange>,
  language: Language,
): string {
  const remark = row.remark === undefined ? '' : textIn(row.remark, language);
  if (adopted !== undefined) return joined(textIn(ROW_WORDS.adopted(adopted), language), remark);
  if (row.standing === 'new') return joined(textIn(ROW_WORDS.proposedFrom(row.from), language), remark);
  if (row.standing === 'ending') return textIn(ROW_WORDS.proposedEnd(row.to), language);
  if (remark !== '') return remark;
  const change = row.change === undefined ? undefined : changes.get(row.change);
  return textIn(change?.step === 'unclear' ? ROW_WORDS.unclear : ROW_WORDS.kept, language);
}

function joined(first: string, second: string): string {
  return second === '' ? first : `${first}. ${second}`;
}

function dropDowns(columns: readonly CanonicalColumn[], lastRow: number): readonly DropDown[] {
  return columns.flatMap((column, index) => {
    const words = choicesOf(column.type);
    if (words === undefined) return [];
    return [wordsDropDown({ top: HEADER_ROW + 1, left: index + 1, bottom: lastRow, right: index + 1 }, words)];
  });
}
