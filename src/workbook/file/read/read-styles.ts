import { PLAIN_STYLE } from '../../grid.ts';
import { isDateFormat } from '../../number-format.ts';
import type { CellStyle } from '../../snapshot.ts';
import type { OpcPackage } from '../opc.ts';
import {
  attribute,
  booleanAttribute,
  childNamed,
  childrenNamed,
  integerAttribute,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { colourResolver, readTheme, type ColourResolver } from './theme-colours.ts';

/** Number formats that every workbook has without writing them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Built-in formats whose look depends on the country, all of them dates. */
const COUNTRY_DATES = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** The look of each cell format (`cellXfs`), by its index; equal looks share one object. */
export async function readStyles(opc: OpcPackage, workbookPart: string): Promise<readonly CellStyle[]> {
  const part = await opc.related(workbookPart, 'styles');
  if (part === undefined) return [PLAIN_STYLE];
  const root = await opc.tree(part);
  const colour = colourResolver(await readTheme(opc, workbookPart), root);
  const formats = formatCodes(root);
  const fonts = childrenNamed(childNamed(root, 'fonts'), 'font').map((font) => ({
    bold: switchedOn(childNamed(font, 'b')),
    strike: switchedOn(childNamed(font, 'strike')),
  }));
  const fills = childrenNamed(childNamed(root, 'fills'), 'fill').map((fill) => solidFill(fill, colour));
  const shared = new Map<string, CellStyle>();
  return childrenNamed(childNamed(root, 'cellXfs'), 'xf').map((xf) => {
    const numberFormat = formats.get(integerAttribute(xf, 'numFmtId') ?? 0) ?? 'General';
    const font = fonts[integerAttribute(xf, 'fontId') ?? 0];
    const fill = fills[integerAttribute(xf, 'fillId') ?? 0];
    const style: CellStyle = {
      numberFormat,
      isDate: isDateFormat(numberFormat),
      bold: font?.bold ?? false,
      strike: font?.strike ?? false,
      ...(fill === undefined ? {} : { fill }),
    };
    const key = JSON.stringify(style);
    const known = shared.get(key);
    if (known) return known;
    shared.set(key, style);
    return style;
  });
}

function formatCodes(root: XmlElement): ReadonlyMap<number, string> {
  const codes = new Map([...BUILT_IN_FORMATS, ...COUNTRY_DATES.map((id) => [id, 'yyyy-mm-dd'] as const)]);
  for (const format of childrenNamed(childNamed(root, 'numFmts'), 'numFmt')) {
    const id = integerAttribute(format, 'numFmtId');
    if (id !== undefined) codes.set(id, attribute(format, 'formatCode') ?? 'General');
  }
  return codes;
}

function switchedOn(element: XmlElement | undefined): boolean {
  return element !== undefined && booleanAttribute(element, 'val', true);
}

function solidFill(fill: XmlElement, colour: ColourResolver): string | undefined {
  const pattern = childNamed(fill, 'patternFill');
  if (!pattern || attribute(pattern, 'patternType') !== 'solid') return undefined;
  return colour(childNamed(pattern, 'fgColor'));
}
