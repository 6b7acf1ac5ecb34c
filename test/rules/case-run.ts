import assert from 'node:assert/strict';
import { createFactContext } from '../../src/facts/frame/fact-context.ts';
import { wordFinding } from '../../src/findings/wording.ts';
import type { Pack } from '../../src/governance/pack.ts';
import { evaluateRule } from '../../src/rules/evaluate.ts';
import type { RuleOutcome, Violation } from '../../src/rules/outcome.ts';
import type { Parameter, ParameterValue, Rule } from '../../src/rules/rule.ts';
import { checkSettings, NO_SETTINGS, ruleReference, type RuleSettings } from '../../src/rules/settings.ts';
import type { Recognition } from '../../src/tables/recognised-table.ts';
import { parseIsoDate } from '../../src/time/iso-date.ts';
import { cellAddress } from '../../src/workbook/cell-address.ts';
import { parts, type RuleCase } from './case-file.ts';
import { cellNamed, columnOfHeader, kindOfSheet, recogniseCase } from './case-tables.ts';

const SEVERITIES: Readonly<Record<string, string>> = { fel: 'error', varning: 'warning', info: 'info' };
const NOT_IN_FORCE = 'dokumentet gällde inte';
const UNREADABLE = 'oläsligt ';
const UNFILLED = ['uppgift saknas', 'nothing stated'];

/** Runs one rule on one case, with and without the prefilter, and compares with what the case expects. */
export async function runCase(pack: Pack, rule: Rule, one: RuleCase): Promise<void> {
  const asOf = parseIsoDate(one.asOf);
  if (asOf === undefined) throw new Error(`Kontrolldag '${one.asOf}' är ingen dag`);
  const recognition = recogniseCase(one);
  const settings = settingsOf(pack, rule, one);
  const outcomes = await Promise.all(
    [false, true].map((exact) =>
      evaluateRule(pack, rule, createFactContext({ recognition, pack, packs: [pack], asOf }), { settings, exact }),
    ),
  );
  for (const outcome of outcomes) {
    assert.deepEqual(outcome.failed, undefined, 'regeln själv ska inte fallera');
    compareFindings(rule, outcome, one, recognition);
    compareNotChecked(outcome, one);
    compareKind(outcome, one);
  }
}

function settingsOf(pack: Pack, rule: Rule, { parameters }: RuleCase): RuleSettings {
  if (parameters.length === 0) return NO_SETTINGS;
  const changed = parameters.map(([name, text]) => [name, parameterValue(rule.parameters[name], text)] as const);
  const settings = { ...NO_SETTINGS, parameters: { [ruleReference(pack, rule)]: Object.fromEntries(changed) } };
  const { problems } = checkSettings(settings, [pack]);
  assert.deepEqual(problems, [], 'parametrarna ska gå att ändra så');
  return settings;
}

function parameterValue(parameter: Parameter | undefined, text: string): ParameterValue {
  switch (parameter?.type) {
    case 'integer':
    case 'number':
      return Number(text);
    case 'list':
      return text.split(',').map((item) => item.trim());
    case 'counts':
      return Object.fromEntries(
        text.split(',').map((pair) => {
          const [name = '', count] = pair.split(':');
          return [name.trim(), Number(count)];
        }),
      );
    default:
      return text;
  }
}

function compareFindings(rule: Rule, outcome: RuleOutcome, one: RuleCase, recognition: Recognition): void {
  const told = outcome.violations.map((violation) => describe(rule, violation));
  const found = `fynd:\n${told.map((line) => `  ${line}`).join('\n') || '  inga'}`;
  const left = [...outcome.violations];
  for (const expected of one.findings) {
    const at = left.findIndex((violation) => matches(rule, violation, expected, recognition));
    assert.ok(at >= 0, `inget fynd är ${Object.values(expected).join(' | ')}\n${found}`);
    left.splice(at, 1);
  }
  assert.equal(left.length, 0, `fler fynd än väntat; ${found}`);
  for (const violation of outcome.violations) {
    const { message, remedy } = worded(rule, violation);
    for (const text of [message.sv, message.en, remedy.sv, remedy.en]) {
      assert.ok(!UNFILLED.some((word) => text.includes(word)), `en plats i texten fick inget värde: ${text}`);
    }
  }
}

function matches(
  rule: Rule,
  violation: Violation,
  expected: Readonly<Record<string, string>>,
  recognition: Recognition,
): boolean {
  const severity = SEVERITIES[expected['Allvar'] ?? ''];
  if (severity === undefined) throw new Error(`Allvar ska vara fel, varning eller info, inte '${expected['Allvar']}'`);
  const message = worded(rule, violation).message.sv.toLowerCase();
  const cells = parts(expected['Celler'] ?? '').map((text) => cellNamed(text, recognition));
  return (
    violation.severity === severity &&
    violation.subject.label.sv === expected['Vad'] &&
    parts(expected['Meddelandet säger'] ?? '').every((words) => message.includes(words.toLowerCase())) &&
    cells.every((cell, at) => {
      const shown = violation.cells[at];
      return shown?.sheet === cell.sheet && shown.row === cell.row && shown.column === cell.column;
    })
  );
}

function worded(rule: Rule, violation: Violation) {
  return {
    message: wordFinding(violation.level.message, rule, violation),
    remedy: wordFinding(violation.level.remedy, rule, violation),
  };
}

function describe(rule: Rule, violation: Violation): string {
  const severity = Object.keys(SEVERITIES).find((word) => SEVERITIES[word] === violation.severity);
  const cells = violation.cells.map((cell) => `${cell.sheet}!${cellAddress(cell)}`).join(', ');
  return `${severity} | ${violation.subject.label.sv} | ${worded(rule, violation).message.sv} | ${cells}`;
}

function compareNotChecked({ notChecked }: RuleOutcome, one: RuleCase): void {
  const expected = one.notChecked.map((text) => {
    if (text === NOT_IN_FORCE || text.startsWith(UNREADABLE)) return text;
    const [sheet = '', header] = text.split(/\.(.*)/s);
    const kind = kindOfSheet(sheet);
    return header === undefined ? kind : `${kind}.${columnOfHeader(kind, header).key}`;
  });
  const found = notChecked.flatMap(({ reason, missing, subjects = [] }) => {
    if (reason === 'notInForce') return [NOT_IN_FORCE];
    return missing.length > 0 ? missing : subjects.map(({ sv }) => UNREADABLE + sv);
  });
  assert.deepEqual([...new Set(found)].sort(), [...expected].sort(), 'det som inte kunde prövas');
}

function compareKind({ kept, violations }: RuleOutcome, { kind, findings }: RuleCase): void {
  if (kind === 'Bruten') assert.ok(findings.length > 0, 'ett brutet fall har minst ett fynd');
  if (kind === 'Hållen') {
    assert.equal(violations.length, 0, 'ett hållet fall har inga fynd');
    assert.ok(kept > 0, 'regeln gäller ingenting i fallet; är det det som ska visas, skriv "Gäller inte:" i rubriken');
  }
  if (kind === 'Gäller inte') assert.equal(kept + violations.length, 0, 'regeln gäller något i fallet');
}
