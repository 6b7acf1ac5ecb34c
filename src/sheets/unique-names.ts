/** The longest name that Excel lets a tab have. */
const LONGEST_SHEET_NAME = 31;

/**
 * The wanted sheet name, or the first free of 'Fynd (2)', 'Fynd (3)' … Excel compares names without regard to case.
 */
export function uniqueSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(folded));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!used.has(folded(name))) return name;
  }
}

/** The wanted name of an Excel Table, or the first free of 'Fynd_2', 'Fynd_3' … */
export function uniqueTableName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(folded));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!used.has(folded(name))) return name;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv');
}
