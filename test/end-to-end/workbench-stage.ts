import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { stage } from './stage.ts';

/** The pages as `stage` builds them, as a folder. */
const FOLDER = path.resolve('build/start/web');

export interface Bench {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly grid: Locator;
  /** Everything that the page fetched. */
  readonly fetched: readonly string[];
}

export interface BenchOptions {
  /** Served over https, or opened from the folder on disk. */
  readonly from?: 'server' | 'folder';
  readonly context?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<unknown>;
  /** A complaint that the scene is about. */
  readonly expected?: RegExp;
}

/** Opens the page outside Excel and sees to it that nothing was complained of and nothing was sent anywhere. */
export async function playBench(options: BenchOptions, act: (bench: Bench) => Promise<void>): Promise<void> {
  const { server, browser } = await stage();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    locale: 'sv-SE',
    ...options.context,
  });
  const complaints: string[] = [];
  const fetched: string[] = [];
  const own = options.from === 'folder' ? pathToFileURL(`${FOLDER}/`).href : `${server.address}/`;
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && options.expected?.test(message.text()) !== true)
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      fetched.push(url);
      if (!url.startsWith(own) && !/^(data|blob):/.test(url)) complaints.push(`Left the machine: ${url}`);
      if (request.method() !== 'GET' || request.postData() !== null) complaints.push(`Sent something: ${url}`);
      if (/office/i.test(url)) complaints.push(`Loaded Office.js: ${url}`);
    });
    await options.before?.(page);
    await page.goto(`${own}taskpane.html`);
    await page.getByRole('button', { name: 'Öppna exempel' }).waitFor();
    await act({ page, context, grid: page.getByRole('grid'), fetched });
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
  } finally {
    await context.close();
  }
}

export async function openExample({ page, grid }: Bench): Promise<void> {
  await page.getByRole('button', { name: 'Öppna exempel' }).click();
  await grid.waitFor();
}

export async function openFile({ page }: Bench, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

/** Checks the open workbook and waits until all is written. */
export async function review({ page }: Bench): Promise<void> {
  await page.getByRole('button', { name: /^Granska( igen)?$/ }).click();
  await page.getByText(/^Granskad \d/).waitFor();
  await page.getByRole('tab', { name: 'Fynd', exact: true }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** The names of the sheets' tabs. */
export function sheetTabs({ page }: Bench): Promise<readonly string[]> {
  return page.getByRole('tablist', { name: 'Blad' }).getByRole('tab').allTextContents();
}

/** What stands in the line above the grid: the selected cell's address and text. */
export async function selectedCell({ page }: Bench): Promise<string> {
  const texts = await page.getByRole('group', { name: 'Markerad cell' }).locator('> span').allTextContents();
  return texts.slice(0, 2).join(': ');
}

export async function download({ page }: Bench): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner granskad arbetsbok' }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}
