/** Where each line begins, and after the last where the list ends. */
export function lineOffsets<Line>(lines: readonly Line[], heightOf: (line: Line) => number): Float64Array {
  const offsets = new Float64Array(lines.length + 1);
  lines.forEach((line, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + heightOf(line);
  });
  return offsets;
}

/** The lines that stand between two heights, and `beyond` more on either side: from the first to before the second. */
export function linesWithin(
  offsets: Float64Array,
  top: number,
  bottom: number,
  beyond: number,
): { readonly from: number; readonly to: number } {
  const count = offsets.length - 1;
  const first = lineAt(offsets, top);
  const last = lineAt(offsets, bottom);
  return { from: Math.max(0, first - beyond), to: Math.min(count, last + 1 + beyond) };
}

/** The last line that begins at or above a height. */
function lineAt(offsets: Float64Array, height: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
