import { parseRangeAddress, type CellRange } from '../../cell-address.ts';
import type { ExcelDoor } from '../door.ts';
import { sync } from '../sync.ts';
import { MARK_FIELDS, ownMarks, type Inventory, type SheetEntry } from './inventory.ts';

/** Where a sheet's cells, tables, merged areas and our marks are. */
export interface Extent {
  readonly sheet: SheetEntry;
  /** The rectangle of cells with values; absent when the sheet is empty. */
  readonly used?: CellRange;
  readonly tableRanges: readonly (CellRange | undefined)[];
  readonly merged: readonly CellRange[];
  /** Our marks among the sheet's conditional formats, and all of these. */
  readonly markIds: readonly string[];
  readonly formatIds: readonly string[];
  /** Bytes that one cell's value takes on the wire, as the sheet's first cells tell. */
  readonly bytesPerCell: number;
}

const SAMPLE = 'A1:Z30';
/** `"",` for an empty cell. */
const LEAST_BYTES = 4;

/** One sync, for any number of sheets. */
export async function measureExtents(
  door: ExcelDoor,
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<readonly Extent[]> {
  let queued: Queued[] = [];
  await sync(door, context, () => {
    queued = inventory.sheets.map((sheet) => queueExtent(context, sheet));
  });
  return queued.map(({ sheet, used, tables, merged, sample, formats }) => {
    const range = used.isNullObject ? undefined : rangeOfAddress(used.address);
    return {
      sheet,
      ...(range && { used: range }),
      tableRanges: tables.map(({ address }) => rangeOfAddress(address)),
      merged: merged.isNullObject
        ? []
        : merged.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((area) => rangeOfAddress(area) ?? []),
      markIds: ownMarks(formats),
      formatIds: formats.items.map(({ id }) => id),
      bytesPerCell: bytesPerCell(sample.values as unknown[][]),
    };
  });
}

interface Queued {
  readonly sheet: SheetEntry;
  readonly used: Excel.Range;
  readonly tables: readonly Excel.Range[];
  readonly merged: Excel.RangeAreas;
  readonly sample: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
}

function queueExtent(context: Excel.RequestContext, sheet: SheetEntry): Queued {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const tables = sheet.tables.map(({ id }) => {
    const range = worksheet.tables.getItem(id).getRange();
    range.load('address');
    return range;
  });
  const whole = worksheet.getRange();
  const merged = whole.getMergedAreasOrNullObject();
  merged.load('address');
  const sample = worksheet.getRange(SAMPLE);
  sample.load('values');
  const formats = whole.conditionalFormats;
  formats.load(MARK_FIELDS);
  return { sheet, used, tables, merged, sample, formats };
}

/** The range of an address with its sheet before it; undefined for none. */
export function rangeOfAddress(address: string): CellRange | undefined {
  return parseRangeAddress(address.slice(address.lastIndexOf('!') + 1));
}

function bytesPerCell(sample: readonly (readonly unknown[])[]): number {
  const filled = sample.flat().filter((value) => value !== '');
  if (filled.length === 0) return LEAST_BYTES;
  const bytes = new TextEncoder().encode(JSON.stringify(filled)).length;
  return Math.max(LEAST_BYTES, bytes / filled.length);
}
