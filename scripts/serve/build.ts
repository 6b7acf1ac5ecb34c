import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration, type Stats } from 'webpack';
import type { ServedFolder } from './server.ts';

const WEB = path.resolve('build/start/web');
const DEMO = path.resolve('build/start/demo');

/**
 * Builds what `npm start` serves: the pane as in production but not made small, fetching Office.js from this machine, and
 * the page that plays Excel around it.
 */
export async function buildDemonstration(): Promise<readonly ServedFolder[]> {
  process.env['OFFICE_JS_URL'] = '/office-js/office.js';
  const configurations = (await webpackConfigurations()).filter(({ name }) => name !== 'cli').map(quick);
  const web = configurations.find(({ name }) => name === 'web');
  if (web === undefined) throw new Error('webpack.config.js has no configuration named web');
  await run([
    ...configurations.filter((each) => each !== web),
    { ...web, output: { ...web.output, path: WEB, filename: '[name].js', chunkFilename: '[name].js' } },
    {
      ...web,
      name: 'demo',
      dependencies: [],
      entry: { demonstration: './test/excel-host/web/start.tsx' },
      output: { path: DEMO, filename: '[name].js', chunkFilename: 'demonstration-[name].js', clean: true },
      plugins: [
        new HtmlPlugin({
          filename: 'index.html',
          template: 'src/taskpane/page.html',
          scriptLoading: 'defer',
          templateParameters: { title: 'Samverkanskoll – prova utan Excel', contentSecurityPolicy: DEMO_POLICY },
        }),
        new CopyPlugin({ patterns: [{ from: 'test/excel-host/web/demonstration.css' }] }),
      ],
    },
  ]);
  const officeJs = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  return [
    { below: '/office-js/', folder: officeJs },
    { below: '/', folder: WEB },
    { below: '/', folder: DEMO },
  ];
}

/** As in production, but without the time it takes to make it small. */
function quick(configuration: Configuration): Configuration {
  return { ...configuration, devtool: false, optimization: { ...configuration.optimization, minimize: false } };
}

async function webpackConfigurations(): Promise<readonly Configuration[]> {
  const module = (await import(pathToFileURL('webpack.config.js').href)) as {
    readonly default: readonly Configuration[];
  };
  return module.default;
}

const DEMO_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function run(configurations: readonly Configuration[]): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack([...configurations]).run((error, result) => {
      const stats = result as unknown as Stats | undefined;
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
