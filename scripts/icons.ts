/** Draws src/icons/*.svg as the PNG files that Office asks for: `npm run icons`. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = path.resolve('src/icons');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.svg'))) {
  const svg = await readFile(path.join(FOLDER, file), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(FOLDER, file.replace('.svg', `-${size}.png`)), png);
  }
}
await browser.close();
