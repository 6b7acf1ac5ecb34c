import builtIn from '../../build/packs.json' with { type: 'json' };
import type { Pack } from './pack.ts';

/** The packs that come with the program, checked when it was built. */
export const BUILT_IN_PACKS = builtIn as unknown as readonly Pack[];
