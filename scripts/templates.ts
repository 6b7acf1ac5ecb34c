import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateWorkbooks } from './examples/template-workbooks.ts';

/** Makes workbook-templates/: a template and an example for each governance document. */
const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'workbook-templates');

await mkdir(folder, { recursive: true });
for (const { name, make } of templateWorkbooks()) {
  const bytes = await make();
  await writeFile(path.join(folder, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
