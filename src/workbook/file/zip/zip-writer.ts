import { ByteView, ByteWriter } from './byte-view.ts';
import type { Codec } from './codec.ts';
import { zip64Field, type ZipArchive, type ZipEntry } from './zip-archive.ts';

/** 1980-01-01 00:00, the first moment of a zip file: what is written depends on nothing but what is in it. */
const FIRST_DATE = 0x0021;
const UTF8_NAME = 0x0800;

/**
 * The archive with some entries' contents replaced (undefined takes one away) and new ones appended. All other entries
 * are copied as they are, compressed bytes, names, flags, times and extra fields, in their order. `changed` is keyed by
 * the entries' names as the archive spells them.
 */
export async function writeZip(
  archive: ZipArchive | undefined,
  changed: ReadonlyMap<string, Uint8Array | undefined>,
  codec: Codec,
): Promise<Uint8Array> {
  if (archive && changed.size === 0) return archive.bytes;
  const written = new ByteWriter();
  const directory = new ByteWriter();
  let count = 0;
  for (const entry of archive?.entries ?? []) {
    if (!changed.has(entry.name)) {
      directory.bytes(movedTo(entry.directoryRecord, written.length));
      written.bytes(entry.localRecord);
      count += 1;
    } else {
      const content = changed.get(entry.name);
      if (content === undefined) continue;
      await writeEntry(written, directory, headOf(entry), content, codec);
      count += 1;
    }
  }
  const known = new Set(archive?.entries.map((entry) => entry.name));
  for (const [name, content] of changed) {
    if (content === undefined || known.has(name)) continue;
    await writeEntry(written, directory, newHead(name), content, codec);
    count += 1;
  }
  const start = written.length;
  written.bytes(directory.result());
  const comment = archive?.comment ?? new Uint8Array(0);
  written.numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2]);
  written.numbers([directory.length, 4], [start, 4], [comment.length, 2]).bytes(comment);
  return written.result();
}

interface EntryHead {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

function newHead(name: string): EntryHead {
  const bytes = new TextEncoder().encode(name);
  return {
    name: bytes,
    flags: bytes.length === name.length ? 0 : UTF8_NAME,
    time: 0,
    date: FIRST_DATE,
    madeBy: 20,
    internalAttributes: 0,
    externalAttributes: 0,
  };
}

function headOf({ directoryRecord }: ZipEntry): EntryHead {
  const view = new ByteView(directoryRecord);
  return {
    name: directoryRecord.subarray(46, 46 + view.uint16(28)),
    flags: view.uint16(8) & UTF8_NAME,
    time: view.uint16(12),
    date: view.uint16(14),
    madeBy: view.uint16(4),
    internalAttributes: view.uint16(36),
    externalAttributes: view.uint32(38),
  };
}

async function writeEntry(
  written: ByteWriter,
  directory: ByteWriter,
  head: EntryHead,
  content: Uint8Array,
  codec: Codec,
): Promise<void> {
  const deflated = await codec.deflate(content);
  const [method, data] = deflated.length < content.length ? [8, deflated] : [0, content];
  const crc = codec.crc32(content, 0);
  const offset = written.length;
  const common = [
    [20, 2],
    [head.flags, 2],
    [method, 2],
    [head.time, 2],
    [head.date, 2],
    [crc, 4],
    [data.length, 4],
    [content.length, 4],
    [head.name.length, 2],
    [0, 2],
  ] as const;
  written
    .numbers([0x04034b50, 4], ...common)
    .bytes(head.name)
    .bytes(data);
  directory
    .numbers([0x02014b50, 4], [head.madeBy, 2], ...common, [0, 2], [0, 2])
    .numbers([head.internalAttributes, 2], [head.externalAttributes, 4], [offset, 4])
    .bytes(head.name);
}

/** A directory record for the same entry at another place. */
function movedTo(record: Uint8Array, offset: number): Uint8Array {
  const moved = new Uint8Array(record);
  const view = new DataView(moved.buffer);
  if (view.getUint32(42, true) !== 0xffffffff) {
    view.setUint32(42, offset, true);
    return moved;
  }
  const start = 46 + view.getUint16(28, true);
  const wide = zip64Field(new ByteView(moved), start, start + view.getUint16(30, true));
  if (wide === undefined) view.setUint32(42, offset, true);
  else {
    const before = [20, 24].filter((at) => view.getUint32(at, true) === 0xffffffff).length * 8;
    view.setBigUint64(wide + before, BigInt(offset), true);
  }
  return moved;
}
