import type { Mark } from '../../patch.ts';
import type { Extent } from '../read/extents.ts';
import { markSteps } from './marks.ts';
import { isTemporary } from '../temporary-sheets.ts';
import type { Staged } from './sheet-steps.ts';
import type { WriteStep } from './write-step.ts';

/** What takes its place, and what goes. */
export interface Swap {
  readonly staged: readonly Staged[];
  /** Own sheets to take away, besides those that the staged ones replace. */
  readonly remove: readonly string[];
  /** Marks by sheet; 'keep' leaves those that stand. */
  readonly marks: ReadonlyMap<string, readonly Mark[]> | 'keep';
}

const STEP_BYTES = 700;

/**
 * The steps from the old findings to the new, from what the workbook holds at this moment: after a failure half-way they
 * are asked for again and finish what was begun. One request, since old and new must not stand side by side.
 */
export function swapSteps(context: Excel.RequestContext, swap: Swap, extents: readonly Extent[]): readonly WriteStep[] {
  const { worksheets } = context.workbook;
  const waiting = swap.staged.filter(({ temporaryName }) => extents.some(({ sheet }) => sheet.name === temporaryName));
  const gone = new Set([...swap.remove, ...waiting.map(({ draft }) => draft.name)]);
  const steps: WriteStep[] = [];
  for (const { sheet, markIds } of extents) {
    if (swap.marks === 'keep' || sheet.own || sheet.protected) continue;
    for (const id of markIds) {
      steps.push({
        bytes: STEP_BYTES,
        queue: () => worksheets.getItem(sheet.id).getRange().conditionalFormats.getItem(id).delete(),
      });
    }
    steps.push(...markSteps(context, sheet.name, swap.marks.get(sheet.name) ?? []));
  }
  for (const { sheet } of extents) {
    if (!sheet.own || !gone.has(sheet.name) || isTemporary(sheet.name)) continue;
    steps.push({ bytes: STEP_BYTES, queue: () => worksheets.getItem(sheet.id).delete() });
  }
  for (const { draft, temporaryName } of waiting) {
    steps.push({ bytes: STEP_BYTES, queue: () => placeSheet(worksheets.getItem(temporaryName), draft) });
  }
  return steps;
}

function placeSheet(sheet: Excel.Worksheet, draft: Staged['draft']): void {
  for (const [index, { name }] of (draft.tables ?? []).entries()) sheet.tables.getItemAt(index).name = name;
  sheet.name = draft.name;
}
