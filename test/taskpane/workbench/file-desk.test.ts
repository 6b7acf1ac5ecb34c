import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileDesk } from '../../../src/taskpane/workbench/file-desk.ts';
import { sheetsOf } from '../../../src/taskpane/workbench/shown-workbook.ts';
import type { IsoDate } from '../../../src/time/iso-date.ts';

const REQUEST = { asOf: '2018-03-01' as IsoDate };

describe('The desk of the workbench', function () {
  this.timeout(60_000);
  it('shows the workbook, and after a review only what is new in it', async () => {
    const desk = fileDesk();
    const opened = await desk.open(
      'logg.xlsx',
      new Uint8Array(await readFile('workbook-templates/exempel-blekinge.xlsx')),
    );
    assert.ok(opened.ok);
    const before = sheetsOf(structuredClone(opened.value), []);
    assert.ok((await desk.check(REQUEST)).ok);
    const written = await desk.writeReview('sv');
    assert.ok(written.ok);
    const { sheets, marks } = written.value.workbook;
    assert.ok(marks.length > 0);
    for (const sheet of sheets) assert.equal(sheet.grid === undefined, sheet.origin === 'user', sheet.name);
    const after = sheetsOf(written.value.workbook, before);
    assert.deepEqual(after.slice(0, before.length), before);
    assert.ok(after.some(({ name }) => name === 'Fynd'));
  });

  it('writes the annual revision and shows its sheets; without a year it says so and shows nothing new', async () => {
    const desk = fileDesk();
    await desk.open('logg.xlsx', new Uint8Array(await readFile('workbook-templates/exempel-blekinge.xlsx')));
    const refused = await desk.revise({ ...REQUEST, year: '' }, 'sv');
    assert.equal(refused.result.kind, 'refused');
    assert.equal(refused.workbook, undefined);
    const { result, workbook } = await desk.revise({ ...REQUEST, year: '2019' }, 'sv');
    assert.equal(result.kind, 'written');
    assert.deepEqual(
      workbook?.sheets.filter(({ grid }) => grid !== undefined).map(({ name }) => name),
      ['Revidering 2019', 'Representation 2019', 'Ledamöter 2019'],
    );
  });

  it('keeps the workbook that is open when another cannot be opened', async () => {
    const desk = fileDesk();
    await desk.open('logg.xlsx', new Uint8Array(await readFile('workbook-templates/exempel-blekinge.xlsx')));
    const refused = await desk.open('trasig.xlsx', new Uint8Array([80, 75, 3, 4]));
    assert.equal(refused.ok, false);
    assert.ok((await desk.check(REQUEST)).ok);
  });
});
