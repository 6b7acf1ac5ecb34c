import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeValidators } from './generate/validators.ts';

/**
 * Makes build/: the validators compiled from the JSON Schemas, and the built-in packs joined to one file. What is
 * wrong in a pack is listed and left out, and ends it with status 1.
 */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const rulesFolder = path.join(root, 'rules');
const buildFolder = path.join(root, 'build');

await mkdir(buildFolder, { recursive: true });
await writeValidators(rulesFolder, buildFolder);
const { joinPacks } = await import('./generate/join-packs.ts');
const { packs, problems } = await joinPacks(rulesFolder);
await writeFile(path.join(buildFolder, 'packs.json'), JSON.stringify(packs));
for (const { file, pointer, reason, instead } of problems) {
  console.error(`${path.relative(root, file)}#${pointer}: ${reason.en}; ${instead.en}`);
}
console.log(`${packs.length} packs, ${packs.reduce((sum, { rules }) => sum + rules.length, 0)} rules`);
if (problems.length > 0) process.exitCode = 1;
