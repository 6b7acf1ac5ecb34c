import assert from 'node:assert/strict';
import { structuredSheets } from '../../src/sheets/structured-sheets.ts';
import { CANONICAL_TABLES } from '../../src/tables/canonical-tables.ts';
import type { Reading } from '../../src/tables/reading.ts';
import type { RecognisedTable } from '../../src/tables/recognised-table.ts';
import type { TableKind } from '../../src/tables/table-kind.ts';
import { parseIsoDate, type IsoDate } from '../../src/time/iso-date.ts';
import type { CellDraft, SheetDraft } from '../../src/workbook/patch.ts';

const NOTHING_TAKEN = { sheets: [], tables: [] };

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  assert.ok(date);
  return date;
}

function table(
  kind: TableKind,
  sheet: string,
  rows: readonly Readonly<Record<string, Reading>>[],
  more: Partial<RecognisedTable> = {},
): RecognisedTable {
  return {
    kind,
    sheet,
    range: { top: 3, left: 2, bottom: 3 + rows.length, right: 9 },
    headerRow: 3,
    orientation: 'rows',
    columns: [],
    unmapped: [],
    confidence: 1,
    evidence: [],
    rows: rows.map((values, index) => ({ row: index + 4, values })),
    ...more,
  };
}

function structured(...tables: readonly RecognisedTable[]): readonly SheetDraft[] {
  return structuredSheets({ tables, unreadable: [] }, NOTHING_TAKEN);
}

function only<T>(items: readonly T[]): T {
  assert.equal(items.length, 1);
  return items[0] as T;
}

/** The cell of the sheet's row (2 is the first below the header) under a canonical header. */
function under(sheet: SheetDraft, row: number, header: string): CellDraft | null {
  const column = sheet.rows[0]?.cells.findIndex((cell) => cell?.value.kind === 'text' && cell.value.text === header);
  assert.ok(column !== undefined && column >= 0, `there is no column ${header}`);
  return sheet.rows[row - 1]?.cells[column] ?? null;
}

const text = (words: string): Reading => ({ kind: 'text', text: words });

