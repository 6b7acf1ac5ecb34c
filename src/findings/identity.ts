import { sha256 } from '@noble/hashes/sha2.js';
import type { SubjectKind } from '../facts/subject.ts';

/** Crockford's base 32 in lower case: no letters that are taken for digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 60 bits of SHA-256 over the parts, as 12 letters and digits: at 50,000 findings one collision in a billion runs. */
export function fingerprint(parts: readonly string[]): string {
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(parts)));
  let letters = '';
  for (let index = 0; index < 12; index += 1) letters += ALPHABET[(bytes[index] ?? 0) % 32];
  return letters;
}

/** What a finding is about, apart from its values: the same thing wrong with the same subject. */
export interface FindingKey {
  readonly pack: string;
  readonly rule: string;
  readonly subject: SubjectKind;
  /** The subject's business key: case number, group and organisation, group and year. */
  readonly key: string;
}

/** 'f' and 12 letters and digits, so that no program takes it for a number. The same key gives the same id, for ever. */
export function findingId({ pack, rule, subject, key }: FindingKey): string {
  return `f${fingerprint([pack, rule, subject, key])}`;
}

/** Whether text has the form of a finding's id. */
export function isFindingId(text: string): boolean {
  return /^f[0-9a-hjkmnp-tv-z]{12}$/.test(text);
}
