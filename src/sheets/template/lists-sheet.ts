import type { Pack } from '../../governance/pack.ts';
import type { CellRange } from '../../workbook/cell-address.ts';
import type { DropDown, SheetDraft } from '../../workbook/patch.ts';
import { blankCell, textCell } from '../cell-drafts.ts';

/** The visible sheet that holds what drop-downs offer, where people can add to it. */
export const LISTS_SHEET = 'Listor';

export type ListName = 'groups' | 'organisations' | 'functions';

const HEADINGS: Readonly<Record<ListName, string>> = {
  groups: 'Val av grupp',
  organisations: 'Val av organisation',
  functions: 'Val av funktion',
};

const FIRST_ROW = 4;
/** Rows that the drop-downs reach beyond what is there, for what people add. */
const SPARE_ROWS = 10;

/** What a pack lets people choose between; empty lists are left out. */
export function packLists(pack: Pack): ReadonlyMap<ListName, readonly string[]> {
  const lists: readonly [ListName, readonly string[]][] = [
    ['groups', pack.groups.map((group) => group.name)],
    ['organisations', pack.organisations.map((organisation) => organisation.name)],
    ['functions', pack.functions.map((officialFunction) => officialFunction.name)],
  ];
  return new Map(lists.filter(([, words]) => words.length > 0));
}

/** The drop-down that offers a list of the sheet. */
export function listDropDown(
  range: CellRange,
  list: ListName,
  lists: ReadonlyMap<ListName, readonly string[]>,
): DropDown | undefined {
  const column = [...lists.keys()].indexOf(list) + 1;
  const words = lists.get(list);
  if (words === undefined) return undefined;
  const bottom = FIRST_ROW + words.length - 1 + SPARE_ROWS;
  return {
    range,
    source: { kind: 'range', sheet: LISTS_SHEET, range: { top: FIRST_ROW, left: column, bottom, right: column } },
    strict: false,
  };
}

/** The lists side by side; undefined when there are none. */
export function listsSheet(lists: ReadonlyMap<ListName, readonly string[]>): SheetDraft | undefined {
  if (lists.size === 0) return undefined;
  const columns = [...lists.values()];
  const longest = Math.max(...columns.map((words) => words.length)) + SPARE_ROWS;
  const body = Array.from({ length: longest }, (_, index) => ({
    cells: columns.map((words) => {
      const word = words[index];
      return word === undefined ? blankCell('input') : textCell(word, 'body');
    }),
  }));
  return {
    name: LISTS_SHEET,
    ownership: 'handedOver',
    columnWidths: columns.map((words) => Math.min(60, Math.max(...words.map((word) => word.length)) + 4)),
    rows: [
      { cells: [textCell('Det här går att välja i rullgardinerna. Lägg till fler längst ned.', 'note')] },
      { cells: [] },
      { cells: [...lists.keys()].map((list) => textCell(HEADINGS[list], 'tableHeader')) },
      ...body,
    ],
    merged: columns.length > 1 ? [{ top: 1, left: 1, bottom: 1, right: columns.length }] : [],
    freeze: { rows: FIRST_ROW - 1, columns: 0 },
    print: { orientation: 'portrait', fitToWidth: true },
    showGridlines: false,
  };
}
