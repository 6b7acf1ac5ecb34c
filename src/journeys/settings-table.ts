import { readOwnTable, type OwnColumn, type OwnRow } from '../findings/own-table.ts';
import type { Pack } from '../governance/pack.ts';
import { SEVERITY_NAMES } from '../language/severities.ts';
import { RULE_SWITCH, UNUSABLE_VALUE } from '../language/settings-words.ts';
import type { Parameter, ParameterValue, Severity } from '../rules/rule.ts';
import { checkSettings, ruleReference, type RuleSettings, type SettingProblem } from '../rules/settings.ts';
import { parseIsoDate } from '../time/iso-date.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';

/** The own sheet that lists the rules and takes changes to them. */
export const SETTINGS_SHEET = 'Regelverk';

/** The Excel Table on it. */
export const SETTINGS_TABLE = 'Regelverk';

export type SettingsKey =
  'pack' | 'version' | 'rule' | 'title' | 'section' | 'on' | 'severity' | 'parameter' | 'says' | 'default' | 'value';

function column(key: SettingsKey, sv: string, en: string, filledByUser = false): OwnColumn<SettingsKey> {
  return { key, header: { sv, en }, holds: 'text', filledByUser };
}

/** In the order they stand: a line a rule, and one more for each further parameter of it. */
export const SETTINGS_COLUMNS: readonly OwnColumn<SettingsKey>[] = [
  column('pack', 'Regelpaket', 'Rule pack'),
  column('version', 'Version', 'Version'),
  column('rule', 'Regelns id', 'Rule id'),
  column('title', 'Regel', 'Rule'),
  column('section', 'Avsnitt', 'Section'),
  column('on', 'Används', 'In use', true),
  column('severity', 'Allvar', 'Severity', true),
  column('parameter', 'Parameter', 'Parameter'),
  column('says', 'Betydelse', 'Meaning'),
  column('default', 'Förvalt', 'Default'),
  column('value', 'Värde', 'Value', true),
];

/** What the sheet asks for, and what of it cannot be followed. */
export interface SheetSettings {
  readonly settings: RuleSettings;
  readonly problems: readonly SettingProblem[];
  /** What was typed as a value but cannot be used, by {@link parameterReference}; it stays on the sheet to be mended. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** 'blekinge-2017/report-overdue graceDays'. */
export function parameterReference(rule: string, parameter: string): string {
  return `${rule} ${parameter}`;
}

/** Both settings; where they speak of the same rule or parameter, the first one's word holds. */
export function joinedSettings(first: RuleSettings, second: RuleSettings): RuleSettings {
  const rules = new Set([...Object.keys(first.parameters), ...Object.keys(second.parameters)]);
  return {
    off: [...new Set([...first.off, ...second.off])],
    severities: { ...second.severities, ...first.severities },
    parameters: Object.fromEntries(
      [...rules].map((rule) => [rule, { ...second.parameters[rule], ...first.parameters[rule] }]),
    ),
  };
}

/** The settings on the sheet; undefined when there is no such sheet. Only what differs from the packs is a setting. */
export function readSettings(snapshot: WorkbookSnapshot, packs: readonly Pack[]): SheetSettings | undefined {
  const rows = readOwnTable(snapshot, SETTINGS_COLUMNS, ['rule', 'on', 'severity', 'value']);
  if (rows.length === 0) return undefined;
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [ruleReference(pack, rule), rule] as const)));
  const off = new Set<string>();
  const severities = new Map<string, Severity>();
  const parameters = new Map<string, Map<string, ParameterValue>>();
  const problems: SettingProblem[] = [];
  const typed = new Map<string, string>();
  for (const row of rows) {
    const reference = row.rule;
    const rule = reference === undefined ? undefined : rules.get(reference);
    if (reference === undefined || rule === undefined) continue;
    if (isOff(row.on)) off.add(reference);
    const severity = severityOf(row.severity);
    if (severity !== undefined) severities.set(reference, severity);
    const change = changeOf(row, rule.parameters);
    if (change === undefined) continue;
    typed.set(parameterReference(reference, change.parameter), row.value ?? '');
    if ('problem' in change) problems.push({ rule: reference, parameter: change.parameter, ...change.problem });
    else parameters.set(reference, (parameters.get(reference) ?? new Map()).set(change.parameter, change.value));
  }
  const checked = checkSettings(
    {
      off: [...off],
      severities: Object.fromEntries(severities),
      parameters: Object.fromEntries([...parameters].map(([rule, values]) => [rule, Object.fromEntries(values)])),
    },
    packs,
  );
  const all = [...problems, ...checked.problems];
  const unusable = all.flatMap(({ rule, parameter }): [string, string][] => {
    const place = parameterReference(rule, parameter ?? '');
    const text = typed.get(place);
    return text === undefined ? [] : [[place, text]];
  });
  return { settings: checked.settings, problems: all, unusable: new Map(unusable) };
}

/** A parameter's value as it stands in a cell; {@link readSettings} reads the same back. */
export function parameterText(value: ParameterValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, count]) => `${name}: ${count}`)
      .join('; ');
  return String(value);
}

type Change =
  | { readonly parameter: string; readonly value: ParameterValue }
  | { readonly parameter: string; readonly problem: Pick<SettingProblem, 'reason' | 'instead'> };

function changeOf(row: OwnRow<SettingsKey>, parameters: Readonly<Record<string, Parameter>>): Change | undefined {
  const { parameter: name, value: text } = row;
  if (name === undefined || text === undefined || !Object.hasOwn(parameters, name)) return undefined;
  const parameter = parameters[name];
  if (parameter === undefined || text === parameterText(parameter.default)) return undefined;
  const value = parsedValue(text, parameter.type);
  if (value !== undefined) return { parameter: name, value };
  const problem = { reason: UNUSABLE_VALUE.reason(text), instead: UNUSABLE_VALUE.instead[parameter.type] };
  return { parameter: name, problem };
}

/** A value as it is written in a cell or a field; undefined when it is none of its type. */
export function parsedValue(text: string, type: Parameter['type']): ParameterValue | undefined {
  switch (type) {
    case 'integer':
      return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'number':
      return /^-?\d{1,9}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
    case 'text':
      return text;
    case 'date':
      return parseIsoDate(text);
    case 'list':
      return parts(text);
    case 'counts':
      return parsedCounts(text);
  }
}

function parts(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parsedCounts(text: string): Readonly<Record<string, number>> | undefined {
  const counts = parts(text).map((part): readonly [string, number] | undefined => {
    const colon = part.lastIndexOf(':');
    const count = part.slice(colon + 1).trim();
    return colon > 0 && /^\d{1,4}$/.test(count) ? [part.slice(0, colon).trim(), Number(count)] : undefined;
  });
  return counts.some((count) => count === undefined)
    ? undefined
    : Object.fromEntries(counts.flatMap((count) => (count ? [count] : [])));
}

function isOff(text: string | undefined): boolean {
  const word = text?.toLowerCase();
  return word === RULE_SWITCH.off.sv.toLowerCase() || word === RULE_SWITCH.off.en.toLowerCase();
}

function severityOf(text: string | undefined): Severity | undefined {
  const word = text?.toLowerCase();
  const severities = Object.keys(SEVERITY_NAMES) as readonly Severity[];
  return severities.find((severity) => {
    const { sv, en } = SEVERITY_NAMES[severity];
    return word === sv.toLowerCase() || word === en.toLowerCase();
  });
}
