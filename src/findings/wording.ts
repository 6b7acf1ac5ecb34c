import { fillTemplate } from '../rules/message-template.ts';
import { shortened } from '../language/visible-text.ts';
import type { Text } from '../governance/pack.ts';
import type { Rule } from '../rules/rule.ts';
import type { Violation } from '../rules/outcome.ts';

const LONGEST_SUBJECT = 120;

/** A subject's label, cut where a title is as long as a text. */
export function subjectName(label: Text): Text {
  return { sv: shortened(label.sv, LONGEST_SUBJECT), en: shortened(label.en, LONGEST_SUBJECT) };
}

/** A level's message or remedy in both languages, with the violation's facts, its subject and its group filled in. */
export function wordFinding(template: Text, rule: Rule, { facts, subject }: Violation): Text {
  const group = subject.group ?? null;
  return {
    sv: fillTemplate(template.sv, { ...facts, subject: subjectName(subject.label).sv, group }, 'sv', rule.words),
    en: fillTemplate(template.en, { ...facts, subject: subjectName(subject.label).en, group }, 'en', rule.words),
  };
}
