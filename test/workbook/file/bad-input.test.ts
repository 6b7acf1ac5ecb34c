import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { openWorkbook } from '../../../src/workbook/file/file-workbook.ts';
import { portableCodec } from '../../../src/workbook/file/zip/codec.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import type { HostProblem } from '../../../src/workbook/host.ts';
import { FEATURE_PACKAGES } from './feature-packages.ts';
import {
  CLEAR,
  fullDraft,
  MAIN,
  opened,
  partsOf,
  relate,
  replace,
  sharedStrings,
  valueOf,
  zipped,
  type Parts,
} from './packages.ts';

/** What opening and reading the bytes comes to; undefined when they are a workbook. */
async function problemOf(bytes: Uint8Array): Promise<HostProblem | undefined> {
  const results = await Promise.all(
    [nodeCodec, portableCodec].map(async (codec) => {
      const workbook = await openWorkbook('logg.xlsx', bytes, codec);
      if (!workbook.ok) return workbook.problem;
      const read = await workbook.value.read();
      return read.ok ? undefined : read.problem;
    }),
  );
  assert.deepEqual(results[0], results[1], 'both codecs say the same');
  return results[0];
}

/** An OLE container's first bytes and a stream's name. */
function ole(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
}

const PLAIN = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

function plain(change: (parts: Parts) => void): () => Promise<Uint8Array> {
  const parts = partsOf([{ name: 'Blad1', xml: PLAIN }]);
  return () => {
    change(parts);
    return zipped(parts);
  };
}

