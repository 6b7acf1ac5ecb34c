import type { CellRange } from '../../cell-address.ts';
import { rangeAddress } from '../../cell-address.ts';
import type { HostStep } from '../../host.ts';
import type { ExcelDoor } from '../door.ts';
import { codeOf } from '../problem.ts';
import { sync } from '../sync.ts';
import { planResponses, type Block } from './blocks.ts';
import type { Extent } from './extents.ts';

/** A sheet's values and formulas over its used range, row by row, as Excel gives them. */
export interface SheetValues {
  readonly extent: Extent;
  readonly range: CellRange;
  readonly rows: (readonly unknown[])[];
}

/**
 * One sync for some 3 MB of values, the first of which also carries what `alsoQueue` queues; a response that turns out too large is asked
 * for again in halves.
 */
export async function readValues(
  door: ExcelDoor,
  context: Excel.RequestContext,
  extents: readonly Extent[],
  alsoQueue: () => void,
  progress: (step: HostStep) => void,
): Promise<readonly SheetValues[]> {
  const sheets = extents.flatMap((extent) =>
    extent.used ? [{ extent, range: extent.used, rows: [] as (readonly unknown[])[] }] : [],
  );
  const responses = planResponses(sheets.map((of) => ({ of, range: of.range, bytesPerCell: of.extent.bytesPerCell })));
  for (const [done, blocks] of responses.entries()) {
    progress({ done, of: responses.length });
    await readBlocks(door, context, blocks, done === 0 ? alsoQueue : () => undefined);
  }
  return sheets;
}

async function readBlocks(
  door: ExcelDoor,
  context: Excel.RequestContext,
  blocks: readonly Block<SheetValues>[],
  alsoQueue: () => void,
): Promise<void> {
  try {
    let ranges: Excel.Range[] = [];
    await sync(door, context, () => {
      alsoQueue();
      ranges = blocks.map(({ of, range }) => {
        const queued = context.workbook.worksheets.getItem(of.extent.sheet.id).getRange(rangeAddress(range));
        queued.load('values');
        return queued;
      });
    });
    if (ranges.some(({ values }) => values === null)) return await readHalves(door, context, blocks, () => undefined);
    for (const [index, { of, range }] of blocks.entries()) {
      const values = (ranges[index]?.values ?? []) as unknown[][];
      for (const [offset, row] of values.entries()) of.rows[range.top - of.range.top + offset] = row;
    }
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || !canBeHalved(blocks)) throw error;
    await readHalves(door, context, blocks, alsoQueue);
  }
}

function canBeHalved(blocks: readonly Block<SheetValues>[]): boolean {
  return blocks.length > 1 || blocks.some(({ range }) => range.bottom > range.top);
}

async function readHalves(
  door: ExcelDoor,
  context: Excel.RequestContext,
  blocks: readonly Block<SheetValues>[],
  alsoQueue: () => void,
): Promise<void> {
  const [only] = blocks;
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    await readBlocks(door, context, blocks.slice(0, middle), alsoQueue);
    await readBlocks(door, context, blocks.slice(middle), () => undefined);
  } else if (only) {
    const middle = Math.floor((only.range.top + only.range.bottom) / 2);
    await readBlocks(door, context, [{ ...only, range: { ...only.range, bottom: middle } }], alsoQueue);
    await readBlocks(door, context, [{ ...only, range: { ...only.range, top: middle + 1 } }], () => undefined);
  }
}
