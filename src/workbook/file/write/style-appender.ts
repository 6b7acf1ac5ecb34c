import type { OpcPackage } from '../opc.ts';
import { utf8View } from '../xml/encoding.ts';
import { attribute, childNamed, childrenNamed, integerAttribute, parseXml, type XmlElement } from '../xml/xml-tree.ts';
import type { TextEdit } from './part-edits.ts';
import { appendTo, prefixed, setAttribute, xmlElement } from './xml-source.ts';

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

/** The children of `styleSheet`, in the order they must stand. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;
const CHILD = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const;
type Container = keyof typeof CHILD;

/** The first number that a workbook may give a format of its own. */
const FIRST_OWN_FORMAT = 164;

/** Appends looks to a workbook's styles. What is there keeps its number; equal additions share one. */
export class StyleAppender {
  readonly #added: Readonly<Record<Container, string[]>> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };
  readonly #formatIds = new Map<string, number>();
  readonly #mapped = new Map<XmlElement, Map<number, number>>();
  #nextFormat: number;

  constructor(private readonly target: StylesPart) {
    const formats = childrenNamed(childNamed(target.root, 'numFmts'), 'numFmt');
    const ids = formats.map((format) => integerAttribute(format, 'numFmtId') ?? 0);
    this.#nextFormat = Math.max(FIRST_OWN_FORMAT, ...ids.map((id) => id + 1));
  }

  /** The number that a cell format of another `styles.xml` gets here. */
  cellFormat(source: StylesPart, index: number): number {
    const mapped = this.#mapped.get(source.root) ?? new Map<number, number>();
    this.#mapped.set(source.root, mapped);
    const known = mapped.get(index);
    if (known !== undefined) return known;
    const xf = childrenNamed(childNamed(source.root, 'cellXfs'), 'xf')[index];
    const number = xf ? this.#cellFormat(source, xf) : 0;
    mapped.set(index, number);
    return number;
  }

  /** The number of a look of a conditional format. `source` is a `dxf` without prefixes. */
  conditionalFormat(source: string): number {
    return this.#append('dxfs', this.#withPrefix(source, ''));
  }

  /** The number that a conditional format's look of another `styles.xml` gets here. */
  conditionalFormatOf(source: StylesPart, index: number): number {
    const dxf = childrenNamed(childNamed(source.root, 'dxfs'), 'dxf')[index];
    return dxf ? this.#append('dxfs', this.#copied(source, dxf)) : 0;
  }

  edits(): TextEdit[] {
    return (Object.keys(CHILD) as Container[]).flatMap((container) => this.#containerEdits(container));
  }

  #cellFormat(source: StylesPart, xf: XmlElement): number {
    const copy = (container: Container, key: string): number => {
      const index = integerAttribute(xf, key) ?? 0;
      const element = childrenNamed(childNamed(source.root, container), CHILD[container])[index];
      return element ? this.#append(container, this.#copied(source, element)) : 0;
    };
    const attributes = {
      numFmtId: this.#format(source, integerAttribute(xf, 'numFmtId') ?? 0),
      fontId: copy('fonts', 'fontId'),
      fillId: copy('fills', 'fillId'),
      borderId: copy('borders', 'borderId'),
      xfId: childNamed(this.target.root, 'cellStyleXfs') ? 0 : undefined,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    };
    const content = xf.children.map((child) => this.#copied(source, child)).join('');
    return this.#append('cellXfs', xmlElement(prefixed(this.target.root, 'xf'), attributes, content));
  }

  #format(source: StylesPart, id: number): number {
    if (id < FIRST_OWN_FORMAT) return id;
    const formats = childrenNamed(childNamed(source.root, 'numFmts'), 'numFmt');
    const code = attribute(
      formats.find((format) => integerAttribute(format, 'numFmtId') === id) ?? source.root,
      'formatCode',
    );
    if (code === undefined) return 0;
    const known = this.#formatIds.get(code);
    if (known !== undefined) return known;
    const number = this.#nextFormat;
    this.#nextFormat += 1;
    this.#formatIds.set(code, number);
    this.#added.numFmts.push(xmlElement(prefixed(this.target.root, 'numFmt'), { numFmtId: number, formatCode: code }));
    return number;
  }

  #append(container: Container, source: string): number {
    const added = this.#added[container];
    const first = childrenNamed(childNamed(this.target.root, container), CHILD[container]).length;
    const known = added.indexOf(source);
    if (known >= 0) return first + known;
    added.push(source);
    return first + added.length - 1;
  }

  /** An element of another part as source for this one. */
  #copied(source: StylesPart, element: XmlElement): string {
    const text = new TextDecoder().decode(source.utf8.subarray(element.start, element.end));
    const ascii = Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x80 ? character : `&#${code};`;
    }).join('');
    return this.#withPrefix(ascii, source.root.prefix);
  }

  #withPrefix(source: string, from: string): string {
    const to = this.target.root.prefix;
    if (from === to) return source;
    const bare = from === '' ? source : source.replaceAll(`<${from}:`, '<').replaceAll(`</${from}:`, '</');
    return to === '' ? bare : bare.replace(/<(\/?)(?=\w)/g, `<$1${to}:`);
  }

  #containerEdits(container: Container): TextEdit[] {
    const added = this.#added[container];
    if (added.length === 0) return [];
    const { root } = this.target;
    const element = childNamed(root, container);
    const source = added.join('');
    if (element) {
      const count = childrenNamed(element, CHILD[container]).length + added.length;
      return [...setAttribute(element, 'count', count), appendTo(element, source)];
    }
    const written = xmlElement(prefixed(root, container), { count: added.length }, source);
    const later = ORDER.slice(ORDER.indexOf(container) + 1) as readonly string[];
    const next = root.children.find((child) => later.includes(child.name));
    return [next ? { at: next.start, remove: 0, insert: written } : appendTo(root, written)];
  }
}
