import type { CellRange } from '../../src/workbook/cell-address.ts';

/** The cells and objects behind the stand-in for Excel. Mutable: it plays the workbook that a user has open. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  /** Workbook files, in base 64, that were opened beside this one. */
  readonly opened: string[] = [];
  readonly settings = new Map<string, unknown>();
  structureProtected = false;
  name = 'logg.xlsx';
  activeSheet: SheetModel | undefined;
  selection: { sheet: SheetModel; range: CellRange } | undefined;
  private nextNumber = 1;

  addSheet(name?: string): SheetModel {
    const sheet = new SheetModel(this, this.newId('Sheet'), name ?? this.freeSheetName());
    this.sheets.push(sheet);
    this.activeSheet ??= sheet;
    return sheet;
  }

  sheet(nameOrId: string): SheetModel | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted);
  }

  tables(): TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** Brace GUIDs for sheets and tables, as Excel gives; any unique text elsewhere. */
  newId(kind: 'Sheet' | 'Other'): string {
    const number = (this.nextNumber++).toString(16).padStart(8, '0').toUpperCase();
    return kind === 'Sheet' ? `{${number}-0001-0000-0000-000000000000}` : `{${number}-0002-0000-0000-000000000000}`;
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      if (!this.sheet(`Blad${number}`)) return `Blad${number}`;
    }
  }
}

export type CellValue = string | number | boolean;

/** A cell with something in it. Errors are text starting with '#', told apart by `isError`. */
export interface CellModel {
  value: CellValue;
  formula?: string;
  isError?: boolean;
  numberFormat: string;
  format: Record<string, unknown>;
  hyperlink?: Readonly<Record<string, unknown>>;
}

export interface NameModel {
  readonly name: string;
  formula: string;
  readonly visible: boolean;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  readonly ranges: readonly CellRange[];
  formula: string;
  format: Record<string, unknown>;
}

export interface ValidationModel {
  readonly range: CellRange;
  rule: unknown;
  prompt: unknown;
  errorAlert: unknown;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  readonly source: CellRange;
  place?: CellRange;
  title: string;
  format: Record<string, unknown>;
}

export class TableModel {
  showHeaders = true;
  showTotals = false;
  style = 'TableStyleMedium2';
  showFilterButton = true;
  showBandedRows = true;
  /** Data rows that the table's filter hides. */
  readonly filteredRows = new Set<number>();

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public name: string,
    public range: CellRange,
  ) {}
}

export class SheetModel {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  tabColor = '';
  showGridlines = true;
  protected = false;
  frozen: CellRange | undefined;
  printTitleRows: CellRange | undefined;
  readonly pageLayout: Record<string, unknown> = { Orientation: 'Portrait', PaperSize: 'Letter', Zoom: { scale: 100 } };
  readonly cells = new Map<number, CellModel>();
  readonly tables: TableModel[] = [];
  readonly names: NameModel[] = [];
  readonly merged: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  conditionalFormats: ConditionalFormatModel[] = [];
  validations: ValidationModel[] = [];
  charts: ChartModel[] = [];

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): CellModel | undefined {
    return this.cells.get(row * 16_384 + column - 1);
  }

  /** The cell, made blank when it was not there. */
  ensureCell(row: number, column: number): CellModel {
    const key = row * 16_384 + column - 1;
    let cell = this.cells.get(key);
    if (!cell) {
      cell = { value: '', numberFormat: 'General', format: {} };
      this.cells.set(key, cell);
    }
    return cell;
  }

  /** The rectangle of cells with values, or undefined when there is none. */
  usedRange(): CellRange | undefined {
    let range: CellRange | undefined;
    for (const [key, cell] of this.cells) {
      if (cell.value === '' && cell.formula === undefined) continue;
      const row = Math.floor(key / 16_384);
      const column = (key % 16_384) + 1;
      range = range
        ? {
            top: Math.min(range.top, row),
            left: Math.min(range.left, column),
            bottom: Math.max(range.bottom, row),
            right: Math.max(range.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return range;
  }
}
