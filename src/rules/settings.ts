import type { Pack, Text } from '../governance/pack.ts';
import { parameterProblem } from './parameter-problems.ts';
import { didYouMean } from './problem-words.ts';
import type { ParameterValue, Rule, Severity } from './rule.ts';

/** What a user has changed in the packs without editing them. Rules are named '<pack>/<rule>'. */
export interface RuleSettings {
  /** Rules switched off. */
  readonly off: readonly string[];
  /** The severity that every finding of a rule gets. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Values of parameters, by rule and parameter. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>;
}

export const NO_SETTINGS: RuleSettings = { off: [], severities: {}, parameters: {} };

/** A setting that cannot be followed, and why. */
export interface SettingProblem {
  readonly rule: string;
  readonly parameter?: string;
  readonly reason: Text;
  readonly instead: Text;
}

/** '<pack>/<rule>', as findings and settings name a rule. */
export function ruleReference(pack: Pack, rule: Rule): string {
  return `${pack.id}/${rule.id}`;
}

/** The parameters that a rule runs with: its defaults, changed by the settings. */
export function resolveParameters(
  pack: Pack,
  rule: Rule,
  settings: RuleSettings,
): Readonly<Record<string, ParameterValue>> {
  const reference = ruleReference(pack, rule);
  const changed = Object.hasOwn(settings.parameters, reference) ? (settings.parameters[reference] ?? {}) : {};
  return Object.fromEntries(
    Object.entries(rule.parameters).map(([name, parameter]) => [
      name,
      Object.hasOwn(changed, name) ? (changed[name] ?? parameter.default) : parameter.default,
    ]),
  );
}

/** The settings that can be followed, and what is wrong with the others. */
export function checkSettings(
  settings: RuleSettings,
  packs: readonly Pack[],
): { readonly settings: RuleSettings; readonly problems: readonly SettingProblem[] } {
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [ruleReference(pack, rule), rule] as const)));
  const problems: SettingProblem[] = [];
  const known = (reference: string): boolean => {
    if (rules.has(reference)) return true;
    problems.push({
      rule: reference,
      reason: { sv: `det finns ingen regel '${reference}'`, en: `there is no rule '${reference}'` },
      instead: didYouMean(reference, rules.keys()),
    });
    return false;
  };
  const off = settings.off.filter(known);
  const severities = Object.entries(settings.severities).filter(([reference]) => known(reference));
  const parameters = Object.entries(settings.parameters)
    .filter(([reference]) => known(reference))
    .map(([reference, changed]) => {
      const rule = rules.get(reference);
      const right = Object.entries(changed).filter(([name, value]) => {
        const problem = rule === undefined ? undefined : changeProblem(rule, name, value);
        if (problem !== undefined) problems.push({ rule: reference, parameter: name, ...problem });
        return problem === undefined;
      });
      return [reference, Object.fromEntries(right)] as const;
    });
  return {
    settings: { off, severities: Object.fromEntries(severities), parameters: Object.fromEntries(parameters) },
    problems,
  };
}

function changeProblem(rule: Rule, name: string, value: ParameterValue) {
  const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
  if (parameter !== undefined) return parameterProblem(parameter, value);
  return {
    reason: { sv: `regeln har ingen parameter '${name}'`, en: `the rule has no parameter '${name}'` },
    instead: didYouMean(name, Object.keys(rule.parameters)),
  };
}
