import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { buildDemonstration } from '../../scripts/serve/build.ts';
import { serve, type RunningServer } from '../../scripts/serve/server.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const BUILD_TIME = 240_000;
export const SCREENSHOTS = 'build/screenshots';

interface Stage {
  readonly server: RunningServer;
  readonly browser: Browser;
}

let raised: Promise<Stage> | undefined;

/**
 * One build, one server and one browser for all end-to-end tests of a run; DEMONSTRATION may name the address where
 * `npm start` runs already.
 */
export function stage(): Promise<Stage> {
  raised ??= (async () => {
    await mkdir(SCREENSHOTS, { recursive: true });
    const running = process.env['DEMONSTRATION'];
    const server =
      running === undefined
        ? await serve(await buildDemonstration(), 0)
        : { address: running, close: async () => undefined };
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return { server, browser };
  })();
  return raised;
}

after(async function () {
  this.timeout(20_000);
  if (raised === undefined) return;
  const { server, browser } = await raised;
  await browser.close();
  await server.close();
});

/** Tests in a real browser. Without one they fail where CI is set, and are left out, said plainly, elsewhere. */
export function describeInBrowser(title: string, tests: () => void): void {
  describe(title, function () {
    this.timeout(60_000);
    if (existsSync(CHROMIUM)) {
      before(async function () {
        this.timeout(BUILD_TIME);
        await stage();
      });
      tests();
    } else if (process.env['CI'] === undefined) {
      console.warn(`${title}: left out, since there is no browser at ${CHROMIUM} (set CHROMIUM to one).`);
    } else {
      it('has a browser to run in', () => {
        throw new Error(`There is no browser at ${CHROMIUM}. Install Chromium, or set CHROMIUM to one.`);
      });
    }
  });
}

/** The page that plays Excel, with the pane in its frame. */
export interface Scene {
  readonly page: Page;
  readonly pane: Frame;
  readonly address: string;
  /** What the browser complained of: violations of the security policy, errors. Must be empty. */
  readonly complaints: readonly string[];
  /** Requests that went anywhere but to the own server. Must be empty. */
  readonly outside: readonly string[];
  /** The files that the pane's frame fetched. */
  readonly fetched: readonly string[];
}

export interface SceneOptions {
  /** 'api=1.12', 'lang=en'. */
  readonly query?: string;
  readonly context?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<void>;
  /** A complaint that the scene is about. */
  readonly expected?: RegExp;
}

/** Opens the page, plays the scene and sees to it that nothing was complained of and nothing left the machine. */
export async function play(options: SceneOptions, act: (scene: Scene) => Promise<void>): Promise<void> {
  const { server, browser } = await stage();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    locale: 'sv-SE',
    reducedMotion: 'reduce',
    ...options.context,
  });
  const complaints: string[] = [];
  const outside: string[] = [];
  const fetched: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && options.expected?.test(message.text()) !== true)
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${server.address}/`) && !/^(data|blob|about):/.test(request.url())) {
        outside.push(request.url());
      }
      if (request.frame().url().includes('taskpane.html')) fetched.push(new URL(request.url()).pathname);
    });
    await options.before?.(page);
    await page.goto(`${server.address}/?${options.query ?? ''}`);
    const element = await page.waitForSelector('iframe[src="taskpane.html"]');
    const pane = await element.contentFrame();
    if (pane === null) throw new Error('The pane has no frame');
    await pane.waitForSelector('main');
    await act({ page, pane, address: server.address, complaints, outside, fetched });
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
    if (outside.length > 0) throw new Error(`Requests left the machine:\n${outside.join('\n')}`);
  } finally {
    await context.close();
  }
}

/** Presses Granska and waits until all is written. */
export async function check({ pane }: Scene): Promise<void> {
  await pane
    .getByRole('button', { name: /^(Granska|Check)( igen| again)?$/ })
    .first()
    .click();
  await written({ pane });
}

/** Waits until nothing is under way. */
export async function written({ pane }: Pick<Scene, 'pane'>): Promise<void> {
  await pane.getByText(/Granskad \d|Checked \d/).waitFor();
  await pane.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** What the stand-in's workbook holds now. */
export function sheetNames({ page }: Scene): Promise<readonly string[]> {
  return page.getByRole('tablist', { name: 'Blad' }).getByRole('tab').allTextContents();
}
