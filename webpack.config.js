import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(fileURLToPath(import.meta.url));

const typescript = {
  test: /\.tsx?$/,
  loader: 'esbuild-loader',
  options: { target: 'es2022' },
};

/** The command line: one ES module and the chunks that a command loads only when it needs them. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { samverkanskoll: './src/cli/main.ts' },
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
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  devtool: 'source-map',
};

export default [cli];
