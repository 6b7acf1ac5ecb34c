import {
  addPart,
  addRelated,
  insert,
  MAIN,
  override,
  partsOf,
  relate,
  RELATIONSHIPS,
  replace,
  sharedStrings,
  table,
  type Parts,
} from './packages.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const CELLS =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ärende</t></is></c><c r="B1" t="inlineStr"><is><t>Datum</t></is></c></row>' +
  '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="0"><v>43160</v></c></row></sheetData>';
const SHEET = 'xl/worksheets/sheet1.xml';

function oneSheet(before = '', after = ''): Parts {
  return partsOf([{ name: 'Blad1', xml: `${before}${CELLS}${after}` }]);
}

/** Small workbooks, each with something that a careless writer loses, or an unusual way of writing. */
export const FEATURE_PACKAGES: Readonly<Record<string, () => Parts>> = {
  'a plain sheet': () => oneSheet(),
  'a chart': () => {
    const parts = oneSheet(
      '',
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><drawing r:id="rIdD"/>',
    );
    relate(parts, SHEET, 'rIdD', 'drawing', '../drawings/drawing1.xml');
    addPart(parts, 'xl/drawings/drawing1.xml', '<xdr:wsDr xmlns:xdr="d"/>', `${OFFICE}.drawing+xml`);
    addRelated(
      parts,
      'xl/drawings/drawing1.xml',
      'chart',
      'xl/charts/chart1.xml',
      '<c/>',
      `${OFFICE}.drawingml.chart+xml`,
    );
    return parts;
  },
  'a chart sheet between worksheets': () => {
    const parts = partsOf([
      { name: 'Blad1', xml: CELLS },
      { name: 'Blad2', xml: CELLS },
    ]);
    replace(
      parts,
      'xl/_rels/workbook.xml.rels',
      /relationships\/worksheet" Target="worksheets\/sheet2/,
      'relationships/chartsheet" Target="worksheets/sheet2',
    );
    replace(parts, 'xl/worksheets/sheet2.xml', /^.*$/s, `<chartsheet xmlns="${MAIN}"/>`);
    return parts;
  },
  macros: () => {
    const parts = oneSheet();
    replace(
      parts,
      '[Content_Types].xml',
      `${OFFICE}.spreadsheetml.sheet.main+xml`,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
    addRelated(
      parts,
      'xl/workbook.xml',
      'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
      'xl/vbaProject.bin',
      Uint8Array.from({ length: 999 }, (_, index) => (index * 7) % 256),
      'application/vnd.ms-office.vbaProject',
    );
    return parts;
  },
  'a template': () => {
    const parts = oneSheet();
    replace(parts, '[Content_Types].xml', 'sheet.main+xml', 'template.main+xml');
    return parts;
  },
  'comments, a form control in AlternateContent and VML': () => {
    const parts = oneSheet(
      '',
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><legacyDrawing r:id="rIdV"/>' +
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="1" r:id="rIdC"/></controls></mc:Choice></mc:AlternateContent>',
    );
    relate(parts, SHEET, 'rIdV', 'vmlDrawing', '../drawings/vmlDrawing1.vml');
    addPart(parts, 'xl/drawings/vmlDrawing1.vml', '<xml><br></xml>', `${OFFICE}.vmlDrawing`);
    addRelated(
      parts,
      SHEET,
      'comments',
      'xl/comments1.xml',
      `<comments xmlns="${MAIN}"/>`,
      `${OFFICE}.spreadsheetml.comments+xml`,
    );
    return parts;
  },
  'a table, and a defined name': () => {
    const parts = oneSheet();
    const id = table(parts, 1, 'Fynd', 7, 'A1:B2', ['Ärende', 'Datum']);
    replace(parts, SHEET, '</worksheet>', `<tableParts count="1"><tablePart r:id="${id}"/></tableParts></worksheet>`);
    insert(
      parts,
      'xl/workbook.xml',
      '</workbook>',
      '<definedNames><definedName name="Fynd_2">Blad1!$A$1</definedName></definedNames>',
    );
    return parts;
  },
  'names, external references and an active tab': () => {
    const parts = partsOf([
      { name: 'Blad1', xml: CELLS },
      { name: 'Blad2', xml: CELLS, state: 'hidden' },
    ]);
    insert(
      parts,
      'xl/workbook.xml',
      '</workbook>',
      '<externalReferences/><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">Blad2!$1:$1</definedName></definedNames><calcPr calcId="1"/>',
    );
    replace(parts, 'xl/workbook.xml', '<workbookView/>', '<workbookView activeTab="1"/>');
    return parts;
  },
  'external references without names': () => {
    const parts = oneSheet();
    insert(parts, 'xl/workbook.xml', '</workbook>', '<externalReferences/><calcPr calcId="1"/>');
    return parts;
  },
  'everything that stands after conditional formats': () =>
    oneSheet(
      '<sheetPr/><dimension ref="A1:B2"/>',
      '<autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells><phoneticPr fontId="0"/>' +
        '<conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="0" priority="9"><formula>A2=1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation sqref="A2"/></dataValidations><hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks>' +
        '<printOptions/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
        '<extLst><ext uri="u" xmlns:x14="x"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule priority="12"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    ),
  'no styles and no shared strings': () => {
    const parts = oneSheet();
    parts.delete('xl/styles.xml');
    replace(parts, '[Content_Types].xml', /<Override PartName="\/xl\/styles.xml"[^>]*>/, '');
    replace(parts, 'xl/_rels/workbook.xml.rels', /<Relationship Id="rId1"[^>]*>/, '');
    return parts;
  },
  'styles with prefixes, wrong counts, and containers that close themselves': () => {
    const parts = oneSheet();
    parts.set(
      'xl/styles.xml',
      `<?xml version="1.0"?><x:styleSheet xmlns:x="${MAIN}"><x:fonts count="7"><x:font/></x:fonts><x:fills><x:fill/></x:fills><x:borders count="0" />` +
        '<x:cellXfs count="1"><x:xf/></x:cellXfs><x:cellStyles/><x:dxfs/></x:styleSheet>',
    );
    return parts;
  },
  'prefixes everywhere': () => {
    const parts = oneSheet();
    const withPrefix = (xml: string): string => xml.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=[a-z])/gi, '<$1x:');
    for (const part of ['xl/workbook.xml', SHEET, '[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      const source = parts.get(part);
      if (typeof source === 'string') parts.set(part, withPrefix(source));
    }
    return parts;
  },
  'another prefix for relationships, declared on the sheet itself': () => {
    const parts = oneSheet();
    replace(parts, 'xl/workbook.xml', / xmlns:r="[^"]*"/, '');
    replace(parts, 'xl/workbook.xml', 'r:id=', `xmlns:q="${RELATIONSHIPS}" q:id=`);
    return parts;
  },
  'a byte order mark, and line ends between elements': () => {
    const parts = oneSheet();
    for (const [part, source] of parts) {
      if (typeof source === 'string') parts.set(part, `\ufeff${source.replace(/></g, '>\r\n  <')}`);
    }
    return parts;
  },
  'UTF-16': () => {
    const parts = oneSheet();
    for (const part of ['xl/workbook.xml', SHEET, 'xl/styles.xml', '[Content_Types].xml']) {
      const source = parts.get(part);
      if (typeof source !== 'string') continue;
      const text = source.replace(/^<\?xml[^>]*\?>\s*/, '').replace('Blad1', 'Åland 😀');
      parts.set(part, new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le')));
    }
    return parts;
  },
  'UTF-16 the other way round': () => {
    const parts = oneSheet();
    const source = parts.get(SHEET);
    if (typeof source === 'string')
      parts.set(SHEET, new Uint8Array(Buffer.from(`\ufeff${source}`, 'utf16le').swap16()));
    return parts;
  },
  'Latin-1': () => {
    const parts = oneSheet();
    const source = parts.get(SHEET);
    if (typeof source === 'string') {
      parts.set(SHEET, new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${source}`, 'latin1')));
    }
    return parts;
  },
  'strict OOXML': () => {
    const parts = oneSheet();
    for (const [part, source] of parts) {
      if (typeof source !== 'string') continue;
      parts.set(
        part,
        source
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      );
    }
    return parts;
  },
  'parts in unusual places, found by absolute targets in other case': () => {
    const parts = oneSheet();
    const renamed = new Map([
      ['xl/workbook.xml', 'Bok/Arbetsbok.xml'],
      ['xl/_rels/workbook.xml.rels', 'Bok/_rels/Arbetsbok.xml.rels'],
      [SHEET, 'ytor/ett blad.xml'],
      ['xl/styles.xml', 'utseende.xml'],
    ]);
    replace(parts, '_rels/.rels', 'xl/workbook.xml', '/BOK/arbetsbok.XML');
    replace(parts, 'xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '../ytor/ett%20blad.xml');
    replace(parts, 'xl/_rels/workbook.xml.rels', 'styles.xml', '/Utseende.xml');
    const types = String(parts.get('[Content_Types].xml'));
    parts.set(
      '[Content_Types].xml',
      types
        .replace('/xl/workbook.xml', '/Bok/Arbetsbok.xml')
        .replace('/xl/worksheets/sheet1.xml', '/YTOR/ett blad.xml')
        .replace('/xl/styles.xml', '/utseende.xml'),
    );
    return new Map([...parts].map(([part, source]) => [renamed.get(part) ?? part, source]));
  },
  'styles that hold nothing': () => {
    const parts = oneSheet();
    parts.set('xl/styles.xml', `<styleSheet xmlns="${MAIN}"/>`);
    return parts;
  },
  'styles without fonts, fills and borders, though its formats count on some': () => {
    const parts = oneSheet();
    parts.set(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="170" fontId="2" fillId="3" borderId="1"/></cellXfs></styleSheet>`,
    );
    return parts;
  },
  'cells and marks with formats that nobody defined': () => {
    const rule = '<cfRule type="expression" dxfId="4" priority="1"><formula>TRUE</formula></cfRule>';
    const parts = oneSheet('', `<conditionalFormatting sqref="A1">${rule}</conditionalFormatting>`);
    replace(parts, SHEET, 's="0"', 's="11"');
    replace(parts, SHEET, '<row r="1">', '<row r="1" s="13" customFormat="1">');
    return parts;
  },
  'an element of its own before the cells': () => oneSheet('<row r="15" ht="13.8"/>'),
  'tabs of code, which have no part': () => {
    const parts = oneSheet();
    insert(parts, 'xl/workbook.xml', '</sheets>', '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>');
    return parts;
  },
  'relationship parts that have no type by their extension': () => {
    const parts = oneSheet();
    replace(parts, '[Content_Types].xml', /<Default Extension="rels"[^>]*>/, '');
    for (const part of [...parts.keys()].filter((name) => name.endsWith('.rels'))) {
      override(parts, part, 'application/vnd.openxmlformats-package.relationships+xml');
    }
    return parts;
  },
  'shared strings, rich text and phonetic runs': () => {
    const parts = partsOf([
      { name: 'Blad1', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' },
    ]);
    sharedStrings(parts, ['<r><t>Rikt </t></r><r><rPr><b/></rPr><t>ord</t></r><rPh sb="0" eb="1"><t>läs</t></rPh>']);
    return parts;
  },
  'a digital signature': () => {
    const parts = oneSheet();
    const origin = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
    relate(parts, '', 'rIdSig', origin, '_xmlsignatures/origin.sigs');
    addPart(parts, '_xmlsignatures/origin.sigs', '', 'application/vnd.openxmlformats-package.digital-signature-origin');
    return parts;
  },
  'a protected sheet beside an open one': () =>
    partsOf([
      { name: 'Låst', xml: `${CELLS}<sheetProtection sheet="1" objects="1"/>` },
      { name: 'Öppet', xml: CELLS },
    ]),
  'cells in CDATA, comments and processing instructions': () =>
    oneSheet(
      '<!-- <sheetData> --><?program <worksheet> ?>',
      '<!-- </worksheet> --><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    ),
  'relationships that go round in circles': () => {
    const parts = oneSheet();
    relate(parts, SHEET, 'rIdLoop', 'http://example.org/loop', '../workbook.xml');
    relate(parts, 'xl/workbook.xml', 'rIdLoop', 'http://example.org/loop', 'workbook.xml');
    return parts;
  },
  'a sheet named as an own one': () => partsOf([{ name: 'Fynd 1', xml: CELLS }]),
};