describe('structured sheets', () => {
  it('are named, headed and laid out as the canonical tables', () => {
    const sheet = only(structured(table('caseLog', 'Blad1', [{ caseNumber: text('2017-12') }])));
    const headers = sheet.rows[0]?.cells.map((cell) => (cell?.value.kind === 'text' ? cell.value.text : ''));
    assert.equal(sheet.name, 'Ärendelogg');
    assert.deepEqual(headers, [...CANONICAL_TABLES.caseLog.columns.map((column) => column.header), 'Källa']);
    assert.deepEqual(sheet.tables, [
      { name: 'Arendelogg', range: { top: 1, left: 1, bottom: 2, right: 38 }, showFilter: true },
    ]);
    assert.deepEqual(sheet.freeze, { rows: 1, columns: 2 });
    assert.equal(sheet.print.orientation, 'landscape');
    assert.deepEqual(sheet.print.repeatRows, { from: 1, to: 1 });
    assert.equal(sheet.columnWidths.length, 38);
  });

  it("take the first free name when the user has the sheet or the table's name", () => {
    const taken = { sheets: ['ärendelogg', 'Ärendelogg (2)'], tables: ['ARENDELOGG'] };
    const sheet = only(structuredSheets({ tables: [table('caseLog', 'Blad1', [])], unreadable: [] }, taken));
    assert.equal(sheet.name, 'Ärendelogg (3)');
    assert.equal(sheet.tables?.[0]?.name, 'Arendelogg_2');
  });

  const readings: readonly (readonly [string, string, Reading, CellDraft['value']])[] = [
    [
      'a day',
      'dueDate',
      { kind: 'date', date: day('2018-03-01'), text: '1/3 2018' },
      { kind: 'date', date: day('2018-03-01') },
    ],
    [
      'a period as its last day',
      'reportDue',
      { kind: 'period', from: day('2018-07-01'), to: day('2018-09-30'), grain: 'quarter', text: 'kv 3 2018' },
      { kind: 'date', date: day('2018-09-30') },
    ],
    [
      'what could not be read as it was',
      'followUpDue',
      { kind: 'unreadable', expected: 'date', text: 'efter sommaren' },
      { kind: 'text', text: 'efter sommaren' },
    ],
    [
      'a known word as it was',
      'dueDate',
      { kind: 'word', word: 'ongoing', text: 'löpande' },
      { kind: 'text', text: 'löpande' },
    ],
    [
      'a choice in its canonical word',
      'status',
      { kind: 'choice', choice: 'Avslutad', text: 'klart' },
      { kind: 'text', text: 'Avslutad' },
    ],
    ['yes', 'resourceNeed', { kind: 'flag', flag: true, text: 'x' }, { kind: 'text', text: 'Ja' }],
    [
      'organisations with semicolons',
      'organisations',
      { kind: 'list', items: ['Ronneby', 'Olofström'], text: 'Ronneby, Olofström' },
      { kind: 'text', text: 'Ronneby; Olofström' },
    ],
    [
      'dated organisations',
      'backing',
      { kind: 'datedList', items: [{ name: 'Ronneby', date: day('2017-05-02') }, { name: 'Olofström' }], text: '' },
      { kind: 'text', text: 'Ronneby 2017-05-02; Olofström' },
    ],
    ['what looks like a formula as text', 'title', text('=HYPERLINK("x")'), { kind: 'text', text: '=HYPERLINK("x")' }],
  ];
  for (const [says, key, reading, expected] of readings) {
    it(`write ${says}`, () => {
      const sheet = only(structured(table('caseLog', 'Blad1', [{ [key]: reading }])));
      const header = CANONICAL_TABLES.caseLog.columns.find((column) => column.key === key)?.header ?? '';
      assert.deepEqual(under(sheet, 2, header)?.value, expected);
    });
  }

  it('keep a period of a report as a period', () => {
    const period: Reading = {
      kind: 'period',
      from: day('2017-07-01'),
      to: day('2017-09-30'),
      grain: 'quarter',
      text: '2017 kv 3',
    };
    const sheet = only(structured(table('reports', 'Rapporter', [{ period }])));
    assert.deepEqual(under(sheet, 2, 'Period')?.value, { kind: 'text', text: '2017 kv 3' });
  });

  it('say where each row came from, with a link', () => {
    const sheet = only(structured(table('caseLog', "Logg '17", [{ title: text('A') }])));
    assert.deepEqual(under(sheet, 2, 'Källa'), {
      value: { kind: 'text', text: "Logg '17!4" },
      style: 'link',
      link: { kind: 'cell', sheet: "Logg '17", position: { row: 4, column: 2 } },
    });
  });

  it('name the column when a subject stands in a column of its own', () => {
    const form = table('assignments', 'Uppdrag', [{ name: text('A') }], { orientation: 'transposed' });
    assert.deepEqual(under(only(structured(form)), 2, 'Källa')?.value, { kind: 'text', text: 'Uppdrag!D' });
  });

  it('gather all tables of a kind on one sheet, in the order of the canonical tables', () => {
    const sheets = structured(
      table('members', 'FoU', [{ name: text('A') }], { group: { name: 'FoU', source: 'sheet', text: 'FoU' } }),
      table('caseLog', 'Logg', []),
      table('members', 'Äldre', [{ name: text('B'), group: text('Äldre/somatik') }]),
    );
    assert.deepEqual(
      sheets.map((sheet) => sheet.name),
      ['Ärendelogg', 'Ledamöter'],
    );
    const members = sheets[1] as SheetDraft;
    assert.deepEqual(under(members, 2, 'Grupp')?.value, { kind: 'text', text: 'FoU' });
    assert.deepEqual(under(members, 3, 'Grupp')?.value, { kind: 'text', text: 'Äldre/somatik' });
    assert.deepEqual(under(members, 3, 'Källa')?.value, { kind: 'text', text: 'Äldre!4' });
  });

  it('give each case without a number the next free one of its year', () => {
    const raised = (date: string): Reading => ({ kind: 'date', date: day(date), text: date });
    const sheet = only(
      structured(
        table('caseLog', 'Blad1', [
          { raisedDate: raised('2017-01-20') },
          { caseNumber: text('2017-02') },
          { raisedDate: raised('2017-03-01') },
          { raisedDate: raised('2018-01-10') },
        ]),
      ),
    );
    const numbers = [2, 3, 4, 5].map((row) => under(sheet, row, 'Ärendenr')?.value);
    assert.deepEqual(
      numbers.map((value) => (value?.kind === 'text' ? value.text : undefined)),
      ['2017-1', '2017-02', '2017-3', '2018-1'],
    );
  });

  it('let status and type be chosen, and keep an Excel Table for a table without rows', () => {
    const sheet = only(structured(table('caseLog', 'Blad1', [])));
    assert.equal(sheet.rows.length, 2);
    const words = sheet.dropDowns?.map(({ source }) => (source.kind === 'words' ? source.words[0] : source.sheet));
    assert.deepEqual(words, ['I', 'Ny', 'Ja', 'Ja']);
  });

  it('are none when nothing was recognised', () => {
    assert.deepEqual(structured(), []);
  });
});
