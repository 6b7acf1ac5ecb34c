import type { FactValue } from '../facts/subject.ts';
import type { Text } from '../governance/pack.ts';
import { visibleText } from '../language/visible-text.ts';
import { fillTemplate, placesOf, type MessagePlace } from '../rules/message-template.ts';
import type { Rule } from '../rules/rule.ts';
import { valueWords } from '../rules/condition-words.ts';

const EMPTY: Text = { sv: '(tomt)', en: '(empty)' };

/** A fact's value as the rule's messages would say it: its own words for codes, headers for the keys of columns. */
export function factInWords(name: string, value: FactValue, rule: Rule): Text {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return EMPTY;
  return { sv: visibleText(said(name, value, rule, 'sv')), en: visibleText(said(name, value, rule, 'en')) };
}

function said(name: string, value: FactValue, rule: Rule, language: keyof Text): string {
  const place = placesIn(rule).find((each) => each.name === name && each.format.kind === 'columns');
  if (place?.format.kind === 'columns') {
    return fillTemplate(`{${name}|columns:${place.format.table}}`, { [name]: value }, language, rule.words);
  }
  const word = (text: string): string => rule.words?.[text]?.[language] ?? text;
  if (typeof value === 'string') return valueWords(word(value), language);
  if (!Array.isArray(value)) return valueWords(value, language);
  return value.map((item) => (typeof item === 'string' ? word(item) : String(item))).join(', ');
}

function placesIn({ levels }: Rule): readonly MessagePlace[] {
  return levels.flatMap(({ message, remedy }) => [...placesOf(message.sv), ...placesOf(remedy.sv)]);
}
