import type { Text } from '../../governance/pack.ts';

export const FINDING_LIST_WORDS = {
  noGroup: { sv: 'Utan grupp', en: 'No group' },
  noOwner: { sv: 'Utan ansvarig', en: 'No owner' },
} as const satisfies Readonly<Record<string, Text>>;
