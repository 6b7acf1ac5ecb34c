import { FileProblem } from '../problem.ts';

const [LESS, GREATER, SLASH, BANG, QUESTION, COLON] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3a];
const [QUOTE, APOSTROPHE, EQUALS, DASH, BRACKET] = [0x22, 0x27, 0x3d, 0x2d, 0x5b];

/** Deeper than any part of a workbook. */
const DEEPEST = 256;
const MOST_ATTRIBUTES = 1_024;
/** Longer than any tag or text of a workbook: 32,767 characters, each as a numeric entity. */
const LONGEST_TOKEN = 16_000_000;
const NOTHING = new Uint8Array(0);

/**
 * Takes XML in UTF-8, piece by piece, apart into tags and texts, and hands each to its subclass as a place in `window`.
 * A document type is refused, so no entity can be declared; what is not well-formed is 'damaged'.
 */
export abstract class XmlStream {
  protected window: Uint8Array = NOTHING;
  /** How far the window's first byte is from the start of the part. */
  protected base = 0;
  /** Of the latest tag, filled by {@link readAttributes}: places in the window. */
  protected attributeCount = 0;
  protected readonly attributeName = new Int32Array(MOST_ATTRIBUTES);
  protected readonly attributeNameEnd = new Int32Array(MOST_ATTRIBUTES);
  protected readonly attributeValue = new Int32Array(MOST_ATTRIBUTES);
  protected readonly attributeValueEnd = new Int32Array(MOST_ATTRIBUTES);
  #depth = 0;
  #buffer = NOTHING;
  /** A number for the name of each open tag, so that an end tag by another name is noticed. */
  readonly #open = new Int32Array(DEEPEST + 1);
  #sawRoot = false;

  /** `part` is named in problems. */
  constructor(protected readonly part: string) {}

  /** A start tag: `name` without prefix at `name`…`nameEnd`, the tag from `start` to `end`. */
  protected abstract open(start: number, name: number, nameEnd: number, end: number, selfClosing: boolean): void;
  protected abstract close(start: number, name: number, nameEnd: number, end: number): void;
  /** Text as it stands (`raw`, from CDATA) or with entities. `last` when an end tag follows. */
  protected abstract text(start: number, end: number, raw: boolean, last: boolean): void;

  push(piece: Uint8Array): void {
    this.#take(piece, false);
  }

  /** To be called once after the last piece. */
  finish(): void {
    this.#take(NOTHING, true);
    if (this.#depth !== 0 || !this.#sawRoot) throw this.damaged();
  }

  protected damaged(): FileProblem {
    return new FileProblem('damaged', this.part);
  }

  /** Whether the window's bytes from `start` to `end` spell the ASCII word. */
  protected spells(start: number, end: number, word: string): boolean {
    if (end - start !== word.length) return false;
    for (let at = 0; at < word.length; at += 1) if (this.window[start + at] !== word.charCodeAt(at)) return false;
    return true;
  }

  /** Finds the attributes between a tag's name and its end. */
  protected readAttributes(from: number, end: number): void {
    const { window } = this;
    let count = 0;
    let at = from;
    for (;;) {
      while (at < end && isSpace(window[at])) at += 1;
      if (at >= end || window[at] === SLASH || window[at] === GREATER) break;
      const name = at;
      while (at < end && window[at] !== EQUALS && !isSpace(window[at])) at += 1;
      const nameEnd = at;
      while (at < end && isSpace(window[at])) at += 1;
      if (window[at] !== EQUALS) throw this.damaged();
      at += 1;
      while (at < end && isSpace(window[at])) at += 1;
      const quote = window[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.damaged();
      const value = at + 1;
      const valueEnd = window.indexOf(quote, value);
      if (valueEnd < 0 || valueEnd >= end || count === MOST_ATTRIBUTES) throw this.damaged();
      this.attributeName[count] = name;
      this.attributeNameEnd[count] = nameEnd;
      this.attributeValue[count] = value;
      this.attributeValueEnd[count] = valueEnd;
      count += 1;
      at = valueEnd + 1;
    }
    this.attributeCount = count;
  }

  #take(piece: Uint8Array, last: boolean): void {
    if (this.window.length === 0) this.window = piece;
    else if (piece.length > 0) this.window = this.#joined(piece);
    const taken = this.#tokens(last);
    this.base += taken;
    this.window = this.window.subarray(taken);
    if (this.window.length > LONGEST_TOKEN) throw this.damaged();
  }

  /** The window and what follows it, in a buffer that grows with the longest token. */
  #joined(piece: Uint8Array): Uint8Array {
    const { window } = this;
    const isBuffered = window.buffer === this.#buffer.buffer;
    let start = isBuffered ? window.byteOffset : 0;
    if (!isBuffered || start + window.length + piece.length > this.#buffer.length) {
      const needed = window.length + piece.length;
      const buffer = needed <= this.#buffer.length ? this.#buffer : new Uint8Array(needed * 2);
      buffer.set(window);
      this.#buffer = buffer;
      start = 0;
    }
    this.#buffer.set(piece, start + window.length);
    return this.#buffer.subarray(start, start + window.length + piece.length);
  }

