import { gzipSync } from 'node:zlib';

/** Fails a build whose pages load more script of our own at first than they may, as it travels (gzip). */
export class LoadBudget {
  constructor(entry, kilobytes) {
    this.entry = entry;
    this.kilobytes = kilobytes;
  }

  apply(compiler) {
    if (compiler.options.optimization.minimize === false) return;
    compiler.hooks.afterEmit.tap('LoadBudget', (compilation) => {
      const files = compilation.entrypoints.get(this.entry)?.getFiles() ?? [];
      const bytes = files
        .filter((file) => file.endsWith('.js'))
        .reduce(
          (sum, file) =>
            sum + gzipSync(compiler.outputFileSystem.readFileSync(`${compiler.outputPath}/${file}`)).length,
          0,
        );
      const text = `${this.entry} loads ${Math.round(bytes / 1000)} KB of script at first`;
      if (bytes > this.kilobytes * 1000) {
        compilation.errors.push(new Error(`${text}; at most ${this.kilobytes} KB are allowed.`));
      } else console.log(text);
    });
  }
}
