import assert from 'node:assert/strict';
import type { MeetingAgenda } from '../../../src/journeys/agenda/agenda.ts';
import { drafted, log, meetings, on, refused, type LogRow } from './sample-agenda.ts';

const LSVO = 'Ärendelogg för LSVO:s ledningsgrupp';
const FIXED_2017 = [
  'Föregående sammanträdesprotokoll',
  'Information om viktiga förändringar i respektive organisation',
  'Uppföljning av minnesanteckningar från verksamhetsgruppernas möten',
  'Uppföljning av ärendelogg',
  'Nästa möte',
  'Övriga frågor',
  'Utvärdering av mötet',
];

function titles({ points }: MeetingAgenda): readonly string[] {
  return points.map(({ title }) => title);
}

function point({ points }: MeetingAgenda, title: string) {
  const found = points.find((each) => each.title === title);
  assert.ok(found, `there is no point ${title}`);
  return found;
}

function lines(agenda: MeetingAgenda, title: string): string {
  return point(agenda, title)
    .lines.map(({ sv }) => sv)
    .join('\n');
}

function notes(agenda: MeetingAgenda): string {
  return agenda.notes.map(({ sv }) => sv).join('\n');
}

/** The draft for 6 April 2018 as of 10 March, of a log with these cases. */
function april(...cases: readonly LogRow[]): Promise<MeetingAgenda> {
  return drafted([log(LSVO, ...cases)], { meeting: '2018-04-06' }, '2018-03-10');
}

