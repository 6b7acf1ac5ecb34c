import type { CellRange } from '../../cell-address.ts';
import { ExcelProblem } from '../problem.ts';
import { rangeOfAddress } from '../read/extents.ts';
import type { ReadState } from '../read/read-state.ts';
import type { WriteStep } from './write-step.ts';

/**
 * Asks, in the request that writes the new sheets, whether the user's sheets are still those that were read and the
 * marked ones still as large: someone else may be writing in the same log. Changes within a cell are seen by the pane.
 */
export class UnchangedCheck implements WriteStep {
  readonly bytes = 2_000;
  private used: readonly { readonly name: string; readonly before?: CellRange; readonly range: Excel.Range }[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly state: ReadState,
    private readonly marked: readonly string[],
  ) {}

  queue(): void {
    const { worksheets } = this.context.workbook;
    worksheets.load('items/id,items/name');
    this.used = this.state.extents
      .filter(({ sheet }) => this.marked.includes(sheet.name))
      .map(({ sheet, used }) => {
        const range = worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
        range.load('address');
        return { name: sheet.name, ...(used && { before: used }), range };
      });
  }

  /** Throws what the user is told when the workbook is another than the one that was read. */
  verify(): void {
    const now = new Map(this.context.workbook.worksheets.items.map(({ id, name }) => [id, name]));
    for (const { id, name, own } of this.state.inventory.sheets) {
      if (!own && now.get(id) !== name) throw new ExcelProblem({ code: 'workbookChanged', name });
    }
    for (const { name, before, range } of this.used) {
      const after = range.isNullObject ? undefined : rangeOfAddress(range.address);
      if (JSON.stringify(before) !== JSON.stringify(after)) throw new ExcelProblem({ code: 'workbookChanged', name });
    }
  }
}
