import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));

const typescript = {
  test: /\.tsx?$/,
  loader: 'esbuild-loader',
  options: { target: 'es2022' },
};

const aliases = { 'jsonpath-plus': path.join(root, 'src/rules/json-path-refused.ts') };

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
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], alias: aliases },
  module: { rules: [typescript], parser: { javascript: { importMeta: false } } },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^samverkanskoll\.mjs$/ }),
    new ExecutableEntry(),
  ],
  performance: false,
  devtool: 'source-map',
};

export default [cli];
