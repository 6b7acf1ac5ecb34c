import type { Text } from '../governance/pack.ts';

/** The languages that people meet the program in; Swedish is the default everywhere. */
export type Language = 'sv' | 'en';

export const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** One text in the language asked for. */
export function textIn(text: Text, language: Language): string {
  return text[language];
}

/** The same text in both languages: names, ids and what the user wrote. */
export function untranslated(text: string): Text {
  return { sv: text, en: text };
}

/** '1 fynd', '3 anmärkningar': a count with its noun, in both languages. */
export function counted(count: number, one: Text, many: Text): Text {
  const noun = count === 1 ? one : many;
  return { sv: `${count} ${noun.sv}`, en: `${count} ${noun.en}` };
}

/** With its first letter as a capital: 'varningar' → 'Varningar'. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
