import { arraysOfGrid, gridOfArrays, type GridArrays } from '../../workbook/grid.ts';
import type { Mark } from '../../workbook/patch.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot.ts';

/** A workbook on its way to the page, as data alone. */
export interface ShownWorkbook {
  readonly name: string;
  readonly sheets: readonly ShownSheet[];
  readonly marks: readonly Mark[];
}

export interface ShownSheet extends Omit<SheetSnapshot, 'grid'> {
  /** Absent when the page has it already: the user's cells never change. */
  readonly grid?: PackedGrid;
}

/** A grid with each different text once. */
export interface PackedGrid extends Omit<GridArrays, 'texts'> {
  readonly texts: readonly string[];
  /** Which text stands at each place. */
  readonly places: Uint32Array;
}

/** `known` tells which sheets the page has. */
export function shownWorkbook(
  snapshot: WorkbookSnapshot,
  marks: readonly Mark[],
  known: (sheet: SheetSnapshot) => boolean,
): ShownWorkbook {
  return {
    name: snapshot.name,
    marks,
    sheets: snapshot.sheets.map((sheet) => {
      const { grid, ...rest } = sheet;
      return known(sheet) ? rest : { ...rest, grid: packed(arraysOfGrid(grid)) };
    }),
  };
}

/** The sheets as the page holds them; those that it has already are taken from `before`. */
export function sheetsOf({ sheets }: ShownWorkbook, before: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  return sheets.map(({ grid, ...rest }) => {
    if (grid !== undefined) return { ...rest, grid: gridOfArrays(unpacked(grid)) };
    const standing = before.find(({ name }) => name === rest.name);
    if (standing === undefined) throw new Error(`The sheet ${rest.name} was never shown`);
    return standing;
  });
}

function packed({ texts, ...arrays }: GridArrays): PackedGrid {
  const known = new Map<string, number>();
  const places = new Uint32Array(texts.length);
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts.at(index) ?? '';
    let place = known.get(text);
    if (place === undefined) known.set(text, (place = known.size));
    places[index] = place;
  }
  return { ...arrays, texts: [...known.keys()], places };
}

function unpacked({ texts, places, ...arrays }: PackedGrid): GridArrays {
  return { ...arrays, texts: { length: places.length, at: (index) => texts[places[index] ?? -1] } };
}
