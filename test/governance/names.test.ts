import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createNameResolver, type MemberOrigin } from '../../src/governance/names.ts';
import type { Organisation, Pack } from '../../src/governance/pack.ts';

function pack(
  id: string,
  groups: Readonly<Record<string, readonly string[]>>,
  organisations: readonly Organisation[],
): Pack {
  return {
    id,
    title: { sv: id, en: id },
    version: '1',
    groups: Object.entries(groups).map(([name, aliases]) => ({ name, aliases, kind: 'verksamhetsgrupp' })),
    organisations,
    functions: [],
    seats: [],
    meetings: [],
    reports: [],
    agendas: [],
    rules: [],
  };
}

const municipality = (name: string, ...aliases: readonly string[]): Organisation => ({ name, side: 'kommun', aliases });

const blekinge = pack(
  'blekinge',
  {
    'LSVO:s ledningsgrupp': ['LSVO', 'Ledningsgruppen'],
    'Äldre/somatik': [],
    'IFO/psykisk hälsa/funktionshinder': [],
    FoU: [],
    'FoU-råd': [],
    'e-hälsa': [],
    Samordningsgruppen: [],
    'Barn och unga': [],
  },
  [
    municipality('Karlshamns kommun'),
    municipality('Karlskrona kommun'),
    municipality('Ronneby kommun'),
    municipality('Sölvesborgs kommun'),
    municipality('Habo kommun'),
    { name: 'Region Blekinge', side: 'region', aliases: ['Landstinget Blekinge', 'Landstinget', 'Regionen', 'LTB'] },
    {
      name: 'Blekingesjukhuset',
      side: 'region',
      aliases: ['BLS'],
      partOf: 'Region Blekinge',
      positionWords: ['sjukhus', 'chefssjuksköterska'],
    },
    {
      name: 'Psykiatri och habilitering',
      side: 'region',
      aliases: [],
      partOf: 'Region Blekinge',
      positionWords: ['psykiatri', 'habilitering'],
    },
    {
      name: 'Offentligt driven primärvård',
      side: 'region',
      aliases: [],
      partOf: 'Region Blekinge',
      positionWords: ['primärvård'],
    },
    { name: 'Privat utförare inom Hälsoval', side: 'privat', aliases: ['Privat utförare'] },
  ],
);
const other = pack('annan', { 'Barn och unga': [], LSVO: [] }, [
  municipality('Karlskrona kommun'),
  municipality('Eksjö kommun'),
]);

const names = createNameResolver([blekinge]);

