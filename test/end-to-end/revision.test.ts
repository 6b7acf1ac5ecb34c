import assert from 'node:assert/strict';
import { check, describeInBrowser, play, sheetNames } from './stage.ts';

const SHEETS = ['Revidering 2019', 'Representation 2019', 'Ledamöter 2019'];

describeInBrowser('Årets revidering', () => {
  it('is written from the pane, filled in on its sheet, and written again with what was adopted', () =>
    play({}, async (scene) => {
      const { pane, page } = scene;
      await check(scene);
      await pane.getByRole('button', { name: 'Mer' }).click();
      const year = pane.getByLabel('Revideringens år');
      await pane.getByLabel('Granskningsdag').fill('2018-11-15');
      assert.equal(await year.inputValue(), '2019');

      const write = pane.getByRole('button', { name: 'Skriv årets revidering' });
      await year.fill('nästa');
      await write.click();
      await pane.getByText('inte ”nästa”.').first().waitFor();
      await year.fill('2019');
      await write.click();
      await pane
        .getByText(`Nya blad: ${SHEETS.join(', ')}.`)
        .first()
        .waitFor();
      await pane
        .getByText(/ att besluta, 0 fastställda\./)
        .first()
        .waitFor();
      const names = await sheetNames(scene);
      assert.deepEqual(names.slice(-SHEETS.length), SHEETS);

      await page.getByRole('tablist', { name: 'Blad' }).getByRole('tab', { name: 'Revidering 2019' }).click();
      await page.getByRole('grid').focus();
      for (let row = 1; row < 5; row += 1) await page.keyboard.press('ArrowDown');
      for (let column = 1; column < 10; column += 1) await page.keyboard.press('ArrowRight');
      await page.getByLabel('Innehållet i J5').fill('2018-12-07');
      await page.keyboard.press('Enter');
      await write.click();
      await pane
        .getByText(/ att besluta, 1 fastställda\./)
        .first()
        .waitFor();
      assert.deepEqual(await sheetNames(scene), names);
    }));
});
