import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbookFile, replaceWorkbookFile, writeWorkbookFile } from '../../../src/workbook/file/disk.ts';

describe('workbooks on disk', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'samverkanskoll-'));
    await writeFile(at('logg.xlsx'), 'gammalt');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('reads a file', async () => {
    assert.deepEqual(await readWorkbookFile(at('logg.xlsx')), { ok: true, value: bytes('gammalt') });
  });

  it('says what it cannot read', async () => {
    assert.deepEqual(await readWorkbookFile(at('saknas.xlsx')), { ok: false, problem: { code: 'fileMissing' } });
    assert.deepEqual(await readWorkbookFile(at('logg.xlsx/inuti.xlsx')), {
      ok: false,
      problem: { code: 'fileMissing' },
    });
    assert.deepEqual(await readWorkbookFile(folder), { ok: false, problem: { code: 'fileUnreadable' } });
    assert.deepEqual(await readWorkbookFile('/dev/null'), { ok: false, problem: { code: 'fileUnreadable' } });
  });

  it('takes no file into memory that is larger than any workbook', async () => {
    await truncate(at('logg.xlsx'), 300_000_001);
    assert.deepEqual(await readWorkbookFile(at('logg.xlsx')), { ok: false, problem: { code: 'tooLarge' } });
  });

  it('writes a new file, and over an old one with its permissions, leaving nothing else behind', async () => {
    await chmod(at('logg.xlsx'), 0o640);
    assert.deepEqual(await writeWorkbookFile(at('ny.xlsx'), bytes('nytt')), { ok: true, value: undefined });
    assert.equal((await writeWorkbookFile(at('logg.xlsx'), bytes('nytt'))).ok, true);
    assert.equal(await readFile(at('logg.xlsx'), 'utf8'), 'nytt');
    assert.equal((await stat(at('logg.xlsx'))).mode & 0o777, 0o640);
    assert.deepEqual((await readdir(folder)).sort(), ['logg.xlsx', 'ny.xlsx']);
  });

  it('follows a link to the file it stands for', async () => {
    await symlink(at('logg.xlsx'), at('genväg.xlsx'));
    assert.equal((await writeWorkbookFile(at('genväg.xlsx'), bytes('nytt'))).ok, true);
    assert.equal(await readFile(at('logg.xlsx'), 'utf8'), 'nytt');
  });

  it('says where it cannot write, and harms nothing', async () => {
    const refused = { ok: false, problem: { code: 'cannotWrite' } };
    assert.deepEqual(await writeWorkbookFile(at('ingen/ny.xlsx'), bytes('x')), refused);
    await mkdir(at('mapp.xlsx'));
    assert.deepEqual(await writeWorkbookFile(at('mapp.xlsx'), bytes('x')), refused);
    assert.deepEqual(await writeWorkbookFile(at('logg.xlsx/ny.xlsx'), bytes('x')), refused);
    assert.deepEqual((await readdir(folder)).sort(), ['logg.xlsx', 'mapp.xlsx']);
    assert.equal(await readFile(at('logg.xlsx'), 'utf8'), 'gammalt');
  });

  for (const lock of ['~$logg.xlsx', '.~lock.logg.xlsx#']) {
    it(`does not write a file that is open elsewhere (${lock})`, async () => {
      await writeFile(at(lock), '');
      const refused = { ok: false, problem: { code: 'fileInUse' } };
      assert.deepEqual(await writeWorkbookFile(at('logg.xlsx'), bytes('x')), refused);
      assert.deepEqual(await replaceWorkbookFile(at('logg.xlsx'), bytes('x')), refused);
      assert.equal(await readFile(at('logg.xlsx'), 'utf8'), 'gammalt');
      assert.deepEqual((await readdir(folder)).sort(), [lock, 'logg.xlsx'].sort());
    });
  }

  it('replaces a file and keeps every earlier one', async () => {
    const first = await replaceWorkbookFile(at('logg.xlsx'), bytes('nytt'));
    const second = await replaceWorkbookFile(at('logg.xlsx'), bytes('nyast'));
    assert.deepEqual(first, { ok: true, value: { backup: at('logg.backup.xlsx') } });
    assert.deepEqual(second, { ok: true, value: { backup: at('logg.backup-2.xlsx') } });
    assert.equal(await readFile(at('logg.xlsx'), 'utf8'), 'nyast');
    assert.equal(await readFile(at('logg.backup.xlsx'), 'utf8'), 'gammalt');
    assert.equal(await readFile(at('logg.backup-2.xlsx'), 'utf8'), 'nytt');
  });
});
