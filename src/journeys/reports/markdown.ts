import { shortened, visibleText } from '../../language/visible-text.ts';

/** Text as Markdown and HTML show it letter by letter: no markup, links or table bars of its own. */
export function markdownText(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}&#46;`)
    .replaceAll('@', '&#64;');
}

/** A table of plain texts. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => markdownText(shortened(cell, LONGEST_CELL))).join(' | ')} |`;
  return [line(header), `|${header.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

const LONGEST_CELL = 2000;
