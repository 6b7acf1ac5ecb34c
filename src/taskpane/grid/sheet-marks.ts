import type { Mark, MarkLook } from '../../workbook/patch.ts';

/** Most serious first: where marks overlap, the first one shows. */
const LOOKS: readonly MarkLook[] = ['error', 'warning', 'info', 'acknowledged'];

/** The marks of one sheet, by cell. */
export interface SheetMarks {
  /** The look of a cell's most serious mark; undefined when none lies on it. */
  lookAt(row: number, column: number): MarkLook | undefined;
  readonly count: number;
}

/** Marks down whole columns are few, marks of single rows may be very many: only the former are looked through. */
export function sheetMarks(marks: readonly Mark[], sheet: string): SheetMarks {
  const own = marks
    .filter((mark) => mark.sheet === sheet)
    .sort((one, other) => LOOKS.indexOf(one.look) - LOOKS.indexOf(other.look));
  const rows = new Map<number, Mark[]>();
  const tall: Mark[] = [];
  for (const mark of own) {
    const { top, bottom } = mark.range;
    const standing = rows.get(top);
    if (top !== bottom) tall.push(mark);
    else if (standing === undefined) rows.set(top, [mark]);
    else standing.push(mark);
  }
  return {
    count: own.length,
    lookAt(row, column) {
      const looks = [...(rows.get(row) ?? []), ...tall]
        .filter(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)
        .map(({ look }) => look);
      return LOOKS.find((look) => looks.includes(look));
    },
  };
}
