import type { OpcPackage } from '../opc.ts';
import type { FormatCounts, WorkbookPart } from '../read/read-workbook.ts';
import { asUtf8 } from '../xml/encoding.ts';
import { XmlStream } from '../xml/xml-stream.ts';
import { decodeXmlText } from '../xml/xml-text.ts';

/** Parts beside worksheets that refer to the looks of conditional formats. */
const REFERRING_TYPES = /\.(?:table|pivotTable)\+xml$/;

/**
 * One more than the highest numbers that the workbook's sheets refer to: sloppy programs write cells with formats that
 * the styles do not have. `known` tells it of sheets that have been read, by part.
 */
export async function referencedFormats(
  opc: OpcPackage,
  { sheets }: WorkbookPart,
  known: ReadonlyMap<string, FormatCounts>,
): Promise<FormatCounts> {
  let [cellXfs, dxfs] = [0, 0];
  const parts = sheets.filter((sheet) => sheet.kind === 'worksheet').map((sheet) => sheet.part);
  for (const part of opc.names()) if (REFERRING_TYPES.test(await opc.contentType(part))) parts.push(part);
  for (const part of parts) {
    const found = known.get(part) ?? (await referencesIn(opc, part));
    cellXfs = Math.max(cellXfs, found.cellXfs);
    dxfs = Math.max(dxfs, found.dxfs);
  }
  return { cellXfs, dxfs };
}

async function referencesIn(opc: OpcPackage, part: string): Promise<FormatCounts> {
  const stream = new ReferenceStream(part);
  for await (const piece of asUtf8(opc.pieces(part, Number.POSITIVE_INFINITY), part)) stream.push(piece);
  stream.finish();
  return stream.references;
}

/** Finds the highest numbers, each plus one. */
class ReferenceStream extends XmlStream {
  readonly references = { cellXfs: 0, dxfs: 0 };

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
        this.references.cellXfs = Math.max(this.references.cellXfs, this.#number(index) + 1);
      } else if (this.spells(stop - 4, stop, 'xfId') && stop - start >= 5) {
        this.references.dxfs = Math.max(this.references.dxfs, this.#number(index) + 1);
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
