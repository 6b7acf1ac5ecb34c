import type { OpcPackage } from '../opc.ts';
import { utf8View } from '../xml/encoding.ts';
import { parseXml, type XmlElement } from '../xml/xml-tree.ts';

/** A `styles.xml` with its text, so that pieces of it can be copied. */
export interface StylesPart {
  readonly part: string;
  readonly utf8: Uint8Array;
  readonly root: XmlElement;
}

/** The workbook's styles; undefined when it has none. */
export async function readStylesPart(opc: OpcPackage, workbookPart: string): Promise<StylesPart | undefined> {
  const part = await opc.related(workbookPart, 'styles');
  if (part === undefined) return undefined;
  const { utf8 } = utf8View(await opc.bytes(part), part);
  return { part, utf8, root: parseXml(utf8, part) };
}
