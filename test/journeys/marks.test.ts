import assert from 'node:assert/strict';
import type { Finding, FindingState } from '../../src/findings/finding.ts';
import { marksOf } from '../../src/journeys/marks.ts';
import type { Severity } from '../../src/rules/rule.ts';
import { parseCellAddress, rangeAddress } from '../../src/workbook/cell-address.ts';
import { snapshotOf } from '../../src/workbook/snapshot-of.ts';

const SNAPSHOT = snapshotOf([
  { name: 'Logg', rows: [['x']] },
  { name: 'Fynd', origin: 'own', rows: [['x']] },
]);

function finding(severity: Severity, state: FindingState, ...addresses: readonly string[]): Finding {
  const text = { sv: '', en: '' };
  return {
    id: 'f',
    evidence: '',
    rule: 'p/r',
    ruleTitle: text,
    kind: 'report',
    norms: [],
    severity,
    state,
    subject: text,
    cells: addresses.map((address) => {
      const [sheet = '', cell = ''] = address.split('!');
      const position = parseCellAddress(cell);
      assert.ok(position);
      return { sheet, ...position };
    }),
    message: text,
    remedy: text,
    source: '',
    facts: {},
  };
}

function marks(...findings: readonly Finding[]): readonly string[] {
  return marksOf(findings, SNAPSHOT)
    .map(({ sheet, range, look }) => `${sheet}!${rangeAddress(range)} ${look}`)
    .sort();
}

describe('marks', () => {
  it('stand on every cell a finding points at', () => {
    assert.deepEqual(marks(finding('error', 'new', 'Logg!B3', 'Logg!D3')), ['Logg!B3 error', 'Logg!D3 error']);
  });

  it('look like the most serious of several findings', () => {
    const both = [finding('info', 'new', 'Logg!B3'), finding('warning', 'open', 'Logg!B3')];
    assert.deepEqual(marks(...both), ['Logg!B3 warning']);
    assert.deepEqual(marks(...both.toReversed()), ['Logg!B3 warning']);
  });

  it('are muted by an acknowledgement and gone with a resolved finding', () => {
    assert.deepEqual(marks(finding('error', 'acknowledged', 'Logg!B3'), finding('error', 'resolved', 'Logg!B4')), [
      'Logg!B3 acknowledged',
    ]);
    assert.deepEqual(marks(finding('error', 'acknowledged', 'Logg!B3'), finding('info', 'new', 'Logg!B3')), [
      'Logg!B3 info',
    ]);
  });

  it('join neighbours down a column, and only those', () => {
    assert.deepEqual(
      marks(
        finding('error', 'new', 'Logg!B5', 'Logg!B3', 'Logg!B4', 'Logg!B7', 'Logg!C4'),
        finding('warning', 'new', 'Logg!B6'),
      ),
      ['Logg!B3:B5 error', 'Logg!B6 warning', 'Logg!B7 error', 'Logg!C4 error'],
    );
  });

  it('never stand on own sheets or on sheets that are gone', () => {
    assert.deepEqual(marks(finding('error', 'new', 'Fynd!B3', 'Borta!A1')), []);
  });
});
