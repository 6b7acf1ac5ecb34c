import { OWN_SHEET_NAME } from '../../src/workbook/own-content.ts';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import type { CellModel, SheetModel, WorkbookModel } from './model.ts';
import { TableModel } from './model.ts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Opens a workbook in the stand-in: every sheet of a snapshot, as a file would give it. */
export function openSnapshot(workbook: WorkbookModel, snapshot: WorkbookSnapshot): void {
  workbook.name = snapshot.name;
  workbook.structureProtected = snapshot.structureProtected;
  for (const sheet of snapshot.sheets) fillSheet(workbook.addSheet(sheet.name), sheet);
}

function fillSheet(model: SheetModel, sheet: SheetSnapshot): void {
  for (const row of Array.from(sheet.grid.rows)) {
    for (const column of Array.from(sheet.grid.columnsOf(row))) {
      const { numberFormat, bold, strike, fill } = sheet.grid.style(row, column);
      const cell = model.ensureCell(row, column);
      cell.numberFormat = numberFormat;
      if (bold) cell.format['Font.Bold'] = true;
      if (strike) cell.format['Font.Strikethrough'] = true;
      if (fill !== undefined) cell.format['Fill.Color'] = fill;
      setValue(cell, sheet.grid.cell(row, column));
      if (sheet.grid.isFormula(row, column)) cell.formula = '=0';
    }
  }
  model.visibility = VISIBILITY[sheet.visibility];
  model.merged.push(...sheet.merged);
  for (const row of sheet.hiddenRows) model.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) model.hiddenColumns.add(column);
  for (const { name, range, hasHeaderRow, hasTotalsRow } of sheet.tables) {
    const table = new TableModel(model, model.workbook.newId('Other'), name, range);
    table.showHeaders = hasHeaderRow;
    table.showTotals = hasTotalsRow;
    model.tables.push(table);
  }
  if (sheet.origin === 'own')
    model.names.push({ name: OWN_SHEET_NAME, formula: `='${sheet.name}'!$A$1`, visible: true });
  model.protected = sheet.protected;
}

function setValue(cell: CellModel, value: Cell): void {
  if (value.kind === 'text') cell.value = value.text;
  else if (value.kind === 'number') cell.value = value.number;
  else if (value.kind === 'date') cell.value = value.serial;
  else if (value.kind === 'boolean') cell.value = value.boolean;
  else if (value.kind === 'error') Object.assign(cell, { value: value.error, isError: true });
}
