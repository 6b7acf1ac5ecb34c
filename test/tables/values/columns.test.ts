import assert from 'node:assert/strict';
import { canonicalColumn, type ColumnType } from '../../../src/tables/canonical-tables.ts';
import type { Reading } from '../../../src/tables/reading.ts';
import type { TableKind } from '../../../src/tables/table-kind.ts';
import { readValue } from '../../../src/tables/values/read-value.ts';
import { parseIsoDate } from '../../../src/time/iso-date.ts';
import type { Cell } from '../../../src/workbook/snapshot.ts';

function typeOf(table: TableKind, column: string): ColumnType {
  return canonicalColumn(table, column)?.type ?? assert.fail(`${table} has no ${column}`);
}

function readCell(table: TableKind, column: string, cell: Cell): Reading | undefined {
  return readValue(cell, typeOf(table, column), { dateSystem: 1900, anchorYear: 2018, column });
}

function read(table: TableKind, column: string, text: string): Reading | undefined {
  return readCell(table, column, { kind: 'text', text });
}

/** The choice, flag, number or items; else the kind of reading. */
function value(reading: Reading | undefined): unknown {
  switch (reading?.kind) {
    case 'choice':
      return reading.choice;
    case 'flag':
      return reading.date ?? reading.flag;
    case 'number':
      return reading.number;
    case 'list':
      return reading.items;
    case 'datedList':
      return reading.items.map(({ name, date }) => (date === undefined ? name : `${name} ${date}`));
    default:
      return reading?.kind;
  }
}

function choices(table: TableKind, column: string, cases: Readonly<Record<string, readonly string[]>>): void {
  describe(`${table}.${column}`, () => {
    for (const [choice, texts] of Object.entries(cases)) {
      for (const text of texts)
        it(`'${text}' is ${choice}`, () => assert.equal(value(read(table, column, text)), choice));
    }
  });
}

choices('caseLog', 'status', {
  Ny: ['Ny', 'Nytt', 'Ej påbörjad', 'Ej påbörjat ännu', 'Att göra', 'Planerad', 'Not started', '0 %', 'Inkommet'],
  'Under beredning': [
    'Under beredning',
    'Pågår',
    'Pågående',
    'Öppet',
    'Bereds',
    'Inväntar svar',
    'Försenad',
    'Ej klart',
    'In progress',
    '50 %',
    'Pågår (50 %)',
    'Gul',
    'Vilande på beredning',
    'Nej',
    'under utredning',
    'Under beredn.',
  ],
  Beslutad: [
    'Beslutad',
    'Beslutat',
    'BESLUTAD',
    'Bifall',
    'Decided',
    'Beslutad 2018-03-01',
    'Beslutad, verkställs under hösten',
  ],
  Verkställs: ['Verkställs', 'Under verkställighet', 'Genomförs', 'Implementeras', 'Being implemented'],
  'Följs upp': ['Följs upp', 'Under uppföljning', 'För uppföljning', 'Follow-up'],
  Avslutad: [
    'Avslutad',
    'Avslutat ärende',
    'Klart',
    'Klar',
    'klar.',
    'Slutfört',
    'Stängt',
    'Verkställt',
    'Avskrivet',
    'Utgår',
    'OK',
    'x',
    '✓',
    'Grön',
    'Closed',
    'Completed',
    '100 %',
    'Klart 2018-03-01',
    'Klart/avslutat',
    'Ja',
  ],
  Vilande: [
    'Vilande',
    'Bordlagt',
    'Bordläggs',
    'Återremiss',
    'På is',
    'Uppskjutet',
    'Parkerad',
    'On hold',
    'Tills vidare',
    'Nästa år',
  ],
  none: ['-', '?', 'saknas', 'ej aktuellt'],
  unreadable: ['se protokoll', '2018-03-01', 'Bengt', 'qwerty'],
});

choices('caseLog', 'type', {
  I: ['I', 'i', 'Info', 'Information', 'Informationsärende', 'För kännedom', 'For information', '(I)'],
  D: ['D', 'Diskussion', 'Dialog', 'Avstämning', 'Diskussion/dialog', 'I/D', 'I, D', 'Discussion'],
  B: ['B', 'Beslut', 'Beslutsärende', 'D/B', 'I+B', 'Beslut (B)', 'information/beslut', 'Decision'],
  unreadable: ['X', 'Övrigt'],
});

