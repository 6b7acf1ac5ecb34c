import type { ColumnReference } from '../facts/subject.ts';
import type { Pack, Text } from '../governance/pack.ts';
import { CANONICAL_TABLES, canonicalColumn } from '../tables/canonical-tables.ts';
import type { TableKind } from '../tables/table-kind.ts';
import { valueWords, type ConditionLine } from './condition-words.ts';
import { describeRule } from './describe-rule.ts';
import type { Rule, Severity } from './rule.ts';

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { sv: 'Fel', en: 'Error' },
  warning: { sv: 'Varning', en: 'Warning' },
  info: { sv: 'Info', en: 'Info' },
};
const WORDS = {
  norms: { sv: 'Normer', en: 'Norms' },
  source: { sv: 'Källa', en: 'Source' },
  subject: { sv: 'Prövar', en: 'Judges' },
  groups: { sv: 'Grupper', en: 'Groups' },
  valid: { sv: 'Gäller', en: 'Valid' },
  applies: { sv: 'Gäller när', en: 'Applies when' },
  parameters: { sv: 'Parametrar', en: 'Parameters' },
  facts: { sv: 'Fakta', en: 'Facts' },
  needs: { sv: 'Behöver', en: 'Needs' },
  alsoReads: { sv: 'Läser också', en: 'Also reads' },
  or: { sv: 'eller', en: 'or' },
  when: { sv: 'när', en: 'when' },
  remedy: { sv: 'Att göra', en: 'What to do' },
} satisfies Readonly<Record<string, Text>>;

/** A rule in plain text: where it comes from, what it asks, what it needs and what it says. */
export function explainRule(pack: Pack, rule: Rule, language: keyof Text): string {
  const told = describeRule(pack, rule);
  const heading = (key: keyof typeof WORDS): string => WORDS[key][language];
  const { source, valid } = rule;
  return [
    `${told.reference}: ${rule.title[language]}`,
    '',
    ...(rule.norms.length === 0 ? [] : [`${heading('norms')}: ${rule.norms.join(', ')}`]),
    `${heading('source')}: ${told.document}, ${source.section}`,
    ...(source.quote === undefined ? [] : [`  ”${source.quote}”`]),
    `${heading('subject')}: ${told.subject[language]}`,
    ...(rule.groups === undefined ? [] : [`${heading('groups')}: ${rule.groups.join(', ')}`]),
    ...(valid === undefined ? [] : [`${heading('valid')}: ${valid.from ?? ''}–${valid.to ?? ''}`]),
    ...section(heading('applies'), indented(told.applies, language)),
    ...told.levels.flatMap(({ severity, conditions, message, remedy }) => [
      '',
      `${SEVERITIES[severity][language]} ${heading('when')}`,
      ...indented(conditions, language),
      `  → ${withoutFormats(message[language])}`,
      `  ${heading('remedy')}: ${withoutFormats(remedy[language])}`,
    ]),
    ...section(
      heading('parameters'),
      told.parameters.map((one) => `  ${one.name} = ${valueWords(one.default, language)}: ${one.says[language]}`),
    ),
    ...section(
      heading('facts'),
      told.facts.map(({ as, says }) => `  ${as}: ${says[language]}`),
    ),
    ...section(
      heading('needs'),
      told.needs.map((need) => `  ${need.map(columnWords).join(` ${WORDS.or[language]} `)}`),
    ),
    ...section(
      heading('alsoReads'),
      told.alsoReads.map((reference) => `  ${columnWords(reference)}`),
    ),
  ].join('\n');
}

/** A column as the structured sheets name it: 'Ärendelogg: Redovisas senast'. */
export function columnWords(reference: ColumnReference): string {
  const [kind, column] = reference.split('.') as [TableKind, string | undefined];
  const { sheet } = CANONICAL_TABLES[kind];
  return column === undefined ? sheet : `${sheet}: ${canonicalColumn(kind, column)?.header ?? column}`;
}

/** A template as a reader sees its places: '{daysOverdue}'. */
export function withoutFormats(template: string): string {
  return template.replaceAll(/\|[^{}|]*(?=\})/g, '');
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function indented(lines: readonly ConditionLine[], language: keyof Text): readonly string[] {
  return lines.map(({ depth, text }) => `${'  '.repeat(depth + 1)}${text[language]}`);
}
