import type { AppliedPatch, HostResult, HostStep, WorkbookHost } from '../host.ts';
import type { WorkbookPatch } from '../patch.ts';
import type { WorkbookSnapshot } from '../snapshot.ts';
import { attempt } from './attempt.ts';
import type { ExcelDoor } from './door.ts';
import { measureExtents } from './read/extents.ts';
import { takeInventory } from './read/inventory.ts';
import type { ReadState } from './read/read-state.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { applyPatch } from './write/apply-patch.ts';

/** The workbook that is open in Excel. */
export function excelHost(door: ExcelDoor): WorkbookHost {
  let known: ReadState | undefined;

  return {
    read(progress: (step: HostStep) => void = () => undefined): Promise<HostResult<WorkbookSnapshot>> {
      return attempt(door, async (context) => {
        const { snapshot, state } = await readWorkbook(door, context, progress);
        known = state;
        return snapshot;
      });
    },
    apply(
      patch: WorkbookPatch,
      progress: (step: HostStep) => void = () => undefined,
    ): Promise<HostResult<AppliedPatch>> {
      return attempt(door, async (context) => {
        const state = known ?? (await lookAround(door, context));
        known = undefined;
        return applyPatch(door, context, patch, state, progress);
      });
    },
  };
}

/** Enough to write without having read: where our own sheets and marks are. */
async function lookAround(door: ExcelDoor, context: Excel.RequestContext): Promise<ReadState> {
  const inventory = await takeInventory(door, context);
  return { inventory, extents: await measureExtents(door, context, inventory), dateSystem: 1900 };
}
