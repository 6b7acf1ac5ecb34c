/** A value sent in parts: its long lists are cut out and follow slice by slice, so that no message takes long to receive. */
export interface Batched {
  /** The value with its long lists empty. */
  readonly frame: unknown;
  readonly slices: readonly Slice[];
}

export interface Slice {
  /** Where in the frame the list stands. */
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

const LONGEST = 500;

/** Takes plain data apart; equal after {@link Assembly}. */
export function inBatches(value: unknown): Batched {
  const slices: Slice[] = [];
  return { frame: framed(value, [], slices), slices };
}

function framed(value: unknown, path: readonly (string | number)[], slices: Slice[]): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length <= LONGEST) return items.map((item, index) => framed(item, [...path, index], slices));
    for (let from = 0; from < items.length; from += LONGEST) {
      slices.push({ path, items: items.slice(from, from + LONGEST) });
    }
    return [];
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, framed(entry, [...path, key], slices)]));
}

/** Puts a value together again as its slices arrive. */
export class Assembly {
  constructor(readonly value: unknown) {}

  add({ path, items }: Slice): void {
    let list: unknown = this.value;
    for (const step of path) list = (list as Readonly<Record<string | number, unknown>>)[step];
    (list as unknown[]).push(...items);
  }
}
