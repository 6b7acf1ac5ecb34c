import type { Pack } from '../governance/pack.ts';
import {
  SETTINGS_COLUMNS,
  SETTINGS_SHEET,
  SETTINGS_TABLE,
  parameterReference,
  parameterText,
  type SettingsKey,
} from '../journeys/settings-table.ts';
import { textIn, type Language } from '../language/language.ts';
import { AS_THE_RULE_SAYS, RULE_SWITCH, SETTINGS_NOTE } from '../language/settings-words.ts';
import { SEVERITY_NAMES } from '../language/severities.ts';
import type { Rule } from '../rules/rule.ts';
import { resolveParameters, ruleReference, type RuleSettings } from '../rules/settings.ts';
import type { CellDraft, DropDown, RowDraft, SheetDraft } from '../workbook/patch.ts';
import { textCell } from './cell-drafts.ts';
import { wordsDropDown } from './drop-downs.ts';
import { fitted } from './row-heights.ts';
import type { TakenNames } from './taken-names.ts';
import { uniqueSheetName, uniqueTableName } from './unique-names.ts';

const WIDTHS: Readonly<Record<SettingsKey, number>> = {
  pack: 18,
  version: 8,
  rule: 28,
  title: 38,
  section: 18,
  on: 10,
  severity: 14,
  parameter: 20,
  says: 36,
  default: 20,
  value: 20,
};
const HEADER_ROW = 2;

/** The sheet 'Regelverk': every rule of the packs with its parameters, and columns to change them in. */
export function settingsSheet(
  packs: readonly Pack[],
  settings: RuleSettings,
  language: Language,
  taken: TakenNames,
  unusable: ReadonlyMap<string, string> = new Map(),
): SheetDraft {
  const widths = SETTINGS_COLUMNS.map(({ key }) => WIDTHS[key]);
  const lines = packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => ruleRows(pack, rule, { settings, unusable }, language)),
  );
  const body = lines.length > 0 ? lines : [{ cells: SETTINGS_COLUMNS.map(() => null) }];
  const bottom = HEADER_ROW + body.length;
  return {
    name: uniqueSheetName(SETTINGS_SHEET, taken.sheets),
    ownership: 'own',
    columnWidths: widths,
    rows: [
      { cells: [textCell(textIn(SETTINGS_NOTE, language), 'note')], height: 30 },
      { cells: SETTINGS_COLUMNS.map(({ header }) => textCell(textIn(header, language), 'tableHeader')) },
      ...body.map((row) => fitted(row, widths)),
    ],
    merged: [{ top: 1, left: 1, bottom: 1, right: SETTINGS_COLUMNS.length }],
    tables: [
      {
        name: uniqueTableName(SETTINGS_TABLE, taken.tables),
        range: { top: HEADER_ROW, left: 1, bottom, right: SETTINGS_COLUMNS.length },
        showFilter: true,
      },
    ],
    dropDowns: dropDowns(bottom, language),
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: { orientation: 'landscape', repeatRows: { from: HEADER_ROW, to: HEADER_ROW }, fitToWidth: true },
    tabColour: '#6A7078',
  };
}

/** A line a parameter; the switch and the severity stand on the rule's first. */
function ruleRows(
  pack: Pack,
  rule: Rule,
  { settings, unusable }: { readonly settings: RuleSettings; readonly unusable: ReadonlyMap<string, string> },
  language: Language,
): readonly RowDraft[] {
  const reference = ruleReference(pack, rule);
  const values = resolveParameters(pack, rule, settings);
  const names = Object.keys(rule.parameters);
  return (names.length === 0 ? [undefined] : names).map((name, index) => {
    const parameter = name === undefined ? undefined : rule.parameters[name];
    const value = name === undefined ? undefined : values[name];
    const first = index === 0;
    const mistyped = name === undefined ? undefined : unusable.get(parameterReference(reference, name));
    const texts: Readonly<Record<SettingsKey, string>> = {
      pack: pack.id,
      version: pack.version,
      rule: reference,
      title: textIn(rule.title, language),
      section: rule.source.section,
      on: first ? textIn(settings.off.includes(reference) ? RULE_SWITCH.off : RULE_SWITCH.on, language) : '',
      severity: first ? severityText(settings, reference, language) : '',
      parameter: name ?? '',
      says: parameter === undefined ? '' : textIn(parameter.says, language),
      default: parameter === undefined ? '' : parameterText(parameter.default),
      value: mistyped ?? (value === undefined ? '' : parameterText(value)),
    };
    return {
      cells: SETTINGS_COLUMNS.map(({ key }) =>
        key === 'value' && mistyped !== undefined
          ? textCell(mistyped, 'warning')
          : settingsCell(texts, key, first, parameter !== undefined),
      ),
    };
  });
}

function settingsCell(
  texts: Readonly<Record<SettingsKey, string>>,
  key: SettingsKey,
  first: boolean,
  hasParameter: boolean,
): CellDraft {
  const changeable = key === 'value' ? hasParameter : (key === 'on' || key === 'severity') && first;
  return textCell(texts[key], changeable ? 'input' : 'wrapped');
}

function severityText(settings: RuleSettings, reference: string, language: Language): string {
  const severity = Object.hasOwn(settings.severities, reference) ? settings.severities[reference] : undefined;
  return textIn(severity === undefined ? AS_THE_RULE_SAYS : SEVERITY_NAMES[severity], language);
}

function dropDowns(bottom: number, language: Language): readonly DropDown[] {
  const below = (key: SettingsKey) => {
    const column = SETTINGS_COLUMNS.findIndex((each) => each.key === key) + 1;
    return { top: HEADER_ROW + 1, left: column, bottom, right: column };
  };
  const severities = [AS_THE_RULE_SAYS, ...Object.values(SEVERITY_NAMES)].map((word) => textIn(word, language));
  return [
    wordsDropDown(below('on'), [textIn(RULE_SWITCH.on, language), textIn(RULE_SWITCH.off, language)], true),
    wordsDropDown(below('severity'), severities, true),
  ];
}
