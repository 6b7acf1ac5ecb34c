import type { IsoDate } from '../../time/iso-date.ts';

export const EXAMPLE_NAME = 'exempel-blekinge.xlsx';

/** The day that the example was written for: on a later one nearly everything in it is late. */
export const EXAMPLE_DAY = '2018-03-01' as IsoDate;

/** Fetches the example as a data address: it is part of the program. */
export function fetchExample(): Promise<{ readonly default: string }> {
  return import('../../../workbook-templates/exempel-blekinge.xlsx');
}

/** The example workbook, which opens without a network and from a folder. */
export async function exampleWorkbook(): Promise<Uint8Array> {
  const { default: address } = await fetchExample();
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
