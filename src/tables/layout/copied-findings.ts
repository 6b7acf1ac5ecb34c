import type { SheetSnapshot } from '../../workbook/snapshot.ts';

/** Headers that no log has and every table of findings has, in each language. */
const TELLING_HEADERS = [
  ['regelns id', 'läge sedan'],
  ['rule id', 'state since'],
] as const;

const ROWS_SEARCHED = 30;

/**
 * Whether a sheet holds a table of findings that an earlier check wrote, although nothing marks the sheet as ours any
 * more: pasted into another workbook, or saved by a program that does not keep names local to a sheet.
 */
export function holdsFindings({ grid }: SheetSnapshot): boolean {
  const rows = Array.from(grid.rows).slice(0, ROWS_SEARCHED);
  return rows.some((row) => {
    const headers = new Set<string>();
    for (const column of Array.from(grid.columnsOf(row))) {
      const cell = grid.cell(row, column);
      if (cell.kind === 'text') headers.add(cell.text.trim().toLowerCase());
    }
    return TELLING_HEADERS.some((telling) => telling.every((header) => headers.has(header)));
  });
}
