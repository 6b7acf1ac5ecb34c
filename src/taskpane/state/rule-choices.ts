import type { ParameterValue } from '../../rules/rule.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import type { RuleOutline } from '../checking/checker.ts';

export function isOff(settings: RuleSettings, rule: string): boolean {
  return settings.off.includes(rule);
}

export function withRule(settings: RuleSettings, rule: string, used: boolean): RuleSettings {
  const others = settings.off.filter((each) => each !== rule);
  return { ...settings, off: used ? others : [...others, rule] };
}

/** The settings with a parameter's value; its default is no setting. */
export function withParameter(
  settings: RuleSettings,
  { reference, parameters }: RuleOutline,
  name: string,
  value: ParameterValue,
): RuleSettings {
  const { [name]: former, ...others } = settings.parameters[reference] ?? {};
  const usual = parameters.find((parameter) => parameter.name === name)?.default ?? null;
  const changed = JSON.stringify(value) === JSON.stringify(usual) ? others : { ...others, [name]: value };
  return { ...settings, parameters: { ...settings.parameters, [reference]: changed } };
}
