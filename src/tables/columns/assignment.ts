/**
 * The best pairing of rows with columns, one each at most, by the Hungarian method. Worth 0 or less is no pair.
 * Gives for each row its column, or -1. The time it takes grows with the longer side once, with the shorter one squared.
 */
export function bestPairs(worth: readonly (readonly number[])[], columns: number): readonly number[] {
  const worthOf = (row: number, column: number): number => Math.max(0, worth[row]?.[column] ?? 0);
  const pairs = worth.map(() => -1);
  if (worth.length <= columns) {
    cheapest(worth.length, columns, (row, column) => -worthOf(row, column)).forEach((column, row) => {
      if (worthOf(row, column) > 0) pairs[row] = column;
    });
  } else {
    cheapest(columns, worth.length, (column, row) => -worthOf(row, column)).forEach((row, column) => {
      if (worthOf(row, column) > 0) pairs[row] = column;
    });
  }
  return pairs;
}

/** For each of a few things one of as many or more others, each taken once, at the least cost together. */
function cheapest(few: number, many: number, cost: (one: number, other: number) => number): readonly number[] {
  const onePotential = new Float64Array(few + 1);
  const otherPotential = new Float64Array(many + 1);
  const oneOf = new Int32Array(many + 1);
  const way = new Int32Array(many + 1);
  for (let one = 1; one <= few; one++) {
    oneOf[0] = one;
    let taken = 0;
    const least = new Float64Array(many + 1).fill(Infinity);
    const used = new Uint8Array(many + 1);
    do {
      used[taken] = 1;
      const current = oneOf[taken] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= many; other++) {
        if (used[other]) continue;
        const reduced = cost(current - 1, other - 1) - (onePotential[current] ?? 0) - (otherPotential[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          way[other] = taken;
        }
        if ((least[other] ?? 0) < delta) {
          delta = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= many; other++) {
        if (used[other]) {
          const assigned = oneOf[other] ?? 0;
          onePotential[assigned] = (onePotential[assigned] ?? 0) + delta;
          otherPotential[other] = (otherPotential[other] ?? 0) - delta;
        } else {
          least[other] = (least[other] ?? 0) - delta;
        }
      }
      taken = next;
    } while (oneOf[taken] !== 0);
    do {
      const previous = way[taken] ?? 0;
      oneOf[taken] = oneOf[previous] ?? 0;
      taken = previous;
    } while (taken !== 0);
  }
  const others = new Array<number>(few).fill(-1);
  oneOf.forEach((one, other) => {
    if (other > 0 && one > 0) others[one - 1] = other - 1;
  });
  return others;
}
