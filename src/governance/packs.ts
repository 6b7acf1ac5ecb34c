import builtIn from '../../build/packs.json' with { type: 'json' };
import type { Pack } from './pack.ts';

export { loadPack, type LoadedPack } from './pack-reading.ts';
export type { PackProblem } from './pack-problem.ts';

/** The packs that come with the program, checked when it was built. */
export const BUILT_IN_PACKS = builtIn as unknown as readonly Pack[];
