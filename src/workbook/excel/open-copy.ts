import type { HostResult } from '../host.ts';
import { attempt } from './attempt.ts';
import type { ExcelDoor } from './door.ts';

/** Opens a workbook file beside the one that is open, unsaved and without a name. */
export function openCopy(door: ExcelDoor, bytes: Uint8Array): Promise<HostResult<void>> {
  return attempt(door, () => door.createWorkbook(base64(bytes)));
}

const BYTES_AT_A_TIME = 8_192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += BYTES_AT_A_TIME) {
    text += String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_A_TIME));
  }
  return btoa(text);
}
