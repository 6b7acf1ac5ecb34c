import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const FOLDER = '.cache/certificate';
const DAYS = 90;
const MILLISECONDS_A_DAY = 86_400_000;

/** A certificate for localhost that this machine signed itself; kept for as long as it is good. */
export async function localCertificate(): Promise<Certificate> {
  const files = { cert: path.join(FOLDER, 'localhost.crt'), key: path.join(FOLDER, 'localhost.key') };
  const made = await stat(files.cert).catch(() => undefined);
  if (made !== undefined && Date.now() - made.mtimeMs < (DAYS - 1) * MILLISECONDS_A_DAY) {
    return { cert: await readFile(files.cert, 'utf8'), key: await readFile(files.key, 'utf8') };
  }
  const pair = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    notAfterDate: new Date(Date.now() + DAYS * MILLISECONDS_A_DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(files.cert, pair.cert);
  await writeFile(files.key, pair.private, { mode: 0o600 });
  return { cert: pair.cert, key: pair.private };
}
