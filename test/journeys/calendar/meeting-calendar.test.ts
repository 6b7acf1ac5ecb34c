import assert from 'node:assert/strict';
import { BUILT_IN_PACKS } from '../../../src/governance/packs.ts';
import { calendarPatch } from '../../../src/journeys/calendar/calendar-patch.ts';
import { calendarOfWorkbook, meetingCalendar } from '../../../src/journeys/calendar/meeting-calendar.ts';
import { recogniseWorkbook } from '../../../src/journeys/recognise-workbook.ts';
import { snapshotOf } from '../../../src/workbook/snapshot-of.ts';
import { isHoliday, isSqueezeDay } from '../../../src/time/holidays.ts';
import { weekday } from '../../../src/time/iso-date.ts';
import { meetings } from '../agenda/sample-agenda.ts';
import { day } from '../run.ts';

function packOf(id: string) {
  return BUILT_IN_PACKS.filter((pack) => pack.id === id);
}

describe('a year’s calendar of meetings', () => {
  const counts: readonly (readonly [pack: string, group: string, meetings: number])[] = [
    ['blekinge-2017', 'LSVO:s ledningsgrupp', 12],
    ['jonkoping-2013', 'Läns-LAKO', 4],
    ['jonkoping-2013', 'KOLA-gruppen', 6],
    ['ostergotland-2015', 'OSÖ Äldre', 6],
    ['ostergotland-2015', 'Läkemedelsrådet', 4],
    ['blekinge-lokal-2023', 'Mitt i livet Ronneby', 6],
  ];
  for (const [id, group, count] of counts) {
    it(`${id}: ${group} meets ${count} times, on working days, not in July or August`, () => {
      for (const year of [2026, 2027, 2028]) {
        const result = meetingCalendar(packOf(id), year, new Set([group]));
        assert.ok(result.ok);
        const { meetings: proposed } = result.calendar;
        assert.equal(proposed.length, count);
        for (const { date } of proposed) {
          assert.ok(weekday(date) <= 5 && !isHoliday(date) && !isSqueezeDay(date), date);
          assert.doesNotMatch(date, /-0[78]-/);
        }
      }
    });
  }

  it('has a problem when no document in force says how often groups meet', () => {
    const none = meetingCalendar(packOf('blekinge-2014'), 2027);
    assert.ok(!none.ok);
    assert.match(none.problem.sv, /Inget styrdokument som gäller 2027/);
    assert.ok(!meetingCalendar(packOf('blekinge-2017'), 2016).ok, 'the document was adopted in 2017');
  });

  it('of a workbook is of the groups that it names', () => {
    const snapshot = snapshotOf([
      meetings(['Mitt i livet Ronneby', '2024-04-18'], ['Att åldras Ronneby', '2024-04-25']),
    ]);
    const { recognition } = recogniseWorkbook(snapshot);
    const result = calendarOfWorkbook(recognition, packOf('blekinge-lokal-2023'), 2025, day('2024-09-01'));
    assert.ok(result.ok);
    assert.deepEqual([...new Set(result.calendar.meetings.map(({ group }) => group))].sort(), [
      'Att åldras Ronneby',
      'Mitt i livet Ronneby',
    ]);
  });

  it('is written as an own sheet with the headers of Möten, beside a sheet of the user’s with that name', () => {
    const result = meetingCalendar(packOf('blekinge-2017'), 2027);
    assert.ok(result.ok);
    const snapshot = snapshotOf([{ name: 'Möten 2027', rows: [['Eget']] }]);
    const [sheet] = calendarPatch(result.calendar, snapshot).sheets;
    assert.equal(sheet?.name, 'Möten 2027 (2)');
    assert.equal(sheet?.ownership, 'own');
    const texts = sheet?.rows.map(({ cells }) =>
      cells.map((cell) => {
        const value = cell?.value;
        return value?.kind === 'text' ? value.text : value?.kind === 'date' ? value.date : '';
      }),
    );
    assert.deepEqual(texts?.[0]?.slice(0, 4), ['Grupp', 'Datum', 'Mötestyp', 'Status']);
    assert.deepEqual(texts?.[1]?.slice(0, 4), ['LSVO:s ledningsgrupp', '2027-01-08', 'ordinarie', 'planerat']);
    assert.ok(texts?.[1]?.includes('2027-01-01 är nyårsdagen'));
  });
});
