import type { Text } from '../governance/pack.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';
import { cellText } from './cell-text.ts';

/** A column of a table on an own sheet; the header in either language is known again when the sheet is read back. */
export interface OwnColumn<Key extends string> {
  readonly key: Key;
  readonly header: Text;
  readonly holds: 'text' | 'date' | 'number';
  /** The user fills it in; other columns are written anew. */
  readonly filledByUser: boolean;
}

/** What stands in a row, as trimmed text; dates as ISO text. Absent when empty. */
export type OwnRow<Key extends string> = Readonly<Partial<Record<Key, string>>>;

const HEADER_ROWS_SEARCHED = 30;

/**
 * The rows of a table on an own sheet, as an earlier run wrote them and as people have edited them since: columns may
 * stand in any order. None when no own sheet has all of the telling columns.
 */
export function readOwnTable<Key extends string>(
  snapshot: WorkbookSnapshot,
  columns: readonly OwnColumn<Key>[],
  telling: readonly Key[],
): readonly OwnRow<Key>[] {
  for (const sheet of snapshot.sheets) {
    if (sheet.origin !== 'own') continue;
    const rows = rowsOf(sheet, columns, telling);
    if (rows !== undefined) return rows;
  }
  return [];
}

function rowsOf<Key extends string>(
  { grid }: SheetSnapshot,
  columns: readonly OwnColumn<Key>[],
  telling: readonly Key[],
): readonly OwnRow<Key>[] | undefined {
  const rows = Array.from(grid.rows);
  const read = (row: number, places: ReadonlyMap<number, Key>): OwnRow<Key> => {
    const texts: Partial<Record<Key, string>> = {};
    for (const [column, key] of places) {
      const text = cellText(grid.cell(row, column)).trim();
      if (text !== '') texts[key] = text;
    }
    return texts;
  };
  for (const row of rows.slice(0, HEADER_ROWS_SEARCHED)) {
    const places = new Map<number, Key>();
    for (const column of Array.from(grid.columnsOf(row))) {
      const known = columnOf(cellText(grid.cell(row, column)), columns);
      if (known !== undefined && ![...places.values()].includes(known)) places.set(column, known);
    }
    if (!telling.every((key) => [...places.values()].includes(key))) continue;
    return rows
      .filter((below) => below > row)
      .map((below) => read(below, places))
      .filter((texts) => Object.keys(texts).length > 0);
  }
  return undefined;
}

function columnOf<Key extends string>(header: string, columns: readonly OwnColumn<Key>[]): Key | undefined {
  const wanted = header.trim().toLowerCase();
  return columns.find(({ header: { sv, en } }) => sv.toLowerCase() === wanted || en.toLowerCase() === wanted)?.key;
}
