import type { OpcPackage } from '../opc.ts';
import { asUtf8 } from '../xml/encoding.ts';
import { XmlStream } from '../xml/xml-stream.ts';
import { decodeCellText, decodeXmlText } from '../xml/xml-text.ts';

const LARGEST = 300_000_000;

/** The shared strings as plain text, by index; none when the workbook has no such part. */
export async function readSharedStrings(opc: OpcPackage, workbookPart: string): Promise<readonly string[]> {
  const part = await opc.related(workbookPart, 'sharedStrings');
  if (part === undefined) return [];
  const stream = new SharedStringStream(part);
  for await (const piece of asUtf8(opc.pieces(part, LARGEST), part)) stream.push(piece);
  stream.finish();
  return stream.strings;
}

class SharedStringStream extends XmlStream {
  readonly strings: string[] = [];
  #current = '';
  #inText = false;
  /** Within rPh, the reading aid of East Asian text. */
  #phonetic = false;

  protected open(_start: number, name: number, nameEnd: number, _end: number, selfClosing: boolean): void {
    if (this.spells(name, nameEnd, 't')) this.#inText = !selfClosing && !this.#phonetic;
    else if (this.spells(name, nameEnd, 'si')) {
      this.#current = '';
      if (selfClosing) this.strings.push('');
    } else if (this.spells(name, nameEnd, 'rPh')) this.#phonetic = !selfClosing;
  }

  protected close(_start: number, name: number, nameEnd: number): void {
    if (this.spells(name, nameEnd, 't')) this.#inText = false;
    else if (this.spells(name, nameEnd, 'si')) this.strings.push(decodeCellText(this.#current));
    else if (this.spells(name, nameEnd, 'rPh')) this.#phonetic = false;
  }

  protected text(start: number, end: number, raw: boolean): void {
    if (this.#inText) this.#current += decodeXmlText(this.window, start, end, raw);
  }
}
