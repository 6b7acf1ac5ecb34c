import Table from 'cli-table3';
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
  const table = new Table({
    head: columns.map((column) => column.header),
    colWidths: widths.map((each) => each + 2),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const row of rows) {
    table.push(
      row.map(({ lines, paint = unpainted }, index) =>
        lines
          .map((line) => shortened(visibleText(line), LONGEST_LINE))
          .flatMap((line) => wrapped(line, widths[index] ?? width))
          .map(paint)
          .join('\n'),
      ),
    );
  }
  return table.toString();
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
  for (const word of line.split(' ')) {
    let rest = word;
    if (current !== '' && current.length + 1 + rest.length > width) {
      lines.push(current);
      current = '';
    }
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    current = current === '' ? rest : `${current} ${rest}`;
  }
  return [...lines, current];
}
