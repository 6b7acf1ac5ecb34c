import { unzipSync, zipSync } from 'fflate';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { templateSheets } from '../../src/sheets/template/template-sheets.ts';
import { createWorkbook } from '../../src/workbook/file/file-workbook.ts';
import { EXAMPLES } from './examples.ts';
import { writeExample } from './example-workbook.ts';

/** A file of workbook-templates/ and how its bytes are made; the same bytes every time. */
export interface TemplateWorkbook {
  readonly name: string;
  make(): Promise<Uint8Array>;
}

/** The year that the committed templates are filled in for. */
export const TEMPLATE_YEAR = 2027;

export function templateWorkbooks(): readonly TemplateWorkbook[] {
  const templates = BUILT_IN_PACKS.map((pack) => ({
    name: `mall-${pack.id}.xlsx`,
    make: () => createWorkbook(templateSheets(pack, TEMPLATE_YEAR)),
  }));
  const examples = EXAMPLES.map(({ file, author, sheets }) => ({
    name: file,
    make: async () => repacked(await writeExample(sheets, author)),
  }));
  return [...templates, ...examples];
}

/** The same package with every entry dated alike, since the library stamps the time of writing. */
function repacked(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 9, mtime: new Date(1980, 0, 1) });
}
