import { markLookOfFormula, OWN_SHEET_NAME } from '../../src/workbook/own-content.ts';
import { GridBuilder } from '../../src/workbook/grid.ts';
import { isDateFormat } from '../../src/workbook/number-format.ts';
import type { Mark, MarkLook } from '../../src/workbook/patch.ts';
import type { CellStyle, SheetSnapshot } from '../../src/workbook/snapshot.ts';
import type { SheetModel } from './model.ts';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A sheet of the stand-in as it is now, for showing. */
export function sheetOfModel(sheet: SheetModel): SheetSnapshot {
  const styles: CellStyle[] = [];
  const builder = new GridBuilder(styles);
  const cells = [...sheet.cells].sort(([one], [other]) => one - other);
  for (const [key, cell] of cells) {
    const row = Math.floor(key / 16_384);
    const column = (key % 16_384) + 1;
    const { numberFormat, format, value, formula } = cell;
    const fill = format['Fill.Color'];
    styles.push({
      numberFormat,
      isDate: isDateFormat(numberFormat),
      bold: format['Font.Bold'] === true,
      strike: format['Font.Strikethrough'] === true,
      ...(typeof fill === 'string' && /^#[0-9a-f]{6}$/i.test(fill) ? { fill } : {}),
    });
    const style = styles.length - 1;
    if (value === '') builder.blank(row, column, style, formula !== undefined);
    else if (cell.isError === true) builder.error(row, column, String(value), style, formula !== undefined);
    else if (typeof value === 'number') builder.number(row, column, value, style, formula !== undefined);
    else if (typeof value === 'boolean') builder.boolean(row, column, value, style, formula !== undefined);
    else builder.text(row, column, value, style, formula !== undefined);
  }
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    origin: sheet.names.some(({ name }) => name === OWN_SHEET_NAME) ? 'own' : 'user',
    grid: builder.build(),
    merged: sheet.merged,
    tables: sheet.tables.map(({ name, range, showHeaders, showTotals }) => ({
      name,
      range,
      hasHeaderRow: showHeaders,
      hasTotalsRow: showTotals,
    })),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    protected: sheet.protected,
  };
}

/** The own marks that stand on a sheet of the stand-in. */
export function marksOfModel(sheet: SheetModel): readonly Mark[] {
  return sheet.conditionalFormats.flatMap(({ formula, ranges }) => {
    const look = markLookOfFormula(formula);
    return look === undefined ? [] : ranges.map((range) => ({ sheet: sheet.name, range, look: look as MarkLook }));
  });
}
