/** What is no pattern of a number format: quoted text, escaped, padding and fill characters. */
const LITERALS = /"[^"]*"?|\\.|_.|\*./gs;
const ELAPSED = /\[(?:h+|m+|s+|t+)\]/i;
const BRACKETED = /\[[^\]]*\]?/g;

/**
 * Whether a number format shows a number as a day or a time of day. Elapsed time ('[h]:mm') is a plain number. Swedish
 * letters count too, since some programs write å for years and t for hours.
 */
export function isDateFormat(code: string): boolean {
  if (code === 'General' || code === '' || code === '@') return false;
  const [positive = ''] = patternOf(code).split(';');
  return !ELAPSED.test(positive) && /[ymdhså]/i.test(withoutWords(positive));
}

/** Whether a date format shows a day, or only a time of day. */
export function showsDay(code: string): boolean {
  const [positive = ''] = patternOf(code).split(';');
  const pattern = withoutWords(positive);
  if (/[ydå]/i.test(pattern)) return true;
  return /m/i.test(pattern.replace(/h+[^a-z]*m+|m+[^a-z]*s+/gi, ''));
}

function patternOf(code: string): string {
  return code.replace(LITERALS, '');
}

function withoutWords(pattern: string): string {
  return pattern
    .replace(BRACKETED, '')
    .replace(/general|standard|am\/pm|a\/p/gi, '')
    .replace(/[#0?][#0?.,]*e[+-]/gi, '');
}
