import type { Text } from '../../governance/pack.ts';

/** The fixed words of the view Regler. */
export const RULES_WORDS = {
  packs: { sv: 'Regelpaket', en: 'Rule packs' },
  automatic: {
    sv: 'Välj paket efter vad arbetsboken handlar om',
    en: 'Choose packs by what the workbook is about',
  },
  remembered: {
    sv: 'Det du ändrar skrivs i bladet Regelverk vid nästa granskning och gäller tills du ändrar det igen.',
    en: 'What you change is written in the sheet Regelverk at the next check, and holds until you change it again.',
  },
  use: { sv: 'Använd regeln', en: 'Use the rule' },
  explain: { sv: 'Förklara', en: 'Explain' },
  apply: { sv: 'Granska med ändringarna', en: 'Check with the changes' },
  undo: { sv: 'Ångra ändringarna', en: 'Undo the changes' },
  search: { sv: 'Sök bland reglerna', en: 'Search the rules' },
  unusable: { sv: 'Värdet går inte att använda.', en: 'The value cannot be used.' },
  loading: { sv: 'Hämtar reglerna', en: 'Fetching the rules' },
} as const satisfies Readonly<Record<string, Text>>;

export function rulesInUse(used: number, of: number): Text {
  return { sv: `${used} av ${of} regler används`, en: `${used} of ${of} rules in use` };
}
