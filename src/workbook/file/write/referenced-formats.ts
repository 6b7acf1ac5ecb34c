import type { OpcPackage } from '../opc.ts';
import type { WorkbookPart } from '../read/read-workbook.ts';
import { asUtf8 } from '../xml/encoding.ts';
import { XmlStream } from '../xml/xml-stream.ts';
import { decodeXmlText } from '../xml/xml-text.ts';
import { partHolds } from './part-search.ts';
import type { FormatCounts } from './styles-part.ts';

/** Parts beside worksheets that refer to the looks of conditional formats. */
const REFERRING_TYPES = /\.(?:table|pivotTable)\+xml$/;

/**
 * One more than the highest numbers that the workbook's sheets refer to, or `defined` where that is more: sloppy programs write cells with formats
 * that the styles do not have.
 */
export async function referencedFormats(
  opc: OpcPackage,
  workbook: WorkbookPart,
  defined: FormatCounts,
): Promise<FormatCounts> {
  const undefinedOnes = new RegExp(
    `\\s(?:s|style)\\s*=\\s*["'](?:${atLeast(defined.cellXfs)})["']|[dD]xfId\\s*=\\s*["'](?:${atLeast(defined.dxfs)})["']`,
  );
  let found = defined;
  for (const part of await referringParts(opc, workbook)) {
    if (!(await partHolds(opc, part, undefinedOnes))) continue;
    const stream = new ReferenceStream(part);
    for await (const piece of asUtf8(opc.pieces(part, Number.POSITIVE_INFINITY), part)) stream.push(piece);
    stream.finish();
    found = {
      cellXfs: Math.max(found.cellXfs, stream.cellFormats),
      dxfs: Math.max(found.dxfs, stream.conditionalFormats),
    };
  }
  return found;
}

async function referringParts(opc: OpcPackage, { sheets }: WorkbookPart): Promise<readonly string[]> {
  const parts = sheets.filter((sheet) => sheet.kind === 'worksheet').map((sheet) => sheet.part);
  for (const part of opc.names()) if (REFERRING_TYPES.test(await opc.contentType(part))) parts.push(part);
  return parts;
}

/** The pattern of whole numbers that are at least so large, written without leading zeros. */
function atLeast(least: number): string {
  const digits = String(least);
  const larger = Array.from(digits, (digit, index) => {
    const next = Number(digit) + 1;
    return next > 9 ? [] : [`${digits.slice(0, index)}[${next}-9]\\d{${digits.length - index - 1}}`];
  }).flat();
  return [`\\d{${digits.length + 1},}`, ...larger, digits].join('|');
}

/** Finds the highest numbers, each plus one. */
class ReferenceStream extends XmlStream {
  cellFormats = 0;
  conditionalFormats = 0;

  protected open(_start: number, name: number, nameEnd: number, end: number): void {
    this.readAttributes(nameEnd, end);
    const formatAttribute = ['c', 'row'].some((word) => this.spells(name, nameEnd, word))
      ? 's'
      : this.spells(name, nameEnd, 'col')
        ? 'style'
        : '';
    for (let index = 0; index < this.attributeCount; index += 1) {
      const start = this.attributeName[index] ?? 0;
      const stop = this.attributeNameEnd[index] ?? 0;
      if (formatAttribute !== '' && this.spells(start, stop, formatAttribute)) {
        this.cellFormats = Math.max(this.cellFormats, this.#number(index) + 1);
      } else if (this.spells(stop - 4, stop, 'xfId') && stop - start >= 5) {
        this.conditionalFormats = Math.max(this.conditionalFormats, this.#number(index) + 1);
      }
    }
  }

  protected close(): void {
    return;
  }

  protected text(): void {
    return;
  }

  #number(index: number): number {
    const text = decodeXmlText(this.window, this.attributeValue[index] ?? 0, this.attributeValueEnd[index] ?? 0);
    return /^\d{1,9}$/.test(text) ? Number(text) : -1;
  }
}
