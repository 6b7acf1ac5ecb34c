import type { Pack } from '../../src/governance/pack.ts';
import { SUBJECT_DEFINITIONS } from '../../src/facts/subject-definitions.ts';
import { valueWords, type ConditionLine } from '../../src/rules/condition-words.ts';
import { describeRule } from '../../src/rules/describe-rule.ts';
import { columnWords, withoutFormats } from '../../src/rules/explain.ts';
import type { Rule, Severity } from '../../src/rules/rule.ts';

/** A page of docs/: its path there, and its text. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'Fel', warning: 'Varning', info: 'Info' };

/** A page a pack with a section a rule, one of what rules may ask about, and a page that lists them. */
export function ruleReferencePages(packs: readonly Pack[]): readonly Page[] {
  return [
    ...packs.map((pack) => ({ file: `regler/${pack.id}.md`, text: packPage(pack) })),
    { file: 'regler/fakta.md', text: factsPage() },
    { file: 'regler/README.md', text: indexPage(packs) },
  ];
}

function indexPage(packs: readonly Pack[]): string {
  const rows = packs.map((pack) => `| [${pack.title.sv}](${pack.id}.md) | ${pack.rules.length} |`);
  return lines(
    '# Regler',
    '',
    'Sidorna skrivs av `npm run generate:docs` ur reglerna själva.',
    '',
    '| Paket | Regler |',
    '| --- | --- |',
    ...rows,
    '',
    'Vad regler kan fråga om står i [fakta](fakta.md). Vilken norm som prövas av vilken regel står i [spårbarhet](../sparbarhet.md).',
  );
}

function packPage(pack: Pack): string {
  const { document } = pack;
  const about =
    document === undefined
      ? ['Reglerna vilar på inget styrdokument.']
      : [
          `${document.title}, ${document.owner}. Beslutat ${document.adopted}, gäller från ${document.validFrom}${document.validTo === undefined ? '' : ` till ${document.validTo}`}.`,
        ];
  return lines(
    `# ${pack.title.sv}`,
    '',
    ...about,
    '',
    ...pack.rules.map(({ id, title }) => `- [${id}](#${id}): ${title.sv}`),
    ...pack.rules.flatMap((rule) => ['', ...ruleSection(pack, rule)]),
  );
}

function ruleSection(pack: Pack, rule: Rule): readonly string[] {
  const told = describeRule(pack, rule);
  const { source, valid } = rule;
  const quote = source.quote === undefined ? [] : [`> ${source.quote}`, ''];
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title.sv}**`,
    '',
    ...quote,
    `- Källa: ${told.document}, ${source.section}`,
    ...(rule.norms.length === 0 ? [] : [`- Normer: ${rule.norms.map((norm) => `\`${norm}\``).join(', ')}`]),
    `- Prövar: ${told.subject.sv}`,
    ...(rule.groups === undefined ? [] : [`- Grupper: ${rule.groups.join(', ')}`]),
    ...(valid === undefined ? [] : [`- Gäller: ${valid.from ?? ''}–${valid.to ?? ''}`]),
    `- Behöver: ${told.needs.map((need) => need.map(columnWords).join(' eller ')).join('; ') || 'ingen särskild kolumn'}`,
    ...(told.alsoReads.length === 0 ? [] : [`- Läser också: ${told.alsoReads.map(columnWords).join('; ')}`]),
    `- Fall: [${rule.id}.cases.md](../../rules/${pack.id}/${rule.id}.cases.md)`,
    ...conditionSection('Gäller när', told.applies),
    ...told.levels.flatMap(({ severity, conditions, message, remedy }) => [
      ...conditionSection(`${SEVERITIES[severity]} när`, conditions),
      '',
      `Meddelande: ${withoutFormats(message.sv)}`,
      '',
      `Att göra: ${withoutFormats(remedy.sv)}`,
    ]),
    ...(told.parameters.length === 0
      ? []
      : [
          '',
          '| Parameter | Värde | Betyder |',
          '| --- | --- | --- |',
          ...told.parameters.map(
            (one) => `| ${one.name} | ${cell(valueWords(one.default, 'sv'))} | ${cell(one.says.sv)} |`,
          ),
        ]),
  ];
}

function conditionSection(heading: string, conditions: readonly ConditionLine[]): readonly string[] {
  if (conditions.length === 0) return [];
  return ['', `${heading}:`, '', ...conditions.map(({ depth, text }) => `${'  '.repeat(depth)}- ${text.sv}`)];
}

function factsPage(): string {
  return lines(
    '# Fakta',
    '',
    'Det en regel kan fråga om, för varje slag av sak som den kan pröva.',
    ...SUBJECT_DEFINITIONS.flatMap(({ kind, says, facts }) => [
      '',
      `## ${kind}`,
      '',
      says.sv,
      '',
      '| Faktum | Slag | Säger | Läser |',
      '| --- | --- | --- | --- |',
      ...facts.map((fact) => {
        const taken = (fact.parameters ?? []).map((one) => `\`${one.name}\` (${one.type}): ${one.says.sv}`);
        const says = [fact.says.sv, ...taken].map(cell).join('<br>');
        const reads = fact.reads.map((need) => [need].flat().map(columnWords).join(' eller ')).join('; ');
        return `| ${fact.name} | ${fact.type}${fact.unit === undefined ? '' : ` (${fact.unit})`} | ${says} | ${reads} |`;
      }),
    ]),
  );
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

export function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}
