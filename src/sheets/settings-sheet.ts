import type { Pack, Text } from '../governance/pack.ts';
import {
  SETTINGS_COLUMNS,
  SETTINGS_SHEET,
  SETTINGS_TABLE,
  SEVERITY_PLACE,
  SWITCH_PLACE,
  parameterReference,
  parameterText,
  type SettingsKey,
  type SheetSettings,
} from '../journeys/settings-table.ts';
import { textIn, type Language } from '../language/language.ts';
import {
  AS_THE_RULE_SAYS,
  AS_THE_WORKBOOK_SAYS,
  RULE_SWITCH,
  SETTINGS_NOTE,
  WHOLE_PACK,
} from '../language/settings-words.ts';
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
  on: 18,
  severity: 14,
  parameter: 20,
  says: 36,
  default: 20,
  value: 20,
};
const HEADER_ROW = 2;

/** A pack on the sheet, with or without a line for each of its rules. */
export interface ListedPack {
  readonly pack: Pack;
  readonly showsRules: boolean;
}

/** What is set, and what people have written on the sheet. */
interface SettingsContent {
  readonly settings: RuleSettings;
  readonly written: SheetSettings;
}

/**
 * The sheet 'Regelverk': the packs to switch on and off, then every rule of those in use with its parameters, and columns
 * to change them in. What was written of rules that are not known here stands last.
 */
export function settingsSheet(
  packs: readonly ListedPack[],
  content: SettingsContent,
  language: Language,
  taken: TakenNames,
): SheetDraft {
  const widths = SETTINGS_COLUMNS.map(({ key }) => WIDTHS[key]);
  const packLines = packs.map(({ pack }) => packRow(pack, content, language));
  const lines = [
    ...packLines,
    ...packs.flatMap(({ pack, showsRules }) =>
      showsRules ? pack.rules.flatMap((rule) => ruleRows(pack, rule, content, language)) : [],
    ),
    ...content.written.unknown.map((row) => ({
      cells: SETTINGS_COLUMNS.map(({ key, filledByUser }) =>
        textCell(row[key] ?? '', filledByUser ? 'warning' : 'wrapped'),
      ),
    })),
  ];
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
    dropDowns: dropDowns(HEADER_ROW + packLines.length, bottom, language),
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: { orientation: 'landscape', repeatRows: { from: HEADER_ROW, to: HEADER_ROW }, fitToWidth: true },
    tabColour: '#6A7078',
  };
}

/** A line about the whole pack: used, not used, or used when the workbook is about it. */
function packRow(pack: Pack, { written }: SettingsContent, language: Language): RowDraft {
  const mistyped = written.unusable.get(parameterReference(pack.id, SWITCH_PLACE));
  const on = written.packs.get(pack.id);
  const said = on === undefined ? AS_THE_WORKBOOK_SAYS : on ? RULE_SWITCH.on : RULE_SWITCH.off;
  const texts: Readonly<Partial<Record<SettingsKey, string>>> = {
    pack: pack.id,
    version: pack.version,
    title: textIn(pack.title, language),
    section: textIn(WHOLE_PACK, language),
  };
  return {
    cells: SETTINGS_COLUMNS.map(({ key }) =>
      key === 'on'
        ? textCell(mistyped ?? textIn(said, language), mistyped === undefined ? 'input' : 'warning')
        : textCell(texts[key] ?? '', 'wrapped'),
    ),
  };
}

/** A line a parameter; the switch and the severity stand on the rule's first. */
function ruleRows(
  pack: Pack,
  rule: Rule,
  { settings, written: { unusable } }: SettingsContent,
  language: Language,
): readonly RowDraft[] {
  const reference = ruleReference(pack, rule);
  const values = resolveParameters(pack, rule, settings);
  const names = Object.keys(rule.parameters);
  return (names.length === 0 ? [undefined] : names).map((name, index) => {
    const parameter = name === undefined ? undefined : rule.parameters[name];
    const value = name === undefined ? undefined : values[name];
    const first = index === 0;
    const typed = (place: string): string | undefined => unusable.get(parameterReference(reference, place));
    const mistyped: Readonly<Partial<Record<SettingsKey, string | undefined>>> = {
      value: name === undefined ? undefined : typed(name),
      ...(first ? { on: typed(SWITCH_PLACE), severity: typed(SEVERITY_PLACE) } : {}),
    };
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
      value: value === undefined ? '' : parameterText(value),
    };
    return {
      cells: SETTINGS_COLUMNS.map(({ key }) => {
        const wrong = mistyped[key];
        return wrong === undefined
          ? settingsCell(texts, key, first, parameter !== undefined)
          : textCell(wrong, 'warning');
      }),
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

function dropDowns(lastPack: number, bottom: number, language: Language): readonly DropDown[] {
  const between = (key: SettingsKey, top: number, last: number) => {
    const column = SETTINGS_COLUMNS.findIndex((each) => each.key === key) + 1;
    return { top, left: column, bottom: last, right: column };
  };
  const said = (words: readonly Text[]) => words.map((word) => textIn(word, language));
  const packs = wordsDropDown(
    between('on', HEADER_ROW + 1, lastPack),
    said([AS_THE_WORKBOOK_SAYS, RULE_SWITCH.on, RULE_SWITCH.off]),
    true,
  );
  if (bottom <= lastPack) return [packs];
  return [
    packs,
    wordsDropDown(between('on', lastPack + 1, bottom), said([RULE_SWITCH.on, RULE_SWITCH.off]), true),
    wordsDropDown(
      between('severity', lastPack + 1, bottom),
      said([AS_THE_RULE_SAYS, ...Object.values(SEVERITY_NAMES)]),
      true,
    ),
  ];
}
