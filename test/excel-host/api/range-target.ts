import {
  columnNumber,
  LAST_COLUMN,
  LAST_ROW,
  parseRangeAddress,
  rangeAddress,
  type CellRange,
} from '../../../src/workbook/cell-address.ts';
import { invalidArgument } from '../api-class.ts';
import type { SheetModel } from '../model.ts';

export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly range: CellRange;
  /** The ranges of a RangeAreas, whose format is asked of all of them at once. */
  readonly areas?: readonly CellRange[];
}

/** 'A1:B2', 'A:C', '3:7', with or without a sheet before it; undefined address = the whole sheet. */
export function rangeOfAddress(sheet: SheetModel, address: unknown): RangeTarget {
  if (address === null || address === undefined || address === '') {
    return { sheet, range: { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN } };
  }
  if (typeof address !== 'string') throw invalidArgument();
  const bare = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare);
  const left = columnNumber(columns?.[1] ?? '');
  const right = columnNumber(columns?.[2] ?? '');
  if (left !== undefined && right !== undefined) return { sheet, range: { top: 1, left, bottom: LAST_ROW, right } };
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows) return { sheet, range: { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: LAST_COLUMN } };
  const range = parseRangeAddress(bare);
  if (!range) throw invalidArgument();
  return { sheet, range };
}

/** As Excel writes it: the sheet's name first, quoted where it must be. */
export function fullAddress({ sheet, range }: RangeTarget): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${addressOf(range)}`;
}

function addressOf(range: CellRange): string {
  const wholeRows = range.left === 1 && range.right === LAST_COLUMN;
  if (wholeRows && !(range.top === 1 && range.bottom === LAST_ROW)) return `${range.top}:${range.bottom}`;
  return rangeAddress(range);
}

export function rowCount(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function columnCount(range: CellRange): number {
  return range.right - range.left + 1;
}

/** A matrix over a range, from a cell's row and column. */
export function matrix<V>(range: CellRange, cell: (row: number, column: number) => V): V[][] {
  const rows: V[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const values: V[] = [];
    for (let column = range.left; column <= range.right; column++) values.push(cell(row, column));
    rows.push(values);
  }
  return rows;
}

export function intersection(a: CellRange, b: CellRange): CellRange | undefined {
  const range = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
}
