import assert from 'node:assert/strict';
import { interpretationSheet } from '../../src/sheets/interpretation-sheet.ts';
import { interpretationRows, mappingFromSheet, type InterpretationRow } from '../../src/tables/interpretation.ts';
import type { Mapping } from '../../src/tables/mapping.ts';
import type { RecognisedTable } from '../../src/tables/recognised-table.ts';
import { createWorkbook, openWorkbook } from '../../src/workbook/file/file-workbook.ts';
import type { SheetDraft } from '../../src/workbook/patch.ts';

const LOG: RecognisedTable = {
  kind: 'caseLog',
  sheet: 'Blad1',
  range: { top: 4, left: 1, bottom: 20, right: 4 },
  headerRow: 4,
  orientation: 'rows',
  columns: [
    { key: 'title', column: 1, header: 'Ärende', confidence: 1, evidence: [{ code: 'synonym', detail: 'ärende' }] },
    { key: 'dueDate', column: 3, header: 'Klart', confidence: 0.62, evidence: [{ code: 'values', detail: 'datum' }] },
  ],
  unmapped: [{ column: 4, header: 'Skåp' }],
  confidence: 0.9,
  evidence: [{ code: 'title', detail: 'Ärendelogg' }],
  rows: [],
};

function rowsOf(mapping?: Mapping): readonly InterpretationRow[] {
  return interpretationRows({ tables: [LOG], unreadable: [] }, mapping);
}

function drawn(rows: readonly InterpretationRow[]): SheetDraft {
  return interpretationSheet(rows, 'sv', { sheets: [], tables: [] });
}

function texts(sheet: SheetDraft): readonly (readonly (string | number)[])[] {
  return sheet.rows.map((row) =>
    row.cells.map((cell) =>
      cell?.value.kind === 'text' ? cell.value.text : cell?.value.kind === 'number' ? cell.value.number : '',
    ),
  );
}

/** The corrections that the next run reads from the sheet as drawn. */
async function readBack(sheet: SheetDraft): Promise<Mapping | undefined> {
  const opened = await openWorkbook('x.xlsx', await createWorkbook([sheet]));
  assert.ok(opened.ok);
  const read = await opened.value.read();
  assert.ok(read.ok);
  return mappingFromSheet(read.value);
}

describe('the sheet Tolkning', () => {
  it('shows what every table and column was taken for, how surely and why', () => {
    const [, header, table, title, due, unknown] = texts(drawn(rowsOf()));
    assert.deepEqual(header?.slice(0, 8), [
      'Tabell',
      'Blad',
      'Kolumn',
      'Rubrik',
      'Tolkas som',
      'Säkerhet',
      'Bevis',
      'Rättas till',
    ]);
    assert.deepEqual(table?.slice(0, 8), [
      'Ärendelogg 1',
      'Blad1',
      'A4:D20',
      '',
      'Ärendelogg',
      0.9,
      'titeln ”Ärendelogg”',
      '',
    ]);
    assert.deepEqual(title?.slice(2, 7), ['A', 'Ärende', 'Ärende', 1, 'rubriken ”ärende”']);
    assert.deepEqual(due?.slice(2, 7), ['C', 'Klart', 'Klart senast', 0.62, 'innehållet (datum)']);
    assert.deepEqual(unknown?.slice(2, 6), ['D', 'Skåp', '', '']);
  });

  it('lets the user choose what is right, from lists in plain sight', () => {
    const sheet = drawn(rowsOf());
    const [ofTable, ofColumn] = sheet.dropDowns ?? [];
    assert.ok(ofTable?.source.kind === 'words' && ofTable.source.words.includes('Ingen'));
    assert.ok(ofColumn?.source.kind === 'range' && ofColumn.source.sheet === 'Tolkning');
    const { top, bottom, left } = ofColumn.source.range;
    const offered = texts(sheet)
      .slice(top - 1, bottom)
      .map((row) => row[left - 1]);
    assert.deepEqual(offered, rowsOf()[1]?.choices);
    assert.ok((sheet.print.area?.right ?? 0) < left);
  });

  it('is read back with what the user chose', async () => {
    const corrected = rowsOf().map((row) => (row.header === 'Klart' ? { ...row, corrected: 'Avslutat' } : row));
    const mapping = await readBack(drawn(corrected));
    assert.deepEqual(mapping?.tables, [
      { headers: ['Ärende', 'Klart', 'Skåp'], kind: 'caseLog', columns: [{ header: 'Klart', key: 'closedDate' }] },
    ]);
  });

  it('keeps a table out that the user has left out, run after run', async () => {
    const [table, ...columns] = rowsOf();
    assert.ok(table);
    const first = await readBack(drawn([{ ...table, corrected: 'Ingen' }, ...columns]));
    const leftOut = { headers: ['Ärende', 'Klart', 'Skåp'], kind: 'none' as const, columns: [] };
    assert.deepEqual(first?.tables, [leftOut]);
    const second = await readBack(drawn(interpretationRows({ tables: [], unreadable: [] }, first)));
    assert.deepEqual(second?.tables, [leftOut]);
  });

  it('is drawn also when nothing was recognised', () => {
    assert.equal(texts(drawn([])).length, 3);
  });
});
