const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const AMPERSAND = 0x26;
const RETURN = 0x0d;
/** Up to here, text is put together byte by byte, which is faster than a decoder's call. */
const SHORT = 24;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text of XML in UTF-8 as the reader means it: entities resolved, line ends as '\n'. `raw` text has no entities. */
export function decodeXmlText(bytes: Uint8Array, start: number, end: number, raw = false): string {
  const text = end - start <= SHORT ? decodeShort(bytes, start, end) : undefined;
  if (text !== undefined) return text;
  const decoded = decoder.decode(bytes.subarray(start, end)).replace(/\r\n?/g, '\n');
  return raw ? decoded : resolveEntities(decoded);
}

/** Plain ASCII without entities; undefined for anything else. */
function decodeShort(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = '';
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === AMPERSAND || byte === RETURN) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** An entity that XML does not know stays as it stands: none can be declared, since document types are refused. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Text of a cell: '_x000D_' stands for the character, '_x005F_' for an underscore that would read as one. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Text or an attribute's value in XML, in ASCII alone, so that it can stand in a part of any encoding. */
export function escapeXml(text: string): string {
  if (/^[ !#-%(-;=?-~]*$/.test(text)) return text;
  return Array.from(text.replace(/[^\x20-\x7e]|[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`)).join('');
}

/** Text of an element in UTF-8. */
export function escapeMarkup(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Excel's limit. */
const LONGEST_CELL_TEXT = 32_767;

/**
 * Text as a cell holds it: what XML cannot hold (control characters, halves of surrogate pairs) is written as '_xHHHH_',
 * what reads as such an escape is escaped itself, and what is too long for a cell ends in '…'.
 */
export function cellText(text: string): string {
  const fitting =
    text.length <= LONGEST_CELL_TEXT
      ? text
      : `${text.slice(0, LONGEST_CELL_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  if (/^[\t\n -^`-\uD7FF]*$/.test(fitting)) return fitting;
  return fitting
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Surrogate}/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}
