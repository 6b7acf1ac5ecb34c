import type { HostResult } from '../host.ts';
import { attempt } from './attempt.ts';
import type { ExcelDoor } from './door.ts';
import { measureExtents } from './read/extents.ts';
import { takeInventory } from './read/inventory.ts';

/** Whether own marks stand in the open workbook. */
export function marksStand(door: ExcelDoor): Promise<HostResult<boolean>> {
  return attempt(door, async (context) => {
    const extents = await measureExtents(door, context, await takeInventory(door, context));
    return extents.some(({ markIds }) => markIds.length > 0);
  });
}
