import { fillTemplate } from '../rules/message-template.ts';
import type { Text } from '../governance/pack.ts';
import type { Rule } from '../rules/rule.ts';
import type { Violation } from '../rules/outcome.ts';

/** A level's message or remedy in both languages, with the violation's facts, its subject and its group filled in. */
export function wordFinding(template: Text, rule: Rule, { facts, subject }: Violation): Text {
  const group = subject.group ?? null;
  return {
    sv: fillTemplate(template.sv, { ...facts, subject: subject.label.sv, group }, 'sv', rule.words),
    en: fillTemplate(template.en, { ...facts, subject: subject.label.en, group }, 'en', rule.words),
  };
}
