import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviseWorkbook } from '../../../src/journeys/revision/revise-workbook.ts';
import { snapshotOf } from '../../../src/workbook/snapshot-of.ts';
import { day } from '../run.ts';
import { member, memberSheet, MEMBERS_2014, revised, SEATS_2014, seatSheet, toDecide, told } from './sample-year.ts';

describe('the annual revision', () => {
  describe('from the table of 2014 to that of 2017', () => {
    it('changes the numbers and names that the newer document changes, and carries the others over', async () => {
      const revision = await revised([seatSheet(), memberSheet(MEMBERS_2014)], 2017);
      const seats = revision.changes.filter(({ topic, step }) => topic === 'seat' && step !== 'vacant');
      assert.deepEqual(seats.map(told), [
        'changed Karlshamns kommun: 1 plats → 2 platser',
        'changed Karlskrona kommun: 3 platser → 2 platser',
        'renamed Privat utförare inom Hälsoval: Privat utförare Hälsoval Blekinge: 1 plats → Privat utförare inom Hälsoval: 1 plats',
        'renamed Psykiatri och habilitering: Psykiatri: 1 plats → Psykiatri och habilitering: 1 plats',
        'kept Blekingesjukhuset: 2 platser → 2 platser',
        'kept Offentligt driven primärvård: 1 plats → 1 plats',
        'kept Olofströms kommun: 1 plats → 1 plats',
        'kept Ronneby kommun: 2 platser → 2 platser',
        'kept Sölvesborgs kommun: 2 platser → 2 platser',
      ]);
      assert.match(seats[0]?.why.sv ?? '', /Bilaga 3, Representanter; gäller från 2017-01-01/);
    });

    it('tells vacancies and who has too many, and leaves to the organisation whom', async () => {
      const revision = await revised([seatSheet(), memberSheet(MEMBERS_2014)], 2017);
      const [tooMany] = revision.changes.filter(({ step }) => step === 'tooMany');
      const [vacant] = revision.changes.filter(({ step }) => step === 'vacant');
      assert.equal(tooMany?.whose, 'Karlskrona kommun');
      assert.equal(tooMany?.decidedBy?.sv, 'Karlskrona kommun');
      assert.equal(tooMany?.decision?.sv, 'Välj vem som lämnar: 1 av 3.');
      assert.equal(tooMany?.before.sv, '3 ledamöter: Bo Berg, Cia Dahl, Dan Ek');
      assert.equal(vacant?.whose, 'Karlshamns kommun');
      assert.equal(vacant?.decision?.sv, 'Utse 1 ledamot.');
      const staying = revision.members.filter(({ values }) => values['organisation']?.text === 'Karlskrona kommun');
      assert.equal(staying.length, 3);
      assert.ok(staying.every(({ standing, to }) => standing === 'kept' && to === undefined));
    });

    it('ends the old rows with the year before and begins the new with the year', async () => {
      const revision = await revised([seatSheet(), memberSheet(MEMBERS_2014)], 2017);
      const rows = revision.representation.filter(({ values }) => values['organisation']?.text === 'Karlskrona kommun');
      assert.deepEqual(
        rows.map(({ standing, from, to, values }) => [standing, from, to, values['seatsMax']?.text]),
        [
          ['ending', undefined, '2016-12-31', '3'],
          ['new', '2017-01-01', undefined, '2'],
        ],
      );
    });

    it('does the same from a table with its own days, and without any table from the documents', async () => {
      const dated = seatSheet(
        SEATS_2014.map(([organisation, seats]) => [
          organisation,
          seats,
          { date: '2014-04-01' },
          { date: '2016-12-31' },
        ]),
        ['Organisation', 'Antal platser', 'Gäller från', 'Gäller till'],
      );
      for (const sheets of [[dated], [memberSheet(MEMBERS_2014)]]) {
        const seats = toDecide(await revised(sheets, 2017), 'seat').filter((line) => line.startsWith('changed'));
        assert.deepEqual(seats, [
          'changed Karlshamns kommun: 1 plats → 2 platser',
          'changed Karlskrona kommun: 3 platser → 2 platser',
        ]);
      }
    });

    it('changes nothing in 2016, when the document of 2014 still applies', async () => {
      const revision = await revised([seatSheet(), memberSheet(MEMBERS_2014)], 2016);
      assert.deepEqual(toDecide(revision, 'seat'), []);
      assert.deepEqual(
        revision.changes.filter(({ topic }) => topic === 'seat').map(({ step }) => step),
        SEATS_2014.map(() => 'kept'),
      );
    });
  });

  it('lets a table that is newer than the document stand, and says that they differ', async () => {
    const rows = [['Karlskrona kommun', 4, { date: '2018-01-01' }]];
    const revision = await revised([seatSheet(rows, ['Organisation', 'Antal platser', 'Gäller från'])], 2019);
    const own = revision.changes.find(({ whose }) => whose === 'Karlskrona kommun');
    assert.equal(own?.step, 'kept');
    assert.equal(own?.after.sv, '4 platser');
    assert.match(own?.why.sv ?? '', /anger 2 platser; Representation går före/);
  });

  it('proposes again what ends with the year before', async () => {
    const rows = [['Samrådet', 'Alpha AB', 2, { date: '2019-12-31' }]];
    const sheet = {
      name: 'Representation',
      rows: [['Grupp', 'Organisation', 'Antal platser', 'Gäller till'], ...rows],
    };
    const revision = await revised([sheet], 2020);
    assert.deepEqual(toDecide(revision), ['renewed Alpha AB: 2 platser → 2 platser']);
    assert.equal(revision.groups[0]?.document, undefined);
  });

  it('revises groups that no document knows, by the workbook’s own table', async () => {
    const seats = {
      name: 'Representation',
      rows: [
        ['Grupp', 'Organisation', 'Antal platser'],
        ['Samrådet', 'Alpha AB', 2],
      ],
    };
    const members = memberSheet([member('Ann Berg', 'Alpha AB', { Grupp: 'Samrådet' })]);
    assert.deepEqual(toDecide(await revised([seats, members], 2020), 'seat'), [
      'vacant Alpha AB: 1 ledamot: Ann Berg → 2 ledamöter',
    ]);
  });

  describe('of terms', () => {
    const terms = [
      member('Eva Falk', 'Ronneby kommun', { Till: { date: '2017-12-31' } }),
      member('Frans Gran', 'Ronneby kommun', { Till: { date: '2018-06-30' } }),
      member('Gun Hed', 'Sölvesborgs kommun', { Till: { date: '2017-12-31' } }),
      member('Gun Hed', 'Sölvesborgs kommun', { Från: { date: '2018-01-01' } }),
      member('Ida Jonsson', 'Olofströms kommun', { Till: 'enligt protokollet' }),
      member('Jan Karlsson', 'Blekingesjukhuset', { Till: { date: '2018-12-31' } }),
    ];

    it('tells those that have ended and those that end within the year, and who appoints', async () => {
      const revision = await revised([memberSheet(terms)], 2018);
      assert.deepEqual(toDecide(revision, 'term'), [
        'expired Ronneby kommun: Eva Falk → Vakant plats',
        'expires Ronneby kommun: Frans Gran → Till 2018-06-30',
      ]);
      const [, expires] = revision.changes.filter(({ topic }) => topic === 'term');
      assert.equal(expires?.decidedBy?.sv, 'Ronneby kommun');
      assert.equal(expires?.decision?.sv, 'Utse om eller utse en efterträdare från 2018-07-01.');
    });

    it('guesses nothing from a day that cannot be read', async () => {
      const revision = await revised([memberSheet(terms)], 2018);
      const unclear = revision.changes.find(({ topic, step }) => topic === 'person' && step === 'unclear');
      assert.equal(unclear?.before.sv, 'Ida Jonsson');
      assert.equal(unclear?.why.sv, 'Till kan inte läsas: ”enligt protokollet”.');
      assert.ok(revision.notes.some(({ sv }) => sv.includes('Olofströms kommun')));
      assert.ok(!revision.changes.some(({ step, whose }) => step === 'vacant' && whose === 'Olofströms kommun'));
    });
  });

  describe('of the chair', () => {
    const chair = (name: string, organisation: string, from: string, to: string | null) =>
      member(name, organisation, { Roll: 'Ordförande', Från: { date: from }, Till: to === null ? null : { date: to } });

    it('gives the turn to the other side, and lets the former chair go on as a member', async () => {
      const rows = [chair('Anna Ask', 'Karlshamns kommun', '2017-01-01', '2017-12-31'), ...MEMBERS_2014.slice(1)];
      const revision = await revised([memberSheet(rows)], 2018);
      assert.deepEqual(toDecide(revision, 'role'), [
        'turn region: kommunerna (Anna Ask) → regionen',
        'missing : – → sekreterare',
      ]);
      const anna = revision.members.filter(({ values }) => values['name']?.text === 'Anna Ask');
      assert.deepEqual(
        anna.map(({ standing, values, to, from }) => [standing, values['role']?.text, to ?? from]),
        [
          ['new', 'ledamot', '2018-01-01'],
          ['ending', 'Ordförande', '2017-12-31'],
        ],
      );
    });

    it('has nothing to decide when the other side’s chair stands in the table already', async () => {
      const rows = [
        chair('Anna Ask', 'Karlshamns kommun', '2017-01-01', '2017-12-31'),
        chair('Jan Karlsson', 'Blekingesjukhuset', '2018-01-01', '2018-12-31'),
      ];
      const turn = (await revised([memberSheet(rows)], 2018)).changes.find(({ whose }) => whose === 'region');
      assert.equal(turn && told(turn), 'kept region: kommunerna (Anna Ask) → regionen (Jan Karlsson)');
    });

    it('asks whose turn it is when nothing tells which side has had it', async () => {
      const revision = await revised([memberSheet(MEMBERS_2014)], 2018);
      assert.ok(toDecide(revision, 'role').includes('unclear : – → Väljs av gruppen'));
    });
  });

  it('tells new members to introduce, and persons with two seats', async () => {
    const rows = [
      member('Dan Ek', 'Karlskrona kommun', { Från: { date: '2017-09-01' }, Introducerad: null }),
      member('Bo Berg', 'Karlskrona kommun', { Från: { date: '2012-01-01' }, Introducerad: null }),
      member('Kia Lind', 'Blekingesjukhuset'),
      member('Kia Lind', 'Ronneby kommun'),
    ];
    const persons = toDecide(await revised([memberSheet(rows)], 2018), 'person');
    assert.deepEqual(persons, [
      'doubleBooked Blekingesjukhuset, Ronneby kommun: Kia Lind → –',
      'introduce Karlskrona kommun: Dan Ek → Introducerad',
    ]);
  });

  it('says what is missing when the workbook has neither table', async () => {
    const log = {
      name: 'Blad1',
      rows: [
        ['Mjöl', 'Ägg'],
        [3, 2],
      ],
    };
    const result = await reviseWorkbook(snapshotOf([log]), { year: 2018, asOf: day('2017-11-01') });
    assert.ok(!result.ok);
    assert.match(result.problem.sv, /varken .*Representation.* eller .*Ledamöter/);
  });

  it('proposes the same whatever the order of the rows', async () => {
    const rows = [
      ...MEMBERS_2014,
      member('Ove Palm', 'Ronneby kommun', { Från: { date: '2016-03-01' }, Introducerad: null }),
      member('Pia Quist', 'Olofströms kommun', { Till: { date: '2016-12-31' } }),
      member('Pia Quist', 'Okänd förening'),
      member('Pia Quist', 'Okänd förening', { Roll: 'Ordförande', Till: { date: '2017-03-31' } }),
    ];
    const plain = async (seats: typeof SEATS_2014, members: typeof rows) => {
      const revision = await revised([seatSheet(seats), memberSheet(members)], 2017);
      return {
        changes: revision.changes.map((change) => [change.id, told(change), change.why.sv]),
        members: revision.members.map(({ values, standing, from, to }) => [
          values['name']?.text,
          values['role']?.text,
          standing,
          from,
          to,
        ]),
        seats: revision.representation.map(({ values, standing }) => [values['organisation']?.text, standing]),
      };
    };
    const expected = await plain(SEATS_2014, rows);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...SEATS_2014], { minLength: SEATS_2014.length }),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        async (seats, members) => assert.deepEqual(await plain(seats, members), expected),
      ),
      { numRuns: 15 },
    );
  });
});
