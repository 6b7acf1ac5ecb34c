import assert from 'node:assert/strict';
import { plannedReports } from '../../../src/governance/calendar/planned-reports.ts';
import type { ReportCadence } from '../../../src/governance/pack.ts';
import { periodLabel } from '../../../src/time/period.ts';
import { SAMPLE_PACK } from '../../sheets/sample-review.ts';

function planned(cadence: Omit<ReportCadence, 'from'>): readonly (readonly [string, string])[] {
  const reports = plannedReports({ ...SAMPLE_PACK, reports: [{ from: 'A', ...cadence }] }, 2027);
  return reports.map(({ period, due }) => [periodLabel(period), due]);
}

describe('planned reports', () => {
  it('are due when their period has ended', () => {
    assert.deepEqual(planned({ kind: 'trender', per: 'quarter' }), [
      ['2027 kv 1', '2027-03-31'],
      ['2027 kv 2', '2027-06-30'],
      ['2027 kv 3', '2027-09-30'],
      ['2027 kv 4', '2027-12-31'],
    ]);
    assert.deepEqual(planned({ kind: 'tertialuppföljning', per: 'tertial' }), [
      ['2027 T1', '2027-04-30'],
      ['2027 T2', '2027-08-31'],
      ['2027 T3', '2027-12-31'],
    ]);
    assert.deepEqual(planned({ kind: 'terminsrapport', per: 'term' }), [
      ['VT 2027', '2027-06-30'],
      ['HT 2027', '2027-12-31'],
    ]);
  });

  it('that are plans are due before their year begins, for this year and the next', () => {
    assert.deepEqual(planned({ kind: 'verksamhetsplan', per: 'year' }), [
      ['2027', '2026-12-31'],
      ['2028', '2027-12-31'],
    ]);
  });
});