describe('organisations by name', () => {
  const exact: Readonly<Record<string, readonly string[]>> = {
    'Karlskrona kommun': [
      'Karlskrona kommun',
      'karlskrona',
      'KARLSKRONA',
      'Karlskronas kommun',
      'Kommunen Karlskrona',
      ' Karlskrona\u00A0kommun ',
      'Karlskrona-kommun',
    ],
    'Sölvesborgs kommun': ['Sölvesborg kommun', 'Sölvesborg', 'Sölvesborgs', 'sölvesborgs stad'],
    'Region Blekinge': [
      'Region Blekinge',
      'Landstinget Blekinge',
      'Landstinget',
      'landsting',
      'LTB',
      'Regionen',
      'Region Blekinges',
    ],
    'Psykiatri och habilitering': [
      'Psykiatri- och habilitering',
      'Psykiatri/habilitering',
      'habilitering och psykiatri',
    ],
    Blekingesjukhuset: ['BLS', 'blekingesjukhuset', 'Blekinge-sjukhuset'],
  };
  for (const [name, texts] of Object.entries(exact)) {
    for (const text of texts) {
      it(`'${text}' is ${name}`, () => {
        const match = names.organisation(text);
        assert.deepEqual([match.kind, match.name], ['exact', name]);
      });
    }
  }

  const guesses: Readonly<Record<string, readonly string[]>> = {
    'Karlskrona kommun': [
      'Karskrona kommun',
      'Karlsrkona',
      'Karlskona',
      'Karlskrona komun',
      'Äldreförvaltningen, Karlskrona kommun',
    ],
    'Ronneby kommun': ['Ronenby', 'Roneby kommun'],
    'Sölvesborgs kommun': ['Solvesborg', 'Sölvesborrgs kommun'],
    'Offentligt driven primärvård': ['Offentlig driven primärvård'],
  };
  for (const [name, texts] of Object.entries(guesses)) {
    for (const text of texts) {
      it(`'${text}' is a guess at ${name}`, () => {
        const match = names.organisation(text);
        assert.deepEqual([match.kind, match.name], ['guess', name]);
      });
    }
  }

  for (const text of [
    '',
    '-',
    'Karl',
    'Hjo kommun',
    'Karlstads kommun',
    'Karlsborgs kommun',
    'Region Skåne',
    'Landstinget Kronoberg',
    'kommunen',
    'xyz',
    'LTD',
    'BLT',
  ]) {
    it(`'${text}' is unknown`, () => assert.deepEqual(names.organisation(text), { kind: 'unknown', candidates: [] }));
  }

  it('a close call between two is a question', () => {
    const twins = createNameResolver([pack('tvillingar', {}, [municipality('Norrköping'), municipality('Nyrköping')])]);
    const match = twins.organisation('Norköping');
    assert.equal(match.kind, 'ambiguous');
    assert.equal(match.name, undefined);
    assert.deepEqual(
      match.candidates.map(({ name }) => name),
      ['Norrköping', 'Nyrköping'],
    );
  });

  it('one that two packs know is one', () => {
    const match = createNameResolver([blekinge, other]).organisation('Karlskrona');
    assert.deepEqual([match.kind, match.name], ['exact', 'Karlskrona kommun']);
  });
});

describe('groups by name', () => {
  const exact: Readonly<Record<string, readonly string[]>> = {
    'LSVO:s ledningsgrupp': ['LSVO', 'LSVOs ledningsgrupp', 'lsvo ledningsgrupp', 'Ledningsgruppen', 'Ledningsgrupp'],
    'Äldre/somatik': [
      'Äldre/somatik',
      'äldre och somatik',
      'Verksamhetsgruppen Äldre/somatik',
      'Somatik/äldre',
      'VG äldre - somatik',
    ],
    'IFO/psykisk hälsa/funktionshinder': [
      'Psykisk hälsa/IFO/funktionshinder',
      'IFO, psykisk hälsa och funktionshinder',
    ],
    'e-hälsa': ['E-hälsa', 'ehälsa', 'e hälsa', 'Verksamhetsgrupp e-hälsa'],
    FoU: ['FoU', 'FOU', 'FoU-gruppen', 'Verksamhetsgrupp FoU'],
    'FoU-råd': ['FoU råd'],
    Samordningsgruppen: ['Samordningsgrupp'],
  };
  for (const [name, texts] of Object.entries(exact)) {
    for (const text of texts) {
      it(`'${text}' is ${name}`, () => {
        const match = names.group(text);
        assert.deepEqual([match.kind, match.name], ['exact', name]);
      });
    }
  }

  for (const text of ['Verksamhetsgrupp', 'gruppen', 'LSVU', 'FoX', '']) {
    it(`'${text}' is unknown`, () => assert.equal(names.group(text).kind, 'unknown'));
  }

  it('the same name in two packs is two groups', () => {
    const match = createNameResolver([blekinge, other]).group('Barn och unga');
    assert.equal(match.kind, 'ambiguous');
    assert.deepEqual(match.candidates, [
      { name: 'Barn och unga', pack: 'blekinge' },
      { name: 'Barn och unga', pack: 'annan' },
    ]);
  });
});

