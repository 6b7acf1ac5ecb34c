import type { OpcPackage } from '../opc.ts';
import { utf8View } from '../xml/encoding.ts';
import { XmlStream } from '../xml/xml-stream.ts';
import { decodeXmlText } from '../xml/xml-text.ts';
import { parseXml, type XmlElement } from '../xml/xml-tree.ts';

/** A direct child of `worksheet`, with its place in the part's UTF-8 bytes. */
export interface SheetChild {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where the parts of a worksheet stand, found without reading its cells. */
export interface SheetLayout {
  readonly utf8: Uint8Array;
  /** The main namespace's prefix with its colon, or ''. */
  readonly prefix: string;
  readonly children: readonly SheetChild[];
  /** Where the root's end tag starts. */
  readonly closeStart: number;
  readonly protected: boolean;
  readonly highestPriority: number;
}

/** Throws a FileProblem when the sheet is damaged or too large to be taken into memory. */
export async function sheetLayout(opc: OpcPackage, part: string): Promise<SheetLayout> {
  const { utf8 } = utf8View(await opc.bytes(part), part);
  const stream = new LayoutStream(part);
  stream.push(utf8);
  stream.finish();
  return {
    utf8,
    prefix: stream.prefix,
    children: stream.children,
    closeStart: stream.closeStart,
    protected: stream.protected,
    highestPriority: stream.highestPriority,
  };
}

/** A child of the sheet as a tree, its places counted in the whole part. */
export function childTree(layout: SheetLayout, child: SheetChild, part: string): XmlElement {
  return parseXml(layout.utf8, part, child.start, child.end);
}

class LayoutStream extends XmlStream {
  prefix = '';
  readonly children: SheetChild[] = [];
  closeStart = 0;
  protected = false;
  highestPriority = 0;
  #depth = 0;
  #child: { name: string; start: number } | undefined;

  protected open(start: number, name: number, nameEnd: number, end: number, selfClosing: boolean): void {
    const depth = this.#depth;
    if (!selfClosing) this.#depth += 1;
    if (depth === 0) this.prefix = decodeXmlText(this.window, start + 1, name);
    else if (depth === 1) {
      const child = { name: decodeXmlText(this.window, name, nameEnd), start };
      if (selfClosing) this.children.push({ ...child, end });
      else this.#child = child;
      if (child.name === 'sheetProtection') this.protected = this.#isOn(nameEnd, end, 'sheet');
    } else if (this.spells(name, nameEnd, 'cfRule')) {
      this.highestPriority = Math.max(this.highestPriority, Number(this.#value(nameEnd, end, 'priority') ?? 0) || 0);
    }
  }

  protected close(start: number, _name: number, _nameEnd: number, end: number): void {
    this.#depth -= 1;
    if (this.#depth === 0) this.closeStart = start;
    else if (this.#depth === 1 && this.#child) this.children.push({ ...this.#child, end });
  }

  protected text(): void {
    return;
  }

  #isOn(nameEnd: number, end: number, attribute: string): boolean {
    return ['1', 'true', 'on'].includes(this.#value(nameEnd, end, attribute) ?? '');
  }

  #value(nameEnd: number, end: number, attribute: string): string | undefined {
    this.readAttributes(nameEnd, end);
    for (let index = 0; index < this.attributeCount; index += 1) {
      if (this.spells(this.attributeName[index] ?? 0, this.attributeNameEnd[index] ?? 0, attribute)) {
        return decodeXmlText(this.window, this.attributeValue[index] ?? 0, this.attributeValueEnd[index] ?? 0);
      }
    }
    return undefined;
  }
}
