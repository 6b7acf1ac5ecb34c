import { on, tableRows, type ExampleRow, type ExampleSheet } from '../example-workbook.ts';

const HEADER = { bold: true, fill: 'BDD7EE' } as const;

/** Seats of the management group: a title, counts in words, and a total. */
export const REPRESENTATION: ExampleSheet = {
  name: 'Representation',
  widths: [34, 12, 22, 14, 30],
  rows: [
    { cells: ['Representation i LSVO:s ledningsgrupp'], look: { bold: true, size: 14 } },
    { cells: ['Fastställd 2017-01-27'] },
    { cells: [] },
    { cells: ['Organisation', 'Huvudman', 'Antal representanter', 'Gäller fr.o.m.', 'Anm.'], look: HEADER },
    ...tableRows(
      ['organisation', 'principal', 'seats', 'from', 'note'],
      [
        { organisation: 'Karlshamns kommun', principal: 'kommun', seats: '2 representanter', from: on('2017-01-01') },
        { organisation: 'Karlskrona kommun', principal: 'kommun', seats: '2 representanter', from: on('2017-01-01') },
        { organisation: 'Ronneby kommun', principal: 'kommun', seats: '2 representanter', from: on('2017-01-01') },
        { organisation: 'Sölvesborg kommun', principal: 'kommun', seats: 'två', from: on('2017-01-01') },
        { organisation: 'Olofström kommun', principal: 'kommun', seats: '1 representant', from: on('2017-01-01') },
        { organisation: 'Blekingesjukhuset', principal: 'landsting', seats: 2, from: on('2017-01-01') },
        { organisation: 'Psykiatri- och habilitering', principal: 'landsting', seats: 1, from: on('2017-01-01') },
        { organisation: 'Offentlig driven primärvård', principal: 'landsting', seats: 1, from: on('2017-01-01') },
        {
          organisation: 'Privat utförare inom Hälsoval',
          principal: 'privat',
          seats: 1,
          from: on('2017-01-01'),
          note: 'Utses gemensamt',
        },
      ],
    ),
    { cells: ['Summa', null, 14], look: { bold: true } },
  ],
};

const MEMBER_KEYS = [
  'group',
  'name',
  'position',
  'organisation',
  'function',
  'role',
  'from',
  'to',
  'introduced',
  'note',
] as const;

const MANAGEMENT = tableRows(MEMBER_KEYS, [
  {
    name: 'Ingvar Torstenius',
    position: 'Förvaltningschef Blekingesjukhuset',
    organisation: 'Landstinget',
    role: 'Ordf.',
    from: on('2016-01-01'),
    to: on('2016-12-31'),
  },
  {
    name: 'Stig Rosander',
    position: 'Omsorgschef',
    organisation: 'Karlshamns kommun',
    role: 'Ordf.',
    from: on('2017-01-01'),
    to: on('2017-12-31'),
  },
  {
    name: 'Elsy Nordbeck',
    position: 'Förvaltningschef socialförvaltningen',
    organisation: 'Ronneby kommun',
    role: 'Ordf.',
    from: on('2018-01-01'),
    to: on('2018-12-31'),
  },
  {
    name: 'Elsy Nordbeck',
    position: 'Förvaltningschef socialförvaltningen',
    organisation: 'Ronneby kommun',
    role: 'ledamot',
    from: on('2015-03-01'),
    to: on('2017-12-31'),
  },
  {
    name: 'Stig Rosander',
    position: 'Omsorgschef',
    organisation: 'Karlshamns kommun',
    role: 'ledamot',
    from: on('2018-01-01'),
  },
  {
    name: 'Hjördis Ekelöv',
    position: 'Förvaltningschef arbete och välfärd',
    organisation: 'Karlshamn',
    from: on('2017-01-01'),
    introduced: on('2017-01-20'),
  },
  { name: 'Rune Sandvall', position: 'Äldreomsorgschef', organisation: 'Karlskrona kommun', from: on('2014-09-01') },
  {
    name: 'Maj-Lis Orrhammar',
    position: 'Funktionsstödschef',
    organisation: 'Karlskrona kommun',
    from: on('2014-09-01'),
    to: on('2017-12-31'),
    note: 'Ersättare ej utsedd',
  },
  {
    name: 'Torvald Hagelin',
    position: 'Äldreomsorgschef',
    organisation: 'Ronneby kommun',
    from: on('2017-10-01'),
    note: 'Ny',
  },
  { name: 'Valter Hedenskog', position: 'Omsorgschef', organisation: 'Sölvesborg kommun', from: on('2015-01-01') },
  {
    name: 'Gunvor Axelryd',
    position: 'Socialchef',
    organisation: 'Sölvesborgs kommun',
    from: on('2017-09-01'),
    introduced: '8 sept 2017',
  },
  { name: 'Algot Furuvik', position: 'Socialchef', organisation: 'Olofström', from: on('2013-01-01') },
  {
    name: 'Sonja Kvarnelid',
    position: 'Chef vård och omsorg',
    organisation: 'Olofströms kommun',
    from: on('2016-05-01'),
  },
  {
    name: 'Ingvar Torstenius',
    position: 'Förvaltningschef Blekingesjukhuset',
    organisation: 'Landstinget',
    from: on('2017-01-01'),
  },
  {
    name: 'Göta Sandelius',
    position: 'Chefssjuksköterska Blekingesjukhuset',
    organisation: 'Landstinget Blekinge',
    from: on('2014-01-01'),
  },
  {
    name: 'Arvid Lönnström',
    position: 'Förvaltningschef psykiatri och habilitering',
    organisation: 'Landstinget Blekinge',
    from: on('2015-06-01'),
  },
  {
    name: 'Siv Hallenborg',
    position: 'Förvaltningschef offentlig primärvård',
    organisation: 'Landstinget Blekinge',
    from: on('2016-02-01'),
  },
  {
    name: 'Per-Erik Dunder',
    position: 'Verksamhetschef',
    organisation: 'Privat utförare inom Hälsoval',
    from: on('2016-09-01'),
  },
  {
    name: 'Ulla Bergfeldt',
    position: 'Utvecklingsledare',
    organisation: 'Landstinget Blekinge',
    role: 'Sekreterare',
    from: on('2013-01-01'),
  },
]);

