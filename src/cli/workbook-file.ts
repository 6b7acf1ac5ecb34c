import path from 'node:path';
import type { Text } from '../governance/pack.ts';
import { DONE } from '../language/command-line.ts';
import { appliedNoteSentence, hostProblemSentence } from '../language/host-problems.ts';
import { visibleText } from '../language/visible-text.ts';
import { readWorkbookFile, replaceWorkbookFile, writeWorkbookFile } from '../workbook/file/disk.ts';
import { createWorkbook, openWorkbook, type FileWorkbook } from '../workbook/file/file-workbook.ts';
import { nodeCodec } from '../workbook/file/zip/codec-node.ts';
import type { HostResult } from '../workbook/host.ts';
import type { SheetDraft, WorkbookPatch } from '../workbook/patch.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { UsageError } from './usage-error.ts';
import type { WhereToWrite } from './where-to-write.ts';

/** Opens a workbook on disk; one that cannot be read is wrong use, said with the path as the user gave it. */
export async function openFile(name: string): Promise<FileWorkbook> {
  const bytes = valueOf(await readWorkbookFile(name), name);
  return valueOf(await openWorkbook(path.basename(name), bytes, nodeCodec), name);
}

export async function readSnapshot(file: FileWorkbook, name: string): Promise<WorkbookSnapshot> {
  return valueOf(await file.read(), name);
}

/**
 * Applies a patch and writes the result where it was asked for: to another file, or in place with a backup beside it.
 * Gives what the user should know.
 */
export async function writeResult(
  file: FileWorkbook,
  name: string,
  patch: WorkbookPatch,
  where: WhereToWrite,
): Promise<readonly Text[]> {
  const { notes } = valueOf(await file.apply(patch), name);
  const said = notes.map(appliedNoteSentence);
  if (where.kind === 'output') {
    valueOf(await writeWorkbookFile(where.path, file.bytes()), where.path);
    return [...said, DONE.written(visibleText(where.path))];
  }
  const { backup } = valueOf(await replaceWorkbookFile(name, file.bytes()), name);
  return [...said, DONE.writtenInPlace(visibleText(name), visibleText(backup))];
}

/** Writes a new workbook with these sheets. */
export async function createFile(sheets: readonly SheetDraft[], name: string): Promise<void> {
  await writeFile(await createWorkbook(sheets, nodeCodec), name);
}

/** Writes a file whole or not at all, of whatever format. */
export async function writeFile(bytes: Uint8Array, name: string): Promise<void> {
  valueOf(await writeWorkbookFile(name, bytes), name);
}

/** The value; a problem is said in one sentence that names the file. */
function valueOf<T>(result: HostResult<T>, name: string): T {
  if (result.ok) return result.value;
  throw new UsageError(problemSentence(result.problem, name));
}

/** Problems of a sheet or part name it; the file is named as well. */
function problemSentence(problem: Parameters<typeof hostProblemSentence>[0], name: string): Text {
  const file = visibleText(name);
  const sentence = hostProblemSentence(problem, file);
  const said = { sv: visibleText(sentence.sv), en: visibleText(sentence.en) };
  return said.sv.includes(file) ? said : { sv: `${file}: ${said.sv}`, en: `${file}: ${said.en}` };
}
