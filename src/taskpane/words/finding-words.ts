import type { Text } from '../../governance/pack.ts';

/** The fixed words of one finding. */
export const FINDING_WORDS = {
  back: { sv: 'Alla fynd', en: 'All findings' },
  previous: { sv: 'Föregående fynd', en: 'Previous finding' },
  next: { sv: 'Nästa fynd', en: 'Next finding' },
  remedy: { sv: 'Att göra', en: 'What to do' },
  where: { sv: 'Var', en: 'Where' },
  why: { sv: 'Därför', en: 'Why' },
  source: { sv: 'Källa', en: 'Source' },
  rule: { sv: 'Regel', en: 'Rule' },
  group: { sv: 'Ansvarig grupp', en: 'Responsible group' },
  owner: { sv: 'Ansvarig', en: 'Owner' },
  firstSeen: { sv: 'Först sedd', en: 'First seen' },
  acknowledge: { sv: 'Kvittera', en: 'Acknowledge' },
  acknowledgeSays: {
    sv: 'Gruppen har sett fyndet och lever med det. Skälet skrivs i bladet Fynd.',
    en: 'The group has seen the finding and lives with it. The reason is written in the sheet Fynd.',
  },
  by: { sv: 'Kvitterat av', en: 'Acknowledged by' },
  reason: { sv: 'Skäl', en: 'Reason' },
  until: { sv: 'Till och med (kan lämnas tomt)', en: 'Until (may be left empty)' },
  byMissing: { sv: 'Skriv vem som kvitterar.', en: 'Write who acknowledges.' },
  reasonMissing: { sv: 'Skriv ett skäl.', en: 'Write a reason.' },
  untilPast: { sv: 'Välj en dag som inte har passerat.', en: 'Choose a day that is not past.' },
  acknowledged: { sv: 'Kvitterat', en: 'Acknowledged' },
  withdraw: { sv: 'Ta tillbaka kvitteringen', en: 'Take back the acknowledgement' },
} as const satisfies Readonly<Record<string, Text>>;

export function placeAmong(place: number, of: number): Text {
  return { sv: `${place} av ${of}`, en: `${place} of ${of}` };
}

export function showCellName(address: string): Text {
  return { sv: `Visa ${address}`, en: `Show ${address}` };
}

/** 'Kvitterat av Anna till och med 2018-06-30: väntar på svar' */
export function acknowledgementSentence(by: string, reason: string, until: string | undefined): Text {
  return {
    sv: `${by === '' ? 'Kvitterat' : `Kvitterat av ${by}`}${until === undefined ? '' : ` till och med ${until}`}: ${reason}`,
    en: `${by === '' ? 'Acknowledged' : `Acknowledged by ${by}`}${until === undefined ? '' : ` until ${until}`}: ${reason}`,
  };
}
