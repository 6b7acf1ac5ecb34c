/** Control characters, and the marks that turn or hide text: what cell text must not do to a terminal or a page. */
const TREACHEROUS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
/** The same but for the line feeds, which JSON has between its values only. */
const TREACHEROUS_IN_JSON = new RegExp(`(?!\\n)${TREACHEROUS.source}`, 'gu');
const LINE_BREAKS = /\r\n?|[\n\u2028\u2029]/gu;

/** Text on one line that shows what it holds: line breaks as ' / ', control characters and direction marks by their code. */
export function visibleText(text: string): string {
  return text
    .replace(LINE_BREAKS, ' / ')
    .replaceAll('\t', ' ')
    .replace(TREACHEROUS, (character) => `<U+${codePoint(character)}>`);
}

/** Text with its lines as they are, and the characters that could deceive a reader by their code. */
export function visibleLines(text: string): string {
  return text.replace(TREACHEROUS, (character) =>
    /[\t\r\n]/.test(character) ? character : `<U+${codePoint(character)}>`,
  );
}

/** The same JSON, with the characters that could deceive a reader written by their code. */
export function visibleJson(json: string): string {
  return json.replace(TREACHEROUS_IN_JSON, (character) => `\\u${codePoint(character).toLowerCase()}`);
}

/** At most `length` characters, the last of them '…' when something was left out. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
