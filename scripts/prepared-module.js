import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { readingJson } from './json-file.js';

/**
 * A webpack loader for modules that work out plain data, the same in every run: it runs the module when the program is
 * built and puts what it exports in its place.
 */
export default async function preparedModule() {
  this.addContextDependency(path.dirname(path.dirname(this.resourcePath)));
  const exported = await tsImport(this.resourcePath, import.meta.url);
  const names = Object.keys(exported).map((name) => `export const ${name} = data.${name};`);
  return [readingJson(this, JSON.stringify(exported)), ...names].join('\n');
}
