import type { Text } from './pack.ts';

/** What is wrong with a pack, where it stands and what to write instead. */
export interface PackProblem {
  readonly file: string;
  /** JSON pointer into the file: '/levels/0/severity'; '' is the whole file. */
  readonly pointer: string;
  readonly reason: Text;
  readonly instead: Text;
}

/** A problem found in a value, before it is known which file the value stands in. */
export type ProblemInValue = Omit<PackProblem, 'file'>;

/** A key or index as a step of a JSON pointer. */
export function pointerStep(step: string | number): string {
  return `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
