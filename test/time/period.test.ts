import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, fromDayNumber, parseIsoDate, type IsoDate } from '../../src/time/iso-date.ts';
import {
  type PeriodUnit,
  calendarPeriod,
  nextPeriod,
  periodContaining,
  periodHolds,
  periodLabel,
  periodsBetween,
  periodsInYear,
  periodsOverlap,
  previousPeriod,
  weeksInYear,
} from '../../src/time/period.ts';

const day = (text: string): IsoDate => parseIsoDate(text) ?? assert.fail(`${text} is no day`);
const units: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'tertial', 'term', 'year'];
const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(fromDayNumber);

describe('periods', () => {
  const cases: readonly [PeriodUnit, number, number, string, string, string][] = [
    ['quarter', 2017, 3, '2017-07-01', '2017-09-30', '2017 kv 3'],
    ['tertial', 2014, 2, '2014-05-01', '2014-08-31', '2014 T2'],
    ['term', 2018, 1, '2018-01-01', '2018-06-30', 'VT 2018'],
    ['term', 2018, 2, '2018-07-01', '2018-12-31', 'HT 2018'],
    ['month', 2016, 2, '2016-02-01', '2016-02-29', 'februari 2016'],
    ['year', 2018, 1, '2018-01-01', '2018-12-31', '2018'],
    ['week', 2018, 36, '2018-09-03', '2018-09-09', 'v. 36 2018'],
    ['week', 2018, 1, '2018-01-01', '2018-01-07', 'v. 1 2018'],
    ['week', 2020, 53, '2020-12-28', '2021-01-03', 'v. 53 2020'],
  ];
  for (const [unit, year, ordinal, from, to, label] of cases) {
    it(`${label} is ${from}–${to}`, () => {
      const period = calendarPeriod(unit, year, ordinal);
      assert.deepEqual(period, { unit, year, ordinal, from, to });
      assert.equal(period && periodLabel(period), label);
    });
  }

  const none: readonly [PeriodUnit, number, number][] = [
    ['quarter', 2018, 5],
    ['quarter', 2018, 0],
    ['tertial', 2018, 4],
    ['week', 2018, 53],
    ['month', 2018, 1.5],
    ['year', 99_999, 1],
  ];
  for (const [unit, year, ordinal] of none) {
    it(`there is no ${unit} ${ordinal} in ${year}`, () => assert.equal(calendarPeriod(unit, year, ordinal), undefined));
  }

  it('are listed between two days, the first and last ones whole', () => {
    const terms = periodsBetween('term', day('2017-06-30'), day('2018-07-01'));
    assert.deepEqual(terms.map(periodLabel), ['VT 2017', 'HT 2017', 'VT 2018', 'HT 2018']);
    assert.deepEqual(periodsBetween('year', day('2018-01-02'), day('2018-01-01')), []);
  });

  it('overlap when they share a day', () => {
    const one = { from: day('2018-01-01'), to: day('2018-01-31') };
    assert.ok(periodsOverlap(one, { from: day('2018-01-31'), to: day('2018-03-01') }));
    assert.ok(!periodsOverlap(one, { from: day('2018-02-01'), to: day('2018-03-01') }));
  });

  it('hold every day in exactly one period of each unit, and neighbours touch', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...units), (date, unit) => {
        const period = periodContaining(unit, date);
        assert.ok(periodHolds(period, date));
        assert.deepEqual(calendarPeriod(unit, period.year, period.ordinal), period);
        assert.equal(nextPeriod(period).from, addDays(period.to, 1));
        assert.equal(addDays(previousPeriod(period).to, 1), period.from);
        assert.ok(period.ordinal <= periodsInYear(unit, period.year));
      }),
    );
  });

  it('number weeks as ISO 8601 does', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { weekOfYear, yearOfWeek } = Temporal.PlainDate.from(date);
        const week = periodContaining('week', date);
        assert.deepEqual([week.ordinal, week.year], [weekOfYear, yearOfWeek]);
      }),
    );
    assert.equal(weeksInYear(2015), 53);
    assert.equal(weeksInYear(2018), 52);
  });
});
