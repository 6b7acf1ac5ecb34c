import path from 'node:path';

/**
 * A webpack loader for large JSON of programs that run in Node: it stays a file beside the program, which reads and parses
 * it in a fraction of the time that the same text takes as part of a script.
 */
export default function jsonFile(source) {
  return `${readingJson(this, JSON.stringify(JSON.parse(source)))}\nexport default data;`;
}

/** Puts JSON beside the program that is built; gives the statements that read it as `data`. */
export function readingJson(loader, json) {
  const name = `${path.parse(loader.resourcePath).name}.json`;
  loader.emitFile(name, json);
  return [
    "import { readFileSync } from 'node:fs';",
    `const file = '${name}';`,
    "const data = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));",
  ].join('\n');
}
