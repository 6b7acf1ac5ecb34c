import type { Text } from '../governance/pack.ts';

/** Shown when a cell of the column 'Läge' in Fynd is selected; Excel shows at most 255 characters. */
export const STATE_PROMPT: Text = {
  sv: 'Läget räknas fram vid varje granskning. Kvittera ett fynd genom att fylla i Kvitterat av, Skäl och, om det är tidsbegränsat, Till och med.',
  en: 'The state is worked out at every check. Acknowledge a finding by filling in Acknowledged by, Reason and, when it is for a time only, Until.',
};
