import assert from 'node:assert/strict';
import { calendarIcs } from '../../src/handouts/calendar-ics.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { meetingCalendar, type MeetingCalendar } from '../../src/journeys/calendar/meeting-calendar.ts';
import { day } from '../journeys/run.ts';

function calendarOf(id: string, year: number): MeetingCalendar {
  const result = meetingCalendar(
    BUILT_IN_PACKS.filter((pack) => pack.id === id),
    year,
  );
  assert.ok(result.ok);
  return result.calendar;
}

/** The properties of each event, line folds taken away. */
function eventsOf(text: string): readonly ReadonlyMap<string, string>[] {
  const unfolded = text.replaceAll('\r\n ', '');
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT/gs)].map(
    ([, lines]) =>
      new Map(
        (lines ?? '')
          .trim()
          .split('\r\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
      ),
  );
}

describe('the calendar as an .ics file', () => {
  const text = calendarIcs(calendarOf('blekinge-2017', 2027), day('2026-11-20'), 'sv');
  const events = eventsOf(text);

  it('has a meeting with its time and why it was moved, and days for the agenda and for cases', () => {
    const [meeting, agenda, submission] = events;
    assert.equal(meeting?.get('SUMMARY'), 'Möte: LSVO:s ledningsgrupp');
    assert.equal(meeting?.get('DTSTART'), '20270108T083000');
    assert.equal(meeting?.get('DTEND'), '20270108T113000');
    assert.match(meeting?.get('DESCRIPTION') ?? '', /2027-01-01 är nyårsdagen\\nKallelse senast 2026-12-30/);
    assert.equal(agenda?.get('DTSTART;VALUE=DATE'), '20261230');
    assert.equal(submission?.get('DTSTART;VALUE=DATE'), '20261223');
  });

  it('is the same each time, with ids of their own that do not hang on the day', () => {
    assert.equal(calendarIcs(calendarOf('blekinge-2017', 2027), day('2026-11-20'), 'sv'), text);
    const ids = events.map((event) => event.get('UID'));
    assert.equal(new Set(ids).size, events.length);
    assert.ok(ids.every((id) => id !== undefined && !/\d{4}-\d{2}-\d{2}/.test(id)));
    assert.ok(events.every((event) => event.get('DTSTAMP') === '20261120T000000Z'));
  });

  it('has whole days for groups without a time, and folds no line over 75 bytes', () => {
    const ofCounties = calendarIcs(calendarOf('jonkoping-2013', 2027), day('2026-11-20'), 'sv');
    assert.ok(eventsOf(ofCounties).every((event) => event.has('DTSTART;VALUE=DATE')));
    for (const line of [...text.split('\r\n'), ...ofCounties.split('\r\n')])
      assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('escapes what has a meaning in the format', () => {
    const calendar: MeetingCalendar = {
      year: 2027,
      meetings: [{ group: 'A, B; C\\\nBEGIN:VEVENT', date: day('2027-03-05'), fixedDay: true }],
    };
    const [only, ...others] = eventsOf(calendarIcs(calendar, day('2026-11-20'), 'sv'));
    assert.equal(others.length, 0);
    assert.equal(only?.get('SUMMARY'), 'Möte: A\\, B\\; C\\\\ / BEGIN:VEVENT');
  });
});
