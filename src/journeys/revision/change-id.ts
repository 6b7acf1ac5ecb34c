import { fingerprint } from '../../findings/identity.ts';
import type { RevisionTopic } from './revision.ts';

/** 'r' and 12 letters and digits: the same for the same thing of a group in a year. */
export function changeId(year: number, topic: RevisionTopic, group: string, parts: readonly string[]): string {
  return `r${fingerprint([String(year), topic, group, ...parts])}`;
}
