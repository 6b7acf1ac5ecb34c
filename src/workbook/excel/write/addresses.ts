import { rangeAddress, type CellRange } from '../../cell-address.ts';

/** Excel takes an address of 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Ranges as addresses of several areas, as few as hold them all. */
export function addresses(ranges: readonly CellRange[]): readonly string[] {
  const result: string[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const last = result.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      result[result.length - 1] = `${last},${address}`;
    else result.push(address);
  }
  return result;
}
