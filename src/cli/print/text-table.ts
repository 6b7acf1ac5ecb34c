import { eastAsianWidth } from 'get-east-asian-width';
import { shortened, visibleText } from '../../language/visible-text.ts';
import type { Paint, TextWidth } from './text-style.ts';

export interface TextColumn {
  readonly header: string;
  /** Its share of the width; at least `least` characters. */
  readonly share: number;
  readonly least: number;
}

/** Lines of one cell, each painted or not. Texts are shown as they are, with nothing in them that moves the cursor. */
export interface TextCell {
  readonly lines: readonly string[];
  readonly paint?: Paint;
}

const LONGEST_LINE = 600;
const BORDERS_A_COLUMN = 3;

/** A table that fits the width, its texts broken between words where that is possible. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  { width }: TextWidth,
): string {
  const widths = columnWidths(columns, width);
  const head = drawnRow(
    columns.map(({ header }) => ({ lines: [header] })),
    widths,
  );
  const body = rows.flatMap((row) => [rule(widths, '├', '┼', '┤'), ...drawnRow(row, widths)]);
  return [rule(widths, '┌', '┬', '┐'), ...head, ...body, rule(widths, '└', '┴', '┘')].join('\n');
}

function rule(widths: readonly number[], left: string, between: string, right: string): string {
  return left + widths.map((width) => '─'.repeat(width + 2)).join(between) + right;
}

/** The lines of a row, as many as its tallest cell has. */
function drawnRow(row: readonly TextCell[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((width, index) => {
    const { lines, paint = unpainted } = row[index] ?? { lines: [] };
    return {
      paint,
      width,
      lines: lines.map((line) => shortened(visibleText(line), LONGEST_LINE)).flatMap((line) => wrapped(line, width)),
    };
  });
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const drawn = cells.map(({ paint, width, lines }) => {
      const line = lines[at] ?? '';
      return ` ${line === '' ? '' : paint(line)}${' '.repeat(Math.max(width - textWidth(line), 0))} `;
    });
    return `│${drawn.join('│')}│`;
  });
}

const ONE_PLACE_EACH = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2193]*$/;
/** Marks on other letters, and what joins or directs them. */
const NO_PLACE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many places of the terminal a line takes; letters of other scripts may take two or none. */
function textWidth(line: string): number {
  if (ONE_PLACE_EACH.test(line)) return line.length;
  return [...line].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  return NO_PLACE.test(letter) ? 0 : eastAsianWidth(letter.codePointAt(0) ?? 0);
}

function unpainted(text: string): string {
  return text;
}

function columnWidths(columns: readonly TextColumn[], width: number): readonly number[] {
  const room = width - columns.length * BORDERS_A_COLUMN - 1;
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const spare = Math.max(room - least, 0);
  return columns.map((column) => column.least + Math.floor((spare * column.share) / shares));
}

/** Breaks a line between words; a word longer than the width is broken inside. */
function wrapped(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let taken = 0;
  for (const word of line.split(' ')) {
    let rest = word;
    let needed = textWidth(rest);
    if (current !== '' && taken + 1 + needed > width) {
      lines.push(current);
      current = '';
      taken = 0;
    }
    while (needed > width) {
      const fitting = fittingPart(rest, width);
      lines.push(fitting);
      rest = rest.slice(fitting.length);
      needed = textWidth(rest);
    }
    taken = current === '' ? needed : taken + 1 + needed;
    current = current === '' ? rest : `${current} ${rest}`;
  }
  return [...lines, current];
}

/** The longest beginning of a word that fits the width; one letter at least. */
function fittingPart(word: string, width: number): string {
  let part = '';
  let taken = 0;
  for (const letter of word) {
    taken += textWidth(letter);
    if (part !== '' && taken > width) break;
    part += letter;
  }
  return part;
}
