const UNUSUAL_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const QUOTES = /[\u2018\u2019\u00B4`]/g;

/** Words of plain letters and marks, one space between each: nothing in them needs cleaning. */
const CLEAN = /^(?:[!-~\u00A1-\u00AC\u00AE-\u02FF]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF]+)*)?$/;

/** The text composed, with single plain spaces and line breaks and nothing invisible. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029\u000B]/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** Lower case that never changes the length, so that positions in the one are positions in the other. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

/** For comparing with words: lower case, one form of dashes, spaces (line breaks too) and apostrophes; same length. */
export function foldedText(clean: string): string {
  return lowerCase(clean).replace(UNUSUAL_SPACES, ' ').replace(DASHES, '-').replace(QUOTES, "'");
}

/** For looking words up: folded, single spaces, without the punctuation that surrounds it. */
export function wordKey(text: string): string {
  return foldedText(cleanText(text))
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s.,:;!*"'()]+/, '')
    .replace(/[\s.,:;!*"'()]+$/, '');
}

/** A pattern part that matches any of the words, the longest first; the words are data, so they are escaped. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return `(?:${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}
