import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { createWorkbook, openWorkbook } from '../../../src/workbook/file/file-workbook.ts';
import { portableCodec } from '../../../src/workbook/file/zip/codec.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import type { SheetDraft } from '../../../src/workbook/patch.ts';
import { fullDraft, opened, partsIn, valueOf } from './packages.ts';

const SHEETS: readonly SheetDraft[] = [
  fullDraft('Ärendelogg', 'handedOver'),
  fullDraft("Ord 'n' sådant", 'handedOver'),
];

describe('a workbook made from drafts', () => {
  it("is the user's from the start, and reads as drafted", async () => {
    const workbook = await opened(await createWorkbook(SHEETS, nodeCodec));
    const { sheets, dateSystem } = valueOf(await workbook.read());
    assert.equal(dateSystem, 1900);
    assert.deepEqual(
      sheets.map(({ name, origin, tables, merged }) => ({
        name,
        origin,
        table: tables[0]?.name,
        merged: merged.length,
      })),
      [
        { name: 'Ärendelogg', origin: 'user', table: 'Fynd', merged: 1 },
        { name: "Ord 'n' sådant", origin: 'user', table: 'Fynd_2', merged: 1 },
      ],
    );
  });

  it('is the same bytes each time', async () => {
    const [one, two] = [await createWorkbook(SHEETS, nodeCodec), await createWorkbook(SHEETS, nodeCodec)];
    assert.ok(Buffer.from(one).equals(two));
  });

  it('is the same workbook wherever it is made', async () => {
    const [one, two] = [await createWorkbook(SHEETS, nodeCodec), await createWorkbook(SHEETS, portableCodec)];
    assert.deepEqual(await partsIn(one), await partsIn(two));
    assert.equal((await openWorkbook('mall.xlsx', two)).ok, true);
  });

  it('is found sheet by sheet and table by table by exceljs, which goes by the names of the parts', async () => {
    const read = new ExcelJS.Workbook();
    const bytes = await createWorkbook(SHEETS, nodeCodec);
    await read.xlsx.load(Uint8Array.from(bytes).buffer);
    assert.deepEqual(
      read.worksheets.map((sheet) => sheet.name),
      SHEETS.map((sheet) => sheet.name),
    );
    assert.deepEqual(
      read.worksheets.map((sheet) => Object.keys((sheet as unknown as { tables: object }).tables)),
      [['Fynd'], ['Fynd_2']],
    );
  });

  it('holds no formula, no link but to cells and web pages, and prints on A4 with its header', async () => {
    const bad: SheetDraft = {
      ...fullDraft('Mall', 'handedOver'),
      rows: [
        {
          cells: ['javascript:alert(1)', 'file:///etc/passwd', 'inte en adress', 'https://example.org/'].map((url) => ({
            value: { kind: 'text', text: `=HYPERLINK("${url}")` },
            link: { kind: 'web', url },
          })),
        },
      ],
      tables: [],
      charts: [],
    };
    const parts = await partsIn(await createWorkbook([bad], nodeCodec));
    const sheet = String(parts.get('xl/worksheets/sheet1.xml'));
    assert.doesNotMatch(sheet, /<f[ >]/);
    assert.equal(sheet.match(/<hyperlink /g)?.length, 1);
    assert.match(String(parts.get('xl/worksheets/_rels/sheet1.xml.rels')), /Target="https:\/\/example.org\/"/);
    assert.match(sheet, /<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
    assert.match(
      String(parts.get('xl/workbook.xml')),
      /name="_xlnm.Print_Titles" localSheetId="0">&#39;Mall&#39;!\$3:\$3</,
    );
  });

  it('takes 50 000 rows, each with a link', async () => {
    const row = {
      cells: [
        {
          value: { kind: 'text', text: 'Ärende' },
          style: 'body',
          link: { kind: 'cell', sheet: 'Blad1', position: { row: 1, column: 1 } },
        },
      ],
    } as const;
    const draft: SheetDraft = {
      ...fullDraft('Fynd', 'handedOver'),
      rows: Array.from({ length: 50_000 }, () => row),
      merged: [],
      tables: [],
      charts: [],
      dataBars: [],
    };
    const workbook = await opened(await createWorkbook([draft], nodeCodec));
    assert.equal(valueOf(await workbook.read()).sheets[0]?.grid.cellCount, 50_000);
  });
});
