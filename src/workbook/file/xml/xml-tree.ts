import { FileProblem } from '../problem.ts';
import { decodeXmlText } from './xml-text.ts';
import { XmlStream } from './xml-stream.ts';

/** An element with its places in the part's UTF-8 bytes, so that a part can be edited without being written anew. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The element's own text, not its children's. */
  readonly text: string;
  readonly start: number;
  /** Where the start tag ends. */
  readonly openEnd: number;
  /** Where the end tag starts; equal to `openEnd` when the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** Namespaces in scope by prefix. */
  readonly scope: ReadonlyMap<string, string>;
}

export interface XmlAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
  /** From the name's first character to after the closing quote. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** More elements and attributes than a part of a workbook, read into a tree, can need. */
const MOST_NODES = 2_500_000;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

/** The root element of a part in UTF-8. Throws a {@link FileProblem} when it is not well-formed. */
export function parseXml(utf8: Uint8Array, part: string): XmlElement {
  const builder = new TreeBuilder(part);
  builder.push(utf8);
  builder.finish();
  return builder.root();
}

/** The value of an attribute without prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((each) => each.name === name && each.namespace === '')?.value;
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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Mutable<Omit<XmlElement, 'children'>> & { children: XmlElement[] };

class TreeBuilder extends XmlStream {
  #root: XmlElement | undefined;
  readonly #stack: OpenElement[] = [];
  #count = 0;

  root(): XmlElement {
    if (!this.#root) throw this.damaged();
    return this.#root;
  }

  protected open(start: number, name: number, nameEnd: number, end: number, selfClosing: boolean): void {
    const { base, window } = this;
    const parent = this.#stack.at(-1);
    const prefix = name === start + 1 ? '' : decodeXmlText(window, start + 1, name - 1);
    const { attributes, scope } = this.#attributes(nameEnd, end, parent?.scope ?? new Map([['xml', XML_NAMESPACE]]));
    this.#count += 1 + attributes.length;
    if (this.#count > MOST_NODES) throw new FileProblem('tooLarge', this.part);
    const element: OpenElement = {
      name: decodeXmlText(window, name, nameEnd),
      prefix,
      namespace: scope.get(prefix) ?? '',
      attributes,
      children: [],
      text: '',
      start: base + start,
      openEnd: base + end,
      closeStart: base + end,
      end: base + end,
      selfClosing,
      scope,
    };
    parent?.children.push(element);
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

  #attributes(
    from: number,
    end: number,
    outer: ReadonlyMap<string, string>,
  ): { attributes: readonly XmlAttribute[]; scope: ReadonlyMap<string, string> } {
    this.readAttributes(from, end);
    if (this.attributeCount === 0) return { attributes: NO_ATTRIBUTES, scope: outer };
    const found: { prefix: string; attribute: Mutable<XmlAttribute> }[] = [];
    let scope = outer;
    for (let index = 0; index < this.attributeCount; index += 1) {
      const nameStart = this.attributeName[index] ?? 0;
      const [valueStart, valueEnd] = [this.attributeValue[index] ?? 0, this.attributeValueEnd[index] ?? 0];
      const qualified = decodeXmlText(this.window, nameStart, this.attributeNameEnd[index] ?? 0);
      const value = decodeXmlText(this.window, valueStart, valueEnd);
      const colon = qualified.indexOf(':');
      const [prefix, name] = colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
      if (qualified === 'xmlns' || prefix === 'xmlns') {
        scope = new Map(scope).set(prefix === '' ? '' : name, value);
        continue;
      }
      const { base } = this;
      found.push({
        prefix,
        attribute: {
          name,
          namespace: '',
          value,
          start: base + nameStart,
          end: base + valueEnd + 1,
          valueStart: base + valueStart,
          valueEnd: base + valueEnd,
        },
      });
    }
    for (const each of found) if (each.prefix !== '') each.attribute.namespace = scope.get(each.prefix) ?? each.prefix;
    return { attributes: found.map((each) => each.attribute), scope };
  }
}