  /** Handles all whole tokens in the window and gives where the first unfinished one begins. */
  #tokens(last: boolean): number {
    const { window } = this;
    let at = 0;
    if (this.base === 0 && window[0] === 0xef && window[1] === 0xbb && window[2] === 0xbf) at = 3;
    while (at < window.length) {
      if (window[at] !== LESS) {
        const next = window.indexOf(LESS, at);
        if (next < 0 && !last) return at;
        const end = next < 0 ? window.length : next;
        if (next >= 0 && next + 1 >= window.length && !last) return at;
        if (this.#depth > 0) this.text(at, end, false, window[end + 1] === SLASH);
        else this.#refuseText(at, end);
        at = end;
        continue;
      }
      const end = this.#tag(at);
      if (end < 0) {
        if (last) throw this.damaged();
        return at;
      }
      at = end;
    }
    return at;
  }

  #refuseText(start: number, end: number): void {
    for (let at = start; at < end; at += 1) if (!isSpace(this.window[at])) throw this.damaged();
  }

  /** Handles what begins with '<' and gives its end, or -1 when the window ends before it does. */
  #tag(start: number): number {
    const { window } = this;
    const second = window[start + 1];
    if (second === undefined) return -1;
    if (second === BANG) return this.#declaration(start);
    if (second === QUESTION) return this.#after(start + 2, '?>');
    if (second === SLASH) {
      const close = window.indexOf(GREATER, start + 2);
      if (close < 0) return -1;
      let nameEnd = close;
      while (isSpace(window[nameEnd - 1])) nameEnd -= 1;
      let spelling = 0;
      for (let at = start + 2; at < nameEnd; at += 1) spelling = (Math.imul(spelling, 31) + (window[at] ?? 0)) | 0;
      if (this.#depth === 0 || this.#open[this.#depth] !== spelling) throw this.damaged();
      this.#depth -= 1;
      this.close(start, this.#localName(start + 2, nameEnd), nameEnd, close + 1);
      return close + 1;
    }
    let nameEnd = start + 1;
    let name = nameEnd;
    let spelling = 0;
    for (; ; nameEnd += 1) {
      const byte = window[nameEnd];
      if (byte === undefined) return -1;
      if (byte === GREATER || byte === SLASH || isSpace(byte)) break;
      if (byte === COLON) name = nameEnd + 1;
      else if (byte === LESS) throw this.damaged();
      spelling = (Math.imul(spelling, 31) + byte) | 0;
    }
    if (name === nameEnd) throw this.damaged();
    let at = nameEnd;
    for (;;) {
      const byte = window[at];
      if (byte === undefined) return -1;
      if (byte === GREATER) break;
      if (byte === LESS) throw this.damaged();
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = window.indexOf(byte, at + 1);
        if (at < 0) return -1;
      }
      at += 1;
    }
    const selfClosing = window[at - 1] === SLASH;
    if (this.#depth === 0 && this.#sawRoot) throw this.damaged();
    this.#sawRoot = true;
    if (!selfClosing) {
      this.#depth += 1;
      if (this.#depth > DEEPEST) throw this.damaged();
      this.#open[this.#depth] = spelling;
    }
    this.open(start, name, nameEnd, at + 1, selfClosing);
    return at + 1;
  }

  #localName(start: number, end: number): number {
    for (let at = end - 1; at >= start; at -= 1) if (this.window[at] === COLON) return at + 1;
    return start;
  }

  #declaration(start: number): number {
    const { window } = this;
    if (window.length < start + 9) return window[start + 2] === undefined ? -1 : this.#shortDeclaration(start);
    if (window[start + 2] === DASH && window[start + 3] === DASH) return this.#after(start + 4, '-->');
    if (window[start + 2] !== BRACKET || !this.spells(start + 3, start + 9, 'CDATA[') || this.#depth === 0) {
      throw this.damaged();
    }
    const end = this.#after(start + 9, ']]>');
    if (end < 0) return -1;
    this.text(start + 9, end - 3, true, window[end] === LESS && window[end + 1] === SLASH);
    return end;
  }

  /** Near the window's end: only a comment or CDATA may still come. */
  #shortDeclaration(start: number): number {
    const third = this.window[start + 2];
    if (third === DASH) return this.window[start + 3] === DASH ? this.#after(start + 4, '-->') : -1;
    if (third === BRACKET) return -1;
    throw this.damaged();
  }

  /** The place after the closing mark, or -1. */
  #after(from: number, mark: string): number {
    const { window } = this;
    const final = mark.charCodeAt(mark.length - 1);
    for (let at = window.indexOf(final, from); at >= 0; at = window.indexOf(final, at + 1)) {
      const start = at + 1 - mark.length;
      if (start >= from && this.spells(start, at + 1, mark)) return at + 1;
    }
    return -1;
  }
}

/** What XML takes for white space. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
