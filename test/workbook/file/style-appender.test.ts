import assert from 'node:assert/strict';
import { editPart } from '../../../src/workbook/file/write/part-edits.ts';
import { StyleAppender } from '../../../src/workbook/file/write/style-appender.ts';
import type { FormatCounts } from '../../../src/workbook/file/read/read-workbook.ts';
import type { StylesPart } from '../../../src/workbook/file/write/styles-part.ts';
import {
  attribute,
  childNamed,
  integerAttribute,
  parseXml,
  type XmlElement,
} from '../../../src/workbook/file/xml/xml-tree.ts';
import { MAIN } from './packages.ts';

const OWN = stylesOf(
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font><b/></font></fonts>' +
    '<fills count="1"><fill><patternFill patternType="solid"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/></cellXfs>',
);
const NOTHING_REFERENCED: FormatCounts = { cellXfs: 0, dxfs: 0 };

function stylesOf(content: string, root = 'styleSheet'): StylesPart {
  const text = content === '' ? `<${root} xmlns="${MAIN}"/>` : `<${root} xmlns="${MAIN}">${content}</${root}>`;
  const utf8 = new TextEncoder().encode(text);
  return { part: 'styles.xml', utf8, root: parseXml(utf8, 'styles.xml') };
}

/** The styles after one cell format and one conditional format are appended, and their numbers. */
function appended(
  content: string,
  referenced = NOTHING_REFERENCED,
): { readonly root: XmlElement; readonly cellFormat: number; readonly mark: number } {
  const target = stylesOf(content);
  const appender = new StyleAppender(target, referenced);
  const cellFormat = appender.cellFormat(OWN, 0);
  const mark = appender.conditionalFormat('<dxf><font/></dxf>');
  const { bytes } = editPart(target.utf8, target.part, appender.edits());
  return { root: parseXml(bytes, target.part), cellFormat, mark };
}

function itemsOf(root: XmlElement, container: string): readonly XmlElement[] {
  return childNamed(root, container)?.children ?? [];
}

const cases: readonly (readonly [
  what: string,
  content: string,
  referenced: FormatCounts,
  numbers: Readonly<Record<'cellFormat' | 'mark' | 'font' | 'fill' | 'border' | 'numberFormat', number>>,
])[] = [
  [
    'nothing there: plain cells keep the format, font and border 0, and the fills 0 and 1 that Excel reserves',
    '',
    NOTHING_REFERENCED,
    { cellFormat: 1, mark: 0, font: 1, fill: 2, border: 1, numberFormat: 164 },
  ],
  [
    'formats that count on fonts, fills, borders and number formats which are not there',
    '<cellXfs><xf numFmtId="170" fontId="2" fillId="3" borderId="1"/></cellXfs>',
    NOTHING_REFERENCED,
    { cellFormat: 1, mark: 0, font: 3, fill: 4, border: 2, numberFormat: 171 },
  ],
  [
    'cells and marks that count on formats which are not there',
    '<cellXfs><xf fontId="0"/></cellXfs><dxfs/>',
    { cellXfs: 12, dxfs: 5 },
    { cellFormat: 12, mark: 5, font: 1, fill: 2, border: 1, numberFormat: 164 },
  ],
  [
    'a reference beyond all that a workbook can hold',
    '<cellXfs><xf fontId="999999999"/></cellXfs>',
    { cellXfs: 1_000_000, dxfs: 0 },
    { cellFormat: 1, mark: 0, font: 1, fill: 2, border: 1, numberFormat: 164 },
  ],
];

describe('looks appended to styles', () => {
  for (const [what, content, referenced, numbers] of cases) {
    it(what, () => {
      const { root, cellFormat, mark } = appended(content, referenced);
      const xf = itemsOf(root, 'cellXfs')[cellFormat];
      assert.ok(xf);
      const [font = 0, fill = 0, border = 0, numberFormat = 0] = ['fontId', 'fillId', 'borderId', 'numFmtId'].map(
        (name) => integerAttribute(xf, name),
      );
      assert.deepEqual({ cellFormat, mark, font, fill, border, numberFormat }, numbers);
      assert.ok(childNamed(itemsOf(root, 'fonts')[font], 'b'), 'the font is ours');
      assert.equal(attribute(itemsOf(root, 'fills')[fill]?.children[0] ?? xf, 'patternType'), 'solid');
      assert.ok(childNamed(itemsOf(root, 'dxfs')[mark], 'font'), 'the mark is ours');
      for (const container of root.children) {
        const count = integerAttribute(container, 'count');
        assert.ok(count === undefined || count === container.children.length, `${container.name} counts ${count}`);
      }
    });
  }

  it('what there is no room for is refused', () => {
    const formats = `<cellXfs>${'<xf/>'.repeat(65_490)}</cellXfs>`;
    assert.throws(() => appended(formats), { code: 'tooLarge' });
  });
});
