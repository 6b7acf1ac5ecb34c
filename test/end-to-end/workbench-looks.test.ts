import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, SCREENSHOTS } from './stage.ts';
import { openExample, playBench, review, type Bench } from './workbench-stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES: Readonly<Record<string, BrowserContextOptions>> = {
  ljust: { colorScheme: 'light' },
  mörkt: { colorScheme: 'dark' },
  kontrast: { forcedColors: 'active' },
  smalt: { viewport: { width: 320, height: 700 } },
  'förstorat 200 %': { viewport: { width: 640, height: 400 } },
};

/** What axe-core finds wrong, as 'rule: element'. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** What a user meets, in order. */
const VIEWS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  start: async () => undefined,
  öppnad: openExample,
  granskad: review,
  översikt: async ({ page }) => {
    await page.getByRole('tab', { name: 'Översikt' }).click();
    await page.getByRole('grid', { name: 'Översikt' }).waitFor();
  },
  'ett-fynd': async ({ page }) => {
    await page.locator('#view li button').first().click();
    await page.getByRole('heading', { name: 'Därför' }).waitFor();
  },
};

describeInBrowser('The looks of the workbench', () => {
  for (const [theme, context] of Object.entries(THEMES)) {
    it(`is free of faults for all, from start to finding (${theme})`, () =>
      playBench({ context }, async (bench) => {
        const found: string[] = [];
        for (const [view, go] of Object.entries(VIEWS)) {
          await go(bench);
          found.push(...(await faults(bench.page)).map((fault) => `${view}: ${fault}`));
          await bench.page.screenshot({ path: `${SCREENSHOTS}/arbetsbank-${view}-${theme}.png` });
          const tooWide = await bench.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(tooWide <= 0, `${view} is ${tooWide} px too wide`);
        }
        assert.deepEqual(found, []);
      }));
  }
});
