import assert from 'node:assert/strict';
import fc from 'fast-check';
import { monthOf, parseIsoDate, weekday, yearOf, dayOf } from '../../src/time/iso-date.ts';
import { isSqueezeDay, isWorkingDay } from '../../src/time/holidays.ts';
import { meetingDay, nthWeekday } from '../../src/time/meeting-day.ts';

describe('the nth weekday of a month', () => {
  const cases: readonly [number, number, number, number, string | undefined][] = [
    [2018, 5, 5, 1, '2018-05-04'],
    [2018, 6, 5, 1, '2018-06-01'],
    [2018, 6, 5, 5, '2018-06-29'],
    [2018, 5, 5, 5, undefined],
    [2018, 5, 5, -1, '2018-05-25'],
    [2018, 12, 1, -1, '2018-12-31'],
    [2018, 13, 1, 1, undefined],
  ];
  for (const [year, month, weekdayNumber, ordinal, expected] of cases) {
    it(`${year}-${month}: weekday ${weekdayNumber}, ordinal ${ordinal} is ${expected ?? 'none'}`, () =>
      assert.equal(nthWeekday(year, month, weekdayNumber, ordinal), expected));
  }

  it('is that weekday in that month, in that week', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1901, max: 2100 }),
        month,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        (year, inMonth, day, ordinal) => {
          const date = nthWeekday(year, inMonth, day, ordinal) ?? assert.fail();
          assert.deepEqual([yearOf(date), monthOf(date), weekday(date)], [year, inMonth, day]);
          assert.equal(Math.ceil(dayOf(date) / 7), ordinal);
        },
      ),
    );
  });
});

describe('a meeting day', () => {
  const cases: readonly [string, 'holiday' | 'squeezeDay' | undefined, string][] = [
    ['2018-03-02', undefined, '2018-03-02'],
    ['2017-01-06', 'holiday', '2017-01-13'],
    ['2021-01-01', 'holiday', '2021-01-08'],
    ['2018-05-11', 'squeezeDay', '2018-05-18'],
    ['2015-05-01', 'holiday', '2015-05-08'],
    ['2018-06-22', 'holiday', '2018-06-29'],
    ['2024-03-29', 'holiday', '2024-03-22'],
  ];
  for (const [regular, obstacle, proposed] of cases) {
    it(`${regular} ${obstacle === undefined ? 'does' : `is a ${obstacle}: ${proposed}`}`, () => {
      const result = meetingDay(parseIsoDate(regular) ?? assert.fail());
      assert.equal(result.obstacle?.kind, obstacle);
      assert.equal(result.proposed, proposed);
    });
  }

  it('is proposed on a working day that is not squeezed, in the same month', () => {
    for (let year = 1990; year <= 2060; year++) {
      for (let month = 1; month <= 12; month++) {
        const { proposed } = meetingDay(nthWeekday(year, month, 5, 1) ?? assert.fail());
        assert.ok(isWorkingDay(proposed) && !isSqueezeDay(proposed), proposed);
        assert.equal(monthOf(proposed), month);
      }
    }
  });
});
