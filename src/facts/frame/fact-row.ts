import type { CellReference } from '../../workbook/cell-address.ts';
import type { Reading } from '../../tables/reading.ts';
import type { RecognisedColumn, RecognisedTable, TableRow } from '../../tables/recognised-table.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { Unknown } from '../subject.ts';

/** A recognised table with its columns by key; made once a table. */
export interface FactTable {
  readonly table: RecognisedTable;
  readonly columns: ReadonlyMap<ColumnKey, RecognisedColumn>;
}

export function factTable(table: RecognisedTable): FactTable {
  const columns = new Map<ColumnKey, RecognisedColumn>();
  for (const column of table.columns) if (!columns.has(column.key)) columns.set(column.key, column);
  return { table, columns };
}

/** One data row as facts read it: values by column, and the cells they stand in. */
export class FactRow {
  readonly source: FactTable;
  readonly row: TableRow;

  constructor(source: FactTable, row: TableRow) {
    this.source = source;
    this.row = row;
  }

  get kind(): TableKind {
    return this.source.table.kind;
  }

  /** What the cell says; undefined when it is empty or its table has no such column. */
  reading(column: ColumnKey): Reading | undefined {
    return this.row.values[column];
  }

  /** Whether its own table has the column, or the row takes the value from a section, title or sheet name. */
  has(column: ColumnKey): boolean {
    return this.source.columns.has(column) || this.row.inherited?.[column] !== undefined;
  }

  /** The cell of a column, filled or empty; undefined when its table has no such column. */
  cell(column: ColumnKey): CellReference | undefined {
    const { sheet, orientation } = this.source.table;
    const inherited = this.row.inherited?.[column];
    if (inherited !== undefined) return { sheet, row: inherited.row, column: inherited.column };
    const found = this.source.columns.get(column);
    if (found === undefined) return undefined;
    return orientation === 'rows'
      ? { sheet, row: this.row.row, column: found.column }
      : { sheet, row: found.column, column: this.row.row };
  }

  /** The row's first cell. */
  get place(): CellReference {
    const { sheet, orientation, range } = this.source.table;
    return orientation === 'rows'
      ? { sheet, row: this.row.row, column: range.left }
      : { sheet, row: range.top, column: this.row.row };
  }

  /** The cell as a list, for {@link Subject.cells}. */
  cells(column: ColumnKey): readonly CellReference[] {
    const cell = this.cell(column);
    return cell === undefined ? [] : [cell];
  }

  /** Its own table has no such column, so nothing is known. */
  missing(column: ColumnKey): Unknown {
    return { unknown: 'missing', missing: [`${this.kind}.${column}`] };
  }

  /** The cell's text could not be read. */
  unreadable(column: ColumnKey): Unknown {
    return { unknown: 'unreadable', cells: this.cells(column) };
  }
}
