import { LAST_COLUMN, LAST_ROW, parseRangeAddress, type CellRange } from '../../cell-address.ts';
import type { GridBuilder } from '../../grid.ts';
import { FileProblem } from '../problem.ts';
import { XmlStream } from '../xml/xml-stream.ts';
import { decodeCellText, decodeXmlText } from '../xml/xml-text.ts';
import { numberOfText, parseNumber } from './parse-number.ts';
import { serialOfIsoText } from './iso-text.ts';

const [LETTER_A, LETTER_Z, SMALL_A, SMALL_Z, DIGIT_0, DIGIT_9] = [0x41, 0x5a, 0x61, 0x7a, 0x30, 0x39];

/** More cells with a value, or merged ranges, than a sheet that a person keeps can hold. */
const MOST_CELLS = 8_000_000;
const MOST_MERGED = 1_000_000;
/** Hidden columns that are taken down: several times all there are, for lists that name some more than once. */
const MOST_HIDDEN = 4 * LAST_COLUMN;

/** What a cell's `t` says its value is. */
type ValueType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error' | 'date';

const VALUE_TYPES: readonly (readonly [string, ValueType])[] = [
  ['s', 'shared'],
  ['n', 'number'],
  ['str', 'text'],
  ['inlineStr', 'inline'],
  ['b', 'boolean'],
  ['e', 'error'],
  ['d', 'date'],
];

/** Which part of a cell the stream stands in. */
type Place = 'nowhere' | 'value' | 'inlineText';

/** Takes a worksheet's XML as it comes out of the zip, and fills a grid; what else reading needs stands beside it. */
export class SheetStream extends XmlStream {
  readonly merged: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly tableRelationships: string[] = [];
  protected = false;
  /** One more than the highest number of a format that cells and rows, and conditional formats, refer to. */
  readonly references = { cellXfs: 0, dxfs: 0 };
  /** The root's local name: 'worksheet', unless the part is something else. */
  root = '';

  #depth = 0;
  #inSheetData = false;
  /** Inside mc:Choice, whose contents we do not know; its fallback counts instead. */
  #skippedFrom = 0;
  #row = 0;
  #column = 0;
  #style = 0;
  #type: ValueType = 'number';
  #formula = false;
  #inCell = false;
  #place: Place = 'nowhere';
  #phonetic = false;
  #number = Number.NaN;
  #value = '';
  #hasValue = false;
  #cells = 0;
  #hiddenCounted = 0;

  constructor(
    part: string,
    private readonly grid: GridBuilder,
    private readonly sharedStrings: readonly string[],
    private readonly dateSystem: 1900 | 1904,
  ) {
    super(part);
  }

