import type { AppliedNote, AppliedPatch, HostStep } from '../../host.ts';
import type { Mark, WorkbookPatch } from '../../patch.ts';
import type { ExcelDoor } from '../door.ts';
import { ExcelProblem } from '../problem.ts';
import { measureExtents, type Extent } from '../read/extents.ts';
import { takeInventory, type Inventory } from '../read/inventory.ts';
import type { ReadState } from '../read/read-state.ts';
import { sync } from '../sync.ts';
import { isTemporary } from '../temporary-sheets.ts';
import { sheetSteps, staged } from './sheet-steps.ts';
import { swapSteps, type Swap } from './swap.ts';
import { UnchangedCheck } from './unchanged-check.ts';
import { writeSteps } from './write-step.ts';

/**
 * Writes the new sheets beside the old under names of their own, then swaps in one request. Whatever fails before the
 * swap leaves the old findings; a swap that fails half-way is finished.
 */
export async function applyPatch(
  door: ExcelDoor,
  context: Excel.RequestContext,
  patch: WorkbookPatch,
  state: ReadState,
  progress: (step: HostStep) => void,
): Promise<AppliedPatch> {
  const { inventory, extents, dateSystem } = state;
  if (inventory.structureProtected && (patch.sheets.length > 0 || ownSheetsToRemove(patch, inventory).length > 0)) {
    throw new ExcelProblem({ code: 'structureProtected', name: inventory.name });
  }
  const sheets = staged(patch.sheets);
  const { marks, notes } = allowedMarks(patch.marks === 'keep' ? [] : patch.marks, inventory);
  const swap: Swap = {
    staged: sheets,
    remove: ownSheetsToRemove(patch, inventory),
    marks: patch.marks === 'keep' ? 'keep' : marks,
  };
  await clearStaged(
    door,
    context,
    inventory.sheets.filter(({ name }) => isTemporary(name)).map(({ name }) => name),
  );
  try {
    const unchanged = new UnchangedCheck(context, state, [...marks.keys()]);
    await writeSteps(door, context, [...sheetSteps(context, sheets, dateSystem), unchanged], (done, of) =>
      progress({ done, of: of + 1 }),
    );
    unchanged.verify();
  } catch (error) {
    await clearStaged(
      door,
      context,
      sheets.map(({ temporaryName }) => temporaryName),
    ).catch(() => undefined);
    throw error;
  }
  await swapIn(door, context, swap, [...extents, ...stagedExtents(swap)]).catch((failure: unknown) =>
    finishSwap(door, context, swap, extents, failure),
  );
  return {
    sheetsWritten: patch.sheets.map(({ name }) => name),
    sheetsRemoved: swap.remove,
    marks: [...marks.values()].reduce((count, list) => count + list.length, 0),
    notes,
  };
}

/** Every own sheet that goes without a new one in its place. */
function ownSheetsToRemove(patch: WorkbookPatch, inventory: Inventory): readonly string[] {
  const written = new Set(patch.sheets.map(({ name }) => name));
  const own = inventory.sheets.filter(({ own: isOwn, name }) => isOwn && !isTemporary(name)).map(({ name }) => name);
  return own.filter(
    (name) => !written.has(name) && (patch.removeOwnSheets === 'all' || patch.removeOwnSheets.includes(name)),
  );
}

/** Marks by sheet; a protected sheet is left as it is, and said. */
function allowedMarks(
  marks: readonly Mark[],
  inventory: Inventory,
): { readonly marks: ReadonlyMap<string, readonly Mark[]>; readonly notes: readonly AppliedNote[] } {
  const bySheet = new Map<string, Mark[]>();
  const notes: AppliedNote[] = [];
  for (const mark of marks) {
    const list = bySheet.get(mark.sheet);
    if (list) list.push(mark);
    else bySheet.set(mark.sheet, [mark]);
  }
  for (const { name, protected: isProtected } of inventory.sheets) {
    if (isProtected && bySheet.delete(name)) notes.push({ code: 'sheetProtectedNotMarked', name });
  }
  for (const name of bySheet.keys()) {
    if (!inventory.sheets.some((sheet) => sheet.name === name))
      throw new ExcelProblem({ code: 'workbookChanged', name });
  }
  return { marks: bySheet, notes };
}

/** The staged sheets as they stand once they are written, so that the swap needs no look at the workbook. */
function stagedExtents({ staged: sheets }: Swap): readonly Extent[] {
  return sheets.map(({ temporaryName }) => ({
    sheet: { id: temporaryName, name: temporaryName, visibility: 'visible', own: true, protected: false, tables: [] },
    tableRanges: [],
    merged: [],
    markIds: [],
    formatIds: [],
    bytesPerCell: 0,
  }));
}

async function swapIn(
  door: ExcelDoor,
  context: Excel.RequestContext,
  swap: Swap,
  extents: readonly Extent[],
): Promise<void> {
  const steps = swapSteps(context, swap, extents);
  if (steps.length === 0) return;
  await sync(door, context, () => {
    for (const step of steps) step.queue();
  });
}

async function clearStaged(door: ExcelDoor, context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await sync(door, context, () => {
    for (const name of names) context.workbook.worksheets.getItemOrNullObject(name).delete();
  });
}

/**
 * Finishes a swap that failed half-way, from what the workbook holds now; the first failure is told if that fails too.
 * A conditional format that was not there before is a mark that was not finished.
 */
async function finishSwap(
  door: ExcelDoor,
  context: Excel.RequestContext,
  swap: Swap,
  before: readonly Extent[],
  failure: unknown,
): Promise<void> {
  try {
    const now = await measureExtents(door, context, await takeInventory(door, context));
    const known = new Set(before.flatMap(({ formatIds }) => formatIds));
    const unfinished = (extent: Extent) => extent.formatIds.filter((id) => !known.has(id));
    await swapIn(
      door,
      context,
      swap,
      now.map((extent) => ({ ...extent, markIds: [...new Set([...extent.markIds, ...unfinished(extent)])] })),
    );
  } catch {
    await clearStaged(
      door,
      context,
      swap.staged.map(({ temporaryName }) => temporaryName),
    ).catch(() => undefined);
    throw failure;
  }
}
