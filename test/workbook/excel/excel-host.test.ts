import assert from 'node:assert/strict';
import type { AuthoredSheet } from '../../../src/workbook/snapshot-of.ts';
import { snapshotOf } from '../../../src/workbook/snapshot-of.ts';
import type { HostResult } from '../../../src/workbook/host.ts';
import { OWN_SHEET_NAME } from '../../../src/workbook/own-content.ts';
import type { SheetDraft, WorkbookPatch } from '../../../src/workbook/patch.ts';
import type { CellGrid, WorkbookSnapshot } from '../../../src/workbook/snapshot.ts';
import type { Fault } from '../../excel-host/excel-stand-in.ts';
import { openInExcel } from './opened-in-excel.ts';

const LOG: AuthoredSheet = {
  name: 'Ärendelogg',
  rows: [
    [{ value: 'Ärendelogg 2017', style: { bold: true } }],
    [],
    [
      { value: 'Nr', style: { bold: true, fill: '#DDEBF7' } },
      { value: 'Ärende', style: { bold: true, fill: '#DDEBF7' } },
      { value: 'Klart', style: { bold: true, fill: '#DDEBF7' } },
    ],
    [1, 'Hemsjukvård', { date: '2017-03-03' }],
    [2, '=SUM(A1)', 'kv 3'],
    [3, { error: '#N/A' }, true],
  ],
  merged: ['A1:C1'],
  hiddenRows: [5],
  hiddenColumns: [2],
};

function draft(name: string, text: string, changes: Partial<SheetDraft> = {}): SheetDraft {
  return {
    name,
    ownership: 'own',
    columnWidths: [20, 12],
    rows: [
      { cells: [cell('Vad', 'tableHeader'), cell('Var', 'tableHeader')] },
      {
        cells: [
          cell(text, 'wrapped'),
          {
            value: { kind: 'text', text: 'C4' },
            style: 'link',
            link: { kind: 'cell', sheet: 'Ärendelogg', position: { row: 4, column: 3 } },
          },
        ],
      },
    ],
    tables: [{ name: `${name}_tabell`, range: { top: 1, left: 1, bottom: 2, right: 2 }, showFilter: true }],
    freeze: { rows: 1, columns: 0 },
    print: { orientation: 'landscape', fitToWidth: true, repeatRows: { from: 1, to: 1 } },
    ...changes,
  };
}

function cell(text: string, style: 'tableHeader' | 'wrapped') {
  return { value: { kind: 'text', text }, style } as const;
}

function patch(text: string, changes: Partial<WorkbookPatch> = {}): WorkbookPatch {
  return {
    sheets: [draft('Fynd', text), draft('Översikt', text)],
    removeOwnSheets: 'all',
    marks: [{ sheet: 'Ärendelogg', range: { top: 4, left: 3, bottom: 4, right: 3 }, look: 'error' }],
    ...changes,
  };
}

const CLEAR: WorkbookPatch = { sheets: [], removeOwnSheets: 'all', marks: [] };

function value<T>(result: HostResult<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function problem(result: HostResult<unknown>): string {
  assert.ok(!result.ok);
  return result.problem.code;
}

function cells(grid: CellGrid) {
  return Array.from(grid.rows).flatMap((row) =>
    Array.from(grid.columnsOf(row)).map((column) => ({
      at: [row, column],
      cell: grid.cell(row, column),
      style: grid.style(row, column),
      formula: grid.isFormula(row, column),
    })),
  );
}

/** A snapshot as plain data, so that two can be held against each other. */
function plain(snapshot: WorkbookSnapshot): unknown {
  return own({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      grid: cells(sheet.grid),
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
    })),
  });
}

/** The same data in this realm: the client's arrays come from its own. */
function own<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

/** What a co-worker would see of our findings: which text each of our sheets holds, and how many marks there are. */
function findingsIn(standIn: ReturnType<typeof openInExcel>['standIn']) {
  const sheets = standIn.workbook.sheets
    .filter(({ names }) => names.some(({ name }) => name === OWN_SHEET_NAME))
    .map((sheet) => `${sheet.name}: ${String(sheet.cell(2, 1)?.value)}`);
  const marks = standIn.workbook.sheet('Ärendelogg')?.conditionalFormats.length ?? 0;
  return { sheets, marks };
}

