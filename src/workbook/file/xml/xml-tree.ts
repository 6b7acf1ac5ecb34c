import { FileProblem } from '../problem.ts';
import { decodeXmlText } from './xml-text.ts';
import { isSpace, XmlStream } from './xml-stream.ts';

/**
 * An element with its places in the part's UTF-8 bytes, so that a part can be edited without being written anew. Its
 * attributes are read from there when they are asked for: a workbook may have hundreds of thousands of elements.
 */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly children: readonly XmlElement[];
  /** The element's own text, not its children's. */
  readonly text: string;
  readonly start: number;
  /** Where the name in the start tag ends. */
  readonly nameEnd: number;
  /** Where the start tag ends. */
  readonly openEnd: number;
  /** Where the end tag starts; equal to `openEnd` when the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** Namespaces in scope by prefix. */
  readonly scope: ReadonlyMap<string, string>;
  /** The bytes that the places count in. */
  readonly source: Uint8Array;
}

export interface XmlAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** More elements than a part of a workbook, read into a tree, can need: Excel has at most 65,490 formats. */
const MOST_ELEMENTS = 500_000;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const OUTER_SCOPE: ReadonlyMap<string, string> = new Map([['xml', XML_NAMESPACE]]);
const NO_CHILDREN: readonly XmlElement[] = [];
const XMLNS = 'xmlns';
const [QUOTE, SLASH, EQUALS, GREATER] = [0x22, 0x2f, 0x3d, 0x3e];

/**
 * The root element of a part in UTF-8, or of what stands there from one place to another. Throws a {@link FileProblem}
 * when it is not well-formed.
 */
export function parseXml(utf8: Uint8Array, part: string, from = 0, to = utf8.length): XmlElement {
  const builder = new TreeBuilder(part, utf8, from);
  builder.push(utf8.subarray(from, to));
  builder.finish();
  return builder.root();
}

/** The attributes of an element, namespace declarations left out. */
export function attributesOf(element: XmlElement): readonly XmlAttribute[] {
  const { source, scope } = element;
  const found: XmlAttribute[] = [];
  scanAttributes(element, (start, nameEnd, valueStart, valueEnd) => {
    const qualified = decodeXmlText(source, start, nameEnd);
    const colon = qualified.indexOf(':');
    const [prefix, name] = colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
    if (qualified === 'xmlns' || prefix === 'xmlns') return false;
    const namespace = prefix === '' ? '' : (scope.get(prefix) ?? prefix);
    found.push({ name, namespace, value: decodeXmlText(source, valueStart, valueEnd), valueStart, valueEnd });
    return false;
  });
  return found;
}

/** The value of an attribute without prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const { source } = element;
  let value: string | undefined;
  scanAttributes(element, (start, nameEnd, valueStart, valueEnd) => {
    if (!spells(source, start, nameEnd, name)) return false;
    value = decodeXmlText(source, valueStart, valueEnd);
    return true;
  });
  return value;
}

/** A whole number, or undefined. */
export function integerAttribute(element: XmlElement, name: string): number | undefined {
  const value = attribute(element, name);
  return value !== undefined && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** '1' and 'true' are true, absent is `absent`. */
export function booleanAttribute(element: XmlElement, name: string, absent = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** The children of one name in any namespace, looking through mc:AlternateContent to its fallback. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? contentOf(element).filter((child) => child.name === name) : [];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

function contentOf(element: XmlElement): readonly XmlElement[] {
  if (!element.children.some((child) => child.name === 'AlternateContent')) return element.children;
  return element.children.flatMap((child) => {
    if (child.name !== 'AlternateContent') return [child];
    const fallback = child.children.find((branch) => branch.name === 'Fallback');
    return fallback ? contentOf(fallback) : [];
  });
}

/** Calls `visit` with the places of each attribute until it answers true. The tag is known to be well-formed. */
function scanAttributes(
  { source, nameEnd, openEnd }: XmlElement,
  visit: (start: number, nameEnd: number, valueStart: number, valueEnd: number) => boolean,
): void {
  let at = nameEnd;
  for (;;) {
    while (isSpace(source[at])) at += 1;
    if (at >= openEnd || source[at] === SLASH || source[at] === GREATER) return;
    const start = at;
    while (source[at] !== EQUALS && !isSpace(source[at])) at += 1;
    const end = at;
    const quote = afterSpace(source, source.indexOf(EQUALS, at) + 1);
    const valueEnd = source.indexOf(source[quote] ?? QUOTE, quote + 1);
    if (visit(start, end, quote + 1, valueEnd)) return;
    at = valueEnd + 1;
  }
}

function afterSpace(source: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(source[at])) at += 1;
  return at;
}

function spells(source: Uint8Array, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at += 1) if (source[start + at] !== word.charCodeAt(at)) return false;
  return true;
}