choices('members', 'principal', {
  kommun: ['kommun', 'Kommunen', 'Karlskrona kommun', 'Kommuner', 'Municipality'],
  region: ['region', 'Landstinget', 'Landsting', 'Region Blekinge', 'LT', 'County council', 'Regionen'],
  privat: ['privat', 'Privat utförare', 'Private'],
  annan: ['annan', 'Övriga', 'Staten', 'Other'],
  unreadable: ['Blekingesjukhuset', '?!x'],
});

choices('members', 'role', {
  ordförande: ['ordförande', 'Ordf.', 'Ordf', 'Chair', 'Ordförande (sammankallande)', 'Chairperson'],
  sammankallande: ['sammankallande', 'Sammank.', 'Convener'],
  sekreterare: ['Sekr.', 'sekreterare', 'Secretary'],
  ledamot: ['ledamot', 'Ordinarie', 'ord. ledamot', 'Vice ordförande', 'v. ordf.', 'Member', 'Representant'],
  ersättare: ['ersättare', 'Ers.', 'Suppleant', 'ers. för Anna', 'Substitute', 'Ersättare för ordförande'],
  adjungerad: ['adj.', 'Adjungerad', 'Co-opted'],
  sakkunnig: ['sakk.', 'Sakkunnig', 'Expert'],
  föredragande: ['föredr.', 'Föredragande'],
});

choices('meetings', 'status', {
  planerat: ['planerat', 'Bokat', 'Kommande', 'Planned'],
  hållet: ['hållet', 'Genomfört', 'Ja', 'x', 'Held'],
  inställt: ['inställt', 'Ställdes in', 'Avbokat', 'Cancelled', 'Nej'],
});

choices('reports', 'kind', {
  trender: ['Trender', 'Trendrapport kv 3', 'Trends'],
  måluppföljning: ['Måluppföljning', 'Årlig måluppföljning'],
  'mål och indikatorer': ['Mål och indikatorer', 'Indikatorer'],
  verksamhetsplan: ['Verksamhetsplan 2018', 'VP'],
  tertialuppföljning: ['Tertialrapport', 'Tertialuppföljning T2'],
  terminsrapport: ['Terminsrapport VT 2024', 'Term report'],
  aktivitetsplan: ['Års- och aktivitetsplan'],
});

choices('groups', 'kind', {
  ledningsgrupp: ['Ledningsgrupp', 'Styrgrupp', 'Steering group'],
  arbetsgrupp: ['Arbetsgrupp', 'Working group'],
  'lokal samverkansgrupp': ['Lokal samverkansgrupp', 'Lokala samverkansgrupper', 'Local collaboration group'],
});

describe('yes and no', () => {
  const cases: readonly [boolean | string, readonly string[]][] = [
    [
      true,
      ['ja', 'Ja', 'J', 'x', 'X', '✓', 'yes', 'OK', 'klart', '1', 'TRUE', 'sant', 'Ja, se bilaga', 'delvis', 'ja!'],
    ],
    [false, ['nej', 'N', 'no', '0', 'FALSE', 'falskt', 'Nej, inte än', 'ej', 'inte än', 'ingen', '☐']],
    ['2018-03-01', ['2018-03-01', 'ja 2018-03-01', '1/3', 'Ja, den 1 mars']],
    ['none', ['-', '?', 'ej aktuellt', 'TBD']],
    ['unreadable', ['kanske', 'se protokoll']],
  ];
  for (const [expected, texts] of cases) {
    for (const text of texts) {
      it(`'${text}' is ${expected}`, () => assert.equal(value(read('meetings', 'evaluated', text)), expected));
    }
  }

  it('a need is yes by its amount, unless it is nought', () => {
    assert.equal(value(read('caseLog', 'resourceNeed', 'ca 200 tkr')), true);
    assert.equal(value(read('caseLog', 'resourceNeed', '0 kr')), false);
    assert.equal(value(read('meetings', 'longTermPlanning', '200 tkr')), 'unreadable');
  });

  it('disagreement has words of its own', () => {
    assert.equal(value(read('caseLog', 'disagreement', 'oeniga')), true);
    assert.equal(value(read('caseLog', 'disagreement', 'eniga')), false);
  });
});

