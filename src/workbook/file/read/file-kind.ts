import { FileProblem } from '../problem.ts';
import type { OpcPackage } from '../opc.ts';
import { CONTENT_TYPES_PART } from '../opc.ts';
import { inflatedPieces } from '../zip/zip-archive.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses, before anything is unpacked, what by its first bytes is no zip file, saying what it is instead. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE)) throw new FileProblem(kindOfOle(bytes));
  if (startsWith(bytes, [0x09, 0x00]) || startsWith(bytes, [0x09, 0x02]) || startsWith(bytes, [0x09, 0x04])) {
    throw new FileProblem('oldBinaryFormat');
  }
  if (startsWith(bytes, [0x09, 0x08])) throw new FileProblem('oldBinaryFormat');
  if (startsWith(bytes, [0x50, 0x4b])) return;
  throw new FileProblem(looksLikeText(bytes) ? 'otherFormat' : 'notAWorkbook');
}

/** Refuses a zip file that is another kind of document, saying what it is. Gives the workbook's main part. */
export async function findWorkbookPart(opc: OpcPackage): Promise<string> {
  if (await isOpenDocument(opc)) throw new FileProblem('otherFormat');
  if (!opc.has(CONTENT_TYPES_PART)) throw new FileProblem('notAWorkbook');
  const main = (await opc.relationships('')).find((each) => each.kind === 'officeDocument' && !each.external)?.target;
  if (main === undefined) throw new FileProblem('notAWorkbook');
  const type = (await opc.contentType(main)).toLowerCase();
  if (type.includes('sheet.binary') || /\.bin$/i.test(main)) throw new FileProblem('otherFormat');
  if (/wordprocessing|presentation|visio/.test(type)) throw new FileProblem('otherFormat');
  if (!opc.has(main)) throw new FileProblem('damaged', main);
  return main;
}

async function isOpenDocument(opc: OpcPackage): Promise<boolean> {
  const entry = opc.entry('mimetype');
  if (!entry || entry.size > 200) return false;
  let text = '';
  for await (const piece of inflatedPieces(entry, opc.codec, 200)) text += String.fromCharCode(...piece);
  return text.startsWith('application/vnd.oasis.opendocument');
}

/** An OLE container holds an encrypted package, or an .xls workbook's stream; stream names stand in UTF-16. */
function kindOfOle(bytes: Uint8Array): 'encrypted' | 'oldBinaryFormat' | 'notAWorkbook' {
  if (holdsWide(bytes, 'EncryptedPackage') || holdsWide(bytes, 'EncryptionInfo')) return 'encrypted';
  return holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book') ? 'oldBinaryFormat' : 'notAWorkbook';
}

function holdsWide(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word).flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** CSV, HTML and XML files are text: no control characters but line ends and tabs. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096);
  if (head.length === 0) return false;
  const wide = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  return wide || head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