class OpenElement implements XmlElement {
  children: readonly XmlElement[] = NO_CHILDREN;
  text = '';
  closeStart: number;
  end: number;

  constructor(
    readonly source: Uint8Array,
    readonly name: string,
    readonly prefix: string,
    readonly namespace: string,
    readonly scope: ReadonlyMap<string, string>,
    readonly start: number,
    readonly nameEnd: number,
    readonly openEnd: number,
    readonly selfClosing: boolean,
  ) {
    this.closeStart = openEnd;
    this.end = openEnd;
  }

  append(child: XmlElement): void {
    if (this.children === NO_CHILDREN) this.children = [child];
    else (this.children as XmlElement[]).push(child);
  }
}

class TreeBuilder extends XmlStream {
  #root: XmlElement | undefined;
  readonly #stack: OpenElement[] = [];
  readonly #names = new Map<string, string>();
  #count = 0;

  constructor(
    part: string,
    private readonly source: Uint8Array,
    from: number,
  ) {
    super(part);
    this.base = from;
  }

  root(): XmlElement {
    if (!this.#root) throw this.damaged();
    return this.#root;
  }

  protected open(start: number, name: number, nameEnd: number, end: number, selfClosing: boolean): void {
    const { base } = this;
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS) throw new FileProblem('tooLarge', this.part);
    const parent = this.#stack.at(-1);
    const prefix = name === start + 1 ? '' : this.#name(start + 1, name - 1);
    const scope = this.#scope(nameEnd, end, parent?.scope ?? OUTER_SCOPE);
    const element = new OpenElement(
      this.source,
      this.#name(name, nameEnd),
      prefix,
      scope.get(prefix) ?? '',
      scope,
      base + start,
      base + nameEnd,
      base + end,
      selfClosing,
    );
    parent?.append(element);
    this.#root ??= element;
    if (!selfClosing) this.#stack.push(element);
  }

  protected close(start: number, name: number, nameEnd: number, end: number): void {
    const element = this.#stack.pop();
    if (!element || decodeXmlText(this.window, name, nameEnd) !== element.name) throw this.damaged();
    element.closeStart = this.base + start;
    element.end = this.base + end;
  }

  protected text(start: number, end: number, raw: boolean): void {
    const element = this.#stack.at(-1);
    if (element) element.text += decodeXmlText(this.window, start, end, raw);
  }

  /** Names come again and again: each is one string. */
  #name(start: number, end: number): string {
    const name = decodeXmlText(this.window, start, end);
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }

  /** The namespaces in a tag, which differ from those around it when it declares some. */
  #scope(from: number, end: number, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    this.readAttributes(from, end);
    let scope = outer;
    for (let index = 0; index < this.attributeCount; index += 1) {
      const start = this.attributeName[index] ?? 0;
      const nameEnd = this.attributeNameEnd[index] ?? 0;
      if (nameEnd - start < XMLNS.length || !this.spells(start, start + XMLNS.length, XMLNS)) continue;
      const rest = decodeXmlText(this.window, start + XMLNS.length, nameEnd);
      if (rest !== '' && !rest.startsWith(':')) continue;
      const value = decodeXmlText(this.window, this.attributeValue[index] ?? 0, this.attributeValueEnd[index] ?? 0);
      scope = new Map(scope).set(rest.slice(1), value);
    }
    return scope;
  }
}
