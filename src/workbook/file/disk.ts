import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, copyFile, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { HostResult } from '../host.ts';
import { FileProblem, resultOf } from './problem.ts';
import { ZIP_LIMITS } from './zip/zip-archive.ts';

/** The bytes of a file; a missing one, a folder or one that may not be read gives the problem. */
export function readWorkbookFile(file: string): Promise<HostResult<Uint8Array>> {
  return resultOf(async () => {
    const found = await orProblem(stat(file), (code) =>
      code === 'ENOENT' || code === 'ENOTDIR' ? 'fileMissing' : 'fileUnreadable',
    );
    if (!found.isFile()) throw new FileProblem('fileUnreadable');
    if (found.size > ZIP_LIMITS.fileSize) throw new FileProblem('tooLarge');
    return new Uint8Array(await orProblem(readFile(file), () => 'fileUnreadable'));
  });
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A file that stands there
 * keeps its permissions; one that is open in Excel or LibreOffice, or may not be written, stays as it is.
 */
export function writeWorkbookFile(file: string, bytes: Uint8Array): Promise<HostResult<void>> {
  return resultOf(() => writeWhole(file, bytes));
}

/** Replaces a file and keeps what it was beside it, under a name that no file has: 'logg.backup.xlsx'. */
export function replaceWorkbookFile(file: string, bytes: Uint8Array): Promise<HostResult<{ readonly backup: string }>> {
  return resultOf(async () => {
    await refuseUnwritable(file);
    const backup = await keepCopy(file);
    try {
      await writeWhole(file, bytes);
    } catch (error) {
      await rm(backup, { force: true });
      throw error;
    }
    return { backup };
  });
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const target = await refuseUnwritable(file);
  const mode = (await existing(target))?.mode;
  const { dir, base } = path.parse(target);
  const temporary = path.join(dir, `.${base.slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      if (mode !== undefined) await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw isSystemError(error) ? new FileProblem('cannotWrite') : error;
  }
}

/** The path that is to be written, links followed. Throws a {@link FileProblem} when it may not be, or is in use. */
async function refuseUnwritable(file: string): Promise<string> {
  const found = await existing(file);
  if (!found) return file;
  if (!found.isFile()) throw new FileProblem('cannotWrite');
  const target = await orProblem(realpath(file), () => 'cannotWrite');
  await orProblem(access(target, constants.W_OK), () => 'cannotWrite');
  const { dir, base } = path.parse(target);
  for (const lock of [`~$${base}`, `.~lock.${base}#`]) {
    if (await existing(path.join(dir, lock))) throw new FileProblem('fileInUse');
  }
  return target;
}

async function keepCopy(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number += 1) {
    const backup = path.join(dir, `${name}.backup${number === 1 ? '' : `-${number}`}${ext}`);
    try {
      await copyFile(file, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (error.code !== 'EEXIST') throw new FileProblem('cannotWrite');
    }
  }
}

async function existing(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}

async function orProblem<T>(
  work: Promise<T>,
  codeFor: (code: string | undefined) => ConstructorParameters<typeof FileProblem>[0],
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isSystemError(error)) throw new FileProblem(codeFor(error.code));
    throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
