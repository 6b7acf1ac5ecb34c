import assert from 'node:assert/strict';
import type { Cell } from '../../../src/workbook/snapshot.ts';
import { insert, MAIN, partsOf, replace, sharedStrings, snapshotIn, table, type Parts } from './packages.ts';

/** The first row's first cell, of a workbook whose sheet has this XML. */
async function firstCell(cell: string, change?: (parts: Parts) => void): Promise<Cell> {
  const parts = partsOf([{ name: 'Blad1', xml: `<sheetData><row r="1">${cell}</row></sheetData>` }]);
  change?.(parts);
  const [sheet] = (await snapshotIn(parts)).sheets;
  assert.ok(sheet);
  return sheet.grid.cell(1, 1);
}

/** Cell formats 1 and on, with these number formats, fonts and fills. */
function styles(parts: Parts, xfs: string, more = ''): void {
  replace(parts, 'xl/styles.xml', /<cellXfs count="1">(.*?)<\/cellXfs>/, `<cellXfs><xf/>${xfs}</cellXfs>`);
  if (more !== '') insert(parts, 'xl/styles.xml', '<fonts', more);
}

describe('reading cells', () => {
  const cases: readonly (readonly [what: string, xml: string, cell: Cell])[] = [
    ['a number', '<c r="A1"><v>1.5</v></c>', { kind: 'number', number: 1.5 }],
    ['a number without an address', '<c><v>-1E3</v></c>', { kind: 'number', number: -1000 }],
    ['a number cut in two by a comment', '<c><v>12<!-- -->34</v></c>', { kind: 'number', number: 1234 }],
    ['a number with spaces around it', '<c><v> 7\n</v></c>', { kind: 'number', number: 7 }],
    ['a number that is hexadecimal', '<c><v>0x10</v></c>', { kind: 'text', text: '0x10' }],
    ['a number that is none', '<c><v>många</v></c>', { kind: 'text', text: 'många' }],
    ['an inline string', '<c t="inlineStr"><is><t>å</t></is></c>', { kind: 'text', text: 'å' }],
    [
      'rich inline text without its reading aid',
      '<c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      { kind: 'text', text: 'a b' },
    ],
    ["a formula's text", '<c t="str"><f>A2</f><v>svar</v></c>', { kind: 'text', text: 'svar' }],
    ["a formula's empty text", '<c t="str"><f>A2</f><v></v></c>', { kind: 'empty' }],
    ["a formula's number", '<c><f>1+1</f><v>2</v></c>', { kind: 'number', number: 2 }],
    ['a formula never calculated', '<c><f>1+1</f></c>', { kind: 'empty' }],
    ['true', '<c t="b"><v>1</v></c>', { kind: 'boolean', boolean: true }],
    ['false', '<c t="b"><v>0</v></c>', { kind: 'boolean', boolean: false }],
    ['an error', '<c t="e"><v>#N/A</v></c>', { kind: 'error', error: '#N/A' }],
    ['an ISO day', '<c t="d"><v>2018-03-01</v></c>', { kind: 'date', date: '2018-03-01', serial: 43160 } as Cell],
    [
      'an ISO day and time',
      '<c t="d"><v>2018-03-01T12:00:00</v></c>',
      { kind: 'date', date: '2018-03-01', serial: 43160.5 } as Cell,
    ],
    ['an ISO day that never was', '<c t="d"><v>2018-02-30</v></c>', { kind: 'text', text: '2018-02-30' }],
    [
      'escaped characters',
      '<c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
      { kind: 'text', text: 'a\rb_x000D_' },
    ],
    ['entities', '<c t="str"><v>&lt;b&gt; &#229;</v></c>', { kind: 'text', text: '<b> å' }],
    ['something unknown beside the value', '<c><x y="1"><z/></x><v>1</v><extLst/></c>', { kind: 'number', number: 1 }],
    ['nothing', '<c/>', { kind: 'empty' }],
  ];
  for (const [what, xml, cell] of cases) it(what, async () => assert.deepEqual(await firstCell(xml), cell));

  it('takes shared strings by their number', async () => {
    const cell = await firstCell('<c t="s"><v>1</v></c>', (parts) =>
      sharedStrings(parts, ['<t>noll</t>', '<t>ett</t>']),
    );
    assert.deepEqual(cell, { kind: 'text', text: 'ett' });
  });

  it('says a sheet is damaged when it uses a shared string that there is none of', async () => {
    for (const number of ['2', '-1', '1.5', '99999999999']) {
      const read = firstCell(`<c t="s"><v>${number}</v></c>`, (parts) =>
        sharedStrings(parts, ['<t>noll</t>', '<t>ett</t>']),
      );
      await assert.rejects(read, /damaged xl\/worksheets\/sheet1\.xml/);
    }
  });

  it('knows a formula', async () => {
    const parts = partsOf([
      { name: 'Blad1', xml: '<sheetData><row><c><f>1</f><v>1</v></c><c><v>1</v></c></row></sheetData>' },
    ]);
    const grid = (await snapshotIn(parts)).sheets[0]?.grid;
    assert.deepEqual([grid?.isFormula(1, 1), grid?.isFormula(1, 2)], [true, false]);
  });
});

