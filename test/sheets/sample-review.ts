import assert from 'node:assert/strict';
import type { Finding } from '../../src/findings/finding.ts';
import type { Pack, Text } from '../../src/governance/pack.ts';
import type { Review } from '../../src/journeys/review.ts';
import type { RuleOutcome, Violation } from '../../src/rules/outcome.ts';
import type { Rule, RuleKind, Severity } from '../../src/rules/rule.ts';
import { parseIsoDate, type IsoDate } from '../../src/time/iso-date.ts';

export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  assert.ok(date);
  return date;
}

export function both(text: string): Text {
  return { sv: text, en: `${text} (en)` };
}

function rule(id: string, kind: RuleKind, section: string): Rule {
  return {
    id,
    norms: [`prov/${id}`],
    kind,
    title: both(`Regeln ${id}`),
    source: { section },
    subject: 'case',
    parameters: {},
    facts: {},
    needs: [],
    levels: [],
    marks: [],
  };
}

const OVERDUE = rule('redovisning', 'report', '4.2');
const SEATS = rule('platser', 'quota', 'Bilaga 3');
const FIRST_FRIDAY = rule('forsta-fredag', 'meeting', 'Bilaga 3');
const AGENDA = rule('kallelse', 'meeting', 'Bilaga 3');

export const SAMPLE_PACK: Pack = {
  id: 'prov',
  title: both('Provpaket'),
  version: '1.2',
  document: {
    title: 'Ledningssystem för samverkan',
    owner: 'Ledningsgruppen',
    adopted: day('2017-06-12'),
    validFrom: day('2017-06-12'),
    aliases: [],
  },
  groups: [],
  organisations: [],
  functions: [],
  seats: [],
  meetings: [],
  reports: [],
  agendas: [],
  rules: [OVERDUE, SEATS, FIRST_FRIDAY, AGENDA],
};

/** A finding of a rule, changed as the test needs it. */
export function finding(id: string, severity: Severity, more: Partial<Finding> = {}): Finding {
  return {
    id,
    evidence: `e-${id}`,
    rule: 'prov/redovisning',
    ruleTitle: both('Redovisning i tid'),
    kind: 'report',
    norms: ['prov/redovisning'],
    severity,
    state: 'new',
    subject: both(`Ärende ${id}`),
    group: 'Äldre/somatik',
    owner: 'Ada Prov',
    cells: [
      { sheet: 'Ärendelogg 2017', row: 12, column: 8 },
      { sheet: 'Ärendelogg 2017', row: 12, column: 6 },
    ],
    message: both('Redovisningen skulle ha skett 2018-01-29 och är 31 dagar sen.'),
    remedy: both('Redovisa ärendet eller besluta om ett nytt datum.'),
    source: 'Ledningssystem för samverkan, 4.2',
    facts: { daysOverdue: 31 },
    firstSeen: day('2018-03-01'),
    since: day('2018-03-01'),
    ...more,
  };
}

function violation(severity: Severity): Violation {
  return {
    subject: {
      kind: 'case',
      key: '2017-12',
      label: both('Ärende 2017-12'),
      day: day('2018-03-01'),
      cells: () => [],
      place: undefined,
      fact: () => null,
    },
    level: { severity, when: { all: [] }, message: both('fel'), remedy: both('rätta') },
    severity,
    facts: {},
    cells: [],
  };
}

function outcome(of: Rule, more: Partial<RuleOutcome>): RuleOutcome {
  return { pack: SAMPLE_PACK, rule: of, kept: 0, violations: [], notChecked: [], ...more };
}

/** A review with findings of every severity, rules of every result, and a cell that could not be read. */
export function sampleReview(more: Partial<Review> = {}): Review {
  return {
    workbook: 'logg.xlsx',
    asOf: day('2018-03-01'),
    packs: [SAMPLE_PACK],
    recognition: {
      tables: [
        {
          kind: 'caseLog',
          sheet: 'Ärendelogg 2017',
          range: { top: 4, left: 1, bottom: 61, right: 14 },
          headerRow: 4,
          orientation: 'rows',
          columns: [],
          unmapped: [],
          confidence: 0.93,
          evidence: [{ code: 'synonym', detail: 'Ärende' }],
          rows: [],
        },
      ],
      unreadable: [{ sheet: 'Ärendelogg 2017', row: 14, column: 8, text: 'efter sommaren', expected: 'date' }],
    },
    outcomes: [
      outcome(OVERDUE, { kept: 41, violations: [violation('error'), violation('error')] }),
      outcome(SEATS, { kept: 7, violations: [violation('warning')] }),
      outcome(AGENDA, { kept: 9 }),
      outcome(FIRST_FRIDAY, { notChecked: [{ reason: 'columnMissing', missing: ['meetings.date'] }] }),
    ],
    findings: [
      finding('2017-12', 'error'),
      finding('2017-15', 'error', { state: 'open', group: 'FoU', firstSeen: day('2018-02-01') }),
      finding('platser-1', 'warning', { kind: 'quota', group: 'LSVO:s ledningsgrupp' }),
      finding('2017-16', 'info', { state: 'acknowledged' }),
      finding('2017-02', 'error', { state: 'resolved' }),
    ],
    carried: [],
    ownHeaders: [],
    tableGroups: [{ name: 'LSVO', source: 'title', text: 'Ärendelogg LSVO' }],
    ...more,
  };
}