describe('several names in a text', () => {
  const cases: readonly [string, readonly (string | undefined)[]][] = [
    ['Karlskrona och Ronneby', ['Karlskrona kommun', 'Ronneby kommun']],
    ['Karlskrona/Ronneby kommun', ['Karlskrona kommun', 'Ronneby kommun']],
    ['Psykiatri och habilitering, Blekingesjukhuset', ['Psykiatri och habilitering', 'Blekingesjukhuset']],
    ['Karlskrona, Hjo', ['Karlskrona kommun', undefined]],
    [
      'samtliga kommuner',
      ['Karlshamns kommun', 'Karlskrona kommun', 'Ronneby kommun', 'Sölvesborgs kommun', 'Habo kommun'],
    ],
    ['Malmö och Lund', [undefined]],
  ];
  for (const [text, expected] of cases) {
    it(`'${text}'`, () =>
      assert.deepEqual(
        names.organisations(text).map(({ match }) => match.name),
        expected,
      ));
  }

  it('groups hold signs of lists themselves', () => {
    assert.deepEqual(
      names.groups('Äldre/somatik, Barn och unga och FoU').map(({ match }) => match.name),
      ['Äldre/somatik', 'Barn och unga', 'FoU'],
    );
  });
});

describe('the organisation whose seat a member fills', () => {
  const cases: readonly [MemberOrigin, string, string | undefined][] = [
    [
      { organisation: 'Region Blekinge', position: 'Förvaltningschef psykiatri och habilitering' },
      'guess',
      'Psykiatri och habilitering',
    ],
    [{ organisation: 'Landstinget', position: 'Sjukhuschef' }, 'guess', 'Blekingesjukhuset'],
    [{ organisation: 'Landstinget', position: 'Primärvårdschef' }, 'guess', 'Offentligt driven primärvård'],
    [
      { organisation: 'Landstinget', function: 'habiliteringen', position: 'chef' },
      'guess',
      'Psykiatri och habilitering',
    ],
    [{ organisation: 'Landstinget', position: 'Strateg' }, 'exact', 'Region Blekinge'],
    [{ organisation: 'Landstinget', position: 'Chef för psykiatri och primärvård' }, 'ambiguous', undefined],
    [{ organisation: 'Blekingesjukhuset', position: 'Förvaltningschef' }, 'exact', 'Blekingesjukhuset'],
    [{ organisation: 'Ronneby kommun', position: 'Chef psykiatri' }, 'exact', 'Ronneby kommun'],
    [{ principal: 'region', position: 'Verksamhetschef psykiatri' }, 'guess', 'Psykiatri och habilitering'],
    [{ principal: 'region', position: 'Strateg' }, 'guess', 'Region Blekinge'],
    [{ principal: 'privat' }, 'guess', 'Privat utförare inom Hälsoval'],
    [{ principal: 'kommun', position: 'Socialchef' }, 'unknown', undefined],
    [{ position: 'Förvaltningschef, Ronneby kommun' }, 'guess', 'Ronneby kommun'],
    [{ organisation: 'Hjo kommun', principal: 'privat' }, 'unknown', undefined],
    [{}, 'unknown', undefined],
  ];
  for (const [origin, kind, name] of cases) {
    it(`${JSON.stringify(origin)} → ${kind} ${name ?? ''}`, () => {
      const match = names.placeOfMember(origin);
      assert.deepEqual([match.kind, match.name], [kind, name]);
    });
  }
});

describe('any text as a name', () => {
  it('is resolved without failing, to names that packs have', () => {
    const known = new Set([...blekinge.organisations, ...blekinge.groups].map(({ name }) => name));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const match of [
          names.organisation(text),
          names.group(text),
          names.placeOfMember({ organisation: text, position: text }),
        ]) {
          assert.ok(match.name === undefined || known.has(match.name));
          assert.equal(match.name !== undefined, match.kind === 'exact' || match.kind === 'guess');
        }
        names.organisations(text);
      }),
    );
  });

  it('with one typing error in it is never another organisation', () => {
    const organisations = blekinge.organisations.filter(({ side }) => side === 'kommun');
    const error = fc.record({
      organisation: fc.constantFrom(...organisations),
      at: fc.nat(),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäö'),
    });
    fc.assert(
      fc.property(error, ({ organisation, at, letter }) => {
        const place = at % (organisation.name.length - ' kommun'.length);
        const text = organisation.name.slice(0, place) + letter + organisation.name.slice(place + 1);
        const { name } = names.organisation(text);
        assert.ok(name === undefined || name === organisation.name, `${text} → ${name}`);
      }),
    );
  });
});