function bytes(content: string | Uint8Array): () => Promise<Uint8Array> {
  return () => Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

const SHEET = 'xl/worksheets/sheet1.xml';
const cases: readonly (readonly [what: string, bytes: () => Promise<Uint8Array>, problem: HostProblem])[] = [
  ['nothing', bytes(''), { code: 'notAWorkbook' }],
  ['a CSV file', bytes('Ärende;Datum\r\n1;2018-03-01\r\n'), { code: 'otherFormat' }],
  ['an HTML file', bytes('<html><table></table></html>'), { code: 'otherFormat' }],
  ['a CSV file in UTF-16', bytes(Buffer.from('\ufeffÄrende;Datum', 'utf16le')), { code: 'otherFormat' }],
  ['a picture', bytes(Buffer.from('89504e470d0a1a0a0000000d', 'hex')), { code: 'notAWorkbook' }],
  ['an encrypted workbook', bytes(ole('EncryptedPackage')), { code: 'encrypted' }],
  ['an .xls workbook', bytes(ole('Workbook')), { code: 'oldBinaryFormat' }],
  ['an older .xls workbook', bytes(Buffer.from('0908080000051000', 'hex')), { code: 'oldBinaryFormat' }],
  ['a Word 97 document', bytes(ole('WordDocument')), { code: 'notAWorkbook' }],
  ['a zip file with other things', () => zipped(new Map([['a.txt', 'a']])), { code: 'notAWorkbook' }],
  ['an empty zip file', () => zipped(new Map()), { code: 'notAWorkbook' }],
  [
    'an OpenDocument sheet',
    () =>
      zipped(
        new Map([
          ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
          ['content.xml', '<a/>'],
        ]),
      ),
    { code: 'otherFormat' },
  ],
  [
    'an .xlsb workbook',
    plain((parts) =>
      replace(parts, '[Content_Types].xml', 'spreadsheetml.sheet.main+xml', 'sheet.binary.macroEnabled.main'),
    ),
    { code: 'otherFormat' },
  ],
  [
    'a Word document',
    plain((parts) =>
      replace(parts, '[Content_Types].xml', 'spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
    ),
    { code: 'otherFormat' },
  ],
  ['no content types', plain((parts) => parts.delete('[Content_Types].xml')), { code: 'notAWorkbook' }],
  ['no main relationship', plain((parts) => parts.delete('_rels/.rels')), { code: 'notAWorkbook' }],
  ['no workbook part', plain((parts) => parts.delete('xl/workbook.xml')), { code: 'damaged', name: 'xl/workbook.xml' }],
  ['a sheet whose part is missing', plain((parts) => parts.delete(SHEET)), { code: 'damaged', name: SHEET }],
  [
    'a sheet without a relationship',
    plain((parts) => replace(parts, 'xl/workbook.xml', 'rIdS1', 'rIdNone')),
    { code: 'damaged', name: 'Blad1' },
  ],
  [
    'a sheet outside the file',
    plain((parts) =>
      replace(
        parts,
        'xl/_rels/workbook.xml.rels',
        '"worksheets/sheet1.xml"',
        '"http://example.org/" TargetMode="External"',
      ),
    ),
    { code: 'damaged', name: 'Blad1' },
  ],
  ['a sheet that is something else', plain((parts) => parts.set(SHEET, '<html/>')), { code: 'damaged', name: SHEET }],
  [
    'a workbook that is something else',
    plain((parts) => parts.set('xl/workbook.xml', '<html/>')),
    { code: 'notAWorkbook' },
  ],
  [
    'a workbook without sheets',
    plain((parts) => replace(parts, 'xl/workbook.xml', /<sheet .*?\/>/, '')),
    { code: 'damaged', name: 'xl/workbook.xml' },
  ],
  ['a sheet cut short', plain((parts) => parts.set(SHEET, `<worksheet>${PLAIN}`)), { code: 'damaged', name: SHEET }],
  [
    'a sheet whose tags end by another name',
    plain((parts) => replace(parts, SHEET, '</sheetData>', '</sheetdata>')),
    { code: 'damaged', name: SHEET },
  ],
  [
    'a sheet in an unknown encoding',
    plain((parts) => parts.set(SHEET, `<?xml version="1.0" encoding="EBCDIC-X"?><worksheet/>`)),
    { code: 'damaged', name: SHEET },
  ],
  [
    'a row beyond all rows',
    plain((parts) => replace(parts, SHEET, 'r="1"', 'r="1048577"')),
    { code: 'damaged', name: SHEET },
  ],
  [
    'a column beyond all columns',
    plain((parts) => replace(parts, SHEET, 'r="A1"', 'r="XFE1"')),
    { code: 'damaged', name: SHEET },
  ],
  [
    'entities that grow',
    plain((parts) => {
      sharedStrings(parts, []);
      parts.set(
        'xl/sharedStrings.xml',
        '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      );
    }),
    { code: 'damaged', name: 'xl/sharedStrings.xml' },
  ],
  [
    'an entity from outside',
    plain((parts) =>
      parts.set(SHEET, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"/>`),
    ),
    { code: 'damaged', name: SHEET },
  ],
  [
    'elements nested without end',
    plain((parts) => parts.set(SHEET, '<a>'.repeat(100_000))),
    { code: 'damaged', name: SHEET },
  ],
  [
    'a tag that never ends',
    plain((parts) => parts.set(SHEET, `<worksheet a="${'x'.repeat(20_000_000)}`)),
    { code: 'damaged', name: SHEET },
  ],
  [
    'a table that is not there',
    plain((parts) => {
      relate(parts, SHEET, 'rIdT', 'table', 'no.xml');
      replace(parts, SHEET, '</worksheet>', '<tableParts><tablePart r:id="rIdT"/></tableParts></worksheet>');
    }),
    { code: 'damaged', name: 'xl/worksheets/no.xml' },
  ],
  [
    'more formats than Excel has',
    plain((parts) =>
      parts.set(
        'xl/styles.xml',
        `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf/>'.repeat(500_001)}</cellXfs></styleSheet>`,
      ),
    ),
    { code: 'tooLarge', name: 'xl/styles.xml' },
  ],
  [
    'more relationships than Excel has',
    plain((parts) =>
      replace(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `${'<Relationship Id="a" Type="b/c" Target="d"/>'.repeat(70_001)}</Relationships>`,
      ),
    ),
    { code: 'tooLarge', name: 'xl/_rels/workbook.xml.rels' },
  ],
  ['a sheet that inflates a thousandfold', () => bomb(), { code: 'tooLarge', name: SHEET }],
];

/** 70 MB of spaces. */
async function bomb(): Promise<Uint8Array> {
  const parts = partsOf([{ name: 'Blad1', xml: PLAIN }]);
  parts.set(SHEET, new Uint8Array(70_000_000).fill(0x20));
  return zipped(parts);
}

describe('files that are no workbook, or a damaged one', () => {
  for (const [what, bytesOf, problem] of cases) {
    it(`${what}: ${problem.code}`, async () => assert.deepEqual(await problemOf(await bytesOf()), problem));
  }

  it('a workbook cut short anywhere is truncated or damaged', async () => {
    const whole = await zipped(partsOf([{ name: 'Blad1', xml: PLAIN }]));
    for (let length = 4; length < whole.length; length += 37) {
      const problem = await problemOf(whole.subarray(0, length));
      assert.match(problem?.code ?? '', /^(?:truncated|damaged)$/, `cut to ${length}`);
    }
  });

  it('relationships that go round in circles do no harm', async () => {
    const circles = FEATURE_PACKAGES['relationships that go round in circles'];
    assert.ok(circles);
    const workbook = await opened(await zipped(circles()));
    valueOf(await workbook.apply({ sheets: [fullDraft('Fynd')], removeOwnSheets: [], marks: [] }));
    valueOf(await workbook.apply(CLEAR));
  });

  const others = new URL('../../../../shared/workbooks/refuse/', import.meta.url);
  for (const file of existsSync(others) ? readdirSync(others) : []) {
    it(`${file} is refused`, async () => {
      assert.ok(await problemOf(new Uint8Array(readFileSync(new URL(file, others)))));
    });
  }
});

describe('protected workbooks', () => {
  const twoSheets = [
    { name: 'Låst', xml: `${PLAIN}<sheetProtection sheet="1"/>` },
    { name: 'Öppet', xml: PLAIN },
  ];
  const marks = twoSheets.map(({ name }) => ({
    sheet: name,
    range: { top: 1, left: 1, bottom: 1, right: 1 },
    look: 'error' as const,
  }));

  it('a protected sheet is left as it is, and that is said', async () => {
    const workbook = await opened(await zipped(partsOf(twoSheets)));
    const applied = valueOf(await workbook.apply({ sheets: [fullDraft('Fynd')], removeOwnSheets: [], marks }));
    assert.deepEqual(applied.notes, [{ code: 'sheetProtectedNotMarked', name: 'Låst' }]);
    assert.equal(applied.marks, 1);
  });

  it('sheets are not added where the structure is protected, marks are', async () => {
    const parts = partsOf(twoSheets);
    replace(parts, 'xl/workbook.xml', '<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
    const before = await zipped(parts);
    const workbook = await opened(before);
    const refused = await workbook.apply({ sheets: [fullDraft('Fynd')], removeOwnSheets: [], marks });
    assert.deepEqual(refused, { ok: false, problem: { code: 'structureProtected' } });
    assert.deepEqual(Buffer.from(workbook.bytes()), Buffer.from(before));
    assert.equal(valueOf(await workbook.apply({ sheets: [], removeOwnSheets: [], marks })).marks, 1);
  });

  it('a digital signature ends, and that is said', async () => {
    const signed = FEATURE_PACKAGES['a digital signature'];
    assert.ok(signed);
    const workbook = await opened(await zipped(signed()));
    assert.deepEqual(valueOf(await workbook.apply(CLEAR)).notes, []);
    const applied = valueOf(await workbook.apply({ sheets: [fullDraft('Fynd')], removeOwnSheets: [], marks: [] }));
    assert.deepEqual(applied.notes, [{ code: 'signatureEnds' }]);
  });
});
