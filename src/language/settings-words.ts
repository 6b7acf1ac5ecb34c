import type { PackConflict } from '../governance/conflicts.ts';
import type { Text } from '../governance/pack.ts';
import type { SettingProblem } from '../rules/settings.ts';

/** Words of the sheet 'Regelverk' that are chosen between. */
export const RULE_SWITCH = {
  on: { sv: 'Ja', en: 'Yes' },
  off: { sv: 'Nej', en: 'No' },
} as const satisfies Readonly<Record<string, Text>>;

/** A pack that is used when the workbook is about its groups. */
export const AS_THE_WORKBOOK_SAYS: Text = { sv: 'Enligt arbetsboken', en: 'As the workbook says' };

/** What a line about a whole pack says. */
export const WHOLE_PACK: Text = { sv: 'Hela regelpaketet', en: 'The whole rule pack' };

/** The severity that the rule itself says. */
export const AS_THE_RULE_SAYS: Text = { sv: 'Enligt regeln', en: 'As the rule says' };

/** Above the table of the sheet 'Regelverk'. */
export const SETTINGS_NOTE: Text = {
  sv: 'Reglerna som arbetsboken granskas mot. Slå av eller på ett regelpaket eller en regel, ändra allvar eller ett värde i de gula kolumnerna; det gäller från nästa granskning. Tomt värde betyder det förvalda.',
  en: 'The rules that the workbook is checked against. Switch a rule pack or a rule off or on, or change a severity or a value, in the yellow columns; it holds from the next check on. An empty value means the default.',
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

/** Words under Används and Allvar that are none of the choices. */
export const UNUSABLE_WORD = {
  on: { sv: 'skriv Ja eller Nej under Används', en: 'write Yes or No under In use' },
  pack: {
    sv: 'skriv Ja, Nej eller Enligt arbetsboken under Används',
    en: 'write Yes, No or As the workbook says under In use',
  },
  severity: {
    sv: 'skriv Fel, Varning, Upplysning eller Enligt regeln under Allvar',
    en: 'write Error, Warning, Note or As the rule says under Severity',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** A rule or pack on the sheet that is not known here. */
export const UNKNOWN_HERE = {
  rule: (id: string): Text => ({ sv: `det finns ingen regel ”${id}”`, en: `there is no rule “${id}”` }),
  pack: (id: string): Text => ({ sv: `det finns inget regelpaket ”${id}”`, en: `there is no rule pack “${id}”` }),
  instead: {
    sv: 'rätta namnet, ta bort raden, eller ange filen med det egna regelpaketet',
    en: 'correct the name, take the row away, or give the file of your own rule pack',
  },
} as const;

/** Settings and packs as a review lists them. */
export const SETTINGS_WORDS = {
  problems: { sv: 'Inställningar som inte används', en: 'Settings that are not used' },
  setting: { sv: 'Regel', en: 'Rule' },
  problem: { sv: 'Vad som är fel', en: 'What is wrong' },
  conflicts: { sv: 'Regelpaket som motsäger varandra', en: 'Rule packs that contradict each other' },
  group: { sv: 'Grupp', en: 'Group' },
  conflict: { sv: 'Vad de begär', en: 'What they ask for' },
} as const satisfies Readonly<Record<string, Text>>;

/** '”många” …; skriv ett heltal'. */
export function settingProblemSentence({ parameter, reason, instead }: SettingProblem): Text {
  const place = parameter === undefined || parameter.startsWith(':') ? '' : `${parameter}: `;
  return { sv: `${place}${reason.sv}; ${instead.sv}.`, en: `${place}${reason.en}; ${instead.en}.` };
}

/** What two packs ask for, and between which days. */
export function conflictSentence({ about, from, to }: PackConflict): Text {
  const days = (since: string, until: string): string =>
    [from === undefined ? '' : ` ${since} ${from}`, to === undefined ? '' : ` ${until} ${to}`].join('');
  return { sv: `${about.sv}${days('från', 'till')}`, en: `${about.en}${days('from', 'to')}` };
}
