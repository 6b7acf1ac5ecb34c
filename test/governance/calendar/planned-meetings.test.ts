import assert from 'node:assert/strict';
import { plannedMeetings } from '../../../src/governance/calendar/planned-meetings.ts';
import type { MeetingCadence, Pack } from '../../../src/governance/pack.ts';
import { SAMPLE_PACK } from '../../sheets/sample-review.ts';

function packWith(...meetings: readonly MeetingCadence[]): Pack {
  const groups = [...new Set(meetings.map(({ group }) => group))];
  return {
    ...SAMPLE_PACK,
    meetings,
    groups: groups.map((name) => ({ name, kind: 'ledningsgrupp', aliases: [] })),
  };
}

const FIRST_FRIDAYS: MeetingCadence = {
  group: 'LG',
  per: 'month',
  min: 1,
  excludedMonths: [7, 8],
  day: { weekday: 5, ordinal: 1 },
  agendaDaysBefore: 7,
  submissionDaysBeforeAgenda: 7,
};

describe('planned meetings', () => {
  it('fall on the fixed day of every month that is not excluded', () => {
    assert.deepEqual(
      plannedMeetings(packWith(FIRST_FRIDAYS), 2018).map(({ date }) => date),
      [
        '2018-01-05',
        '2018-02-02',
        '2018-03-02',
        '2018-04-06',
        '2018-05-04',
        '2018-06-01',
        '2018-09-07',
        '2018-10-05',
        '2018-11-02',
        '2018-12-07',
      ],
    );
  });

  it('move off public holidays, and say from what', () => {
    const [january] = plannedMeetings(packWith(FIRST_FRIDAYS), 2027);
    assert.equal(january?.date, '2027-01-08');
    assert.equal(january?.movedFrom?.regular, '2027-01-01');
    const obstacle = january?.movedFrom?.obstacle;
    assert.equal(obstacle?.kind === 'holiday' ? obstacle.holiday.name : undefined, 'nyårsdagen');
  });

  it('say when the agenda goes out and when cases are submitted', () => {
    const [, february] = plannedMeetings(packWith(FIRST_FRIDAYS), 2018);
    assert.deepEqual([february?.agendaBy, february?.submitBy], ['2018-01-26', '2018-01-19']);
  });

  it('of a special kind are some of the ordinary days', () => {
    const council: MeetingCadence = { group: 'LG', per: 'year', min: 2, kind: 'FoU-råd' };
    const meetings = plannedMeetings(packWith(FIRST_FRIDAYS, council), 2018);
    const ordinary = meetings.filter(({ kind }) => kind === undefined).map(({ date }) => date);
    const councils = meetings.filter(({ kind }) => kind === 'FoU-råd').map(({ date }) => date);
    assert.equal(councils.length, 2);
    assert.ok(councils.every((date) => ordinary.includes(date)));
  });

  const counts: readonly (readonly [string, MeetingCadence, number])[] = [
    ['three to four a year', { group: 'A', per: 'year', min: 3, max: 4 }, 3],
    ['six a year', { group: 'A', per: 'year', min: 6 }, 6],
    ['two a term', { group: 'A', per: 'term', min: 2, max: 3 }, 4],
    ['one a month, but not in summer', { group: 'A', per: 'month', min: 1, excludedMonths: [6, 7, 8] }, 9],
  ];
  for (const [says, cadence, count] of counts) {
    it(`are as many as the document asks: ${says}`, () => {
      const meetings = plannedMeetings(packWith(cadence), 2027);
      assert.equal(meetings.length, count);
      assert.ok(meetings.every(({ date, fixedDay }) => !/^2027-0[78]/.test(date) && !fixedDay));
      assert.equal(new Set(meetings.map(({ date }) => date)).size, count);
    });
  }

  it('of a term lie in both terms', () => {
    const months = plannedMeetings(packWith({ group: 'A', per: 'term', min: 2 }), 2027).map(({ date }) =>
      date.slice(5, 7),
    );
    assert.equal(months.filter((month) => month <= '06').length, 2);
  });

  it('of several groups fall on different days', () => {
    const cadences = ['A', 'B', 'C'].map((group): MeetingCadence => ({ group, per: 'year', min: 6 }));
    const days = plannedMeetings(packWith(...cadences), 2027).map(({ date }) => date);
    assert.equal(new Set(days).size, 18);
  });
});
