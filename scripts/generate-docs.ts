import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_IN_PACKS } from '../src/governance/packs.ts';
import { ruleReferencePages } from './generate-docs/rule-reference.ts';
import { traceabilityPage } from './generate-docs/traceability.ts';

/** Writes the pages of docs/ that follow from the rules: `npm run generate:docs`. */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pages = [...ruleReferencePages(BUILT_IN_PACKS), traceabilityPage(BUILT_IN_PACKS, path.join(root, 'rules'))];
for (const { file, text } of pages) {
  const target = path.join(root, 'docs', file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}
console.log(`${pages.length} pages`);
