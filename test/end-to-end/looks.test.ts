import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Frame } from 'playwright-core';
import { check, describeInBrowser, play, SCREENSHOTS, type Scene } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where the pictures of the manual are made anew; not at all when unset. */
const PICTURES = process.env['PICTURES'];

const THEMES: Readonly<Record<string, BrowserContextOptions>> = {
  ljust: { colorScheme: 'light' },
  mörkt: { colorScheme: 'dark' },
  kontrast: { forcedColors: 'active' },
  smalt: { viewport: { width: 320, height: 700 } },
};

/** What axe-core finds wrong, as 'rule: element'. */
async function faults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  await frame.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** Each view of the pane, in the order a user meets them. */
const VIEWS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  start: async ({ pane }) => pane.getByRole('button', { name: 'Granska', exact: true }).waitFor(),
  fynd: check,
  filter: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Filter', exact: true }).click();
    await pane.getByLabel('Ordna efter').waitFor();
  },
  mer: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Filter', exact: true }).click();
    await pane.getByRole('button', { name: 'Mer' }).click();
    await pane.getByLabel('Granskningsdag').waitFor();
  },
  'ett-fynd': async ({ pane }) => {
    await pane.locator('li button[data-current]').first().click();
    await pane.getByRole('heading', { name: 'Därför' }).waitFor();
    await pane.locator('article ul li').first().waitFor();
  },
  kvittera: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Kvittera …' }).click();
    await pane.getByRole('button', { name: 'Kvittera', exact: true }).click();
  },
  tolkning: async ({ pane }) => {
    await pane.getByRole('tab', { name: 'Tolkning' }).click();
    await pane.getByRole('heading', { name: /^Ärendelogg, / }).waitFor();
  },
  regler: async ({ pane }) => {
    await pane.getByRole('tab', { name: 'Regler' }).click();
    await pane.getByRole('switch').first().waitFor();
  },
};

describeInBrowser('The looks of the pane', () => {
  for (const [theme, context] of Object.entries(THEMES)) {
    it(`is free of faults for all in every view (${theme})`, () =>
      play({ context }, async (scene) => {
        const found: string[] = [];
        for (const [view, go] of Object.entries(VIEWS)) {
          await go(scene);
          found.push(...(await faults(scene.pane)).map((fault) => `${view}: ${fault}`));
          await scene.page.screenshot({ path: `${SCREENSHOTS}/${view}-${theme}.png` });
          if (theme === 'ljust' && PICTURES !== undefined) {
            await scene.page.screenshot({ path: `${PICTURES}/${view}.png` });
          }
        }
        assert.deepEqual(found, []);
        const wide = await scene.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `The pane is ${wide} px too wide`);
      }));
  }
});
