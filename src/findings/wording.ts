import { fillTemplate } from '../rules/message-template.ts';
import type { Text } from '../governance/pack.ts';
import type { Rule } from '../rules/rule.ts';
import type { Violation } from '../rules/outcome.ts';

/** A level's message or remedy with the violation's facts filled in, in both languages. */
export function wordFinding(template: Text, rule: Rule, { facts }: Violation): Text {
  return {
    sv: fillTemplate(template.sv, facts, 'sv', rule.words),
    en: fillTemplate(template.en, facts, 'en', rule.words),
  };
}
