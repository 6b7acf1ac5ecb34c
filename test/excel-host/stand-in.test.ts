import assert from 'node:assert/strict';
import { cellChanged } from './events.ts';
import { ExcelStandIn } from './excel-stand-in.ts';
import { excelClient } from './node-client.ts';

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function opened() {
  const standIn = new ExcelStandIn();
  standIn.workbook.addSheet('Blad1');
  return { standIn, ...excelClient(standIn) };
}

describe('The stand-in for Excel behind the real Office.js', () => {
  it('refuses members that are not modelled', async () => {
    const { Excel } = opened();
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Blad1').getRange('A1').getImage();
        await context.sync();
      }),
      { code: 'ApiNotFound' },
    );
  });

  it('reads used ranges, tables and names of all sheets in two syncs', async () => {
    const { standIn, Excel } = opened();
    standIn.workbook.sheets[0]?.ensureCell(4, 2);
    Object.assign(standIn.workbook.sheets[0]?.cell(4, 2) ?? {}, { value: 'Ärende' });
    standIn.workbook.addSheet('Tomt');
    const read = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility,items/tables/items/name');
      await context.sync();
      const ranges = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
      for (const range of ranges) range.load('address,values,numberFormat');
      await context.sync();
      return plain(ranges.map((range) => (range.isNullObject ? null : [range.address, range.values])));
    });
    assert.deepEqual(read, [['Blad1!B4', [['Ärende']]], null]);
    assert.equal(standIn.requests.length, 2);
  });

  it('reads text as typed, as Excel does: numbers, days and formulas come of it', async () => {
    const { standIn, Excel } = opened();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1:D1').values = [['2018-03-01', '12', '=1+1', "'=1+1"]];
      await context.sync();
    });
    const cells = [1, 2, 3, 4].map((column) => standIn.workbook.sheets[0]?.cell(1, column));
    assert.deepEqual(
      cells.map((cell) => [cell?.value, cell?.formula ?? null]),
      [
        [43160, null],
        [12, null],
        ['#NAME?', '=1+1'],
        ['=1+1', null],
      ],
    );
  });

  it('gives null objects, item-not-found and protection as Excel does', async () => {
    const { standIn, Excel } = opened();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Saknas');
      none.delete();
      await context.sync();
      assert.equal(none.isNullObject, true);
    });
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Saknas').load('name');
        await context.sync();
      }),
      { code: 'ItemNotFound' },
    );
    Object.assign(standIn.workbook.sheets[0] ?? {}, { protected: true });
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Blad1').getRange('A1').values = [[1]];
        await context.sync();
      }),
      { code: 'AccessDenied' },
    );
  });

  it('can fail a request with each error that Excel gives', async () => {
    for (const [number, code] of [
      [5004, 'InvalidOperationInCellEditMode'],
      [5012, 'InvalidOrTimedOutSession'],
      [5102, 'ActivityLimitReached'],
      [5104, 'ResponsePayloadSizeLimitExceeded'],
      [7000, 'AccessDenied'],
    ] as const) {
      const { standIn, Excel } = opened();
      standIn.failRequest({ kind: 'transport', number });
      await assert.rejects(
        Excel.run(async (context) => {
          context.workbook.load('name');
          await context.sync();
        }),
        { code },
      );
    }
  });

  it('fires changes to handlers', async () => {
    const { standIn, Excel } = opened();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source }) => void seen.push(`${address} ${source}`));
      await context.sync();
    });
    standIn.fire(cellChanged(standIn.workbook.sheets[0]?.id ?? '', 'D7'));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    assert.deepEqual(seen, ['D7 Local']);
  });

  it('keeps no references after a run', async () => {
    const { standIn, Excel } = opened();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      range.load('values');
      await context.sync();
      assert.equal(standIn.referenceCount, 1);
    });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    assert.equal(standIn.referenceCount, 0);
  });
});
