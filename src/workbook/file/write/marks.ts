import { parseRangeAddress, rangeAddress, type CellRange } from '../../cell-address.ts';
import { MARK_FORMATS } from '../../draft-styles.ts';
import { markFormula, markLookOfFormula } from '../../own-content.ts';
import type { Mark, MarkLook } from '../../patch.ts';
import { escapeXml } from '../xml/xml-text.ts';
import { attribute, type XmlElement } from '../xml/xml-tree.ts';
import type { TextEdit } from './part-edits.ts';
import { childTree, type SheetLayout } from './sheet-layout.ts';
import { removeElement, xmlElement } from './xml-source.ts';

/** Most serious first: where marks overlap, the first one shows. */
const LOOKS: readonly MarkLook[] = ['error', 'warning', 'info', 'acknowledged'];

/** Ranges in one conditional format; more are split over several. */
const MOST_RANGES = 1_000;

/** What stands before `conditionalFormatting` in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const BEFORE = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** The edits that mark cells of a user's sheet. `formatOf` gives the number of a look in the workbook's styles. */
export function markEdits(
  layout: SheetLayout,
  marks: readonly Mark[],
  formatOf: (look: MarkLook) => number,
): readonly TextEdit[] {
  let priority = layout.highestPriority;
  const formats = LOOKS.flatMap((look) => {
    const ranges = joinedRanges(marks.filter((mark) => mark.look === look).map((mark) => mark.range));
    return inChunks(ranges, MOST_RANGES).map((chunk) => {
      priority += 1;
      return markSource(layout.prefix, look, chunk, formatOf(look), priority);
    });
  });
  const afterCells = layout.children.findIndex((child) => child.name === 'sheetData') + 1;
  const next = layout.children.slice(afterCells).find((child) => !BEFORE.has(child.name));
  return [{ at: next?.start ?? layout.closeStart, remove: 0, insert: formats.join('') }];
}

/** The edits that take own marks out of a sheet, whoever wrote the sheet since. */
export function unmarkEdits(layout: SheetLayout, part: string): readonly TextEdit[] {
  return layout.children
    .filter((child) => child.name === 'conditionalFormatting')
    .flatMap((child) => {
      const format = childTree(layout, child, part);
      const rules = format.children.filter((rule) => rule.name === 'cfRule');
      const own = rules.filter(isOwnRule);
      return own.length === rules.length && own.length > 0 ? [removeElement(format)] : own.map(removeElement);
    });
}

/** The own marks that a sheet holds. */
export function readOwnMarks(
  layout: SheetLayout,
  { part, name }: { readonly part: string; readonly name: string },
): Mark[] {
  return layout.children
    .filter((child) => child.name === 'conditionalFormatting')
    .flatMap((child) => {
      const format = childTree(layout, child, part);
      const looks = format.children.flatMap((rule) => rule.children.map((formula) => markLookOfFormula(formula.text)));
      const ranges = (attribute(format, 'sqref') ?? '').split(/\s+/).map(parseRangeAddress);
      return looks
        .filter(isMarkLook)
        .flatMap((look) => ranges.flatMap((range) => (range ? [{ sheet: name, range, look }] : [])));
    });
}

function isMarkLook(look: string | undefined): look is MarkLook {
  return LOOKS.some((each) => each === look);
}

/** The look of a mark as the styles hold it. */
export function markFormat(look: MarkLook): string {
  const { fill, fontColour, border } = MARK_FORMATS[look];
  const line = { solid: 'thin', dashed: 'dashed', dotted: 'dotted' }[border.line];
  const edge = (name: string): string => xmlElement(name, { style: line }, colour('color', border.colour));
  return (
    `<dxf><font>${colour('color', fontColour)}</font>` +
    `<fill><patternFill patternType="solid">${colour('fgColor', fill)}${colour('bgColor', fill)}</patternFill></fill>` +
    `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}</border></dxf>`
  );
}

function colour(name: string, value: string): string {
  return xmlElement(name, { rgb: `FF${value.replace('#', '').toUpperCase()}` });
}

function isOwnRule(rule: XmlElement): boolean {
  return rule.children.some((child) => child.name === 'formula' && markLookOfFormula(child.text) !== undefined);
}

function markSource(
  prefix: string,
  look: MarkLook,
  ranges: readonly CellRange[],
  format: number,
  priority: number,
): string {
  const formula = xmlElement(`${prefix}formula`, {}, escapeXml(markFormula(look)));
  const rule = xmlElement(`${prefix}cfRule`, { type: 'expression', dxfId: format, priority }, formula);
  return xmlElement(`${prefix}conditionalFormatting`, { sqref: ranges.map(rangeAddress).join(' ') }, rule);
}

/** Each range once, those below one another as one. */
function joinedRanges(ranges: readonly CellRange[]): CellRange[] {
  const ordered = [...ranges].sort(
    (a, b) => a.left - b.left || a.right - b.right || a.top - b.top || a.bottom - b.bottom,
  );
  const joined: CellRange[] = [];
  for (const range of ordered) {
    const last = joined.at(-1);
    if (last && last.left === range.left && last.right === range.right && range.top <= last.bottom + 1) {
      joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, range.bottom) };
    } else joined.push(range);
  }
  return joined.sort((a, b) => a.top - b.top || a.left - b.left);
}

function inChunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
