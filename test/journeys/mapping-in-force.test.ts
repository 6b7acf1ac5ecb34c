import assert from 'node:assert/strict';
import { recogniseWorkbook } from '../../src/journeys/recognise-workbook.ts';
import { structurePatch } from '../../src/journeys/structure-patch.ts';
import { interpretationRows } from '../../src/tables/interpretation.ts';
import { interpretationSheet } from '../../src/sheets/interpretation-sheet.ts';
import { createWorkbook, openWorkbook, type FileWorkbook } from '../../src/workbook/file/file-workbook.ts';
import type { SheetDraft } from '../../src/workbook/patch.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';

const LOG: SheetDraft = {
  name: 'Logg',
  ownership: 'handedOver',
  columnWidths: [20, 20, 20, 20],
  rows: [
    ['Ärendenr', 'Ärende', 'Ansvarig', 'Klart'],
    ['2017-1', 'Vårdplan', 'Ada Prov', '2017-05-02'],
    ['2017-2', 'Rutin', 'Bo Prov', '2017-06-02'],
  ].map((texts) => ({ cells: texts.map((text) => ({ value: { kind: 'text', text }, style: 'body' })) })),
  print: { orientation: 'landscape', fitToWidth: true },
};

async function opened(): Promise<FileWorkbook> {
  const workbook = await openWorkbook('logg.xlsx', await createWorkbook([LOG]));
  assert.ok(workbook.ok);
  return workbook.value;
}

async function snapshotOf(workbook: FileWorkbook): Promise<WorkbookSnapshot> {
  const read = await workbook.read();
  assert.ok(read.ok);
  return read.value;
}

describe('corrections on the sheet Tolkning', function () {
  this.timeout(20_000);

  it('hold from the next run on, and stay on the sheet', async () => {
    const workbook = await opened();
    const { recognition } = recogniseWorkbook(await snapshotOf(workbook));
    assert.equal(recognition.tables[0]?.columns.at(-1)?.header, 'Klart');

    const rows = interpretationRows(recognition).map((row) =>
      row.header === 'Klart' ? { ...row, corrected: 'Avslutat' } : row,
    );
    const corrected = interpretationSheet(rows, 'sv', { sheets: [], tables: [] });
    assert.ok((await workbook.apply({ sheets: [corrected], removeOwnSheets: [], marks: 'keep' })).ok);

    const snapshot = await snapshotOf(workbook);
    const again = recogniseWorkbook(snapshot).recognition;
    assert.equal(again.tables[0]?.columns.find(({ header }) => header === 'Klart')?.key, 'closedDate');

    const redrawn = structurePatch(again, snapshot).sheets.at(-1);
    const line = redrawn?.rows.find(({ cells }) =>
      cells.some((cell) => cell?.value.kind === 'text' && cell.value.text === 'Klart'),
    );
    assert.deepEqual(line?.cells[7]?.value, { kind: 'text', text: 'Avslutat' });
  });
});
