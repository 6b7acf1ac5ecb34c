import assert from 'node:assert/strict';
import { check, describeInBrowser, play, sheetNames, written, type Scene } from './stage.ts';

const findings = ({ pane }: Scene) => pane.locator('li button[data-current]');
const activeSheet = ({ page }: Scene) =>
  page.getByRole('tablist', { name: 'Blad' }).getByRole('tab', { selected: true }).textContent();
const shownCell = ({ page }: Scene) => page.locator('.formula span').textContent();

/** Writes into a cell of the workbook as a user does: choose it, write, Enter. */
async function edit({ page }: Scene, text: string): Promise<void> {
  await page.getByLabel(/^Innehållet i /).fill(text);
  await page.keyboard.press('Enter');
}

describeInBrowser('Granska', () => {
  it('checks the example on one press and writes findings, overview and marks', () =>
    play({}, async (scene) => {
      const before = await sheetNames(scene);
      await check(scene);
      const after = await sheetNames(scene);
      assert.deepEqual(after.slice(0, before.length), before);
      assert.ok(after.includes('Fynd') && after.includes('Översikt'), after.join(', '));
      assert.ok((await findings(scene).count()) > 3);
      assert.match((await scene.pane.getByText(/Granskad \d/).textContent()) ?? '', /\d+ fel, \d+ varning/);
      assert.match((await scene.pane.getByRole('status').textContent()) ?? '', /\d+ fel/);
    }));

  it('goes by keyboard alone from the button to a finding, its cell, the next finding and back', () =>
    play({}, async (scene) => {
      const { pane, page } = scene;
      await pane.getByRole('button', { name: 'Granska', exact: true }).focus();
      await page.keyboard.press('Enter');
      await written(scene);
      await findings(scene).first().focus();
      await page.keyboard.press('ArrowDown');
      const second = await pane.locator('button[data-current="true"]').textContent();
      await page.keyboard.press('Enter');
      await pane.getByText(/^2 av \d+$/).waitFor();
      const heading = await pane.getByRole('heading', { level: 1 }).textContent();
      assert.ok(second?.includes(heading ?? '?'), `${second} has ${heading}`);
      assert.equal(await pane.evaluate(() => document.activeElement?.tagName), 'H1');
      const where = await pane
        .getByRole('button', { name: /^Visa / })
        .first()
        .textContent();
      await page.waitForFunction(
        (cell) => document.querySelector('.formula span')?.textContent === cell,
        where?.split('!').at(-1),
      );
      assert.equal(await activeSheet(scene), where?.split('!')[0]);
      await pane.getByRole('button', { name: 'Nästa fynd' }).press('Enter');
      await pane.getByText(/^3 av \d+$/).waitFor();
      await pane.getByRole('button', { name: 'Alla fynd' }).press('Enter');
      await findings(scene).first().waitFor();
    }));

  it('says why a finding was raised, by which section, and what to do', () =>
    play({}, async (scene) => {
      await check(scene);
      await findings(scene).first().click();
      for (const heading of ['Att göra', 'Var', 'Därför'])
        await scene.pane.getByRole('heading', { name: heading }).waitFor();
      await scene.pane.getByText(/^Källa: .+/).waitFor();
      await scene.pane.getByText(/^Regel: .+\(.+\/.+\)/).waitFor();
    }));

  it('narrows findings by severity, search and group, and shows all again', () =>
    play({}, async (scene) => {
      const { pane } = scene;
      await check(scene);
      const label = () => pane.getByRole('list').last().getAttribute('aria-label');
      const all = await label();
      await pane.getByRole('button', { name: /\d+ varning/ }).click();
      await pane.getByRole('heading', { name: /^Varningar/ }).waitFor();
      assert.equal(await pane.getByRole('heading', { level: 2 }).count(), 1);
      await pane.getByRole('searchbox', { name: 'Sök bland fynden' }).fill('finns inte någonstans');
      await pane.getByText('Inget fynd passar filtret.').waitFor();
      await pane.getByRole('button', { name: 'Visa alla' }).click();
      await findings(scene).first().waitFor();
      assert.equal(await label(), all);
      await pane.getByRole('button', { name: 'Filter', exact: true }).click();
      await pane.getByLabel('Ordna efter').selectOption('rule');
      await pane.getByLabel('Regel', { exact: true }).selectOption({ index: 1 });
      await pane.waitForFunction(
        (whole) =>
          [...document.querySelectorAll('[aria-label$="fynd visas."]')].at(-1)?.getAttribute('aria-label') !== whole,
        all,
      );
    }));

  it('writes an acknowledgement with its reason, keeps it at the next check and takes it back', () =>
    play({}, async (scene) => {
      const { pane, page } = scene;
      await check(scene);
      await findings(scene).first().click();
      await pane.getByRole('button', { name: 'Kvittera …' }).click();
      await pane.getByRole('button', { name: 'Kvittera', exact: true }).click();
      await pane.getByText('Skriv ett skäl.').waitFor();
      await pane.getByLabel(/^Kvitterat av/).fill('Sekreteraren');
      await pane.getByLabel(/^Skäl/).fill('Tas upp på nästa möte');
      await pane.getByRole('button', { name: 'Kvittera', exact: true }).click();
      await pane.getByText('Kvitterat av Sekreteraren: Tas upp på nästa möte').waitFor();
      await pane.getByRole('progressbar').waitFor({ state: 'detached' });
      const reasons = () =>
        page.evaluate(() => {
          const { standIn } = window as unknown as {
            standIn: { workbook: { sheet(name: string): { cells: Map<number, { value: unknown }> } } };
          };
          return [...standIn.workbook.sheet('Fynd').cells.values()].filter(
            ({ value }) => value === 'Tas upp på nästa möte',
          ).length;
        });
      assert.equal(await reasons(), 1);
      await pane.getByRole('button', { name: 'Alla fynd' }).click();
      await check(scene);
      assert.equal(await reasons(), 1);
      await pane.getByRole('button', { name: 'Filter', exact: true }).click();
      await pane.getByText('Visa kvitterade och åtgärdade').click();
      await pane.getByRole('searchbox', { name: 'Sök bland fynden' }).fill('');
      await pane.locator('li button', { hasText: 'kvitterat' }).first().click();
      await pane.getByRole('button', { name: 'Ta tillbaka kvitteringen' }).click();
      await pane.getByRole('button', { name: 'Kvittera …' }).waitFor();
      await pane.getByRole('progressbar').waitFor({ state: 'detached' });
      assert.equal(await reasons(), 0);
    }));

  it('says that findings are stale when a cell is edited, and is redone with one press', () =>
    play({}, async (scene) => {
      const { pane } = scene;
      await check(scene);
      assert.equal(await pane.getByText('Arbetsboken har ändrats').count(), 0);
      await scene.page.getByRole('tablist', { name: 'Blad' }).getByRole('tab').first().click();
      await edit(scene, 'Ny titel');
      await pane.locator('span', { hasText: 'Arbetsboken har ändrats sedan den granskades.' }).waitFor();
      await pane.getByRole('button', { name: 'Granska igen' }).last().click();
      await written(scene);
      assert.equal(await pane.locator('span', { hasText: 'Arbetsboken har ändrats' }).count(), 0);
      assert.equal(await shownCell(scene), 'A1');
    }));

  it('tells in one sentence that a cell is being edited, and writes nothing', () =>
    play({}, async (scene) => {
      const before = await sheetNames(scene);
      await scene.page.evaluate(() => {
        const { standIn } = window as unknown as { standIn: { failRequest(fault: unknown): void } };
        standIn.failRequest({ kind: 'transport', number: 5004 });
      });
      await scene.pane.getByRole('button', { name: 'Granska', exact: true }).click();
      await scene.pane.locator('span', { hasText: 'En cell redigeras. Tryck Enter eller Esc i Excel' }).waitFor();
      assert.deepEqual(await sheetNames(scene), before);
    }));

  it('takes away all that it wrote', () =>
    play({}, async (scene) => {
      const before = await sheetNames(scene);
      await check(scene);
      await scene.pane.getByRole('button', { name: 'Mer' }).click();
      await scene.pane.getByRole('button', { name: 'Ta bort allt som skrivits' }).click();
      await scene.pane.getByRole('button', { name: 'Ta bort', exact: true }).click();
      await scene.pane.getByText('Dina egna blad är som de var').first().waitFor();
      assert.deepEqual(await sheetNames(scene), before);
    }));
});
