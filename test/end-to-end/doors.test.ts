import assert from 'node:assert/strict';
import { check, describeInBrowser, play } from './stage.ts';

describeInBrowser('The pane at the door', () => {
  it('says kindly that Excel is too old', () =>
    play({ query: 'api=1.12' }, async ({ pane }) => {
      await pane.getByRole('heading', { name: 'Den här versionen av Excel är för gammal' }).waitFor();
      await pane.getByText('Excel 2021 eller senare').waitFor();
    }));

  it('says what to do when office.js is blocked', () =>
    play(
      {
        expected: /net::ERR_|Failed to load/,
        before: async (page) => {
          await page.route('**/office-js/office.js', (route) => route.abort());
        },
      },
      async ({ pane }) => {
        await pane.getByRole('heading', { name: 'Excel svarar inte' }).waitFor();
        await pane.getByText('appsforoffice.microsoft.com').waitFor();
      },
    ));

  it('opens the example beside the own workbook', () =>
    play({}, async (scene) => {
      await scene.pane.getByRole('button', { name: 'Öppna exempel' }).click();
      await scene.page.waitForFunction(() => {
        const { standIn } = window as unknown as { standIn: { workbook: { opened: string[] } } };
        return standIn.workbook.opened[0]?.startsWith('UEsD') === true;
      });
    }));

  it('speaks English in an English Excel', () =>
    play({ query: 'lang=en' }, async (scene) => {
      await scene.pane.getByRole('heading', { name: 'Check the workbook against its governance documents' }).waitFor();
      await check(scene);
      assert.match((await scene.pane.getByText(/Checked \d/).textContent()) ?? '', /\d+ errors/);
      assert.equal(await scene.pane.evaluate(() => document.documentElement.lang), 'en');
    }));

  it('loads neither exceljs nor the file package in Excel, and stores nothing of the workbook', () =>
    play({}, async (scene) => {
      await check(scene);
      const texts = await Promise.all(
        scene.fetched
          .filter((path) => path.endsWith('.js') && !path.startsWith('/office-js/'))
          .map(async (path) => (await scene.page.request.get(scene.address + path)).text()),
      );
      assert.ok(texts.length > 0);
      for (const text of texts) assert.doesNotMatch(text, /exceljs|node_modules\/docx\//i);
      const stored = await scene.pane.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      assert.doesNotMatch(stored, /Ärende|Fynd|LSVO/);
    }));
});
