import { FileProblem } from '../problem.ts';
import { ByteView } from './byte-view.ts';
import type { Codec } from './codec.ts';

/** One entry of a zip file as its central directory describes it. */
export interface ZipEntry {
  /** With forward slashes and without a leading one. */
  readonly name: string;
  /** 0 stored, 8 deflated; others cannot be read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The central directory's record, whole. */
  readonly directoryRecord: Uint8Array;
  /** Local header, data and descriptor, up to whatever follows. */
  readonly localRecord: Uint8Array;
  readonly data: Uint8Array;
}

/** Sizes that no workbook of a person's reaches, but a zip bomb does. */
export const ZIP_LIMITS = {
  entries: 65_535,
  /** The file is taken into memory whole, once more when it is written. */
  fileSize: 300_000_000,
  /** An entry larger than this that shrinks by more than the ratio is a bomb: XML of cells shrinks by some 10 to 40. */
  suspiciousSize: 64_000_000,
  suspiciousRatio: 250,
};

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** The entries of a zip file and the comment at its end. Throws a {@link FileProblem} for what is none. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;

  constructor(readonly bytes: Uint8Array) {
    if (bytes.length > ZIP_LIMITS.fileSize) throw new FileProblem('tooLarge');
    try {
      const view = new ByteView(bytes);
      const end = findEnd(view);
      const directory = findDirectory(view, end);
      this.entries = readEntries(view, directory);
      this.comment = bytes.slice(end + END_LENGTH, end + END_LENGTH + view.uint16(end + 20));
    } catch (error) {
      if (error instanceof RangeError) throw new FileProblem('truncated');
      throw error;
    }
  }
}

/**
 * The inflated bytes of an entry in pieces. Throws a {@link FileProblem} naming the entry when it is encrypted, packed in
 * an unknown way, damaged, or larger than `limit` bytes.
 */
export async function* inflatedPieces(entry: ZipEntry, codec: Codec, limit: number): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new FileProblem('encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw new FileProblem('damaged', entry.name);
  if (entry.size > limit || isBomb(entry)) throw new FileProblem('tooLarge', entry.name);
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of entry.method === 0 ? [entry.data] : codec.inflate(entry.data)) {
      size += piece.length;
      if (size > entry.size) break;
      crc = codec.crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('damaged', entry.name);
  }
  if (size !== entry.size || crc !== entry.crc) throw new FileProblem('damaged', entry.name);
}

function isBomb({ size, compressedSize }: ZipEntry): boolean {
  return size > ZIP_LIMITS.suspiciousSize && size > compressedSize * ZIP_LIMITS.suspiciousRatio;
}

/** The end record, the last whose comment reaches the end of the file; else the last, with other bytes after it. */
function findEnd(view: ByteView): number {
  const { bytes } = view;
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  let last: number | undefined;
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes[at] !== 0x50 || view.uint32(at) !== END) continue;
    if (at + END_LENGTH + view.uint16(at + 20) === bytes.length) return at;
    last ??= at;
  }
  if (last === undefined) throw new FileProblem('truncated');
  return last;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** What precedes the zip file proper in the bytes: offsets count from there. */
  readonly shift: number;
}

function findDirectory(view: ByteView, end: number): Directory {
  let count = view.uint16(end + 10);
  let size = view.uint32(end + 12);
  let offset = view.uint32(end + 16);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && view.uint32(locator) === END_64_LOCATOR) {
    let end64 = view.uint64(locator + 8);
    if (end64 + 56 > locator || view.uint32(end64) !== END_64) end64 = locator - 56;
    if (end64 < 0 || view.uint32(end64) !== END_64) throw new FileProblem('damaged');
    count = view.uint64(end64 + 32);
    size = view.uint64(end64 + 40);
    offset = view.uint64(end64 + 48);
    directoryEnd = end64;
  }
  const start = directoryEnd - size;
  if (start < 0 || start < offset) throw new FileProblem('truncated');
  if (count > ZIP_LIMITS.entries) throw new FileProblem('tooLarge');
  return { start, end: directoryEnd, count, shift: start - offset };
}

