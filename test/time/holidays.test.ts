import assert from 'node:assert/strict';
import Holidays from 'date-holidays';
import { addDays, isoDate, parseIsoDate, type IsoDate } from '../../src/time/iso-date.ts';
import {
  easterSunday,
  holidayOn,
  isHoliday,
  isSqueezeDay,
  isWorkingDay,
  nearestWorkingDay,
  swedishHolidays,
} from '../../src/time/holidays.ts';

const day = (text: string): IsoDate => parseIsoDate(text) ?? assert.fail(`${text} is no day`);
const NATIONAL_DAY_FREE_FROM = 2005;

describe('Swedish holidays', () => {
  it('are those that date-holidays knows, 1990–2060', () => {
    const authority = new Holidays('SE', { languages: ['sv'], timezone: 'Europe/Stockholm' });
    for (let year = 1990; year <= 2060; year++) {
      const listed = authority
        .getHolidays(year)
        .filter(
          ({ type, name }) =>
            type === 'public' || ['midsommarafton', 'julafton', 'nyårsafton'].includes(name.toLowerCase()),
        )
        .filter(({ name }) => year >= NATIONAL_DAY_FREE_FROM || !/nationaldagen|svenska flaggans dag/i.test(name))
        .map(({ date }) => date.slice(0, 10));
      const pentecostMonday = addDays(easterSunday(year), 50);
      if (year < NATIONAL_DAY_FREE_FROM) listed.push(pentecostMonday);
      const ours = swedishHolidays(year).map(({ date }) => date);
      assert.deepEqual([...new Set(ours)].sort(), [...new Set(listed)].sort(), `${year}`);
    }
  });

  const known: readonly [string, string, 'public' | 'eve'][] = [
    ['2018-03-30', 'långfredagen', 'public'],
    ['2018-05-10', 'Kristi himmelsfärdsdag', 'public'],
    ['2018-06-22', 'midsommarafton', 'eve'],
    ['2018-06-23', 'midsommardagen', 'public'],
    ['2018-11-03', 'alla helgons dag', 'public'],
    ['2018-12-24', 'julafton', 'eve'],
    ['2018-12-31', 'nyårsafton', 'eve'],
    ['2017-01-06', 'trettondedag jul', 'public'],
    ['2004-05-31', 'annandag pingst', 'public'],
  ];
  for (const [date, name, kind] of known) {
    it(`${date} is ${name}`, () => assert.deepEqual(holidayOn(day(date)), { date, name, kind }));
  }

  it('neither Whit Monday since 2005 nor the national day before it is a holiday', () => {
    assert.ok(!isHoliday(day('2005-05-16')));
    assert.ok(!isHoliday(day('2003-06-06')));
    assert.ok(isHoliday(day('2005-06-06')));
  });

  it('fall on Easter, from 23 March to 25 April', () => {
    assert.equal(easterSunday(2008), '2008-03-23');
    assert.equal(easterSunday(2011), '2011-04-24');
    assert.equal(easterSunday(2019), '2019-04-21');
    assert.equal(easterSunday(2038), '2038-04-25');
  });
});

describe('squeeze days', () => {
  const cases: readonly [string, boolean, string][] = [
    ['2018-05-11', true, 'Friday after Ascension Day'],
    ['2018-04-30', true, 'Monday before the first of May'],
    ['2019-06-07', true, 'Friday after the national day'],
    ['2018-12-27', false, 'Thursday after Boxing Day, before a working Friday'],
    ['2018-05-10', false, 'a holiday itself'],
    ['2018-03-02', false, 'an ordinary Friday'],
    ['2018-01-05', false, 'Friday before Epiphany on a Saturday, after a working Thursday'],
    ['2016-01-05', false, 'Tuesday before Epiphany, after a working Monday'],
    ['2020-01-07', false, 'Tuesday after Epiphany on a Monday'],
  ];
  for (const [date, squeezed, why] of cases) {
    it(`${date}: ${why}`, () => assert.equal(isSqueezeDay(day(date)), squeezed));
  }

  it('always lie alone between days off', () => {
    for (let number = 0; number < 3_000; number++) {
      const date = addDays(isoDate(2015, 1, 1) ?? assert.fail(), number);
      if (!isSqueezeDay(date)) continue;
      assert.ok(isWorkingDay(date) && !isWorkingDay(addDays(date, -1)) && !isWorkingDay(addDays(date, 1)));
    }
  });

  it('the nearest working day skips the whole of Easter', () => {
    assert.equal(nearestWorkingDay(day('2018-03-30'), 1), '2018-04-03');
    assert.equal(nearestWorkingDay(day('2018-04-02'), -1), '2018-03-29');
    assert.equal(nearestWorkingDay(day('2018-03-07'), 1), '2018-03-07');
  });
});
