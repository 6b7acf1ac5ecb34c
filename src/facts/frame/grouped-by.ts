/** Things by key, each list in the order given; things whose key is undefined are left out. */
export function groupedBy<Thing>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => string | undefined,
): ReadonlyMap<string, readonly Thing[]> {
  const index = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const same = index.get(key);
    if (same === undefined) index.set(key, [thing]);
    else same.push(thing);
  }
  return index;
}
