import { BUILT_IN_PACKS } from '../../governance/packs.ts';
import type { Pack } from '../../governance/pack.ts';
import { closestName } from '../../governance/closest-name.ts';
import { DONE, USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { RULE_KIND_NAMES, SEVERITY_NAMES } from '../../language/severities.ts';
import { visibleJson, visibleText } from '../../language/visible-text.ts';
import { explainRule } from '../../rules/explain.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleReference } from '../../rules/settings.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import type { RulesFormat } from '../option-values.ts';
import { loadPacks, readPackFiles } from '../own-packs.ts';
import { coloursOf, textStyle, type TextWidth } from '../print/text-style.ts';
import { textTable } from '../print/text-table.ts';
import { UsageError } from '../usage-error.ts';

export interface RulesCommandOptions {
  readonly pack?: readonly string[];
  readonly rules?: readonly string[];
  readonly format?: RulesFormat;
  readonly lang?: Language;
}

/** `rules`: every rule, pack by pack. */
export async function listRules(
  options: RulesCommandOptions,
  { stdout, environment }: CommandLine,
): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const packs = await packsAsked(options);
  const style = textStyle(stdout, environment);
  await stdout.write(options.format === 'json' ? rulesJson(packs, language) : rulesText(packs, language, style));
  return EXIT.done;
}

async function packsAsked(options: RulesCommandOptions): Promise<readonly Pack[]> {
  const known = [...BUILT_IN_PACKS, ...(await loadPacks(await readPackFiles(options.rules ?? [])))];
  return (options.pack ?? known.map((pack) => pack.id)).map((id) => {
    const pack = known.find((each) => each.id === id);
    if (pack !== undefined) return pack;
    throw new UsageError(USAGE_PROBLEMS.unknownPack(visibleText(id), known.map((each) => each.id).join(', ')));
  });
}

function rulesText(packs: readonly Pack[], language: Language, style: TextWidth): string {
  const columns = [
    { header: textIn({ sv: 'Regel', en: 'Rule' }, language), share: 2, least: 24 },
    { header: textIn({ sv: 'Allvar', en: 'Severity' }, language), share: 0, least: 11 },
    { header: textIn({ sv: 'Säger', en: 'Says' }, language), share: 4, least: 20 },
    { header: textIn({ sv: 'Källa', en: 'Source' }, language), share: 2, least: 8 },
  ];
  const { severity } = coloursOf(style);
  const parts = packs.map((pack) => {
    const rows = pack.rules.map((rule) => {
      const worst = rule.levels[0]?.severity ?? 'info';
      return [
        { lines: [ruleReference(pack, rule)] },
        { lines: [textIn(SEVERITY_NAMES[worst], language)], paint: severity[worst] },
        { lines: [textIn(rule.title, language)] },
        { lines: [rule.source.section] },
      ];
    });
    const title = `${pack.id}: ${pack.document?.title ?? textIn(pack.title, language)}`;
    return `${coloursOf(style).strong(visibleText(title))}\n${textTable(columns, rows, style)}`;
  });
  const count = packs.reduce((sum, pack) => sum + pack.rules.length, 0);
  return `${[...parts, textIn(DONE.ruleCount(count, packs.length), language)].join('\n\n')}\n`;
}

function rulesJson(packs: readonly Pack[], language: Language): string {
  const described = packs.map((pack) => ({
    id: pack.id,
    title: textIn(pack.title, language),
    version: pack.version,
    rules: pack.rules.map((rule) => ruleJson(pack, rule, language)),
  }));
  return `${visibleJson(JSON.stringify(described, null, 2))}\n`;
}

function ruleJson(pack: Pack, rule: Rule, language: Language) {
  return {
    id: ruleReference(pack, rule),
    norms: rule.norms,
    kind: rule.kind,
    kindName: textIn(RULE_KIND_NAMES[rule.kind], language),
    title: textIn(rule.title, language),
    severities: rule.levels.map((level) => level.severity),
    source: rule.source,
    parameters: Object.fromEntries(Object.entries(rule.parameters).map(([name, { default: value }]) => [name, value])),
  };
}

/** `rules explain RULE`: a rule with its source, parameters, facts and columns. */
export async function explain(id: string, options: RulesCommandOptions, { stdout }: CommandLine): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const packs = await packsAsked(options);
  const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  const found = rules.filter(({ pack, rule }) => id === ruleReference(pack, rule) || id === rule.id);
  const [only] = found;
  if (only === undefined || found.length > 1) {
    const references = rules.map(({ pack, rule }) => ruleReference(pack, rule));
    const near =
      found.length > 1
        ? found.map(({ pack, rule }) => ruleReference(pack, rule)).join(', ')
        : (closestName(id, references) ?? '');
    throw new UsageError(USAGE_PROBLEMS.unknownRule(visibleText(id), near));
  }
  await stdout.write(`${explainRule(only.pack, only.rule, language)}\n`);
  return EXIT.done;
}
