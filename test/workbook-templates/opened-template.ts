import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbook } from '../../src/workbook/file/file-workbook.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';

/** A workbook of workbook-templates/, as a host reads it. */
export async function openedTemplate(name: string): Promise<WorkbookSnapshot> {
  const file = path.join(import.meta.dirname, '..', '..', 'workbook-templates', name);
  const opened = await openWorkbook(name, new Uint8Array(await readFile(file)));
  assert.ok(opened.ok);
  const read = await opened.value.read();
  assert.ok(read.ok);
  return read.value;
}
