import { cellText } from '../../findings/cell-text.ts';
import type { Language } from '../../language/language.ts';
import type { Cell } from '../../workbook/snapshot.ts';

/** Digits that Excel shows of a number. */
const DIGITS = 15;

/** A cell as its user sees it: days as yyyy-mm-dd, numbers with the language's decimal sign, nothing for an empty cell. */
export function shownText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'number': {
      const text = String(Number(cell.number.toPrecision(DIGITS)));
      return language === 'sv' ? text.replace('.', ',') : text;
    }
    case 'boolean':
      if (language === 'sv') return cell.boolean ? 'SANT' : 'FALSKT';
      return cell.boolean ? 'TRUE' : 'FALSE';
    default:
      return cellText(cell);
  }
}
