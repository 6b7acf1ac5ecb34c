import assert from 'node:assert/strict';
import { usedRange, writeCells } from '../../../src/workbook/file/write/sheet-cells.ts';
import { Utf8Writer } from '../../../src/workbook/file/xml/utf8-writer.ts';
import type { CellDraft, CellDraftValue, SheetDraft } from '../../../src/workbook/patch.ts';
import type { IsoDate } from '../../../src/time/iso-date.ts';

const LOOKS = ['title', 'date'];

function sheetOf(rows: SheetDraft['rows'], merged: SheetDraft['merged'] = []): SheetDraft {
  return {
    name: 'Blad1',
    ownership: 'own',
    columnWidths: [],
    rows,
    merged,
    print: { orientation: 'portrait', fitToWidth: true },
  };
}

function sourceOf(draft: SheetDraft, dateSystem: 1900 | 1904 = 1900): string {
  const written = new Utf8Writer();
  writeCells(written, draft, { dateSystem, formatOf: (look) => LOOKS.indexOf(look) + 7 });
  return new TextDecoder().decode(written.result()).replace(/^<sheetData>|<\/sheetData>$/g, '');
}

function cell(value: CellDraftValue, style?: CellDraft['style']): CellDraft {
  return style === undefined ? { value } : { value, style };
}

const text = (words: string): CellDraft => cell({ kind: 'text', text: words });
const inline = (words: string): string => ` t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;

describe('the cells of a sheet as they are written', () => {
  const cases: readonly (readonly [string, CellDraft, string])[] = [
    ['text', text('Ärende'), `<c r="A1"${inline('Ärende')}`],
    ['text that reads as a formula', text('=1+1'), `<c r="A1"${inline('=1+1')}`],
    ['text that reads as markup', text('<c>&"\''), `<c r="A1"${inline('&lt;c&gt;&amp;"\'')}`],
    [
      'text that XML cannot hold',
      text('a\u0001\ud800\r_x0041_'),
      `<c r="A1"${inline('a_x0001__xD800__x000D__x005F_x0041_')}`,
    ],
    ['spaces and line ends', text(' a\n\tb '), `<c r="A1"${inline(' a\n\tb ')}`],
    ['a number', cell({ kind: 'number', number: -0.5 }), '<c r="A1"><v>-0.5</v></c>'],
    ['a number that is none', cell({ kind: 'number', number: Number.NaN }), `<c r="A1"${inline('NaN')}`],
    ['a day', cell({ kind: 'date', date: '2018-03-01' as IsoDate }, 'date'), '<c r="A1" s="8"><v>43160</v></c>'],
    [
      'a day before all serials',
      cell({ kind: 'date', date: '1800-01-01' as IsoDate }),
      `<c r="A1"${inline('1800-01-01')}`,
    ],
    ['yes', cell({ kind: 'boolean', boolean: true }), '<c r="A1" t="b"><v>1</v></c>'],
    ['an empty cell with a look', cell({ kind: 'blank' }, 'title'), '<c r="A1" s="7"/>'],
  ];
  for (const [what, draft, source] of cases) {
    it(what, () => assert.equal(sourceOf(sheetOf([{ cells: [draft] }])), `<row r="1">${source}</row>`));
  }

  it('days count from 1904 in a workbook that does', () => {
    const day = cell({ kind: 'date', date: '2018-03-01' as IsoDate });
    assert.equal(sourceOf(sheetOf([{ cells: [day] }]), 1904), '<row r="1"><c r="A1"><v>41698</v></c></row>');
  });

  it('empty rows are left out unless they have a height', () => {
    const rows = [{ cells: [] }, { cells: [null, text('b')], height: 28 }, { cells: [], height: 5 }];
    assert.equal(
      sourceOf(sheetOf(rows)),
      `<row r="2" ht="28" customHeight="1"><c r="B2"${inline('b')}</row><row r="3" ht="5" customHeight="1"/>`,
    );
  });

  it('merged cells all have the look of the first, so that its edges show', () => {
    const draft = sheetOf(
      [{ cells: [cell({ kind: 'text', text: 'a' }, 'title')] }],
      [{ top: 1, left: 1, bottom: 2, right: 2 }],
    );
    assert.equal(sourceOf(draft), `<row r="1"><c r="A1" s="7"${inline('a')}<c r="B1" s="7"/></row>`);
  });

  it('text longer than a cell is cut, never within a character', () => {
    const source = sourceOf(sheetOf([{ cells: [text(`${'a'.repeat(32_765)}😀😀`)] }]));
    assert.ok(source.endsWith('aa…</t></is></c></row>'), source.slice(-40));
  });

  it('the used range goes from the first cell to the last', () => {
    assert.equal(
      usedRange(sheetOf([{ cells: [] }, { cells: [null, text('b')] }, { cells: [null, null, text('c')] }])),
      'B2:C3',
    );
    assert.equal(usedRange(sheetOf([])), 'A1');
  });
});