describe('reading dates', () => {
  const day = (code: string): ((parts: Parts) => void) => {
    return (parts) =>
      styles(parts, '<xf numFmtId="170"/>', `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts>`);
  };
  it('by a built-in format', async () => {
    const cell = await firstCell('<c s="1"><v>43160.25</v></c>', (parts) => styles(parts, '<xf numFmtId="14"/>'));
    assert.deepEqual(cell, { kind: 'date', date: '2018-03-01', serial: 43160.25 });
  });
  it("by the workbook's own format", async () => {
    const cell = await firstCell('<c s="1"><v>43160</v></c>', day('[$-41D]d mmmm yyyy;@'));
    assert.deepEqual(cell, { kind: 'date', date: '2018-03-01', serial: 43160 });
  });
  it('not by a format with words in it', async () => {
    const cell = await firstCell('<c s="1"><v>43160</v></c>', day('0 &quot;dagar&quot;'));
    assert.deepEqual(cell, { kind: 'number', number: 43160 });
  });
  it('in the 1904 system', async () => {
    const cell = await firstCell('<c s="1"><v>41698</v></c>', (parts) => {
      styles(parts, '<xf numFmtId="14"/>');
      replace(parts, 'xl/workbook.xml', '<workbookPr', '<workbookPr date1904="1"');
    });
    assert.deepEqual(cell, { kind: 'date', date: '2018-03-01', serial: 41698 });
  });
  for (const serial of ['60', '-5', '2958466', '1e300']) {
    it(`${serial} is no day and stays a number`, async () => {
      const cell = await firstCell(`<c s="1"><v>${serial}</v></c>`, (parts) => styles(parts, '<xf numFmtId="14"/>'));
      assert.deepEqual(cell, { kind: 'number', number: Number(serial) });
    });
  }
});

