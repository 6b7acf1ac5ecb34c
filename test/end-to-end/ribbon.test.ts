import assert from 'node:assert/strict';
import { describeInBrowser, play, sheetNames, type Scene } from './stage.ts';

const TABS = { name: 'Blad' } as const;

async function press({ page }: Scene, name: string): Promise<void> {
  const button = page.getByRole('toolbar').getByRole('button', { name });
  await button.click();
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('.ribbon button')]
        .find((each) => each.textContent === text)
        ?.hasAttribute('disabled') === false,
    name,
  );
}

const marks = ({ page }: Scene) =>
  page.evaluate(() => {
    const { standIn } = window as unknown as {
      standIn: { workbook: { sheets: { conditionalFormats: unknown[]; names: { name: string }[] }[] } };
    };
    return standIn.workbook.sheets.reduce((count, { conditionalFormats }) => count + conditionalFormats.length, 0);
  });

describeInBrowser('The ribbon', () => {
  it('checks without the pane and shows the overview', () =>
    play({}, async (scene) => {
      await press(scene, 'Granska');
      await scene.page.getByRole('tablist', TABS).getByRole('tab', { name: 'Översikt', selected: true }).waitFor();
      assert.ok((await sheetNames(scene)).includes('Fynd'));
    }));

  it('turns marks on, and off again', () =>
    play({}, async (scene) => {
      await press(scene, 'Markeringar');
      const on = await marks(scene);
      assert.ok(on > 0);
      await press(scene, 'Markeringar');
      assert.equal(await marks(scene), 0);
    }));

  it('writes structured sheets and shows the first', () =>
    play({}, async (scene) => {
      const before = await sheetNames(scene);
      await press(scene, 'Strukturera');
      const after = await sheetNames(scene);
      assert.ok(after.length > before.length + 1, after.join(', '));
      const shown = await scene.page.getByRole('tablist', TABS).getByRole('tab', { selected: true }).textContent();
      assert.equal(shown, after[before.length]);
    }));
});
