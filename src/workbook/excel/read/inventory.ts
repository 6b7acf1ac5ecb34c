import { markLookOfFormula, OWN_SHEET_NAME } from '../../own-content.ts';
import type { ExcelDoor } from '../door.ts';
import { sync } from '../sync.ts';

/** The sheets of the open workbook, before any cell is read. */
export interface Inventory {
  readonly name: string;
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly own: boolean;
  readonly protected: boolean;
  readonly tables: readonly TableEntry[];
}

export interface TableEntry {
  readonly id: string;
  readonly name: string;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** One sync. */
export async function takeInventory(door: ExcelDoor, context: Excel.RequestContext): Promise<Inventory> {
  const { workbook } = context;
  await sync(door, context, () => {
    workbook.load('name');
    workbook.protection.load('protected');
    workbook.worksheets.load(
      'items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,' +
        'items/tables/items/id,items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals',
    );
  });
  return {
    name: workbook.name,
    structureProtected: workbook.protection.protected,
    sheets: workbook.worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      own: sheet.names.items.some(({ name }) => name === OWN_SHEET_NAME),
      protected: sheet.protection.protected,
      tables: sheet.tables.items.map(({ id, name, showHeaders, showTotals }) => ({
        id,
        name,
        hasHeaderRow: showHeaders,
        hasTotalsRow: showTotals,
      })),
    })),
  };
}

/** The ids of our marks among a sheet's conditional formats, loaded with {@link MARK_FIELDS}. */
export function ownMarks(formats: Excel.ConditionalFormatCollection): readonly string[] {
  return formats.items.flatMap((format) => {
    const custom = format.customOrNullObject;
    return !custom.isNullObject && markLookOfFormula(custom.rule.formula) !== undefined ? [format.id] : [];
  });
}

export const MARK_FIELDS = 'items/id,items/type,items/customOrNullObject/rule/formula';