describe('The host for the workbook that is open in Excel', () => {
  describe('reads', () => {
    it('the snapshot that the cells say, with looks, hidden lines, merged cells and errors', async () => {
      const sheets = [LOG, { name: 'Tomt', rows: [], visibility: 'hidden' as const }];
      const { host } = openInExcel(sheets);
      assert.deepEqual(plain(value(await host.read())), plain(snapshotOf(sheets)));
    });

    it('columns whose cells differ in fill far below their header', async () => {
      const rows = Array.from({ length: 60 }, (_, index) => [
        index % 7 === 0 ? { value: `Ärende ${index}`, style: { fill: '#FFFF00' } } : `Ärende ${index}`,
        'Alla lika',
      ]);
      const sheets = [{ name: 'Ärendelogg', rows }];
      const { host } = openInExcel(sheets);
      assert.deepEqual(plain(value(await host.read())), plain(snapshotOf(sheets)));
    });

    it('Excel Tables, protection and our own sheets', async () => {
      const sheets: AuthoredSheet[] = [
        {
          ...LOG,
          tables: [{ name: 'Logg', range: 'A3:C6', hasHeaderRow: true, hasTotalsRow: false }],
          protected: true,
        },
        { name: 'Fynd', rows: [['Vad']], origin: 'own' },
      ];
      const { host } = openInExcel(sheets);
      assert.deepEqual(plain(value(await host.read())), plain(snapshotOf(sheets)));
    });

    it('10,000 rows and 40 sheets in at most four syncs, each answer under 4 MB', async () => {
      const rows = Array.from({ length: 10_000 }, (_, index) =>
        Array.from({ length: 12 }, (__, column) =>
          column % 3 === 0 ? { date: '2017-03-03' } : column % 3 === 1 ? index : `Ärende nummer ${index} i loggen`,
        ),
      );
      const { host, standIn } = openInExcel([
        { name: 'Ärendelogg', rows },
        ...Array.from({ length: 39 }, (_, index) => ({
          name: `Blad ${index}`,
          rows: [
            ['Nr', 'Ärende'],
            [1, 'Ett'],
          ],
        })),
      ]);
      const snapshot = value(await host.read());
      assert.equal(snapshot.sheets[0]?.grid.cellCount, 120_000);
      assert.ok(standIn.requests.length <= 4, `${standIn.requests.length} syncs`);
      for (const { responseBytes } of standIn.requests) assert.ok(responseBytes < 4_000_000, `${responseBytes} bytes`);
    });

    it('long texts in several syncs rather than in an answer that is too large', async () => {
      const text = 'Beskrivning av ärendet. '.repeat(40);
      const { host, standIn } = openInExcel([
        { name: 'Logg', rows: Array.from({ length: 8_000 }, (_, index) => [index, 'Ärende', text]) },
      ]);
      const snapshot = value(await host.read());
      assert.deepEqual(snapshot.sheets[0]?.grid.cell(8_000, 3), { kind: 'text', text });
      for (const { responseBytes } of standIn.requests) assert.ok(responseBytes < 4_000_000, `${responseBytes} bytes`);
    });
  });

  describe('writes', () => {
    it('our sheets after the user’s, with table, link, frozen header, A4 and marks, in two syncs', async () => {
      const { host, standIn } = openInExcel([LOG]);
      await host.read();
      const before = standIn.requests.length;
      const applied = value(await host.apply(patch('Saknas')));
      assert.deepEqual(own(applied), { sheetsWritten: ['Fynd', 'Översikt'], sheetsRemoved: [], marks: 1, notes: [] });
      assert.equal(standIn.requests.length - before, 2);
      const fynd = standIn.workbook.sheet('Fynd');
      assert.ok(fynd);
      assert.deepEqual(
        standIn.workbook.sheets.map(({ name }) => name),
        ['Ärendelogg', 'Fynd', 'Översikt'],
      );
      assert.deepEqual(
        fynd.tables.map(({ name, range }) => [name, range]),
        [['Fynd_tabell', { top: 1, left: 1, bottom: 2, right: 2 }]],
      );
      assert.equal(fynd.cell(2, 2)?.formula, `=HYPERLINK("#'Ärendelogg'!C4","C4")`);
      assert.equal(fynd.frozen?.bottom, 1);
      assert.equal(fynd.pageLayout['PaperSize'], 'A4');
      assert.equal(fynd.printTitleRows?.bottom, 1);
      const [mark] = standIn.workbook.sheet('Ärendelogg')?.conditionalFormats ?? [];
      assert.equal(mark?.formula, '=N("Samverkanskoll error")=0');
      assert.deepEqual(mark?.ranges, [{ top: 4, left: 3, bottom: 4, right: 3 }]);
    });

    it('text as text, whatever it looks like', async () => {
      const hostile = [
        '=1+1',
        '+46 70',
        '-1',
        '@SUM(A1)',
        '2018-03-01',
        '0012',
        'TRUE',
        "'citat",
        '=HYPERLINK("x","y")',
      ];
      const { host, standIn } = openInExcel([LOG]);
      await host.read();
      const rows = hostile.map((text) => ({ cells: [cell(text, 'wrapped')] }));
      value(await host.apply(patch('', { sheets: [draft('Fynd', '', { rows, tables: [] })] })));
      const fynd = standIn.workbook.sheet('Fynd');
      assert.deepEqual(
        hostile.map((_, index) => [fynd?.cell(index + 1, 1)?.value, fynd?.cell(index + 1, 1)?.formula]),
        hostile.map((text) => [text, undefined]),
      );
    });

    it('twice the same as once, and clear leaves nothing', async () => {
      const { host, standIn } = openInExcel([LOG]);
      await host.read();
      value(await host.apply(patch('Saknas')));
      const once = findingsIn(standIn);
      await host.read();
      value(await host.apply(patch('Saknas')));
      assert.deepEqual(findingsIn(standIn), once);
      const cleared = value(await host.apply(CLEAR));
      assert.deepEqual(own(cleared.sheetsRemoved), ['Fynd', 'Översikt']);
      assert.deepEqual(findingsIn(standIn), { sheets: [], marks: 0 });
      assert.deepEqual(plain(value(await host.read())), plain(snapshotOf([LOG])));
    });

    it('marks that stand are kept when the patch says so', async () => {
      const { host, standIn } = openInExcel([LOG]);
      await host.read();
      value(await host.apply(patch('Saknas')));
      await host.read();
      value(await host.apply(patch('Nytt', { marks: 'keep' })));
      assert.deepEqual(findingsIn(standIn), { sheets: ['Fynd: Nytt', 'Översikt: Nytt'], marks: 1 });
    });

    it('3,000 findings and marks in two syncs, each request under 4 MB', async () => {
      const { host, standIn } = openInExcel([
        { name: 'Ärendelogg', rows: Array.from({ length: 6_000 }, (_, index) => [index, `Ärende ${index}`]) },
      ]);
      await host.read();
      const before = standIn.requests.length;
      const rows = Array.from({ length: 3_000 }, (_, index) => ({
        cells: [
          cell(
            `Ärende ${index} är beslutat men saknar uppgift om hur, när, av vem och på vilket sätt det följs upp.`,
            'wrapped',
          ),
          {
            value: { kind: 'text', text: `B${index * 2 + 1}` },
            style: 'link',
            link: { kind: 'cell', sheet: 'Ärendelogg', position: { row: index * 2 + 1, column: 2 } },
          },
        ] as const,
      }));
      value(
        await host.apply({
          sheets: [draft('Fynd', '', { rows, tables: [] })],
          removeOwnSheets: 'all',
          marks: rows.map((_, index) => ({
            sheet: 'Ärendelogg',
            range: { top: index * 2 + 1, left: 2, bottom: index * 2 + 1, right: 2 },
            look: 'warning',
          })),
        }),
      );
      assert.equal(standIn.requests.length - before, 2);
      for (const { requestBytes } of standIn.requests) assert.ok(requestBytes < 4_000_000, `${requestBytes} bytes`);
    });

    it('no marks on a protected sheet, and says so', async () => {
      const { host, standIn } = openInExcel([{ ...LOG, protected: true }]);
      await host.read();
      const applied = value(await host.apply(patch('Saknas')));
      assert.deepEqual(applied.notes, [{ code: 'sheetProtectedNotMarked', name: 'Ärendelogg' }]);
      assert.deepEqual(findingsIn(standIn).marks, 0);
    });

    it('nothing into a workbook whose structure is protected', async () => {
      const { host, standIn } = openInExcel(snapshotOf([LOG], { structureProtected: true }));
      await host.read();
      assert.equal(problem(await host.apply(patch('Saknas'))), 'structureProtected');
      assert.deepEqual(findingsIn(standIn), { sheets: [], marks: 0 });
    });
  });

  describe('meets trouble', () => {
    const FAULTS: readonly { readonly name: string; readonly fault: Fault; readonly code: string }[] = [
      { name: 'a cell being edited', fault: { kind: 'transport', number: 5004 }, code: 'cellBeingEdited' },
      { name: 'a session that ended', fault: { kind: 'transport', number: 5012 }, code: 'sessionLost' },
      { name: 'an answer too large', fault: { kind: 'transport', number: 5103 }, code: 'payloadTooLarge' },
      { name: 'a locked sheet', fault: { kind: 'transport', number: 7000 }, code: 'sheetProtected' },
      { name: 'something unheard of', fault: { kind: 'transport', number: 5001 }, code: 'unexpected' },
      { name: 'no answer at all', fault: { kind: 'silence' }, code: 'noAnswer' },
    ];

    for (const { name, fault, code } of FAULTS) {
      it(`${name} when reading`, async () => {
        const { host, standIn } = openInExcel([LOG], true);
        standIn.failRequest(fault, 1);
        assert.equal(problem(await host.read()), code);
      });

      it(`${name} when writing: the old findings stand`, async () => {
        const { host, standIn } = openInExcel([LOG], true);
        await host.read();
        value(await host.apply(patch('Gammalt')));
        await host.read();
        standIn.failRequest(fault);
        assert.equal(problem(await host.apply(patch('Nytt'))), code);
        assert.deepEqual(findingsIn(standIn), { sheets: ['Fynd: Gammalt', 'Översikt: Gammalt'], marks: 1 });
        assert.deepEqual(standIn.workbook.sheets.length, 3);
      });
    }

    it('Excel that is busy is asked again', async () => {
      const { host, standIn, waits } = openInExcel([LOG]);
      standIn.failRequest({ kind: 'transport', number: 5102 });
      standIn.failRequest({ kind: 'transport', number: 5102 }, 1);
      value(await host.read());
      assert.deepEqual(
        waits.filter((wait) => wait < 60_000),
        [250, 1_000],
      );
    });

    it('a swap that is cut off anywhere ends with the old findings or the new, never a mixture', async () => {
      const old = { sheets: ['Fynd: Gammalt', 'Översikt: Gammalt'], marks: 1 };
      const fresh = { sheets: ['Fynd: Nytt', 'Översikt: Nytt'], marks: 1 };
      for (let afterActions = 0; afterActions < 60; afterActions++) {
        const { host, standIn } = openInExcel([LOG]);
        await host.read();
        value(await host.apply(patch('Gammalt')));
        await host.read();
        standIn.failRequest({ kind: 'cut', afterActions }, 1);
        const result = await host.apply(patch('Nytt'));
        assert.deepEqual(findingsIn(standIn), result.ok ? fresh : old, `cut after ${afterActions} actions`);
      }
    });

    it('a swap whose answer is lost is found done', async () => {
      const { host, standIn } = openInExcel([LOG], true);
      await host.read();
      standIn.failRequest({ kind: 'lost' }, 1);
      value(await host.apply(patch('Nytt')));
      assert.deepEqual(findingsIn(standIn), { sheets: ['Fynd: Nytt', 'Översikt: Nytt'], marks: 1 });
    });

    it('a co-author who adds rows meanwhile: nothing is written on what no longer holds', async () => {
      const { host, standIn } = openInExcel([LOG]);
      await host.read();
      standIn.beforeRequest = () => {
        const added = standIn.workbook.sheet('Ärendelogg')?.ensureCell(7, 1);
        if (added) added.value = 4;
      };
      assert.equal(problem(await host.apply(patch('Nytt'))), 'workbookChanged');
      assert.deepEqual(findingsIn(standIn), { sheets: [], marks: 0 });
    });

    it('sheets left by a run that was cut off are neither read nor kept', async () => {
      const { host, standIn } = openInExcel([
        LOG,
        { name: 'Samverkanskoll skriver 1', rows: [['Vad']], origin: 'own' },
      ]);
      assert.deepEqual(own(value(await host.read()).sheets.map(({ name }) => name)), ['Ärendelogg']);
      value(await host.apply(patch('Nytt')));
      assert.deepEqual(
        standIn.workbook.sheets.map(({ name }) => name),
        ['Ärendelogg', 'Fynd', 'Översikt'],
      );
    });
  });
});
