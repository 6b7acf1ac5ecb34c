import type { CellReference } from '../workbook/cell-address.ts';
import type { Cell, WorkbookSnapshot } from '../workbook/snapshot.ts';

/** What a cell holds, as plain text: dates as ISO text, numbers with a decimal point, nothing for an empty cell. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'boolean':
      return String(cell.boolean);
    case 'error':
      return cell.error;
  }
}

export type CellTextReader = (reference: CellReference) => string;

/** Reads the text of any cell of a workbook; nothing for cells and sheets that are not there. */
export function cellTextReader(snapshot: WorkbookSnapshot): CellTextReader {
  const grids = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.grid]));
  return ({ sheet, row, column }) => {
    const grid = grids.get(sheet);
    return grid === undefined ? '' : cellText(grid.cell(row, column));
  };
}
