import type { Text } from '../governance/pack.ts';

/** Shown when a cell of the column 'Läge' in Fynd is selected; Excel shows at most 255 characters. */
export const STATE_PROMPT: Text = {
  sv: 'Läget räknas fram vid varje granskning. Kvittera ett fynd genom att fylla i Kvitterat av, Skäl och, om det är tidsbegränsat, Till och med.',
  en: 'The state is worked out at every check. Acknowledge a finding by filling in Acknowledged by, Reason and, when it is for a time only, Until.',
};

/** Above the table of the sheet 'Tolkning'. */
export const INTERPRETATION_NOTE: Text = {
  sv: 'Så har tabellerna och kolumnerna tolkats. Är något fel: välj rätt i kolumnen Rättas till, eller Ingen för att lämna det utanför. Rättelsen gäller från nästa granskning, också när kolumnerna har flyttats.',
  en: 'This is how the tables and columns were read. If something is wrong, choose the right one in the column Rättas till, or Ingen to leave it out. The correction holds from the next check on, also when columns have moved.',
};

/** Shown when a cell of the column 'Rättas till' is selected. */
export const CORRECTION_PROMPT: Text = {
  sv: 'Välj vad det ska tolkas som. Ingen lämnar det utanför. Tomt låter tolkningen stå.',
  en: 'Choose what it should be read as. Ingen leaves it out. Empty lets the reading stand.',
};
