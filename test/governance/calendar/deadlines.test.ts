import assert from 'node:assert/strict';
import { meetingDeadlines } from '../../../src/governance/calendar/deadlines.ts';
import type { MeetingCadence } from '../../../src/governance/pack.ts';
import { day } from '../../journeys/run.ts';

const WEEK_AND_WEEK: MeetingCadence = {
  group: 'LG',
  per: 'month',
  min: 1,
  agendaDaysBefore: 7,
  submissionDaysBeforeAgenda: 7,
};

describe('deadlines before a meeting', () => {
  const cases: readonly (readonly [meeting: string, agenda: string, submission: string, why: string])[] = [
    ['2018-03-02', '2018-02-23', '2018-02-16', 'a week, and a week before that'],
    ['2018-04-06', '2018-03-29', '2018-03-22', 'the agenda would go out on Good Friday'],
    ['2018-04-13', '2018-04-06', '2018-03-29', 'cases would be submitted on Good Friday'],
    ['2018-06-29', '2018-06-21', '2018-06-14', 'the agenda would go out on midsummer eve'],
    ['2018-04-09', '2018-03-29', '2018-03-22', 'a week before is Easter Monday, with three more days off'],
    ['2027-01-08', '2026-12-30', '2026-12-23', 'a week before is New Year’s Day'],
  ];
  for (const [meeting, agenda, submission, why] of cases) {
    it(`${meeting}: ${agenda} and ${submission}, since ${why}`, () => {
      const deadlines = meetingDeadlines(WEEK_AND_WEEK, day(meeting));
      assert.equal(deadlines.agenda?.day, agenda);
      assert.equal(deadlines.submission?.day, submission);
    });
  }

  it('say which day they were moved from', () => {
    assert.equal(meetingDeadlines(WEEK_AND_WEEK, day('2018-04-06')).agenda?.movedFrom, '2018-03-30');
    assert.equal(meetingDeadlines(WEEK_AND_WEEK, day('2018-03-02')).agenda?.movedFrom, undefined);
  });

  it('are none when the document sets none', () => {
    assert.deepEqual(meetingDeadlines({ group: 'LG', per: 'year', min: 4 }, day('2018-03-02')), {});
  });
});
