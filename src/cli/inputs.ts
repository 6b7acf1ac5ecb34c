import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import { visibleText } from '../language/visible-text.ts';
import { UsageError } from './usage-error.ts';

/** The workbooks that a command line names. */
export interface Inputs {
  readonly files: readonly string[];
  /** More than one file was named, or a folder: results are then a list, however many there are. */
  readonly several: boolean;
}

const WORKBOOK_NAME = /\.(xlsx|xlsm|xltx|xltm)$/i;

/**
 * Files as they are named, folders as the workbooks in them and their folders, in order of name. Excel's lock files and
 * hidden files are left out; links to folders are not followed.
 */
export async function findInputs(names: readonly string[]): Promise<Inputs> {
  const files: string[] = [];
  let folders = 0;
  for (const name of names) {
    const isFolder = await stat(name).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      files.push(name);
      continue;
    }
    folders += 1;
    const found = await workbooksIn(name);
    if (found.length === 0) throw new UsageError(USAGE_PROBLEMS.emptyFolder(visibleText(name)));
    for (const file of found) files.push(file);
  }
  return { files, several: folders > 0 || names.length > 1 };
}

async function workbooksIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK_NAME.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(folder, file).split(path.sep).some(isHidden))
    .sort((one, other) => (one < other ? -1 : 1));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}
