import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { OpcPackage } from '../../../src/workbook/file/opc.ts';
import { portableCodec } from '../../../src/workbook/file/zip/codec.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import { ZipArchive } from '../../../src/workbook/file/zip/zip-archive.ts';
import { writeZip } from '../../../src/workbook/file/zip/zip-writer.ts';
import { partsIn } from './packages.ts';

interface OddEntry {
  readonly name: string;
  readonly content: string;
  readonly stored?: boolean;
  /** Sizes follow the data instead of standing before it. */
  readonly descriptor?: 'signed' | 'unsigned';
  readonly wide?: boolean;
  readonly flags?: number;
}

/** A zip file written in the ways that writers of spreadsheets write them. */
function oddZip(
  entries: readonly OddEntry[],
  options: { readonly wide?: boolean; readonly comment?: string } = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored, descriptor, wide, flags = 0 } of entries) {
    const bytes = Buffer.from(content);
    const data = stored ? bytes : deflateRawSync(bytes);
    const crc = nodeCodec.crc32(bytes, 0);
    const [nameBytes, bits] = [Buffer.from(name), flags | (descriptor ? 8 : 0)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(bits, 6);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(0x56785555, 10);
    if (!descriptor) {
      local.writeUInt32LE(crc, 14);
      local.writeUInt32LE(data.length, 18);
      local.writeUInt32LE(bytes.length, 22);
    }
    local.writeUInt16LE(nameBytes.length, 26);
    const after = Buffer.alloc(descriptor === undefined ? 0 : descriptor === 'signed' ? 16 : 12);
    if (descriptor === 'signed') after.writeUInt32LE(0x08074b50, 0);
    if (descriptor) {
      after.writeUInt32LE(crc, after.length - 12);
      after.writeUInt32LE(data.length, after.length - 8);
      after.writeUInt32LE(bytes.length, after.length - 4);
    }
    const extra = Buffer.alloc(wide ? 28 : 0);
    if (wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(bytes.length), 4);
      extra.writeBigUInt64LE(BigInt(data.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(bits, 8);
    header.writeUInt16LE(stored ? 0 : 8, 10);
    header.writeUInt32LE(0x56785555, 12);
    header.writeUInt32LE(crc, 16);
    header.writeUInt32LE(wide ? 0xffffffff : data.length, 20);
    header.writeUInt32LE(wide ? 0xffffffff : bytes.length, 24);
    header.writeUInt16LE(nameBytes.length, 28);
    header.writeUInt16LE(extra.length, 30);
    header.writeUInt32LE(wide ? 0xffffffff : offset, 42);
    directory.push(header, nameBytes, extra);
    locals.push(local, nameBytes, data, after);
    offset += local.length + nameBytes.length + data.length + after.length;
  }
  const listed = Buffer.concat(directory);
  const ends: Buffer[] = [];
  if (options.wide) {
    const end = Buffer.alloc(76);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeBigUInt64LE(44n, 4);
    end.writeBigUInt64LE(BigInt(entries.length), 24);
    end.writeBigUInt64LE(BigInt(entries.length), 32);
    end.writeBigUInt64LE(BigInt(listed.length), 40);
    end.writeBigUInt64LE(BigInt(offset), 48);
    end.writeUInt32LE(0x07064b50, 56);
    end.writeBigUInt64LE(BigInt(offset + listed.length), 64);
    end.writeUInt32LE(1, 72);
    ends.push(end);
  }
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.wide ? 0xffff : entries.length, 8);
  end.writeUInt16LE(options.wide ? 0xffff : entries.length, 10);
  end.writeUInt32LE(options.wide ? 0xffffffff : listed.length, 12);
  end.writeUInt32LE(options.wide ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, listed, ...ends, end, comment]);
}

const ODD: readonly (readonly [string, Buffer])[] = [
  [
    'stored entries',
    oddZip([
      { name: 'a.xml', content: 'a', stored: true },
      { name: 'b.xml', content: 'bb' },
    ]),
  ],
  [
    'data descriptors, with and without a signature',
    oddZip([
      { name: 'a.xml', content: 'a'.repeat(99), descriptor: 'signed' },
      { name: 'b.xml', content: 'bb', descriptor: 'unsigned' },
    ]),
  ],
  [
    'zip64',
    oddZip(
      [
        { name: 'a.xml', content: 'a', wide: true },
        { name: 'b.xml', content: 'bb' },
      ],
      { wide: true },
    ),
  ],
  [
    'a comment that looks like an end',
    oddZip(
      [
        { name: 'a.xml', content: 'a' },
        { name: 'b.xml', content: 'b' },
      ],
      { comment: 'PK\x05\x06'.padEnd(40, ' ') },
    ),
  ],
  [
    'names with backslashes and in UTF-8',
    oddZip([
      { name: 'xl\\å.xml', content: 'a', flags: 0x800 },
      { name: 'b.xml', content: 'b' },
    ]),
  ],
  [
    'bytes before the first entry',
    Buffer.concat([
      Buffer.from('MZ'),
      oddZip([
        { name: 'a.xml', content: 'a' },
        { name: 'b.xml', content: 'b' },
      ]),
    ]),
  ],
];

