import { describeFact, subjectDefinition } from '../facts/subject-definitions.ts';
import type { ColumnReference, FactDescription } from '../facts/subject.ts';
import type { Pack, Text } from '../governance/pack.ts';
import { conditionLines, type ConditionLine } from './condition-words.ts';
import { askedFact, factsOfConditions, namesBehind } from './rule-facts.ts';
import type { Level, Parameter, Rule } from './rule.ts';
import { NO_SETTINGS, resolveParameters, ruleReference } from './settings.ts';

/** All there is to say of a rule: what `rules explain` prints and the rule reference shows. */
export interface RuleDescription {
  readonly reference: string;
  readonly rule: Rule;
  readonly document: string;
  /** What one of the things it judges is. */
  readonly subject: Text;
  readonly parameters: readonly (Parameter & { readonly name: string })[];
  /** Every fact that its conditions and texts ask for, by the name the rule uses. */
  readonly facts: readonly (FactDescription & { readonly as: string })[];
  /** The columns that it cannot do without, alternatives together. */
  readonly needs: readonly (readonly ColumnReference[])[];
  /** Columns that it reads where present. */
  readonly alsoReads: readonly ColumnReference[];
  readonly applies: readonly ConditionLine[];
  readonly levels: readonly (Level & { readonly conditions: readonly ConditionLine[] })[];
}

export function describeRule(pack: Pack, rule: Rule): RuleDescription {
  const parameters = resolveParameters(pack, rule, NO_SETTINGS);
  const compared = factsOfConditions(rule, parameters).map(({ name }) => name);
  const mentioned = rule.levels.flatMap((level) => namesBehind(rule, level));
  const facts = [...new Set([...compared, ...mentioned])].flatMap((name) => {
    const description = describeFact(rule.subject, askedFact(rule, name, parameters).fact);
    return description === undefined ? [] : [{ ...description, as: name }];
  });
  const ofConditions = facts.filter(({ as }) => compared.includes(as));
  const needs = new Map(
    [...rule.needs, ...ofConditions.flatMap(({ reads }) => reads)].map((need) => {
      const references: readonly ColumnReference[] = typeof need === 'string' ? [need] : need;
      return [references.join(' '), references];
    }),
  );
  const also = new Set(facts.flatMap(({ alsoReads, reads }) => [...(alsoReads ?? []), ...reads.flat()]));
  const needed = new Set([...needs.values()].flat());
  return {
    reference: ruleReference(pack, rule),
    rule,
    document: pack.document?.title ?? pack.title.sv,
    subject: subjectDefinition(rule.subject).says,
    parameters: Object.entries(rule.parameters).map(([name, parameter]) => ({ name, ...parameter })),
    facts,
    needs: [...needs.values()].filter((need, _, all) => !impliedBy(need, all)),
    alsoReads: [...also].filter((reference) => !needed.has(reference)),
    applies: rule.applies === undefined ? [] : conditionLines(rule.applies, rule),
    levels: rule.levels.map((level) => ({ ...level, conditions: conditionLines(level.when, rule) })),
  };
}

/** A table needs no mention where one of its columns is needed. */
function impliedBy(need: readonly ColumnReference[], all: readonly (readonly ColumnReference[])[]): boolean {
  const [only] = need;
  return need.length === 1 && all.some((other) => other.length === 1 && other[0]?.startsWith(`${only}.`) === true);
}

/** Every column that a rule reads, needed ones first. */
export function columnsOfRule(pack: Pack, rule: Rule): readonly ColumnReference[] {
  const { needs, alsoReads } = describeRule(pack, rule);
  return [...new Set([...needs.flat(), ...alsoReads])];
}
