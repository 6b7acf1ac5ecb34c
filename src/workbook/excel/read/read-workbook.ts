import type { HostStep } from '../../host.ts';
import type { WorkbookSnapshot } from '../../snapshot.ts';
import type { ExcelDoor } from '../door.ts';
import { isTemporary } from '../temporary-sheets.ts';
import { queueColumnLooks, type ColumnLook } from './column-looks.ts';
import { measureExtents, type Extent } from './extents.ts';
import { takeInventory } from './inventory.ts';
import { readLooks } from './looks.ts';
import { snapshotOf } from './snapshot.ts';
import type { ReadState } from './read-state.ts';
import { readValues } from './values.ts';

/** Four syncs up to some 10,000 rows of 12 columns; one more for each further 3 MB of values or of formats. */
export async function readWorkbook(
  door: ExcelDoor,
  context: Excel.RequestContext,
  progress: (step: HostStep) => void,
): Promise<{ readonly snapshot: WorkbookSnapshot; readonly state: ReadState }> {
  const inventory = await takeInventory(door, context);
  const extents = await measureExtents(door, context, inventory);
  let columnLooks: ReadonlyMap<Extent, readonly ColumnLook[]> = new Map();
  const values = await readValues(
    door,
    context,
    extents,
    () => {
      columnLooks = queueColumnLooks(context, extents);
    },
    progress,
  );
  const looks = await readLooks(door, context, values, columnLooks);
  const present = extents.filter(({ sheet }) => !isTemporary(sheet.name));
  const snapshot = snapshotOf(inventory, present, values, looks);
  return { snapshot, state: { inventory, extents, dateSystem: snapshot.dateSystem } };
}