describe('whole numbers', () => {
  const cases: readonly [TableKind, string, string, unknown][] = [
    ['representation', 'seatsMax', '2 representanter', 2],
    ['representation', 'seatsMin', '13–15', 13],
    ['representation', 'seatsMax', '13–15', 15],
    ['representation', 'seatsMin', 'minst 1', 1],
    ['representation', 'seatsMax', 'minst 1', 'unreadable'],
    ['representation', 'seatsMax', 'flera', 'unreadable'],
    ['representation', 'seatsMax', '-', 'none'],
    ['groups', 'continuedYear', 'ja 2018', 2018],
    ['groups', 'continuedYear', '2018', 2018],
    ['assignments', 'year', '2017/2018', 2018],
    ['groups', 'chairIntervalYears', 'vartannat år', 2],
    ['groups', 'chairIntervalYears', '1 år', 1],
  ];
  for (const [table, column, text, expected] of cases) {
    it(`${column} '${text}' is ${expected}`, () => assert.equal(value(read(table, column, text)), expected));
  }
});

describe('lists', () => {
  const cases: readonly [TableKind, string, string, readonly string[]][] = [
    ['caseLog', 'organisations', 'Karlskrona kommun; Ronneby kommun', ['Karlskrona kommun', 'Ronneby kommun']],
    ['caseLog', 'organisations', 'Karlskrona, Ronneby och Karlshamn', ['Karlskrona', 'Ronneby', 'Karlshamn']],
    ['caseLog', 'organisations', 'Karlskrona/Ronneby', ['Karlskrona', 'Ronneby']],
    ['caseLog', 'organisations', '• Karlskrona\n• Ronneby', ['Karlskrona', 'Ronneby']],
    ['caseLog', 'organisations', '1. Karlskrona 2. Ronneby', ['Karlskrona', 'Ronneby']],
    [
      'caseLog',
      'organisations',
      'Psykiatri och Habilitering, Blekingesjukhuset',
      ['Psykiatri och Habilitering', 'Blekingesjukhuset'],
    ],
    ['caseLog', 'organisations', 'samtliga kommuner', ['samtliga kommuner']],
    ['meetings', 'jointWith', 'Äldre/somatik, FoU', ['Äldre/somatik', 'FoU']],
    ['meetings', 'jointWith', 'OSÖ Barn och unga och OSÖ Vuxna', ['OSÖ Barn och unga', 'OSÖ Vuxna']],
    [
      'meetings',
      'agendaItems',
      'Mötet öppnas; Uppföljning, SIP; Övriga frågor',
      ['Mötet öppnas', 'Uppföljning, SIP', 'Övriga frågor'],
    ],
    ['meetings', 'agendaItems', '1. Mötet öppnas\n2. Övriga frågor', ['Mötet öppnas', 'Övriga frågor']],
    ['meetings', 'agendaItems', '1. Öppnande 2. Protokoll 3. Övrigt', ['Öppnande', 'Protokoll', 'Övrigt']],
    ['meetings', 'agendaItems', '- Öppnande\n- Övrigt', ['Öppnande', 'Övrigt']],
    [
      'caseLog',
      'backing',
      'Karlskrona kommun 2017-05-02; Ronneby kommun 2017-05-10',
      ['Karlskrona kommun 2017-05-02', 'Ronneby kommun 2017-05-10'],
    ],
    ['caseLog', 'backing', 'Karlskrona 2/5, Ronneby 10/5', ['Karlskrona 2018-05-02', 'Ronneby 2018-05-10']],
    [
      'caseLog',
      'backing',
      '2017-05-02 Karlskrona, 2017-05-10 Ronneby',
      ['Karlskrona 2017-05-02', 'Ronneby 2017-05-10'],
    ],
    ['caseLog', 'backing', 'Karlskrona (2/5 2017)\nRonneby', ['Karlskrona 2017-05-02', 'Ronneby']],
    ['caseLog', 'backing', 'Karlskrona och Ronneby 2017-05-02', ['Karlskrona 2017-05-02', 'Ronneby 2017-05-02']],
    ['caseLog', 'backing', 'Karlskrona: 2017-05-02, Ronneby: ej beslutat', ['Karlskrona 2017-05-02', 'Ronneby']],
  ];
  for (const [table, column, text, expected] of cases) {
    it(`${column} ${JSON.stringify(text)}`, () => assert.deepEqual(value(read(table, column, text)), expected));
  }
});

