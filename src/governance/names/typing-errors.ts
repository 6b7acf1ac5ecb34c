/**
 * How many typing errors make the one text the other: letters left out, added, changed, or two neighbours swapped.
 * Stops at `most` and then gives `most + 1`.
 */
export function typingErrors(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const leftOut = (previous[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      let errors = Math.min(changed, leftOut, added);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        errors = Math.min(errors, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return most + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[other.length] ?? most + 1, most + 1);
}

/** How many typing errors a name of that length may hold and still be guessed; none in short ones. */
export function toleratedErrors(length: number): number {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 16 ? 2 : 3;
}
