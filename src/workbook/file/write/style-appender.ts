import { FileProblem } from '../problem.ts';
import type { FormatCounts } from '../read/read-workbook.ts';
import { attribute, childNamed, childrenNamed, integerAttribute, type XmlElement } from '../xml/xml-tree.ts';
import type { TextEdit } from './part-edits.ts';
import { CHILD, ORDER, PLAIN, RESERVED, type Container } from './style-containers.ts';
import type { StylesPart } from './styles-part.ts';
import { appendTo, prefixed, setAttribute, xmlElement } from './xml-source.ts';

/** The first number that a workbook may give a format of its own. */
const FIRST_OWN_FORMAT = 164;

/** Excel's limit on cell formats. */
const MOST_FORMATS = 65_490;

/**
 * Appends looks to a workbook's styles. What is there keeps its number, and so does what is only referred to: a cell with
 * a format that nobody defined must not get one of ours. Equal additions share a number.
 */
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
  readonly #first: Readonly<Record<Container, number>>;
  #nextFormat: number;

  /** `referenced` is one more than the highest numbers that the workbook's sheets refer to, defined or not. */
  constructor(
    private readonly target: StylesPart,
    referenced: FormatCounts,
  ) {
    const { root } = target;
    const xfs = ['cellStyleXfs', 'cellXfs'].flatMap((name) => childrenNamed(childNamed(root, name), 'xf'));
    const first = (container: Container, referredTo: number): number =>
      Math.max(this.#count(container), RESERVED[container], referredTo <= MOST_FORMATS ? referredTo : 0);
    this.#first = {
      numFmts: this.#count('numFmts'),
      fonts: first('fonts', afterHighest(xfs, 'fontId')),
      fills: first('fills', afterHighest(xfs, 'fillId')),
      borders: first('borders', afterHighest(xfs, 'borderId')),
      cellXfs: first('cellXfs', referenced.cellXfs),
      dxfs: first('dxfs', referenced.dxfs),
    };
    const formats = [
      ...childrenNamed(childNamed(root, 'numFmts'), 'numFmt'),
      ...childrenNamed(childNamed(root, 'dxfs'), 'dxf').flatMap((dxf) => childrenNamed(dxf, 'numFmt')),
      ...xfs,
    ];
    this.#nextFormat = Math.max(FIRST_OWN_FORMAT, afterHighest(formats, 'numFmtId'));
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
    const changed = (Object.keys(CHILD) as Container[]).filter((container) => this.#added[container].length > 0);
    const { root } = this.target;
    if (root.selfClosing && changed.length > 0) {
      return [appendTo(root, changed.map((container) => this.#newContainer(container)).join(''))];
    }
    return changed.flatMap((container) => this.#containerEdits(container));
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
    const first = this.#first[container];
    const known = added.indexOf(source);
    if (known >= 0) return first + known;
    added.push(source);
    if (first + added.length > MOST_FORMATS) throw new FileProblem('tooLarge', this.target.part);
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
    const { root } = this.target;
    const element = childNamed(root, container);
    if (element) {
      const source = this.#additions(container);
      return [...setAttribute(element, 'count', this.#length(container)), appendTo(element, source)];
    }
    const later = ORDER.slice(ORDER.indexOf(container) + 1) as readonly string[];
    const next = root.children.find((child) => later.includes(child.name));
    const written = this.#newContainer(container);
    return [next ? { at: next.start, remove: 0, insert: written } : appendTo(root, written)];
  }

  #newContainer(container: Container): string {
    const name = prefixed(this.target.root, container);
    return xmlElement(name, { count: this.#length(container) }, this.#additions(container));
  }

  /** What is added, after plain ones for the numbers that are referred to and not defined. */
  #additions(container: Container): string {
    let missing = '';
    if (container !== 'numFmts') {
      for (let index = this.#count(container); index < this.#first[container]; index += 1) {
        missing += this.#withPrefix(PLAIN[container](index), '');
      }
    }
    return missing + this.#added[container].join('');
  }

  #count(container: Container): number {
    return childrenNamed(childNamed(this.target.root, container), CHILD[container]).length;
  }

  #length(container: Container): number {
    return this.#first[container] + this.#added[container].length;
  }
}

/** One more than the highest number in an attribute. */
function afterHighest(elements: readonly XmlElement[], name: string): number {
  return elements.reduce((highest, element) => Math.max(highest, (integerAttribute(element, name) ?? -1) + 1), 0);
}