describe('cells that are no text', () => {
  const day = parseIsoDate('2018-03-01') ?? assert.fail();
  const dateCell: Cell = { kind: 'date', date: day, serial: 43_160 };
  const cases: readonly [string, TableKind, string, Cell, Reading | undefined][] = [
    ['an empty cell is no reading', 'caseLog', 'dueDate', { kind: 'empty' }, undefined],
    ['a text of spaces is no reading', 'caseLog', 'title', { kind: 'text', text: ' \u00A0\u200B' }, undefined],
    ['a date', 'caseLog', 'dueDate', dateCell, { kind: 'date', date: day, text: '2018-03-01' }],
    ['a date in a text column is its ISO text', 'caseLog', 'title', dateCell, { kind: 'text', text: '2018-03-01' }],
    [
      'a date in a yes/no column is a yes',
      'caseLog',
      'resourceNeed',
      dateCell,
      { kind: 'flag', flag: true, date: day, text: '2018-03-01' },
    ],
    [
      'a count that Excel took for a date',
      'representation',
      'seatsMax',
      dateCell,
      { kind: 'unreadable', expected: 'integer', text: '2018-03-01' },
    ],
    [
      'a date in a column of years is its year',
      'groups',
      'continuedYear',
      dateCell,
      { kind: 'number', number: 2018, text: '2018-03-01' },
    ],
    [
      'a serial that lost its format',
      'caseLog',
      'dueDate',
      { kind: 'number', number: 43_160.25 },
      { kind: 'date', date: day, text: '2018-03-01' },
    ],
    [
      'a year kept as a number',
      'reports',
      'period',
      { kind: 'number', number: 2017 },
      {
        kind: 'period',
        from: parseIsoDate('2017-01-01') ?? day,
        to: parseIsoDate('2017-12-31') ?? day,
        grain: 'year',
        text: '2017',
      },
    ],
    [
      'digits of a date kept as a number',
      'caseLog',
      'dueDate',
      { kind: 'number', number: 20_180_301 },
      { kind: 'date', date: day, text: '20180301' },
    ],
    [
      'a number that is no date',
      'caseLog',
      'dueDate',
      { kind: 'number', number: 7 },
      { kind: 'unreadable', expected: 'date', text: '7' },
    ],
    [
      'a fraction is no count',
      'representation',
      'seatsMax',
      { kind: 'number', number: 1.5 },
      { kind: 'unreadable', expected: 'integer', text: '1.5' },
    ],
    [
      'a status of 1 is all of it',
      'caseLog',
      'status',
      { kind: 'number', number: 1 },
      { kind: 'choice', choice: 'Avslutad', text: '1' },
    ],
    [
      'TRUE',
      'meetings',
      'longTermPlanning',
      { kind: 'boolean', boolean: true },
      { kind: 'flag', flag: true, text: 'ja' },
    ],
    [
      'FALSE in a column of dates says that it has not happened',
      'caseLog',
      'reportedDate',
      { kind: 'boolean', boolean: false },
      { kind: 'none', text: 'nej' },
    ],
    [
      'an error',
      'caseLog',
      'dueDate',
      { kind: 'error', error: '#N/A' },
      { kind: 'unreadable', expected: 'date', text: '#N/A' },
    ],
    ['a vacant seat', 'members', 'name', { kind: 'text', text: 'Vakant' }, { kind: 'none', text: 'Vakant' }],
    [
      'text stays as it was written',
      'caseLog',
      'title',
      { kind: 'text', text: ' =SUM(A1) ' },
      { kind: 'text', text: ' =SUM(A1) ' },
    ],
  ];
  for (const [title, table, column, cell, expected] of cases) {
    it(title, () => assert.deepEqual(readCell(table, column, cell), expected));
  }

  it('equal cells share one reading', () => {
    const type = typeOf('caseLog', 'dueDate');
    const context = { dateSystem: 1900, anchorYear: 2018 } as const;
    assert.equal(
      readValue({ kind: 'text', text: '5/10' }, type, context),
      readValue({ kind: 'text', text: '5/10' }, type, { ...context }),
    );
    assert.notDeepEqual(
      readValue({ kind: 'text', text: '5/10' }, type, context),
      readValue({ kind: 'text', text: '5/10' }, type, { ...context, anchorYear: 2017 }),
    );
  });
});