describe('the draft of an agenda', () => {
  it('has the document’s fixed items in order, with the cases after the last notes and decisions first', async () => {
    const agenda = await april(
      { Ärendenr: '1', Ärende: 'Information', Typ: 'I', Möte: on('2018-04-06') },
      { Ärendenr: '2', Ärende: 'Utan typ', Möte: on('2018-04-06') },
      { Ärendenr: '3', Ärende: 'Diskussion', Typ: 'D', Möte: on('2018-04-06') },
      { Ärendenr: '4', Ärende: 'Beslut', Typ: 'B', Möte: on('2018-04-06') },
      { Ärendenr: '5', Ärende: 'En annan dag', Typ: 'B', Möte: on('2018-05-04') },
    );
    const [first, ...rest] = FIXED_2017;
    assert.deepEqual(titles(agenda), [first, 'Beslut', 'Diskussion', 'Information', 'Utan typ', ...rest]);
    assert.deepEqual([agenda.from, agenda.to, agenda.points[0]?.start], ['08.30', '11.30', '08.30']);
  });

  it('names who presents: the presenter, else the owner', async () => {
    const agenda = await april(
      { Ärendenr: '1', Ärende: 'Ett', Möte: on('2018-04-06'), Ansvarig: 'Ann Berg', Föredragande: 'Bo Ek' },
      { Ärendenr: '2', Ärende: 'Två', Möte: on('2018-04-06'), Ansvarig: 'Ann Berg' },
    );
    assert.deepEqual([point(agenda, 'Ett').presenter, point(agenda, 'Två').presenter], ['Bo Ek', 'Ann Berg']);
  });

  const planned: readonly (readonly [string, LogRow, boolean])[] = [
    ['the month of the meeting', { Möte: 'april 2018' }, true],
    ['the half-year of the meeting', { Möte: 'VT 2018' }, false],
    ['a closed case', { Möte: on('2018-04-06'), Status: 'Avslutad' }, false],
    ['no meeting', {}, false],
  ];
  for (const [says, row, isOn] of planned) {
    it(`${isOn ? 'takes up' : 'leaves out'} a case planned for ${says}`, async () => {
      const agenda = await april({ Ärendenr: '1', Ärende: 'Ärendet', ...row }, { Ärendenr: '2', Ärende: 'Annat' });
      assert.equal(titles(agenda).includes('Ärendet'), isOn);
    });
  }

  const proposed: readonly (readonly [string, LogRow, string | undefined])[] = [
    ['deferred by its decision', { Möte: on('2018-03-02'), Beslut: 'Bordläggs' }, 'deferred'],
    ['sent back', { Möte: on('2018-03-02'), Beslut: 'Återremitterades till FoU' }, 'deferred'],
    ['deferred to a later meeting', { Möte: on('2018-05-04'), Beslut: 'Bordläggs' }, undefined],
    ['for decision at a meeting that took none', { Möte: on('2018-03-02'), Typ: 'B', Status: 'Ny' }, 'undecided'],
    ['for information at a meeting', { Möte: on('2018-03-02'), Typ: 'I', Status: 'Ny' }, undefined],
    [
      'prepared by a group that has not reported',
      { Möte: on('2018-03-02'), Typ: 'B', Status: 'Under beredning', 'Bereds av': 'FoU' },
      undefined,
    ],
    [
      'decided',
      { Möte: on('2018-03-02'), Typ: 'B', Status: 'Beslutad', Beslut: 'Antas', Beslutsdatum: on('2018-03-02') },
      undefined,
    ],
  ];
  for (const [says, row, origin] of proposed) {
    it(`${origin === undefined ? 'does not propose' : 'proposes'} a case that was ${says}`, async () => {
      const agenda = await april({ Ärendenr: '1', Ärende: 'Ärendet', ...row }, { Ärendenr: '2', Ärende: 'Annat' });
      assert.equal(agenda.points.find(({ title }) => title === 'Ärendet')?.origin, origin);
    });
  }

  it('lists what is due by the meeting under the item that follows up the log, by day', async () => {
    const agenda = await april(
      {
        Ärendenr: '1',
        Ärende: 'Sen',
        'Uppföljning: när': on('2018-04-05'),
        'Uppföljning: vem': 'FoU',
        Beslut: 'Antas',
      },
      { Ärendenr: '2', Ärende: 'Redovisning', 'Redovisas senast': on('2018-03-20'), 'Bereds av': 'e-hälsa' },
      { Ärendenr: '3', Ärende: 'Gjord', 'Uppföljning: när': on('2018-03-05'), Uppföljt: on('2018-03-06') },
      { Ärendenr: '4', Ärende: 'Senare', 'Uppföljning: när': on('2018-04-07') },
      { Ärendenr: '5', Ärende: 'Redovisad', 'Redovisas senast': on('2018-03-20'), Redovisat: on('2018-03-01') },
    );
    const [first, second] = lines(agenda, 'Uppföljning av ärendelogg').split('\n');
    assert.equal(first, '2 Redovisning: ska redovisas senast 2018-03-20 (e-hälsa)');
    assert.equal(second, '1 Sen: ska följas upp senast 2018-04-05 (FoU)');
    assert.doesNotMatch(lines(agenda, 'Uppföljning av ärendelogg'), /Gjord|Senare|Redovisad/);
  });

  it('names rules that are broken in the log, with their cases', async () => {
    const agenda = await april({
      Ärendenr: '7',
      Ärende: 'Sen redovisning',
      Status: 'Under beredning',
      'Bereds av': 'e-hälsa',
      'Redovisas senast': on('2018-01-20'),
    });
    assert.match(lines(agenda, 'Uppföljning av ärendelogg'), /^Fel: .+ – Ärende 7$/m);
  });

  it('has the notes to read and the next meeting from the table of meetings', async () => {
    const agenda = await drafted(
      [
        log(LSVO, { Ärendenr: '1', Ärende: 'Ett' }),
        meetings(
          ['LSVO:s ledningsgrupp', '2018-02-02'],
          ['LSVO:s ledningsgrupp', '2018-03-02', 'inställt'],
          ['LSVO:s ledningsgrupp', '2018-04-06', 'planerat'],
          ['LSVO:s ledningsgrupp', '2018-05-04', 'planerat'],
          ['Äldre/somatik', '2018-02-20'],
          ['e-hälsa', '2018-01-10'],
        ),
      ],
      { meeting: '2018-04-06' },
      '2018-03-10',
    );
    assert.deepEqual(
      point(agenda, 'Föregående sammanträdesprotokoll').documents.map(({ sv }) => sv),
      ['Minnesanteckningar 2018-02-02'],
    );
    assert.deepEqual(
      point(agenda, 'Uppföljning av minnesanteckningar från verksamhetsgruppernas möten').documents.map(({ sv }) => sv),
      ['Minnesanteckningar Äldre/somatik 2018-02-20'],
    );
    assert.equal(lines(agenda, 'Nästa möte'), '2018-05-04');
    assert.equal(notes(agenda), '');
  });

  it('proposes the next meeting from the document when the table has none', async () => {
    const agenda = await april({ Ärendenr: '1', Ärende: 'Ett' });
    assert.equal(lines(agenda, 'Nästa möte'), 'Förslag: 2018-05-04');
  });

  it('counts the deadlines back and says when a case came too late', async () => {
    const agenda = await april({ Ärendenr: '1', Ärende: 'Sent', Möte: on('2018-04-06'), Anmält: on('2018-03-28') });
    assert.deepEqual([agenda.deadlines.submission?.day, agenda.deadlines.agenda?.day], ['2018-03-22', '2018-03-29']);
    assert.match(lines(agenda, 'Sent'), /^Anmält 2018-03-28/);
  });

  const days: readonly (readonly [meeting: string, asOf: string, note: RegExp])[] = [
    ['2018-03-30', '2018-03-01', /2018-03-30 är långfredagen/],
    ['2018-03-31', '2018-03-01', /2018-03-31 infaller på en helg/],
    ['2018-04-13', '2018-03-01', /Ordinarie mötesdag enligt styrdokumentet är 2018-04-06/],
    ['2018-07-06', '2018-03-01', /inga möten i den månad/],
    ['2027-01-08', '2026-12-01', /Flyttat från 2027-01-01, som är nyårsdagen/],
    ['2018-04-06', '2018-03-26', /Sista dagen att anmäla ärenden, 2018-03-22, har passerat/],
    ['2018-04-06', '2018-04-03', /skickats senast 2018-03-29/],
  ];
  for (const [meeting, asOf, note] of days) {
    it(`notes of ${meeting} as of ${asOf}: ${note.source}`, async () => {
      assert.match(notes(await drafted([log(LSVO, { Ärendenr: '1', Ärende: 'Ett' })], { meeting }, asOf)), note);
    });
  }

  it('notes a day that is not in the table of meetings, and one that is cancelled', async () => {
    const sheets = [
      meetings(['LSVO:s ledningsgrupp', '2018-03-02', 'inställt'], ['LSVO:s ledningsgrupp', '2018-05-04']),
    ];
    assert.match(notes(await drafted(sheets, { meeting: '2018-04-06' }, '2018-03-01')), /finns inte i tabellen Möten/);
    assert.match(notes(await drafted(sheets, { meeting: '2018-03-02' }, '2018-03-01')), /är inställt/);
    assert.match(notes(await drafted(sheets, { meeting: '2018-05-04' }, '2018-03-01')), /Ingen ärendelogg/);
  });

  it('is of the group that meets on the day, the main body first, or of the one asked for', async () => {
    const sheets = [
      log(LSVO, { Ärendenr: '1', Ärende: 'Ett', Möte: on('2018-04-06') }),
      meetings(['e-hälsa', '2018-04-05'], ['e-hälsa', '2018-04-06'], ['LSVO:s ledningsgrupp', '2018-04-06']),
    ];
    const groups = async (meeting: string, group?: string) =>
      (await drafted(sheets, { meeting, ...(group === undefined ? {} : { group }) }, '2018-03-01')).group;
    assert.equal(await groups('2018-04-05'), 'e-hälsa');
    assert.equal(await groups('2018-04-06'), 'LSVO:s ledningsgrupp');
    assert.equal(await groups('2018-04-06', 'E-HÄLSA'), 'e-hälsa');
    const ofMain = await drafted(sheets, { meeting: '2018-04-06' }, '2018-03-01');
    assert.match(notes(ofMain), /Samma dag möts även e-hälsa/);
    const ofOther = await drafted(sheets, { meeting: '2018-04-06', group: 'e-hälsa' }, '2018-03-01');
    assert.ok(!titles(ofOther).includes('Ett'), 'the log is another group’s');
  });

  it('is refused for a group that nobody knows, with the groups there are', async () => {
    const problem = await refused([meetings(['e-hälsa', '2018-04-05'])], { meeting: '2018-04-05', group: 'Kören' });
    assert.match(problem, /”Kören” finns varken i arbetsboken eller i styrdokumenten.*e-hälsa/);
  });

  it('of a local group has the eight items of its own document, with follow-ups at the notes of the last meeting', async () => {
    const agenda = await drafted(
      [
        log('Ärendelogg Att åldras Ronneby', {
          Ärendenr: '1',
          Ärende: 'Fallprevention',
          Beslut: 'Infört',
          'Uppföljning: när': on('2024-04-01'),
        }),
        meetings(['Att åldras Ronneby', '2024-04-18']),
      ],
      { meeting: '2024-04-18' },
      '2024-04-02',
      ['blekinge-lokal-2023'],
    );
    assert.equal(agenda.group, 'Att åldras Ronneby');
    assert.equal(agenda.points.length, 8);
    assert.equal(agenda.points[0]?.title, 'Godkännande av dagens agenda');
    assert.match(lines(agenda, 'Föregående mötesanteckningar'), /^1 Fallprevention: ska följas upp senast 2024-04-01/);
  });

  it('of a group without a form of its own is what any meeting goes through, with the document’s own items', async () => {
    const agenda = await drafted([meetings(['OSÖ Äldre', '2016-04-14'])], { meeting: '2016-04-14' }, '2016-04-01', [
      'ostergotland-2015',
    ]);
    assert.deepEqual(titles(agenda), [
      'Mötets öppnande och godkännande av dagordningen',
      'Föregående minnesanteckningar',
      'Information från organisationerna',
      'Läkemedelsrådet',
      'Uppföljning av ärendelogg',
      'Nästa möte',
      'Övriga frågor',
    ]);
    assert.deepEqual(agenda.deadlines, {});
  });

  it('proposes ten old cases and tells of the rest', async () => {
    const cases = Array.from({ length: 14 }, (_, index) => ({
      Ärendenr: `${index + 1}`,
      Ärende: `Ärende ${index + 1}`,
      Typ: 'B',
      Status: 'Ny',
      Möte: on(`2018-01-${10 + index}`),
    }));
    const agenda = await april(...cases);
    assert.equal(agenda.points.filter(({ origin }) => origin === 'undecided').length, 10);
    assert.ok(titles(agenda).includes('Ärende 14'), 'the latest are proposed');
    assert.match(notes(agenda), /^4 äldre ärenden/m);
  });

  it('strikes out personal identity numbers', async () => {
    const agenda = await april({ Ärendenr: '1', Ärende: 'Vård av 19121212-1212', Möte: on('2018-04-06') });
    assert.ok(titles(agenda).includes('Vård av •••'));
  });
});