  protected open(_start: number, name: number, nameEnd: number, end: number, selfClosing: boolean): void {
    const depth = this.#depth;
    if (!selfClosing) this.#depth += 1;
    if (this.#skippedFrom > 0) return;
    if (this.#inSheetData) this.#openInSheetData(name, nameEnd, end, selfClosing);
    else if (depth === 0) this.root = decodeXmlText(this.window, name, nameEnd);
    else this.#openOutside(name, nameEnd, end, selfClosing);
    if (!selfClosing && this.spells(name, nameEnd, 'Choice')) this.#skippedFrom = depth + 1;
  }

  protected close(_start: number, name: number, nameEnd: number): void {
    this.#depth -= 1;
    if (this.#skippedFrom > 0) {
      if (this.#depth < this.#skippedFrom) this.#skippedFrom = 0;
      return;
    }
    if (!this.#inSheetData) return;
    if (this.#inCell) {
      if (this.spells(name, nameEnd, 'c')) this.#endCell();
      else if (this.spells(name, nameEnd, 'rPh')) this.#phonetic = false;
      else this.#place = 'nowhere';
    } else if (this.spells(name, nameEnd, 'sheetData')) this.#inSheetData = false;
  }

  protected text(start: number, end: number, raw: boolean, last: boolean): void {
    if (this.#place === 'nowhere' || this.#phonetic || this.#skippedFrom > 0) return;
    if (last && this.#value === '' && (this.#type === 'number' || this.#type === 'shared') && !raw) {
      this.#number = parseNumber(this.window, start, end);
      if (!Number.isNaN(this.#number)) {
        this.#hasValue = true;
        return;
      }
    }
    this.#value += decodeXmlText(this.window, start, end, raw);
  }

  #openInSheetData(name: number, nameEnd: number, end: number, selfClosing: boolean): void {
    if (this.#inCell) {
      if (this.spells(name, nameEnd, 'v')) this.#place = selfClosing ? 'nowhere' : 'value';
      else if (this.spells(name, nameEnd, 'f')) this.#formula = true;
      else if (this.spells(name, nameEnd, 't')) {
        this.#place = !selfClosing && this.#type === 'inline' ? 'inlineText' : 'nowhere';
      } else if (this.spells(name, nameEnd, 'rPh')) this.#phonetic = !selfClosing;
    } else if (this.spells(name, nameEnd, 'c')) this.#openCell(nameEnd, end, selfClosing);
    else if (this.spells(name, nameEnd, 'row')) this.#openRow(nameEnd, end);
  }

  #openRow(nameEnd: number, end: number): void {
    this.readAttributes(nameEnd, end);
    this.#row += 1;
    this.#column = 0;
    let [hidden, height, custom] = [false, 1, false];
    for (let index = 0; index < this.attributeCount; index += 1) {
      if (this.#isAttribute(index, 'r')) this.#row = this.#wholeNumber(index);
      else if (this.#isAttribute(index, 'hidden')) hidden = this.#switch(index);
      else if (this.#isAttribute(index, 'ht')) height = Number(this.#attributeText(index));
      else if (this.#isAttribute(index, 'customHeight')) custom = this.#switch(index);
      else if (this.#isAttribute(index, 's')) {
        this.references.cellXfs = Math.max(this.references.cellXfs, this.#wholeNumber(index) + 1);
      }
    }
    if (this.#row < 1 || this.#row > LAST_ROW) throw this.damaged();
    if (hidden || (custom && height === 0)) this.hiddenRows.add(this.#row);
  }

  #openCell(nameEnd: number, end: number, selfClosing: boolean): void {
    this.readAttributes(nameEnd, end);
    this.#column += 1;
    this.#style = 0;
    this.#type = 'number';
    for (let index = 0; index < this.attributeCount; index += 1) {
      if (this.#isAttribute(index, 'r')) this.#column = this.#columnOf(index);
      else if (this.#isAttribute(index, 's')) {
        this.#style = this.#wholeNumber(index);
        if (this.#style >= this.references.cellXfs) this.references.cellXfs = this.#style + 1;
      } else if (this.#isAttribute(index, 't')) this.#type = this.#typeOf(index);
    }
    if (this.#row < 1 || this.#column < 1 || this.#column > LAST_COLUMN) throw this.damaged();
    this.#formula = false;
    this.#place = 'nowhere';
    this.#phonetic = false;
    this.#number = Number.NaN;
    this.#value = '';
    this.#hasValue = false;
    if (selfClosing) this.grid.blank(this.#row, this.#column, this.#style);
    else this.#inCell = true;
  }

  #endCell(): void {
    this.#inCell = false;
    this.#place = 'nowhere';
    const [row, column, style, formula] = [this.#row, this.#column, this.#style, this.#formula];
    if (!this.#hasValue && this.#value === '') return this.grid.blank(row, column, style, formula);
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw new FileProblem('tooLarge', this.part);
    switch (this.#type) {
      case 'number': {
        const number = this.#hasValue ? this.#number : numberOfText(this.#value);
        if (Number.isFinite(number)) return this.grid.number(row, column, number, style, formula);
        return this.grid.text(row, column, decodeCellText(this.#value), style, formula);
      }
      case 'shared': {
        const text = this.sharedStrings[this.#hasValue ? this.#number : numberOfText(this.#value)];
        if (text === undefined) throw this.damaged();
        return this.grid.text(row, column, text, style, formula);
      }
      case 'boolean':
        return this.grid.boolean(row, column, /^\s*(?:1|true)\s*$/i.test(this.#value), style, formula);
      case 'error':
        return this.grid.error(row, column, this.#value.trim(), style, formula);
      case 'date': {
        const serial = serialOfIsoText(this.#value, this.dateSystem);
        if (serial !== undefined) return this.grid.date(row, column, serial, style, formula);
        return this.grid.text(row, column, this.#value, style, formula);
      }
      default:
        return this.grid.text(row, column, decodeCellText(this.#value), style, formula);
    }
  }

  #openOutside(name: number, nameEnd: number, end: number, selfClosing: boolean): void {
    if (this.spells(name, nameEnd, 'sheetData')) this.#inSheetData = !selfClosing;
    else if (this.spells(name, nameEnd, 'col')) this.#openColumn(nameEnd, end);
    else if (this.spells(name, nameEnd, 'cfRule')) {
      this.references.dxfs = Math.max(this.references.dxfs, this.#numbered(nameEnd, end, 'dxfId') + 1);
    } else if (this.spells(name, nameEnd, 'mergeCell')) {
      const range = parseRangeAddress(this.#named(nameEnd, end, 'ref') ?? '');
      if (range) this.merged.push(range);
      if (this.merged.length > MOST_MERGED) throw new FileProblem('tooLarge', this.part);
    } else if (this.spells(name, nameEnd, 'sheetProtection')) {
      this.protected = isOn(this.#named(nameEnd, end, 'sheet'));
    } else if (this.spells(name, nameEnd, 'tablePart')) {
      const id = this.#named(nameEnd, end, 'id');
      if (id !== undefined) this.tableRelationships.push(id);
    }
  }

  #openColumn(nameEnd: number, end: number): void {
    this.references.cellXfs = Math.max(this.references.cellXfs, this.#numbered(nameEnd, end, 'style') + 1);
    const hidden = isOn(this.#named(nameEnd, end, 'hidden')) || Number(this.#named(nameEnd, end, 'width') ?? 1) === 0;
    if (!hidden) return;
    const first = Math.max(1, Number(this.#named(nameEnd, end, 'min')));
    const last = Math.min(Number(this.#named(nameEnd, end, 'max')), LAST_COLUMN);
    for (let column = first; column <= last && this.#hiddenCounted < MOST_HIDDEN; column += 1) {
      this.#hiddenCounted += 1;
      this.hiddenColumns.add(column);
    }
  }

  /** The value of an attribute by its name without prefix. */
  #named(nameEnd: number, end: number, word: string): string | undefined {
    this.readAttributes(nameEnd, end);
    for (let index = 0; index < this.attributeCount; index += 1) {
      const name = this.attributeName[index] ?? 0;
      const last = this.attributeNameEnd[index] ?? 0;
      const start = last - word.length;
      if (start >= name && this.spells(start, last, word) && (start === name || this.window[start - 1] === 0x3a)) {
        return this.#attributeText(index);
      }
    }
    return undefined;
  }

  /** The whole number in an attribute; -1 when there is none. */
  #numbered(nameEnd: number, end: number, word: string): number {
    const text = this.#named(nameEnd, end, word);
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : -1;
  }

  #isAttribute(index: number, word: string): boolean {
    return this.spells(this.attributeName[index] ?? 0, this.attributeNameEnd[index] ?? 0, word);
  }

  #attributeText(index: number): string {
    return decodeXmlText(this.window, this.attributeValue[index] ?? 0, this.attributeValueEnd[index] ?? 0);
  }

  #switch(index: number): boolean {
    return isOn(this.#attributeText(index));
  }

  /** -1 for what is no whole number. */
  #wholeNumber(index: number): number {
    const end = this.attributeValueEnd[index] ?? 0;
    let number = 0;
    for (let at = this.attributeValue[index] ?? 0; at < end; at += 1) {
      const byte = this.window[at] ?? 0;
      if (byte < DIGIT_0 || byte > DIGIT_9) return -1;
      number = number * 10 + byte - DIGIT_0;
    }
    return number;
  }

  /** The column of 'H12'; the row is that of the row element. */
  #columnOf(index: number): number {
    const end = this.attributeValueEnd[index] ?? 0;
    let column = 0;
    for (let at = this.attributeValue[index] ?? 0; at < end; at += 1) {
      const byte = this.window[at] ?? 0;
      if (byte >= LETTER_A && byte <= LETTER_Z) column = column * 26 + byte - LETTER_A + 1;
      else if (byte >= SMALL_A && byte <= SMALL_Z) column = column * 26 + byte - SMALL_A + 1;
      else break;
    }
    return column;
  }

  #typeOf(index: number): ValueType {
    const start = this.attributeValue[index] ?? 0;
    const end = this.attributeValueEnd[index] ?? 0;
    for (const [word, type] of VALUE_TYPES) if (this.spells(start, end, word)) return type;
    return 'number';
  }
}

function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
