import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GridBuilder } from '../../../src/workbook/grid.ts';
import { parseNumber } from '../../../src/workbook/file/read/parse-number.ts';
import { SheetStream } from '../../../src/workbook/file/read/sheet-stream.ts';
import { editPart, undoEdits } from '../../../src/workbook/file/write/part-edits.ts';
import { cellText, decodeCellText, escapeXml, resolveEntities } from '../../../src/workbook/file/xml/xml-text.ts';
import { attributesOf, parseXml } from '../../../src/workbook/file/xml/xml-tree.ts';

const SHEET =
  "\ufeff<?xml version='1.0'?><!-- a > b --><x:worksheet xmlns:x='m'><x:sheetData><x:row r='2' hidden='1'>" +
  '<x:c r="B2" t="inlineStr"><x:is><x:t>å<![CDATA[<]]&]]>&#x1F600;&amp;</x:t></x:is></x:c ><x:c t=\'b\'><x:v>1</x:v></x:c>' +
  '<x:c r="E2"><x:v>-12.50</x:v></x:c></x:row><x:row/></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>\n';

function read(pieces: readonly Uint8Array[]): unknown {
  const builder = new GridBuilder();
  const stream = new SheetStream('sheet1.xml', builder, [], 1900);
  for (const piece of pieces) stream.push(piece);
  stream.finish();
  const grid = builder.build();
  const cells = [2, 3, 5].map((column) => grid.cell(2, column));
  return { cells, merged: stream.merged, hidden: [...stream.hiddenRows], count: grid.cellCount };
}

describe('XML as a stream', () => {
  it('reads the same however it is cut', () => {
    const bytes = new TextEncoder().encode(SHEET);
    const whole = read([bytes]);
    assert.deepEqual(whole, {
      cells: [
        { kind: 'text', text: 'å<]]&😀&' },
        { kind: 'boolean', boolean: true },
        { kind: 'number', number: -12.5 },
      ],
      merged: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      hidden: [2],
      count: 3,
    });
    for (let at = 1; at < bytes.length; at += 1) {
      assert.deepEqual(read([bytes.subarray(0, at), bytes.subarray(at)]), whole, `cut at ${at}`);
    }
    assert.deepEqual(read(Array.from(bytes, (byte) => Uint8Array.of(byte))), whole);
  });

  const malformed: readonly string[] = [
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a></a></a>',
    '<a/><b/>',
    '<a><b></a>',
    '<a b=c/>',
    '<a b="c/>',
    '<a <b/></a>',
    '<a><![CDATA[</a>',
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a><!ELEMENT b></a>',
    '<a>'.repeat(300) + '</a>'.repeat(300),
    'a<a/>',
  ];
  for (const source of malformed) {
    it(`refuses ${source.slice(0, 40) || 'nothing at all'}`, () => {
      assert.throws(() => parseXml(new TextEncoder().encode(source), 'p.xml'), { code: 'damaged', subject: 'p.xml' });
    });
  }

  it('resolves the entities that XML has, and no others', () => {
    assert.equal(
      resolveEntities('&lt;&gt;&amp;&quot;&apos;&#229;&#xE5;&nope;&#99999999;&#x110000;&'),
      '<>&"\'åå&nope;&#99999999;&#x110000;&',
    );
  });

  it('knows an element by its namespace, whatever its prefix', () => {
    const root = parseXml(new TextEncoder().encode('<a xmlns="one" xmlns:p="two"><p:b p:c="1" c="2"/></a>'), 'p.xml');
    const [child] = root.children;
    assert.equal(child?.namespace, 'two');
    assert.deepEqual(child && attributesOf(child).map(({ name, namespace, value }) => [name, namespace, value]), [
      ['c', 'two', '1'],
      ['c', '', '2'],
    ]);
  });
});

describe('numbers of cells', () => {
  it('are read as Number() reads them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), (number) => {
        const bytes = new TextEncoder().encode(String(number));
        assert.ok(Object.is(parseNumber(bytes, 0, bytes.length), number) || number === 0);
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  for (const text of ['', '-', '.', '1.2.3', '1e', 'abc', '1 2', 'Infinity', 'NaN', '0x10']) {
    it(`'${text}' is none`, () => {
      const bytes = new TextEncoder().encode(text);
      assert.ok(Number.isNaN(parseNumber(bytes, 0, bytes.length)));
    });
  }
});

describe('text of cells', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '_x0041_', '_x005F_', '\0\r\n\u2028'),
        (text, more) => {
          const written = cellText(text + more);
          assert.match(written, /^[^\0-\x08\x0b-\x1f\ufffe\uffff]*$/u);
          assert.equal(decodeCellText(written), text + more);
          const escaped = escapeXml(written);
          assert.match(escaped, /^[\x20-\x7e]*$/);
          assert.equal(resolveEntities(escaped), written);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is cut where a cell ends', () => {
    const text = cellText('å'.repeat(40_000));
    assert.equal(text.length, 32_767);
    assert.ok(text.endsWith('…'));
  });
});

describe('edits of a part', () => {
  it('are taken back byte for byte in every encoding', () => {
    const encoders: readonly ((text: string) => Uint8Array)[] = [
      (text) => new TextEncoder().encode(text),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ];
    const text = '<a>åäö😀<b/>—<c/></a>';
    for (const encode of encoders) {
      const bytes = encode(text);
      const utf8 = new TextEncoder().encode(text);
      const at = (mark: string): number => Buffer.from(utf8).indexOf(mark);
      const { bytes: edited, inverse } = editPart(bytes, 'p.xml', [
        { at: at('<c/>'), remove: 4, insert: '<d>&#229;</d>' },
        { at: at('<b/>'), remove: 0, insert: '<e/>' },
        { at: at('<b/>'), remove: 0, insert: '<f/>' },
      ]);
      assert.deepEqual(Buffer.from(edited), Buffer.from(encode('<a>åäö😀<e/><f/><b/>—<d>&#229;</d></a>')));
      assert.deepEqual(Buffer.from(undoEdits(edited, inverse)), Buffer.from(bytes));
    }
  });
});