describe('zip files', () => {
  for (const [name, bytes] of ODD) {
    it(`${name}: what is not changed is copied byte for byte`, async () => {
      const archive = new ZipArchive(bytes);
      const [first, second] = archive.entries;
      assert.ok(first && second);
      const written = await writeZip(
        archive,
        new Map([
          [second.name, Buffer.from('nytt')],
          ['c.xml', Buffer.from('c')],
        ]),
        nodeCodec,
      );
      const again = new ZipArchive(written);
      assert.deepEqual(
        again.entries.map((entry) => entry.name),
        [first.name, second.name, 'c.xml'],
      );
      assert.deepEqual(Buffer.from(again.entries[0]?.localRecord ?? []), Buffer.from(first.localRecord));
      const parts = await partsIn(written);
      assert.equal(String(parts.get(first.name)), String((await partsIn(bytes)).get(first.name)));
      assert.equal(String(parts.get(second.name)), 'nytt');
      assert.equal(String(parts.get('c.xml')), 'c');
    });
  }

  it('gives the very bytes back when nothing is changed', async () => {
    for (const [, bytes] of ODD) {
      const archive = new ZipArchive(bytes);
      assert.equal(await writeZip(archive, new Map(), nodeCodec), archive.bytes);
    }
  });

  it('reads the same with either codec, and writes what the other reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200_000, size: 'max' }), async (content) => {
        for (const [one, other] of [
          [nodeCodec, portableCodec],
          [portableCodec, nodeCodec],
        ] as const) {
          const archive = new ZipArchive(await writeZip(undefined, new Map([['a', content]]), one));
          assert.deepEqual(Buffer.from(await new OpcPackage(archive, other).bytes('a')), Buffer.from(content));
        }
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  const entry = { name: 'a.xml', content: 'aaaaaaaaaa' };
  const refused: readonly (readonly [string, Buffer, string])[] = [
    ['two entries of one name', oddZip([entry, { ...entry, name: 'A.XML' }]), 'damaged'],
    ['a name that climbs out of its folder', oddZip([{ ...entry, name: '../../etc/passwd' }]), 'damaged'],
    ['a name with a drive', oddZip([{ ...entry, name: 'C:\\a.xml' }]), 'damaged'],
    ['no directory', oddZip([entry]).subarray(0, 60), 'truncated'],
    ['a directory that claims more than there is', withUint16(oddZip([entry]), 10, 9), 'damaged'],
    ['an offset past the end', withUint32(oddZip([entry]), 16, 0x7fffffff), 'truncated'],
  ];
  for (const [name, bytes, code] of refused) {
    it(`refuses ${name}`, () => assert.throws(() => new ZipArchive(bytes), { code }));
  }

  it('refuses entries that share their bytes', () => {
    const bytes = oddZip([entry, { ...entry, name: 'b.xml' }]);
    const second = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(0, second + 42);
    assert.throws(() => new ZipArchive(bytes), { code: 'damaged' });
  });

  const damagedContent: readonly (readonly [string, (bytes: Buffer) => void, string])[] = [
    ['a wrong checksum', (bytes) => bytes.writeUInt32LE(1, bytes.indexOf('PK\x01\x02') + 16), 'damaged'],
    ['a size that is too small', (bytes) => bytes.writeUInt32LE(3, bytes.indexOf('PK\x01\x02') + 24), 'damaged'],
    [
      'a size beyond all workbooks',
      (bytes) => bytes.writeUInt32LE(0xfffffff0, bytes.indexOf('PK\x01\x02') + 24),
      'tooLarge',
    ],
    ['an unknown method', (bytes) => bytes.writeUInt16LE(99, bytes.indexOf('PK\x01\x02') + 10), 'damaged'],
    ['a password', (bytes) => bytes.writeUInt16LE(1, bytes.indexOf('PK\x01\x02') + 8), 'encrypted'],
  ];
  for (const [name, damage, code] of damagedContent) {
    for (const codec of [nodeCodec, portableCodec]) {
      it(`refuses to read an entry with ${name}`, async () => {
        const bytes = oddZip([entry]);
        damage(bytes);
        await assert.rejects(new OpcPackage(new ZipArchive(bytes), codec).bytes('a.xml'), { code });
      });
    }
  }
});

function withUint16(bytes: Buffer, at: number, value: number): Buffer {
  bytes.writeUInt16LE(value, bytes.length - 22 + at);
  return bytes;
}

function withUint32(bytes: Buffer, at: number, value: number): Buffer {
  bytes.writeUInt32LE(value, bytes.length - 22 + at);
  return bytes;
}
