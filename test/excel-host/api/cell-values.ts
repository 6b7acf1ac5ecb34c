import { parseIsoDate } from '../../../src/time/iso-date.ts';
import { dateOfSerial, serialOfDate } from '../../../src/workbook/serial-date.ts';
import { accessDenied, invalidArgument } from '../api-class.ts';
import type { CellModel, CellValue } from '../model.ts';
import { columnCount, rowCount, type RangeTarget } from './range-target.ts';

/** Sets values as Excel does when an add-in writes text: it is read as if typed, in English. */
export function writeValues(target: RangeTarget, values: unknown): void {
  forEachCell(target, values, (cell, value) => setTyped(cell, value));
}

export function writeFormulas(target: RangeTarget, formulas: unknown): void {
  writeValues(target, formulas);
}

export function writeNumberFormats(target: RangeTarget, formats: unknown): void {
  forEachCell(target, formats, (cell, format) => {
    if (typeof format !== 'string') throw invalidArgument();
    cell.numberFormat = format;
  });
}

function forEachCell(target: RangeTarget, values: unknown, write: (cell: CellModel, value: unknown) => void): void {
  if (target.sheet.protected) throw accessDenied();
  const { top, left, bottom, right } = target.range;
  const single = !Array.isArray(values) || (values.length === 1 && Array.isArray(values[0]) && values[0].length === 1);
  if (
    !single &&
    (values.length !== rowCount(target.range) ||
      values.some((row) => !Array.isArray(row) || row.length !== columnCount(target.range)))
  ) {
    throw invalidArgument();
  }
  const only = Array.isArray(values) ? (values[0] as unknown[])[0] : values;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = single ? only : (values as unknown[][])[row - top]?.[column - left];
      if (value !== null && value !== undefined) write(target.sheet.ensureCell(row, column), value);
    }
  }
}

function setTyped(cell: CellModel, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
  delete cell.formula;
  delete cell.isError;
  if (typeof value !== 'string') {
    cell.value = value;
    return;
  }
  if (cell.numberFormat === '@') {
    cell.value = value;
  } else if (value.startsWith("'")) {
    cell.value = value.slice(1);
  } else if (value.startsWith('=')) {
    cell.formula = value;
    const shown = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(value)?.[1];
    cell.value = shown?.replaceAll('""', '"') ?? '#NAME?';
    if (shown === undefined) cell.isError = true;
  } else {
    const typed = asTyped(value);
    cell.value = typed.value;
    if (typed.numberFormat !== undefined) cell.numberFormat = typed.numberFormat;
  }
}

function asTyped(text: string): { value: CellValue; numberFormat?: string } {
  const trimmed = text.trim();
  if (/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(trimmed)) return { value: Number(trimmed) };
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  const date = parseIsoDate(trimmed);
  if (date !== undefined) return { value: serialOfDate(date, 1900) ?? trimmed, numberFormat: 'yyyy-mm-dd' };
  return { value: text };
}

export function valueType(cell: CellModel | undefined): string {
  if (!cell || (cell.value === '' && cell.formula === undefined)) return 'Empty';
  if (cell.isError) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

/** The text that a cell shows; days by the format that the project itself writes. */
export function shownText(cell: CellModel | undefined): string {
  if (!cell) return '';
  if (typeof cell.value === 'number' && cell.numberFormat === 'yyyy-mm-dd')
    return dateOfSerial(cell.value, 1900) ?? String(cell.value);
  return String(cell.value);
}
