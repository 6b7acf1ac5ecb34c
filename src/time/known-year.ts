/** The years that days and holidays are known for. */
export const KNOWN_YEARS = { first: 1974, last: 2199 } as const;

/** The year that four digits name; undefined for anything else, and for a year outside {@link KNOWN_YEARS}. */
export function knownYear(text: string): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= KNOWN_YEARS.first && year <= KNOWN_YEARS.last ? year : undefined;
}