const ELDERLY = tableRows(MEMBER_KEYS, [
  {
    name: 'Berit Almgren',
    position: 'Hälso- och sjukvårdsstrateg',
    organisation: 'Landstinget Blekinge',
    role: 'sammankallande',
    from: on('2015-01-01'),
  },
  {
    name: 'Disa Mårdberg',
    position: 'Medicinskt ansvarig sjuksköterska',
    organisation: 'Karlshamns kommun',
    function: 'MAS',
    from: on('2015-01-01'),
  },
  {
    name: 'Harald Sjöquist',
    position: 'Verksamhetschef äldreomsorg',
    organisation: 'Karlskrona kommun',
    from: on('2015-01-01'),
  },
  {
    name: 'Kerstin Ödmark',
    position: 'Medicinskt ansvarig sjuksköterska',
    organisation: 'Ronneby kommun',
    function: 'MAS',
    from: on('2016-01-01'),
  },
  {
    name: 'Lennart Viby',
    position: 'Verksamhetschef hemtjänst',
    organisation: 'Olofströms kommun',
    from: on('2017-02-01'),
  },
  {
    name: 'Solveig Rask',
    position: 'Verksamhetschef vård och omsorg',
    organisation: 'Sölvesborgs kommun',
    from: on('2014-01-01'),
  },
]);

const SOCIAL = tableRows(MEMBER_KEYS, [
  {
    name: 'Yngve Palmblad',
    position: 'Hälso- och sjukvårdsstrateg',
    organisation: 'Landstinget Blekinge',
    role: 'sammankallande',
    from: on('2015-01-01'),
  },
  {
    name: 'Märta Cedergård',
    position: 'Verksamhetschef IFO',
    organisation: 'Karlshamns kommun',
    from: on('2015-01-01'),
  },
  {
    name: 'Ove Tingberg',
    position: 'Verksamhetschef funktionsstöd',
    organisation: 'Karskrona kommun',
    from: on('2016-01-01'),
  },
  { name: 'Agda Lundevall', position: 'Enhetschef IFO', organisation: 'Ronneby kommun', from: on('2016-08-01') },
  { name: 'Bror Stenhag', position: 'IFO-chef', organisation: 'Olofströms kommun', from: on('2017-01-01') },
]);

const RESEARCH = tableRows(MEMBER_KEYS, [
  {
    name: 'Tyra Lindeborg',
    position: 'Avdelningschef Blekinge kompetenscentrum',
    organisation: 'Landstinget Blekinge',
    role: 'sammankallande',
    from: on('2014-01-01'),
  },
  {
    name: 'Folke Brännlid',
    position: 'Verksamhetsutvecklare',
    organisation: 'Karlskrona kommun',
    from: on('2015-01-01'),
  },
]);

