import { crc32 as portableCrc32 } from './crc32.ts';

/** Deflate as the runtime at hand does it best. Errors are thrown: {@link ZipArchive} turns them into problems. */
export interface Codec {
  /** The inflated bytes in pieces, of which the reader takes no more than it wants. */
  inflate(deflated: Uint8Array): AsyncIterable<Uint8Array>;
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** Continues `before` (0 at the start) over the bytes. */
  crc32(bytes: Uint8Array, before: number): number;
}

const PIECE = 65_536;

/** Works everywhere, without the runtime's own compression. Its library prepares tables when loaded: only when used. */
export const portableCodec: Codec = {
  async *inflate(deflated) {
    const { Inflate } = await import('fflate');
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < deflated.length; at += PIECE) {
      inflate.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
      yield* pieces;
      pieces = [];
    }
  },
  async deflate(bytes) {
    const { deflateSync } = await import('fflate');
    return deflateSync(bytes, { level: 6 });
  },
  crc32: portableCrc32,
};
