import type { FactValue, Subject, Unknown } from '../../src/facts/subject.ts';
import type { Pack } from '../../src/governance/pack.ts';
import type { Condition, Level, Rule, Severity } from '../../src/rules/rule.ts';
import type { IsoDate } from '../../src/time/iso-date.ts';

export const DAY = '2018-03-01' as IsoDate;
export const UNREADABLE: Unknown = { unknown: 'unreadable', cells: [{ sheet: 'Blad1', row: 2, column: 3 }] };
export const MISSING: Unknown = { unknown: 'missing', missing: ['caseLog.reportDue'] };

/** A thing with the facts given; a fact that is a function is computed each time it is asked for. */
export function syntheticSubject(
  key: string,
  facts: Readonly<Record<string, FactValue | Unknown | (() => FactValue | Unknown)>>,
  rest: Partial<Subject> = {},
): Subject {
  return {
    kind: 'case',
    key,
    label: { sv: `Ärende ${key}`, en: `Case ${key}` },
    day: DAY,
    place: { sheet: 'Blad1', row: 2, column: 1 },
    cells: (table, column) => (table === 'caseLog' && column === 'title' ? [{ sheet: 'Blad1', row: 2, column: 2 }] : []),
    fact(name) {
      const value = facts[name];
      if (value === undefined) throw new Error(`no fact '${name}'`);
      return typeof value === 'function' ? value() : value;
    },
    ...rest,
  };
}

export function syntheticLevel(severity: Severity, when: Condition, message = 'fel'): Level {
  return { severity, when, message: { sv: message, en: message }, remedy: { sv: 'rätta', en: 'mend' } };
}

export function syntheticRule(parts: Partial<Rule> & Pick<Rule, 'levels'>): Rule {
  return {
    id: 'test-rule',
    norms: [],
    kind: 'quality',
    title: { sv: 'Regel', en: 'Rule' },
    source: { section: '1' },
    subject: 'case',
    parameters: {},
    facts: {},
    needs: [],
    marks: [],
    ...parts,
  };
}

export function syntheticPack(rules: readonly Rule[], parts: Partial<Pack> = {}): Pack {
  return {
    id: 'test-pack',
    title: { sv: 'Paket', en: 'Pack' },
    version: '1.0',
    groups: [],
    organisations: [],
    functions: [],
    seats: [],
    meetings: [],
    reports: [],
    agendas: [],
    rules,
    ...parts,
  };
}
