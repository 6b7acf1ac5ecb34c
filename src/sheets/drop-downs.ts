import type { ColumnType } from '../tables/canonical-tables.ts';
import type { CellRange } from '../workbook/cell-address.ts';
import type { DropDown } from '../workbook/patch.ts';

/** What Excel takes as a typed list. */
const LONGEST_TYPED_LIST = 255;

/** Whether words can stand in the drop-down itself, or need a range of a sheet as their source. */
export function fitsInline(words: readonly string[]): boolean {
  return words.join(',').length <= LONGEST_TYPED_LIST && words.every((word) => word !== '' && !word.includes(','));
}

/** A choice between words that {@link fitsInline}; other text is warned of, not refused, unless it is strict. */
export function wordsDropDown(range: CellRange, words: readonly string[], strict = false, prompt?: string): DropDown {
  if (!fitsInline(words))
    throw new RangeError(`A typed list takes no commas and at most ${LONGEST_TYPED_LIST} characters`);
  return { range, source: { kind: 'words', words }, strict, ...(prompt === undefined ? {} : { prompt }) };
}

/** The words that a column chooses between; undefined when it takes anything. */
export function choicesOf(type: ColumnType): readonly string[] | undefined {
  switch (type.kind) {
    case 'enum':
      return type.choices;
    case 'flag':
      return ['Ja', 'Nej'];
    default:
      return undefined;
  }
}
