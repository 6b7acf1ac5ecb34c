import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/workbook/file/file-workbook.ts';
import { nodeCodec } from '../../src/workbook/file/zip/codec-node.ts';
import { cellText } from '../../src/findings/cell-text.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { partsOf, zipped } from '../workbook/file/packages.ts';
import { describeInBrowser } from './stage.ts';
import {
  download,
  openExample,
  openFile,
  playBench,
  review,
  selectedCell,
  sheetTabs,
  type Bench,
} from './workbench-stage.ts';

const EXAMPLE = 'workbook-templates/exempel-blekinge.xlsx';

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const workbook = await openWorkbook('logg.xlsx', bytes, nodeCodec);
  assert.ok(workbook.ok);
  const snapshot = await workbook.value.read();
  assert.ok(snapshot.ok);
  return snapshot.value;
}

/** The texts of a sheet, a row a line. */
function texts(snapshot: WorkbookSnapshot, name: string): readonly string[] {
  const grid = snapshot.sheets.find((sheet) => sheet.name === name)?.grid;
  assert.ok(grid, `There is no sheet ${name}`);
  return Array.from(grid.rows, (row) =>
    Array.from(grid.columnsOf(row), (column) => cellText(grid.cell(row, column))).join(' | '),
  );
}

async function acknowledgeFirst(bench: Bench, reason: string): Promise<void> {
  const { page } = bench;
  await page.locator('#view li button').first().click();
  await page.getByRole('button', { name: 'Kvittera …' }).click();
  await page.getByLabel('Kvitterat av').fill('Anna Ek');
  await page.getByLabel('Skäl').fill(reason);
  await page.getByRole('button', { name: 'Kvittera', exact: true }).click();
  await page.getByText(reason).last().waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

describeInBrowser('The workbench', () => {
  for (const from of ['server', 'folder'] as const) {
    it(`goes from the example to a downloaded, reviewed workbook (${from})`, () =>
      playBench({ from }, async (bench) => {
        const { page } = bench;
        await openExample(bench);
        const before = await sheetTabs(bench);
        await review(bench);
        const after = await sheetTabs(bench);
        assert.deepEqual(after.slice(0, before.length), before);
        assert.ok(after.includes('Översikt'));
        await page.locator('#view li button').first().click();
        const where = await page
          .getByRole('button', { name: /^Visa .+!/ })
          .first()
          .textContent();
        const [sheet, address] = (where ?? '').split('!');
        assert.equal((await selectedCell(bench)).split(':')[0], address);
        await page.getByRole('tab', { name: sheet ?? '', exact: true, selected: true }).waitFor();
        await page.locator('[role=gridcell][aria-selected=true][data-mark]').waitFor();
        await page.getByRole('button', { name: 'Alla fynd' }).click();
        await acknowledgeFirst(bench, 'Tas upp på nästa möte');
        const { name, bytes } = await download(bench);
        assert.equal(name, 'exempel-blekinge-granskad.xlsx');
        const original = await read(new Uint8Array(await readFile(EXAMPLE)));
        const reviewed = await read(bytes);
        for (const { name: own } of original.sheets) assert.deepEqual(texts(reviewed, own), texts(original, own));
        const found = texts(reviewed, 'Fynd');
        assert.ok(found.length > 3);
        assert.ok(found.some((line) => line.includes('Tas upp på nästa möte') && line.includes('Anna Ek')));
      }));
  }

  it('does all of it with the network cut', () =>
    playBench({}, async (bench) => {
      await bench.page.getByText('fungerar nu även utan nätverk').waitFor();
      await openExample(bench);
      await bench.context.setOffline(true);
      const fetched = bench.fetched.length;
      await openFile(bench, 'logg.xlsx', new Uint8Array(await readFile(EXAMPLE)));
      await bench.page.getByText('logg.xlsx', { exact: true }).waitFor();
      await review(bench);
      await bench.page.locator('#view li button').first().click();
      await bench.page.getByRole('heading', { name: 'Därför' }).waitFor();
      assert.equal((await download(bench)).name, 'logg-granskad.xlsx');
      assert.deepEqual(
        bench.fetched.slice(fetched).filter((url) => !url.startsWith('blob:')),
        [],
      );
    }));

  it('says when a part of the program cannot be fetched, and goes on when it can', () => {
    const scripts = '**/*.js';
    const withoutRules = (page: Page) =>
      page.route(scripts, async (route) => {
        const response = await route.fetch();
        const holdsRules = (await response.text()).includes('Granska med ');
        await (holdsRules ? route.abort() : route.fulfill({ response }));
      });
    return playBench({ before: withoutRules, expected: /ERR_FAILED/ }, async (bench) => {
      const { page } = bench;
      await openFile(bench, 'logg.xlsx', new Uint8Array(await readFile(EXAMPLE)));
      await page.getByRole('tab', { name: 'Regler' }).click();
      await page.getByText('Den här delen av programmet kunde inte hämtas').waitFor();
      await page.unroute(scripts);
      await page.getByRole('button', { name: 'Försök igen' }).click();
      await page.getByText('Välj paket efter vad arbetsboken handlar om').waitFor();
    });
  });

  it('takes everything away again: every part of the download is as it was opened, byte for byte', () =>
    playBench({}, async (bench) => {
      const original = new Uint8Array(await readFile(EXAMPLE));
      await openFile(bench, 'logg.xlsx', original);
      await bench.grid.waitFor();
      const before = await sheetTabs(bench);
      await review(bench);
      await bench.page.getByRole('button', { name: 'Mer' }).click();
      await bench.page.getByRole('button', { name: 'Skriv ordnade blad' }).click();
      await bench.page
        .getByText(/^Nya blad: /)
        .first()
        .waitFor();
      assert.ok((await sheetTabs(bench)).length > before.length + 2);
      await bench.page.getByRole('button', { name: 'Ta bort allt som skrivits' }).click();
      await bench.page.getByRole('button', { name: 'Ta bort', exact: true }).click();
      await bench.page
        .getByText(/Dina egna blad är som de var/)
        .first()
        .waitFor();
      assert.deepEqual(await sheetTabs(bench), before);
      assert.equal(await bench.page.locator('[data-mark]').count(), 0);
      assert.deepEqual(unzipSync((await download(bench)).bytes), unzipSync(original));
    }));

  it('scrolls 100 000 rows with few elements, and goes by keyboard to the last', () =>
    playBench({}, async (bench) => {
      const { page, grid } = bench;
      const rows = Array.from(
        { length: 100_000 },
        (_, index) =>
          `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>Ärende ${index + 1}</t></is></c><c r="B${index + 1}"><v>${index}</v></c></row>`,
      );
      const parts = partsOf([{ name: 'Logg', xml: `<sheetData>${rows.join('')}</sheetData>` }]);
      await openFile(bench, 'stor.xlsx', await zipped(parts));
      await grid.waitFor();
      assert.equal(await grid.getAttribute('aria-rowcount'), '100002');
      for (const share of [0.1, 0.5, 0.99]) {
        await grid.evaluate((element, part) => (element.scrollTop = element.scrollHeight * part), share);
        const wanted = Math.round(100_001 * share);
        await page.waitForFunction(
          (row) =>
            [...document.querySelectorAll('[data-row]')].some(
              (each) => Math.abs(Number(each.getAttribute('data-row')) - row) < 60,
            ),
          wanted,
        );
        assert.ok((await grid.locator('*').count()) < 2_000);
      }
      await grid.focus();
      await page.keyboard.press('Control+End');
      await page.waitForFunction(() => document.querySelector('[aria-activedescendant$="-100000-2"]') !== null);
      assert.equal(await selectedCell(bench), 'B100000: 99999');
      await page.keyboard.press('Home');
      assert.equal(await selectedCell(bench), 'A100000: Ärende 100000');
      await page.keyboard.press('Control+Home');
      assert.equal(await selectedCell(bench), 'A1: Ärende 1');
    }));

  it('opens the finding of the selected cell on Enter', () =>
    playBench({}, async (bench) => {
      await openExample(bench);
      await review(bench);
      await bench.page.locator('[role=gridcell][data-mark]').first().click();
      await bench.grid.press('Enter');
      await bench.page.getByRole('heading', { name: 'Att göra' }).waitFor();
    }));

  const BAD: readonly (readonly [name: string, bytes: Uint8Array, sentence: RegExp])[] = [
    ['anteckning.xlsx', Buffer.from('Nr;Ärende\n1;Test\n'), /^anteckning\.xlsx (är ingen|har ett annat format)/],
    ['tom.xlsx', new Uint8Array(0), /^tom\.xlsx /],
    ['gammal.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), /^gammal\.xlsx /],
    ['<b>fet</b>\u202E.xlsx', Buffer.from('PK\u0003\u0004 trasig'), /^<b>fet<\/b><U\+202E>\.xlsx /],
  ];

  it('says in one sentence why a file cannot be opened, and keeps the one that is open', () =>
    playBench({}, async (bench) => {
      for (const [name, bytes, sentence] of BAD) {
        await openFile(bench, name, bytes);
        await bench.page.getByText(sentence).first().waitFor();
      }
      await openExample(bench);
      const whole = new Uint8Array(await readFile(EXAMPLE));
      await openFile(bench, 'avkortad.xlsx', whole.subarray(0, 9_000));
      await bench.page
        .getByText(/^avkortad\.xlsx är avkortad/)
        .first()
        .waitFor();
      assert.ok(await bench.page.getByText('exempel-blekinge.xlsx', { exact: true }).isVisible());
      await review(bench);
    }));

  it('takes a dropped file, and asks before one review gives way to another file', () =>
    playBench({}, async (bench) => {
      const { page } = bench;
      await openExample(bench);
      await review(bench);
      const base64 = (await readFile(EXAMPLE)).toString('base64');
      const drop = () =>
        page.evaluate((text) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'släppt.xlsx'));
          document
            .querySelector('#app main')
            ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }, base64);
      await drop();
      await page.getByRole('dialog', { name: 'Granskningen är inte nedladdad' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.ok((await sheetTabs(bench)).includes('Fynd'));
      await drop();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Ladda ner och öppna' }).click(),
      ]);
      assert.equal(file.suggestedFilename(), 'exempel-blekinge-granskad.xlsx');
      await page.getByText('släppt.xlsx', { exact: true }).waitFor();
      assert.ok(!(await sheetTabs(bench)).includes('Fynd'));
    }));

  it('warns when a review that is not downloaded would be left', () =>
    playBench({}, async (bench) => {
      const { page } = bench;
      await openExample(bench);
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await review(bench);
      await page.reload();
      await page.getByRole('button', { name: 'Öppna exempel' }).waitFor();
      assert.deepEqual(asked, ['beforeunload']);
      await openExample(bench);
      await review(bench);
      await download(bench);
      await page.reload();
      assert.deepEqual(asked, ['beforeunload']);
    }));

  it('works in the page, and says so, where the browser starts no worker', () =>
    playBench(
      {
        before: (page) =>
          page.addInitScript({
            content: 'window.Worker = class { constructor() { throw new Error("No workers here"); } };',
          }),
      },
      async (bench) => {
        await bench.page.getByText(/sidan står stilla medan en stor arbetsbok granskas/).waitFor();
        await openExample(bench);
        await review(bench);
        assert.ok(texts(await read((await download(bench)).bytes), 'Fynd').length > 3);
      },
    ));
});
