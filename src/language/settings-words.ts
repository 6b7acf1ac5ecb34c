import type { Text } from '../governance/pack.ts';

/** Words of the sheet 'Regelverk' that are chosen between. */
export const RULE_SWITCH = {
  on: { sv: 'Ja', en: 'Yes' },
  off: { sv: 'Nej', en: 'No' },
} as const satisfies Readonly<Record<string, Text>>;

/** The severity that the rule itself says. */
export const AS_THE_RULE_SAYS: Text = { sv: 'Enligt regeln', en: 'As the rule says' };

/** Above the table of the sheet 'Regelverk'. */
export const SETTINGS_NOTE: Text = {
  sv: 'Reglerna som arbetsboken granskas mot. Stäng av en regel, ändra dess allvar eller ett värde i de gula kolumnerna; det gäller från nästa granskning. Tomt värde betyder det förvalda.',
  en: 'The rules that the workbook is checked against. Switch a rule off, or change its severity or a value, in the yellow columns; it holds from the next check on. An empty value means the default.',
};

/** A value on the sheet that cannot be used. */
export const UNUSABLE_VALUE = {
  reason: (text: string): Text => ({
    sv: `värdet ”${text}” går inte att använda`,
    en: `the value “${text}” cannot be used`,
  }),
  instead: {
    integer: { sv: 'skriv ett heltal', en: 'write a whole number' },
    number: { sv: 'skriv ett tal', en: 'write a number' },
    text: { sv: 'skriv en text', en: 'write a text' },
    date: { sv: 'skriv ett datum som 2018-03-01', en: 'write a date like 2018-03-01' },
    list: { sv: 'skriv delarna med semikolon emellan', en: 'write the parts with semicolons between' },
    counts: {
      sv: 'skriv som ”Ronneby kommun: 2; Olofströms kommun: 1”',
      en: 'write as “Ronneby kommun: 2; Olofströms kommun: 1”',
    },
  },
} as const;
