import { cellAddress, type CellReference } from '../cell-address.ts';
import type { HostResult } from '../host.ts';
import { attempt } from './attempt.ts';
import type { ExcelDoor } from './door.ts';
import { ExcelProblem } from './problem.ts';
import { sync } from './sync.ts';

/** Selects a cell in Excel, so that the user sees it. A sheet or cell that is gone is a problem. */
export function showCell(door: ExcelDoor, cell: CellReference): Promise<HostResult<void>> {
  return attempt(door, async (context) => {
    try {
      await sync(door, context, () => {
        const sheet = context.workbook.worksheets.getItem(cell.sheet);
        sheet.activate();
        sheet.getRange(cellAddress(cell)).select();
      });
    } catch (error) {
      throw namedProblem(error, cell.sheet);
    }
  });
}

/** Shows a sheet, when it is there. */
export function showSheet(door: ExcelDoor, name: string): Promise<HostResult<void>> {
  return attempt(door, (context) =>
    sync(door, context, () => context.workbook.worksheets.getItemOrNullObject(name).activate()),
  );
}

/** Hidden sheets cannot be shown, and deleted ones are not there: both are said with the sheet's name. */
function namedProblem(error: unknown, sheet: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ItemNotFound' || code === 'InvalidArgument'
    ? new ExcelProblem({ code: 'workbookChanged', name: sheet })
    : error;
}