const EHEALTH = tableRows(MEMBER_KEYS, [
  {
    name: 'Karin Wahlby',
    position: 'E-hälsosamordnare',
    organisation: 'Karlshamns kommun',
    function: 'verksamhetsnära',
    from: on('2016-01-01'),
  },
  {
    name: 'Nils Höglund-Ek',
    position: 'IT-strateg',
    organisation: 'Karlshamns kommun',
    function: 'IT-nära',
    from: on('2016-01-01'),
  },
  {
    name: 'Rakel Smedby',
    position: 'IT-chef',
    organisation: 'Karlskrona kommun',
    function: 'IT-nära',
    from: on('2016-01-01'),
  },
  {
    name: 'Östen Pihlblad',
    position: 'Verksamhetsutvecklare',
    organisation: 'Karlskrona kommun',
    function: 'verksamhetsnära',
    from: on('2016-01-01'),
  },
  {
    name: 'Jorun Ravelius',
    position: 'IT-samordnare',
    organisation: 'Ronneby kommun',
    function: 'IT-nära',
    from: on('2017-01-01'),
  },
  {
    name: 'Egil Tornsten',
    position: 'IT-ansvarig',
    organisation: 'Olofströms kommun',
    function: 'IT-nära',
    from: on('2016-01-01'),
  },
  {
    name: 'Vendela Gripby',
    position: 'Enhetschef',
    organisation: 'Olofströms kommun',
    function: 'verksamhetsnära',
    from: on('2016-01-01'),
  },
  {
    name: 'Sixten Norrholm',
    position: 'IT-tekniker',
    organisation: 'Sölvesborgs kommun',
    function: 'IT-nära',
    from: on('2016-01-01'),
  },
  {
    name: 'Alva Klintefjord',
    position: 'Områdeschef',
    organisation: 'Sölvesborgs kommun',
    function: 'verksamhetsnära',
    from: on('2016-01-01'),
  },
  {
    name: 'Ebba Fröjdmark',
    position: 'e-hälsostrateg',
    organisation: 'Landstinget Blekinge',
    function: 'verksamhetsnära',
    role: 'sammankallande',
    from: on('2016-01-01'),
  },
  {
    name: 'Mauritz Valley',
    position: 'IT-arkitekt',
    organisation: 'Landstinget Blekinge',
    function: 'IT-nära',
    from: on('2016-01-01'),
  },
  { name: 'Tekla Bengtham', position: 'Projektledare', function: 'BIT-gruppen', from: on('2016-01-01') },
]);

const COORDINATION = tableRows(MEMBER_KEYS, [
  {
    name: 'Ulla Bergfeldt',
    position: 'Utvecklingsledare',
    organisation: 'Landstinget Blekinge',
    role: 'sammankallande',
    from: on('2015-01-01'),
  },
  { name: 'Berit Almgren', organisation: 'Landstinget Blekinge', from: on('2015-01-01') },
  { name: 'Yngve Palmblad', organisation: 'Landstinget Blekinge', from: on('2015-01-01') },
  { name: 'Tyra Lindeborg', organisation: 'Landstinget Blekinge', from: on('2015-01-01') },
]);

const SCHOOL_HEALTH = tableRows(MEMBER_KEYS, [
  { name: 'Agda Lundevall', organisation: 'Ronneby kommun', role: 'sammankallande', from: on('2016-09-01') },
]);

function inGroup(group: string, rows: readonly ExampleRow[]): readonly ExampleRow[] {
  return rows.map((row) => ({ ...row, cells: [group, ...row.cells.slice(1)] }));
}

export const MEMBERS: ExampleSheet = {
  name: 'Ledamöter',
  widths: [30, 22, 38, 28, 16, 16, 12, 12, 14, 22],
  rows: [
    { cells: ['Ledamöter i LSVO:s grupper'], look: { bold: true, size: 14 } },
    { cells: ['Lämna Roll tom för vanliga ledamöter'], look: { italic: true } },
    {
      cells: [
        'Grupp',
        'Namn',
        'Titel',
        'Organisation',
        'Funktion',
        'Roll',
        'Fr.o.m.',
        'T.o.m.',
        'Introducerad',
        'Anm.',
      ],
      look: HEADER,
    },
    ...inGroup('LSVO:s ledningsgrupp', MANAGEMENT),
    ...inGroup('Äldre/somatik', ELDERLY),
    ...inGroup('IFO/psykisk hälsa/funktionshinder', SOCIAL),
    ...inGroup('FoU', RESEARCH),
    ...inGroup('e-hälsa', EHEALTH),
    ...inGroup('Samordningsgruppen', COORDINATION),
    ...inGroup('Arbetsgrupp Elevhälsa', SCHOOL_HEALTH),
  ],
  freezeRows: 3,
};

/** Working groups that the management group set up. */
export const WORKING_GROUPS: ExampleSheet = {
  name: 'Arbetsgrupper',
  widths: [30, 14, 34, 44, 12, 14, 12],
  rows: [
    { cells: ['Arbets- och projektgrupper'], look: { bold: true, size: 14 } },
    { cells: [] },
    {
      cells: [
        'Grupp',
        'Grupptyp',
        'Rapporterar till',
        'Deltagande befattningar',
        'Beslutad',
        'Fortsätter år',
        'Avslutad',
      ],
      look: HEADER,
    },
    ...tableRows(
      ['name', 'kind', 'parent', 'positions', 'decided', 'year', 'ended'],
      [
        {
          name: 'Arbetsgrupp Elevhälsa',
          kind: 'Arbetsgrupp',
          parent: 'IFO/psykisk hälsa/funktionshinder',
          positions: 'Skolsköterska; rektor; enhetschef IFO',
          decided: on('2016-09-02'),
          year: 2018,
        },
        {
          name: 'Arbetsgrupp Sårvård',
          kind: 'Arbetsgrupp',
          parent: 'Äldre/somatik',
          decided: on('2017-03-03'),
          year: 2017,
        },
        {
          name: 'Projektgrupp Mobilt team',
          kind: 'Projektgrupp',
          parent: 'LSVO:s ledningsgrupp',
          positions: 'Distriktssköterska; läkare',
          decided: on('2015-10-02'),
          ended: on('2017-12-01'),
        },
      ],
    ),
  ],
};
