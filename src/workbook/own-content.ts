/**
 * How Samverkanskoll knows its own things again, whoever saved the workbook in between. Both signs are in plain sight
 * and survive Excel and LibreOffice: a name on each own sheet (Formulas > Name Manager), and a tag in the formula of
 * each mark (Conditional Formatting > Manage Rules).
 */

/** A name local to each own sheet, referring to its cell A1. */
export const OWN_SHEET_NAME = 'Samverkanskoll_eget_blad';

/** `N("text")` is 0, so a mark's formula is always true and carries its tag as text. */
export function markFormula(look: string): string {
  return `N("Samverkanskoll ${look}")=0`;
}

/** The look of an own mark by its formula, or undefined when the conditional format is the user's. */
export function markLookOfFormula(formula: string): string | undefined {
  return /^=?N\("Samverkanskoll (\w+)"\)=0$/.exec(formula.trim())?.[1];
}
