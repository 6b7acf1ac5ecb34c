import type { Message } from '../state/pane-state.ts';
import type { Text } from '../../governance/pack.ts';
import type { AppliedPatch } from '../../workbook/host.ts';

/** What the pane and the ribbon say when something is done, or could not be. */
export const MESSAGES = {
  structured: ({ sheetsWritten }: AppliedPatch): Text =>
    sheetsWritten.length === 0
      ? {
          sv: 'Ingen tabell kändes igen, så inga blad skrevs.',
          en: 'No table was recognised, so no sheets were written.',
        }
      : { sv: `Nya blad: ${sheetsWritten.join(', ')}.`, en: `New sheets: ${sheetsWritten.join(', ')}.` },
  marked: ({ marks }: AppliedPatch): Text => ({
    sv: marks === 0 ? 'Det finns inget att markera.' : 'Cellerna som fynden gäller är markerade.',
    en: marks === 0 ? 'There is nothing to mark.' : 'The cells that findings point at are marked.',
  }),
  unmarked: { sv: 'Markeringarna är borttagna.', en: 'The marks are taken away.' },
  cleared: {
    sv: 'Allt som Samverkanskoll skrev är borttaget. Dina egna blad är som de var.',
    en: 'All that Samverkanskoll wrote is taken away. Your own sheets are as they were.',
  },
  cancelled: { sv: 'Avbrutet. Inget har skrivits.', en: 'Cancelled. Nothing has been written.' },
  stale: {
    sv: 'Arbetsboken har ändrats sedan den granskades.',
    en: 'The workbook has changed since it was checked.',
  },
  notAcknowledged: {
    sv: 'Fyndet kvitterades inte: uppgifterna har ändrats sedan du såg dem. Läs det igen och kvittera sedan.',
    en: 'The finding was not acknowledged: its values have changed since you saw them. Read it again, then acknowledge.',
  },
  unexpected: (detail: string): Text => ({
    sv: `Något oväntat gick fel i Samverkanskoll (${detail}). Dina egna blad är oförändrade. Försök igen.`,
    en: `Something unexpected went wrong in Samverkanskoll (${detail}). Your own sheets are unchanged. Try again.`,
  }),
} as const;

/** What is said of an error that nobody foresaw. */
export function unexpected(error: unknown): Message {
  return { intent: 'error', text: MESSAGES.unexpected(error instanceof Error ? error.message : String(error)) };
}
