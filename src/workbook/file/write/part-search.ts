import type { OpcPackage } from '../opc.ts';

/** Longer than any text that is looked for. */
const OVERLAP = 200;

/** Whether ASCII text occurs in a part, looked for without taking it apart. */
export async function partHolds(opc: OpcPackage, part: string, pattern: RegExp): Promise<boolean> {
  let carried = '';
  const decoder = new TextDecoder('latin1');
  for await (const piece of opc.pieces(part, Number.POSITIVE_INFINITY)) {
    const text = carried + decoder.decode(piece).replaceAll('\0', '');
    if (pattern.test(text)) return true;
    carried = text.slice(-OVERLAP);
  }
  return false;
}
