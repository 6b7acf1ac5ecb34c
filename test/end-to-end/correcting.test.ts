import assert from 'node:assert/strict';
import { check, describeInBrowser, play, sheetNames } from './stage.ts';

describeInBrowser('Tolkning and Regler', () => {
  it('shows what was recognised and why, and remembers what is put right', () =>
    play({}, async (scene) => {
      const { pane } = scene;
      await check(scene);
      await pane.getByRole('tab', { name: 'Tolkning' }).click();
      await pane.getByRole('heading', { name: /^Ärendelogg, / }).waitFor();
      await pane
        .getByText(/Därför: rubriken/)
        .first()
        .waitFor();
      const choice = pane.getByLabel(/^Kolumnen ”.+” är$/).first();
      assert.notEqual(await choice.inputValue(), '');
      await choice.selectOption('');
      const name = await choice.getAttribute('aria-label');
      await pane.getByRole('button', { name: 'Rätta och granska igen' }).click();
      await scene.page.getByRole('tablist', { name: 'Blad' }).getByRole('tab', { name: 'Tolkning' }).waitFor();
      await pane.getByRole('progressbar').waitFor({ state: 'detached' });
      assert.equal(
        await pane
          .getByLabel(name ?? '')
          .first()
          .inputValue(),
        '',
      );
      await pane.getByRole('tab', { name: 'Granska' }).click();
      await check(scene);
      await pane.getByRole('tab', { name: 'Tolkning' }).click();
      assert.equal(
        await pane
          .getByLabel(name ?? '')
          .first()
          .inputValue(),
        '',
      );
    }));

  it('switches a rule off and on again, explains it, and keeps the choice in the workbook', () =>
    play({}, async (scene) => {
      const { pane } = scene;
      await check(scene);
      await pane.getByRole('tab', { name: 'Regler' }).click();
      const rule = pane.getByRole('switch', { name: /^Använd regeln/ }).first();
      await pane
        .getByRole('button', { name: /^Förklara: / })
        .first()
        .click();
      await pane.locator('pre', { hasText: 'Källa: ' }).waitFor();
      assert.equal(await rule.isChecked(), true);
      for (const wanted of [false, true]) {
        await rule.setChecked(wanted);
        await pane.getByRole('button', { name: 'Granska med ändringarna' }).click();
        await pane.getByRole('button', { name: 'Granska med ändringarna' }).waitFor({ state: 'detached' });
        await pane.getByRole('progressbar').waitFor({ state: 'detached' });
        assert.equal(await rule.isChecked(), wanted);
      }
      assert.ok((await sheetNames(scene)).includes('Regelverk'));
    }));

  it('runs the packs that are chosen', () =>
    play({}, async (scene) => {
      const { pane } = scene;
      await check(scene);
      await pane.getByRole('tab', { name: 'Regler' }).click();
      await pane.getByRole('checkbox', { name: /^Välj paket efter/ }).uncheck();
      const boxes = pane.getByRole('group', { name: 'Regelpaket' }).getByRole('checkbox');
      const count = await boxes.count();
      for (let index = 1; index < count; index += 1) await boxes.nth(index).setChecked(index === count - 1);
      await pane.getByRole('button', { name: 'Granska med ändringarna' }).click();
      await pane.getByRole('progressbar').waitFor({ state: 'detached' });
      await pane.getByRole('tab', { name: 'Granska' }).click();
      await pane.getByText(/^Granskad \S+ mot [^,]+\. /).waitFor();
    }));
});
