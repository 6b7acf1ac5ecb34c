/** Little-endian numbers of a zip file. Throws a RangeError past the end. */
export class ByteView {
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  uint32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  /** As a number; Infinity past what a number holds exactly, which no offset or size in a file reaches. */
  uint64(at: number): number {
    const value = this.#view.getBigUint64(at, true);
    return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(value);
  }
}

/** Bytes put together piece by piece. */
export class ByteWriter {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  bytes(piece: Uint8Array): this {
    this.#pieces.push(piece);
    this.#length += piece.length;
    return this;
  }

  /** Each number with its width in bytes. */
  numbers(...numbers: readonly (readonly [value: number, width: 2 | 4 | 8])[]): this {
    const piece = new Uint8Array(numbers.reduce((sum, [, width]) => sum + width, 0));
    const view = new DataView(piece.buffer);
    let at = 0;
    for (const [value, width] of numbers) {
      if (width === 2) view.setUint16(at, value, true);
      else if (width === 4) view.setUint32(at, value, true);
      else view.setBigUint64(at, BigInt(value), true);
      at += width;
    }
    return this.bytes(piece);
  }

  result(): Uint8Array {
    const result = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      result.set(piece, at);
      at += piece.length;
    }
    return result;
  }
}
