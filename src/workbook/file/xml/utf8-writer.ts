const FIRST_CAPACITY = 65_536;
/** Bytes that a character of a string can take at most in UTF-8. */
const WIDEST = 3;

/** Text put together piece by piece, in UTF-8 from the start: a large sheet never is one string. */
export class Utf8Writer {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #length = 0;

  text(piece: string): this {
    const needed = this.#length + piece.length * WIDEST;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#length += this.#encoder.encodeInto(piece, this.#bytes.subarray(this.#length)).written;
    return this;
  }

  result(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
