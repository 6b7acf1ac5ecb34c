import { BUILT_IN_PACKS } from '../governance/packs.ts';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import { visibleText } from '../language/visible-text.ts';
import { UsageError } from './usage-error.ts';

/** The ids that --pack gives; one that there is no built-in pack of is wrong use. */
export function knownPacks(ids: readonly string[] | undefined): readonly string[] | undefined {
  for (const id of ids ?? []) {
    if (BUILT_IN_PACKS.some((pack) => pack.id === id)) continue;
    const allowed = BUILT_IN_PACKS.map((pack) => pack.id).join(', ');
    throw new UsageError(USAGE_PROBLEMS.unknownPack(visibleText(id), allowed));
  }
  return ids;
}
