const [DIGIT_0, DIGIT_9, POINT, MINUS] = [0x30, 0x39, 0x2e, 0x2d];
/** Within these a decimal number is the exact quotient of two doubles, rounded once: what Number() gives. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** The number written in ASCII at a place; NaN when it is none. As Number() reads it, several times faster. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at += 1;
  let [digits, decimals, seenPoint, mantissa] = [0, 0, false, 0];
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= DIGIT_0 && byte <= DIGIT_9) {
      mantissa = mantissa * 10 + byte - DIGIT_0;
      digits += 1;
      if (seenPoint) decimals += 1;
    } else if (byte === POINT && !seenPoint) seenPoint = true;
    else return slowly(bytes, start, end);
  }
  if (digits === 0 || digits > MOST_DIGITS) return slowly(bytes, start, end);
  const number = decimals === 0 ? mantissa : mantissa / (POWERS[decimals] ?? 1);
  return negative ? -number : number;
}

function slowly(bytes: Uint8Array, start: number, end: number): number {
  return numberOfText(String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 64))));
}

/** The decimal number that a text is; NaN when it is none. */
export function numberOfText(text: string): number {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
}
