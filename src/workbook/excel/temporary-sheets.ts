const TEMPORARY = 'Samverkanskoll skriver';

/** The name that the nth new sheet (from 1) is written under until it takes its place. */
export function temporarySheetName(number: number): string {
  return `${TEMPORARY} ${number}`;
}

/** A sheet that is being written, or that a run which was cut off left behind. */
export function isTemporary(sheet: string): boolean {
  return sheet.startsWith(`${TEMPORARY} `);
}
