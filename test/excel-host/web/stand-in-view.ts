import type { CellPosition } from '../../../src/workbook/cell-address.ts';
import type { ExcelStandIn } from '../excel-stand-in.ts';
import type { SheetModel } from '../model.ts';

export interface Seen {
  readonly sheet: SheetModel;
  readonly position: CellPosition;
  /** Raised whenever the workbook may have changed. */
  readonly version: number;
}

const TOP_LEFT: CellPosition = { row: 1, column: 1 };

/** What of the stand-in's workbook is seen: the active sheet and the selected cell, as add-in and user leave them. */
export class StandInView {
  readonly #listeners = new Set<() => void>();
  readonly #positions = new Map<string, CellPosition>();
  readonly #made = new Map<
    unknown,
    { readonly sheet: SheetModel; readonly version: number; readonly value: unknown }
  >();
  #state: Seen;
  #drawing = false;

  constructor(private readonly standIn: ExcelStandIn) {
    this.#state = this.#look(0);
    standIn.onAnswer(() => {
      if (this.#drawing) return;
      this.#drawing = true;
      requestAnimationFrame(() => {
        this.#drawing = false;
        this.#changed();
      });
    });
  }

  readonly state = (): Seen => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  select(position: CellPosition): void {
    const { sheet } = this.#state;
    const range = { top: position.row, left: position.column, bottom: position.row, right: position.column };
    this.standIn.workbook.selection = { sheet, range };
    this.#positions.set(sheet.id, position);
    this.#state = { ...this.#state, position };
    for (const listener of this.#listeners) listener();
  }

  show(id: string): void {
    this.standIn.workbook.activeSheet = this.standIn.workbook.sheet(id);
    this.#changed();
  }

  /** What the user types: a number as a number, anything else as text. */
  write(sheet: SheetModel, { row, column }: CellPosition, text: string): void {
    const cell = sheet.ensureCell(row, column);
    delete cell.formula;
    const number = Number(text.replace(',', '.'));
    cell.value = text.trim() !== '' && Number.isFinite(number) ? number : text;
    this.#changed();
  }

  /** What `make` makes of a sheet, made anew only when the workbook may have changed. */
  snapshot<T>(sheet: SheetModel, make: (sheet: SheetModel) => T): T {
    const known = this.#made.get(make);
    const { version } = this.#state;
    if (known?.sheet === sheet && known.version === version) return known.value as T;
    const value = make(sheet);
    this.#made.set(make, { sheet, version, value });
    return value;
  }

  #changed(): void {
    this.#state = this.#look(this.#state.version + 1);
    for (const listener of this.#listeners) listener();
  }

  #look(version: number): Seen {
    const { workbook } = this.standIn;
    const sheet = workbook.activeSheet ?? workbook.sheets[0];
    if (sheet === undefined) throw new Error('A workbook has at least one sheet');
    const { selection } = workbook;
    const position =
      selection?.sheet === sheet
        ? { row: selection.range.top, column: selection.range.left }
        : (this.#positions.get(sheet.id) ?? TOP_LEFT);
    this.#positions.set(sheet.id, position);
    return { sheet, position, version };
  }
}