type HeaderOnly = Omit<ZipEntry, 'localRecord' | 'data'> & { readonly offset: number };

function readEntries(view: ByteView, directory: Directory): ZipEntry[] {
  const headers: HeaderOnly[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    const header = readHeader(view, at, directory);
    headers.push(header);
    at += header.directoryRecord.length;
  }
  refuseSharedNames(headers);
  const ends = endsOfRecords(headers, directory);
  return headers.map((header) => {
    const { offset, ...entry } = header;
    const recordEnd = ends.get(offset) ?? offset;
    if (view.uint32(offset) !== LOCAL_RECORD) throw new FileProblem('damaged', header.name);
    const dataStart = offset + 30 + view.uint16(offset + 26) + view.uint16(offset + 28);
    const dataEnd = dataStart + header.compressedSize;
    if (dataEnd > recordEnd) throw new FileProblem('damaged', header.name);
    return {
      ...entry,
      localRecord: view.bytes.subarray(offset, recordEnd),
      data: view.bytes.subarray(dataStart, dataEnd),
    };
  });
}

function readHeader(view: ByteView, at: number, { end, shift }: Directory): HeaderOnly {
  if (at + 46 > end || view.uint32(at) !== DIRECTORY_RECORD) throw new FileProblem('damaged');
  const flags = view.uint16(at + 8);
  const nameEnd = at + 46 + view.uint16(at + 28);
  const extraEnd = nameEnd + view.uint16(at + 30);
  const recordEnd = extraEnd + view.uint16(at + 32);
  if (recordEnd > end) throw new FileProblem('damaged');
  let [compressedSize, size, offset] = [view.uint32(at + 20), view.uint32(at + 24), view.uint32(at + 42)];
  const wide = zip64Field(view, nameEnd, extraEnd);
  if (wide !== undefined) {
    let next = wide;
    if (size === 0xffffffff) [size, next] = [view.uint64(next), next + 8];
    if (compressedSize === 0xffffffff) [compressedSize, next] = [view.uint64(next), next + 8];
    if (offset === 0xffffffff) offset = view.uint64(next);
  }
  return {
    name: entryName(view.bytes.subarray(at + 46, nameEnd)),
    method: view.uint16(at + 10),
    encrypted: (flags & 1) !== 0,
    crc: view.uint32(at + 16),
    compressedSize,
    size,
    offset: offset + shift,
    directoryRecord: view.bytes.subarray(at, recordEnd),
  };
}

/** Where the 64-bit values of an extra field begin; undefined when there are none. */
export function zip64Field(view: ByteView, start: number, end: number): number | undefined {
  for (let at = start; at + 4 <= end; at += 4 + view.uint16(at + 2)) {
    if (view.uint16(at) === 1) return at + 4;
  }
  return undefined;
}

function entryName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
  if (name.includes('\0') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
    throw new FileProblem('damaged', name.replace(/\0.*$/s, ''));
  }
  return name;
}

function refuseSharedNames(headers: readonly HeaderOnly[]): void {
  const seen = new Set<string>();
  for (const { name } of headers) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new FileProblem('damaged', name);
    seen.add(key);
  }
}

/** Where the record at each offset ends: at the next one, or at the directory. Throws when two share a place. */
function endsOfRecords(headers: readonly HeaderOnly[], directory: Directory): ReadonlyMap<number, number> {
  const ordered = [...headers].sort((a, b) => a.offset - b.offset);
  const ends = new Map<number, number>();
  ordered.forEach(({ offset, name }, index) => {
    const end = ordered[index + 1]?.offset ?? directory.start;
    if (offset < 0 || end > directory.start || end - offset < 30) throw new FileProblem('damaged', name);
    ends.set(offset, end);
  });
  return ends;
}
