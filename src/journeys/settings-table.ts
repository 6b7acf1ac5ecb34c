import { readOwnTable, type OwnColumn, type OwnRow } from '../findings/own-table.ts';
import type { Pack, Text } from '../governance/pack.ts';
import { SEVERITY_NAMES } from '../language/severities.ts';
import {
  AS_THE_RULE_SAYS,
  AS_THE_WORKBOOK_SAYS,
  RULE_SWITCH,
  UNKNOWN_HERE,
  UNUSABLE_VALUE,
  UNUSABLE_WORD,
} from '../language/settings-words.ts';
import type { Parameter, ParameterValue, Severity } from '../rules/rule.ts';
import {
  checkSettings,
  NO_SETTINGS,
  ruleReference,
  type RuleSettings,
  type SettingProblem,
} from '../rules/settings.ts';
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
  /** What was typed but cannot be used, by {@link parameterReference}; it stays on the sheet to be mended. */
  readonly unusable: ReadonlyMap<string, string>;
  /** Packs switched on (true) or off (false); the others are used when the workbook is about them. */
  readonly packs: ReadonlyMap<string, boolean>;
  /** Rows that somebody has changed, of rules and packs that are not known here. */
  readonly unknown: readonly OwnRow<SettingsKey>[];
}

/** The places beside a rule's parameters, and a pack's, where something can be typed. */
export const SWITCH_PLACE = ':on';
export const SEVERITY_PLACE = ':severity';

/** A sheet that asks for nothing. */
export const NOTHING_WRITTEN: SheetSettings = {
  settings: NO_SETTINGS,
  problems: [],
  unusable: new Map(),
  packs: new Map(),
  unknown: [],
};

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

/**
 * The settings on the sheet; undefined when there is no such sheet. Only what differs from the packs is a setting. The packs
 * are all that are known, in force or not, so that what is written of a pack waits until it is used again.
 */
export function readSettings(snapshot: WorkbookSnapshot, packs: readonly Pack[]): SheetSettings | undefined {
  const rows = readOwnTable(snapshot, SETTINGS_COLUMNS, ['rule', 'on', 'severity', 'value']);
  if (rows.length === 0) return undefined;
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [ruleReference(pack, rule), rule] as const)));
  const off = new Set<string>();
  const severities = new Map<string, Severity>();
  const parameters = new Map<string, Map<string, ParameterValue>>();
  const problems: SettingProblem[] = [];
  const typed = new Map<string, string>();
  const switched = new Map<string, boolean>();
  const unknown: OwnRow<SettingsKey>[] = [];
  for (const row of rows) {
    const reference = row.rule;
    const problem = (place: string, text: string, instead: Text): void => {
      const of = reference ?? row.pack ?? '';
      typed.set(parameterReference(of, place), text);
      problems.push({ rule: of, parameter: place, reason: UNUSABLE_VALUE.reason(text), instead });
    };
    if (reference === undefined) {
      if (row.pack === undefined || row.on === undefined) continue;
      const on = packSwitch(row.on);
      if (packs.every(({ id }) => id !== row.pack)) {
        if (on !== 'asTheWorkbookSays') unknown.push(row);
      } else if (on === undefined) problem(SWITCH_PLACE, row.on, UNUSABLE_WORD.pack);
      else if (on !== 'asTheWorkbookSays') switched.set(row.pack, on === 'on');
      continue;
    }
    const rule = rules.get(reference);
    if (rule === undefined) {
      if (isChanged(row)) unknown.push(row);
      continue;
    }
    if (row.on !== undefined) {
      const on = packSwitch(row.on);
      if (on === 'off') off.add(reference);
      else if (on !== 'on') problem(SWITCH_PLACE, row.on, UNUSABLE_WORD.on);
    }
    if (row.severity !== undefined && !isAsTheRuleSays(row.severity)) {
      const severity = severityOf(row.severity);
      if (severity === undefined) problem(SEVERITY_PLACE, row.severity, UNUSABLE_WORD.severity);
      else severities.set(reference, severity);
    }
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
  const all = [...problems, ...unknown.map(unknownProblem), ...checked.problems];
  const unusable = all.flatMap(({ rule, parameter }): [string, string][] => {
    const place = parameterReference(rule, parameter ?? '');
    const text = typed.get(place);
    return text === undefined ? [] : [[place, text]];
  });
  return { settings: checked.settings, problems: all, unusable: new Map(unusable), packs: switched, unknown };
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

/** 'Ja', 'Nej', the words of a cell that holds true or false, or that the workbook says; undefined for anything else. */
function packSwitch(text: string): 'on' | 'off' | 'asTheWorkbookSays' | undefined {
  const word = text.toLowerCase();
  const is = ({ sv, en }: Text): boolean => word === sv.toLowerCase() || word === en.toLowerCase();
  if (is(RULE_SWITCH.on) || word === 'true') return 'on';
  if (is(RULE_SWITCH.off) || word === 'false') return 'off';
  return is(AS_THE_WORKBOOK_SAYS) ? 'asTheWorkbookSays' : undefined;
}

function isAsTheRuleSays(text: string): boolean {
  const word = text.toLowerCase();
  return word === AS_THE_RULE_SAYS.sv.toLowerCase() || word === AS_THE_RULE_SAYS.en.toLowerCase();
}

/** Whether somebody has changed the row: a rule switched off, with a severity, or with a value that is not the default. */
function isChanged({ on, severity, value, default: standard }: OwnRow<SettingsKey>): boolean {
  return (
    (on !== undefined && packSwitch(on) !== 'on') ||
    (severity !== undefined && !isAsTheRuleSays(severity)) ||
    (value !== undefined && value !== standard)
  );
}

function unknownProblem({ rule, pack }: OwnRow<SettingsKey>): SettingProblem {
  const reason = rule === undefined ? UNKNOWN_HERE.pack(pack ?? '') : UNKNOWN_HERE.rule(rule);
  return { rule: rule ?? pack ?? '', reason, instead: UNKNOWN_HERE.instead };
}

function severityOf(text: string | undefined): Severity | undefined {
  const word = text?.toLowerCase();
  const severities = Object.keys(SEVERITY_NAMES) as readonly Severity[];
  return severities.find((severity) => {
    const { sv, en } = SEVERITY_NAMES[severity];
    return word === sv.toLowerCase() || word === en.toLowerCase();
  });
}
