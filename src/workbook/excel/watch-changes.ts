import type { HostResult } from '../host.ts';
import { OWN_SHEET_NAME } from '../own-content.ts';
import { attempt } from './attempt.ts';
import type { ExcelDoor } from './door.ts';
import { sync } from './sync.ts';

/** Where a change was made: on a sheet of the user's, or on one of ours (by us, or by someone who fills in a decision). */
export type ChangedSheet = 'user' | 'own';

interface SheetChange {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

/** Changes that come close together are told as one. */
const GATHER_FOR = 200;

/** Tells of changes to cells and sheets, by the user or a co-author, from now on. Our own writing is not told. */
export function watchChanges(door: ExcelDoor, changed: (sheet: ChangedSheet) => void): Promise<HostResult<void>> {
  let gathered: Set<string> | undefined;

  const gather = async ({ worksheetId, triggerSource }: SheetChange): Promise<void> => {
    if (triggerSource === 'ThisLocalAddin') return;
    if (gathered !== undefined) {
      gathered.add(worksheetId);
      return;
    }
    gathered = new Set([worksheetId]);
    await door.wait(GATHER_FOR);
    const sheets = [...gathered];
    gathered = undefined;
    for (const sheet of await whoseSheets(door, sheets)) changed(sheet);
  };

  return attempt(door, (context) =>
    sync(door, context, () => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(gather);
      worksheets.onAdded.add(gather);
      worksheets.onDeleted.add(gather);
    }),
  );
}

/** A sheet that can no longer be asked about counts as the user's. */
async function whoseSheets(door: ExcelDoor, ids: readonly string[]): Promise<ReadonlySet<ChangedSheet>> {
  const result = await attempt(door, async (context) => {
    let signs: readonly Excel.NamedItem[] = [];
    await sync(door, context, () => {
      signs = ids.map((id) =>
        context.workbook.worksheets.getItemOrNullObject(id).names.getItemOrNullObject(OWN_SHEET_NAME).load('name'),
      );
    });
    return signs.map((sign): ChangedSheet => (sign.isNullObject ? 'user' : 'own'));
  });
  return new Set(result.ok ? result.value : ['user']);
}