describe('reading looks', () => {
  const fills: readonly (readonly [what: string, fill: string, colour: string | undefined])[] = [
    ['a direct colour', '<patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill>', '#FFEE00'],
    ['a colour of the theme', '<patternFill patternType="solid"><fgColor theme="4"/></patternFill>', '#4472C4'],
    [
      'a lighter tint of it',
      '<patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/></patternFill>',
      '#DAE3F3',
    ],
    [
      'a darker tint of it',
      '<patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill>',
      '#BFBFBF',
    ],
    ['an indexed colour', '<patternFill patternType="solid"><fgColor indexed="13"/></patternFill>', '#FFFF00'],
    ['a pattern', '<patternFill patternType="gray125"/>', undefined],
    ['an automatic colour', '<patternFill patternType="solid"><fgColor auto="1"/></patternFill>', undefined],
    ['a gradient', '<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>', undefined],
  ];
  for (const [what, fill, colour] of fills) {
    it(`${what}: ${colour ?? 'no fill'}`, async () => {
      const parts = partsOf([{ name: 'Blad1', xml: '<sheetData><row><c s="1"><v>1</v></c></row></sheetData>' }]);
      styles(parts, '<xf fillId="2"/>');
      replace(parts, 'xl/styles.xml', '</fills>', `<fill>${fill}</fill></fills>`);
      const read = (await snapshotIn(parts)).sheets[0]?.grid.style(1, 1).fill;
      assert.equal(read?.replace(/^#(..)(..)(..)$/, '$1 $2 $3'), colour?.replace(/^#(..)(..)(..)$/, '$1 $2 $3'));
    });
  }

  it('bold and struck through; equal looks are one object', async () => {
    const parts = partsOf([
      {
        name: 'Blad1',
        xml: '<sheetData><row><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="99"><v>1</v></c></row></sheetData>',
      },
    ]);
    styles(parts, '<xf fontId="1"/><xf fontId="1" borderId="0"/>');
    replace(parts, 'xl/styles.xml', '</fonts>', '<font><b/><strike val="true"/></font></fonts>');
    const grid = (await snapshotIn(parts)).sheets[0]?.grid;
    assert.equal(grid?.style(1, 1).bold, true);
    assert.equal(grid?.style(1, 1).strike, true);
    assert.equal(grid?.style(1, 1), grid?.style(1, 2));
    assert.equal(grid?.style(1, 3).numberFormat, 'General');
  });
});

describe('reading sheets', () => {
  it('columns hidden over and over, a hundred thousand times', async () => {
    const cols = '<col min="1" max="16383" hidden="1"/>'.repeat(100_000);
    const snapshot = await snapshotIn(partsOf([{ name: 'Blad1', xml: `<cols>${cols}</cols><sheetData/>` }]));
    assert.equal(snapshot.sheets[0]?.hiddenColumns.size, 16_383);
  });

  it('hidden rows and columns, merged cells, protection and visibility', async () => {
    const parts = partsOf([
      {
        name: 'Å &amp; Ä',
        xml:
          '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData><row r="2" hidden="true"/>' +
          '<row r="3" ht="0" customHeight="1"/><row r="4"/></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
      },
      { name: 'Dolt', xml: '<sheetData/>', state: 'veryHidden' },
    ]);
    insert(parts, 'xl/workbook.xml', '<bookViews', '<workbookProtection lockStructure="1"/>');
    const snapshot = await snapshotIn(parts);
    const [first, second] = snapshot.sheets;
    assert.equal(snapshot.structureProtected, true);
    assert.equal(first?.name, 'Å & Ä');
    assert.deepEqual([...(first?.hiddenRows ?? [])], [2, 3]);
    assert.deepEqual([...(first?.hiddenColumns ?? [])], [2, 3, 5]);
    assert.deepEqual(first?.merged, [{ top: 1, left: 1, bottom: 2, right: 3 }]);
    assert.deepEqual([first?.protected, second?.protected], [true, false]);
    assert.deepEqual([first?.visibility, second?.visibility], ['visible', 'veryHidden']);
  });

  it('tables, with and without header and totals', async () => {
    const parts = partsOf([{ name: 'Blad1', xml: '<sheetData/>' }]);
    const ids = [table(parts, 1, 'Ett', 1, 'A1:B4', ['a', 'b']), table(parts, 1, 'Tva', 2, 'D1:E4', ['a', 'b'])];
    replace(parts, 'xl/tables/table2.xml', '<table ', '<table headerRowCount="0" totalsRowCount="1" ');
    insert(
      parts,
      'xl/worksheets/sheet1.xml',
      '</worksheet>',
      `<tableParts>${ids.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
    );
    assert.deepEqual((await snapshotIn(parts)).sheets[0]?.tables, [
      { name: 'Ett', range: { top: 1, left: 1, bottom: 4, right: 2 }, hasHeaderRow: true, hasTotalsRow: false },
      { name: 'Tva', range: { top: 1, left: 4, bottom: 4, right: 5 }, hasHeaderRow: false, hasTotalsRow: true },
    ]);
  });

  it('the fallback of what only newer programs know', async () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const xml =
      `<sheetData><mc:AlternateContent ${mc}><mc:Choice Requires="new"><row r="1"><c r="A1"><v>9</v></c></row></mc:Choice>` +
      '<mc:Fallback><row r="1"><c r="A1"><v>1</v></c></row></mc:Fallback></mc:AlternateContent><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
    const grid = (await snapshotIn(partsOf([{ name: 'Blad1', xml }]))).sheets[0]?.grid;
    assert.deepEqual(grid?.cell(1, 1), { kind: 'number', number: 1 });
    assert.deepEqual(grid?.cell(2, 1), { kind: 'number', number: 2 });
  });

  it('a million formatted empty rows are an empty sheet', async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 1}" s="1"><c r="A${index + 1}" s="1"/></row>`,
    );
    const parts = partsOf([{ name: 'Blad1', xml: `<sheetData>${rows.join('')}</sheetData>` }]);
    styles(parts, '<xf fillId="1"/>');
    const grid = (await snapshotIn(parts)).sheets[0]?.grid;
    assert.deepEqual([grid?.rowCount, grid?.cellCount], [0, 0]);
  });

  it('leaves out tabs without cells', async () => {
    const parts = partsOf([
      { name: 'Diagram', xml: `<?xml version="1.0"?><chartsheet xmlns="${MAIN}"/>` },
      { name: 'Blad1', xml: '<sheetData/>' },
    ]);
    replace(
      parts,
      'xl/_rels/workbook.xml.rels',
      /worksheet" Target="worksheets\/sheet1/,
      'chartsheet" Target="worksheets/sheet1',
    );
    assert.deepEqual(
      (await snapshotIn(parts)).sheets.map((sheet) => sheet.name),
      ['Blad1'],
    );
  });
});
