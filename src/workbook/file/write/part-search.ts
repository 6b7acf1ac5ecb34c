import type { OpcPackage } from '../opc.ts';

/** Whether an ASCII word occurs in a part, in UTF-8 or UTF-16, looked for without taking the part apart. */
export async function partHolds(opc: OpcPackage, part: string, word: string): Promise<boolean> {
  const narrow = new TextEncoder().encode(word);
  const wide = Uint8Array.from({ length: narrow.length * 2 - 1 }, (_, at) =>
    at % 2 === 0 ? (narrow[at / 2] ?? 0) : 0,
  );
  let carried = new Uint8Array(0);
  for await (const piece of opc.pieces(part, Number.POSITIVE_INFINITY)) {
    const seam = new Uint8Array(carried.length + Math.min(piece.length, wide.length));
    seam.set(carried);
    seam.set(piece.subarray(0, wide.length), carried.length);
    if ([narrow, wide].some((wanted) => holds(seam, wanted) || holds(piece, wanted))) return true;
    carried = piece.length < wide.length ? seam.slice(-wide.length) : piece.slice(-wide.length);
  }
  return false;
}

/** Horspool's search: it looks at one byte in so many as the word is long. */
function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const { length } = wanted;
  const skip = new Uint8Array(256).fill(length);
  wanted.subarray(0, -1).forEach((byte, at) => (skip[byte] = length - 1 - at));
  let at = length - 1;
  while (at < bytes.length) {
    let back = 0;
    while (back < length && bytes[at - back] === wanted[length - 1 - back]) back += 1;
    if (back === length) return true;
    at += skip[bytes[at] ?? 0] ?? length;
  }
  return false;
}
