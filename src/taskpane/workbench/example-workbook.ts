export const EXAMPLE_NAME = 'exempel-blekinge.xlsx';

/** The example workbook, which is part of the program: it opens without a network and from a folder. */
export async function exampleWorkbook(): Promise<Uint8Array> {
  const { default: address } = await import('../../../workbook-templates/exempel-blekinge.xlsx');
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
