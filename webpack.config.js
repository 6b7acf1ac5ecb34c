import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import esbuild from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { LoadBudget } from './scripts/load-budget.js';
import { manualBody } from './scripts/manual-page.js';

const { EsbuildPlugin } = esbuild;
const root = path.dirname(fileURLToPath(import.meta.url));

const typescript = {
  test: /\.tsx?$/,
  loader: 'esbuild-loader',
  options: { target: 'es2022' },
};

const loader = (name) => path.join(root, 'scripts', name);

/** What is the same in every run is worked out when the command line is built, since each of its runs starts afresh. */
const prepared = [
  {
    include: path.join(root, 'src/tables/headers/word-forms.ts'),
    enforce: 'post',
    loader: loader('prepared-module.js'),
  },
  {
    include: path.join(root, 'build/packs.json'),
    type: 'javascript/auto',
    loader: loader('json-file.js'),
  },
];

const aliases = { 'jsonpath-plus': path.join(root, 'src/rules/json-path-refused.ts') };

/** Parts of exceljs that read CSV and stream workbooks from disk: new sheets are authored without them. */
const notNeededOfExceljs = Object.fromEntries(
  ['csv/csv', 'stream/xlsx/workbook-reader', 'stream/xlsx/workbook-writer'].map((part) => [
    path.join(root, `node_modules/exceljs/lib/${part}.js`),
    false,
  ]),
);

/** Lets the command line be run by its name. */
class ExecutableEntry {
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('ExecutableEntry', () =>
      chmod(path.join(compiler.outputPath, 'samverkanskoll.mjs'), 0o755),
    );
  }
}

/** The command line: one ES module, its worker thread, and the chunks that a command loads only when it needs them. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { samverkanskoll: './src/cli/main.ts', worker: './src/cli/worker.ts' },
  output: {
    path: path.join(root, 'dist/cli'),
    filename: '[name].mjs',
    chunkFilename: '[name].mjs',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
    clean: true,
  },
  experiments: { outputModule: true },
  externals: { piscina: 'module piscina' },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], alias: { ...aliases, ...notNeededOfExceljs } },
  module: { rules: [typescript, ...prepared], parser: { javascript: { importMeta: false } } },
  optimization: { minimizer: [new EsbuildPlugin({ target: 'node20' })] },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^samverkanskoll\.mjs$/ }),
    new ExecutableEntry(),
  ],
  performance: false,
  devtool: 'source-map',
};

/** Where an organisation serves the add-in from; the manifest and nothing else names it. */
const address = (process.env.SAMVERKANSKOLL_URL ?? 'https://localhost:3000').replace(/\/$/, '');
/** Microsoft's own address, or a copy on the own server where that one is blocked. */
const officeScript = process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officeOrigin = officeScript.startsWith('https:') ? ` ${new URL(officeScript).origin}` : '';

/** Fluent UI fills its style elements rule by rule: they may stand in the page as long as they are empty. */
const STYLE_SOURCES = "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self'${officeOrigin}`,
  STYLE_SOURCES,
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self'${officeOrigin}`,
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function page(name, title, chunks) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: 'src/taskpane/page.html',
    title,
    chunks,
    scriptLoading: 'defer',
    templateParameters: { title, contentSecurityPolicy },
  });
}

/** exceljs for browsers, without the polyfills of older ones: those evaluate text, which the pages forbid. */
const browserAliases = { ...aliases, exceljs$: path.join(root, 'node_modules/exceljs/dist/exceljs.bare.min.js') };

/**
 * The workbench's worker as one file, whose text the pages carry: a page that was opened from a folder can start a worker
 * from memory only.
 */
const workbenchWorker = {
  name: 'workbench-worker',
  mode: 'production',
  target: ['webworker', 'es2022'],
  entry: './src/taskpane/workbench/worker.ts',
  output: { path: path.join(root, 'build'), filename: 'workbench-worker.js', asyncChunks: false },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], alias: browserAliases },
  module: { rules: [typescript], noParse: /exceljs\.bare\.min\.js$/ },
  performance: false,
  devtool: false,
};

/** What a web server serves, and what opens from a folder: the workbench, the pane, the ribbon's commands and their pages. */
const web = {
  name: 'web',
  dependencies: ['workbench-worker'],
  mode: 'production',
  target: ['web', 'es2022'],
  entry: {
    taskpane: './src/taskpane/start.tsx',
    commands: './src/commands/start.ts',
    message: './src/commands/message.ts',
  },
  output: {
    path: path.join(root, 'dist/web'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], alias: browserAliases },
  module: {
    rules: [typescript, { resourceQuery: /source/, type: 'asset/source' }, { test: /\.xlsx$/, type: 'asset/inline' }],
  },
  plugins: [
    page('index', 'Samverkanskoll', ['taskpane']),
    page('taskpane', 'Samverkanskoll', ['taskpane']),
    page('commands', 'Samverkanskoll', ['commands']),
    page('meddelande', 'Samverkanskoll', ['message']),
    new HtmlPlugin({
      filename: 'hjalp.html',
      template: 'src/taskpane/manual.html',
      inject: false,
      templateParameters: {
        title: 'Samverkanskoll – handledning',
        contentSecurityPolicy,
        body: manualBody(readFileSync('docs/handledning.md', 'utf8')),
      },
    }),
    new LoadBudget('taskpane', 150),
    new webpack.DefinePlugin({ OFFICE_SCRIPT: JSON.stringify(officeScript) }),
    new CopyPlugin({
      patterns: [
        { from: 'src/taskpane/page.css', to: 'page.css' },
        { from: 'src/taskpane/manual.css', to: 'manual.css' },
        { from: 'docs/bilder/*.png', to: 'bilder/[name][ext]', noErrorOnMissing: true },
        { from: 'src/icons/*.png', to: 'icons/[name][ext]' },
        { from: 'workbook-templates/exempel-blekinge.xlsx', to: 'exempel-blekinge.xlsx' },
        {
          from: 'manifest.xml',
          to: 'manifest.xml',
          transform: (text) => text.toString().replaceAll('https://localhost:3000', address),
        },
      ],
    }),
  ],
  performance: false,
  devtool: 'source-map',
};

export default [cli, workbenchWorker, web];
