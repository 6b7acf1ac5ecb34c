import { rangeAddress, type CellRange } from '../../cell-address.ts';
import type { Extent } from './extents.ts';

/** Titles, legends and header rows stand here: every cell's look is read. Below, looks are read a column. */
const HEADER_ZONE_ROWS = 30;

/** How one cell looks. */
export interface Look {
  readonly fill: string | undefined;
  readonly bold: boolean;
  readonly strike: boolean;
}

/** A column below the header zone: one look for all its cells, or cells that differ. */
export interface ColumnLook {
  readonly column: number;
  readonly below: Excel.Range;
}

/** Queues, a column of each sheet, whether its cells below the header zone all look alike: no cell is read twice. */
export function queueColumnLooks(context: Excel.RequestContext, extents: readonly Extent[]): Map<Extent, ColumnLook[]> {
  const looks = new Map<Extent, ColumnLook[]>();
  for (const extent of extents) {
    const zone = extent.used && belowHeaderZone(extent.used);
    if (!zone) continue;
    const sheet = context.workbook.worksheets.getItem(extent.sheet.id);
    const columns: ColumnLook[] = [];
    for (let column = zone.left; column <= zone.right; column++) {
      const below = sheet.getRange(rangeAddress({ ...zone, left: column, right: column }));
      below.load('format/fill/color,format/font/bold,format/font/strikethrough');
      columns.push({ column, below });
    }
    looks.set(extent, columns);
  }
  return looks;
}

export function headerZone(used: CellRange): CellRange {
  return { ...used, bottom: Math.min(used.bottom, used.top + HEADER_ZONE_ROWS - 1) };
}

export function belowHeaderZone(used: CellRange): CellRange | undefined {
  const top = used.top + HEADER_ZONE_ROWS;
  return top > used.bottom ? undefined : { ...used, top };
}

/** Columns below the header zone whose fills differ; bold and struck text below it tell only in the first column. */
export function mixedColumns(columns: readonly ColumnLook[]): readonly number[] {
  return columns.flatMap(({ column, below }, index) => {
    const { fill, font } = below.format;
    const differs = isMixed(fill.color) || (index === 0 && (isMixed(font.bold) || isMixed(font.strikethrough)));
    return differs ? [column] : [];
  });
}

/** Excel gives null where cells differ, though its types do not say so. */
function isMixed(value: unknown): boolean {
  return value === null;
}

/** White is what Excel gives for no fill; null, whatever its types say, for cells that differ. */
export function fillOf(colour: string | null | undefined): string | undefined {
  const shown = colour?.toUpperCase();
  return shown === undefined || shown === '' || shown === '#FFFFFF' ? undefined : shown;
}
