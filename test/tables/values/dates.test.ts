import assert from 'node:assert/strict';
import type { Reading } from '../../../src/tables/reading.ts';
import { readDateText } from '../../../src/tables/values/date-cells.ts';

/** What a reading says, in one line: a day, 'from – to grain', 'word ongoing', 'none', 'unreadable'. */
function inOneLine(reading: Reading): string {
  switch (reading.kind) {
    case 'date':
      return reading.date;
    case 'period':
      return `${reading.from} – ${reading.to} ${reading.grain}`;
    case 'word':
      return `word ${reading.word}`;
    default:
      return reading.kind;
  }
}

interface Surroundings {
  readonly anchorYear?: number;
  readonly language?: 'sv' | 'en';
  readonly dateSystem?: 1900 | 1904;
}

function read(text: string, { dateSystem = 1900, ...rest }: Surroundings): string {
  return inOneLine(readDateText(text, 'date', { dateSystem, ...rest }).reading);
}

function table(title: string, surroundings: Surroundings, cases: Readonly<Record<string, readonly string[]>>): void {
  describe(title, () => {
    for (const [expected, texts] of Object.entries(cases)) {
      for (const text of texts) {
        it(`'${text}' is ${expected}`, () => assert.equal(read(text, surroundings), expected));
      }
    }
  });
}

table(
  'days with a year',
  {},
  {
    '2017-06-12': [
      '2017-06-12',
      '2017/06/12',
      '2017.06.12',
      '2017-6-12',
      '2017 06 12',
      '20170612',
      '170612',
      '17-06-12',
      '12/6 2017',
      '12/6-17',
      '12/6 -17',
      '12/6–2017',
      '12/06-2017',
      '12/6/2017',
      '12/6/17',
      '12.6.2017',
      '12.6.17',
      '12-06-2017',
      '12 juni 2017',
      '12 jun -17',
      "12 juni '17",
      '12:e juni 2017',
      'den 12 juni 2017',
      'den 12:e juni, 2017',
      'måndag 12 juni 2017',
      'mån 12/6 2017',
      '12 June 2017',
      'June 12, 2017',
      '12th of June 2017',
      'the 12th June 2017',
      'Monday, June 12th, 2017',
      '2017-06-12 13:00',
      '2017-06-12T13:00:00',
      '2017-06-12T13:00:00.000Z',
      '2017-06-12 kl 9-12',
      '12 juni 2017 kl. 08.30–12.00',
      '12/6 2017 08:30-10:00, Karlskrona',
      '2017 12/6',
      '2017: 12 juni',
      'klart 2017-06-12',
      'senast 2017-06-12',
      'beslutat 2017-06-12 (Bengt)',
      'ca 12/6 2017',
      '2017-06-12?',
      '2017-06-12 (prel.)',
      '2017-06-12 § 14',
      '§ 14/2017, 2017-06-12',
      'fr.o.m. 2017-06-12',
      't o m 2017-06-12',
      'no later than 12 June 2017',
      'ej senare än 2017-06-12',
      '\u00A02017\u201106\u201112\u00A0',
      'v. 24 (2017-06-12)',
      '2017-06-12 (mån v. 24)',
      'snarast, senast 2017-06-12',
      '42898',
      '42898,5',
      'andra måndagen i juni 2017',
      'Före 13/6 2017',
      'innan den 13 juni 2017',
    ],
    '2018-08-31': ['före 1/9 2018', 'before 1 September 2018', 'sista augusti 2018', 'utgången av augusti 2018'],
    '2018-05-31': ['innan sommaren 2018', 'last day of May 2018'],
    '2017-12-31': ['årsskiftet 2017/18', 'årsskiftet 2017/2018', 'årets slut 2017', 'utgången av 2017'],
    '2018-06-30': ['halvårsskiftet 2018'],
    '2018-12-23': ['före jul 2018', 'innan julen 2018'],
  },
);

table(
  'days without a year, in a row of 2018',
  { anchorYear: 2018 },
  {
    '2018-10-05': [
      '5/10',
      '5.10',
      '05/10',
      '5 okt',
      '5 oktober',
      'den 5 okt.',
      'fre 5/10',
      'Bengt 5/10',
      'klart 5/10 kl 13',
      '5:e oktober',
    ],
    '2018-05-31': ['senast 31/5', '31 maj', 'sista maj', 'sista dagen i maj', 'by 31 May'],
    '2018-03-01': ['1:a mars', '1 mars', 'March 1st', '1st of March', 'första torsdagen i mars'],
    '2018-08-31': ['före 1/9', 'före 1 september'],
    '2018-12-31': ['årsskiftet', 'årets slut', 'året ut'],
    '2018-02-12': ['180212', '12/2 -18'],
  },
);

table(
  'periods with a year',
  {},
  {
    '2018-09-03 – 2018-09-09 week': [
      'v. 36 2018',
      'v36 2018',
      'vecka 36, 2018',
      '2018 v36',
      '2018 vecka 36',
      '2018-W36',
      '2018W36',
      'week 36 2018',
      'v.36 -18',
      'v1836',
      'v36/2018',
    ],
    '2018-09-03 – 2018-09-23 range': [
      'v.36-38 2018',
      'vecka 36–38 2018',
      'v 36-v 38 2018',
      'weeks 36 to 38, 2018',
      '3/9-23/9 2018',
      '3–23 sept 2018',
      '2018-09-03 – 2018-09-23',
      '2018-09-03 till 2018-09-23',
    ],
    '2018-07-01 – 2018-12-31 term': [
      'ht 2018',
      'HT18',
      'HT-18',
      'ht -18',
      "ht '18",
      'ht18',
      'H.T. 2018',
      'höstterminen 2018',
      'hösttermin 2018',
      '2018 HT',
      'under HT 2018',
      'autumn term 2018',
      'andra halvåret 2018',
      'H2 2018',
    ],
    '2019-01-01 – 2019-06-30 term': [
      'VT 2019',
      'vt-19',
      'vårterminen 2019',
      'spring term 2019',
      'första halvåret 2019',
      '1:a halvåret 2019',
      'H1 2019',
      'first half of 2019',
    ],
    '2018-09-01 – 2018-11-30 season': [
      'hösten 2018',
      'höst 2018',
      'Hösten -18',
      'autumn 2018',
      'fall 2018',
      'under hösten 2018',
    ],
    '2019-03-01 – 2019-05-31 season': ['våren 2019', 'spring 2019', 'våren-19'],
    '2018-10-16 – 2018-11-30 season': ['senhösten 2018', 'late autumn 2018'],
    '2018-08-16 – 2018-09-30 season': ['efter sommaren 2018', 'after the summer 2018', 'efter semestern 2018'],
    '2018-12-01 – 2019-02-28 season': ['vintern 2018/19', 'vintern 2018/2019', 'vintern 2018'],
    '2019-12-01 – 2020-02-29 season': ['vintern 2019/20'],
    '2018-07-01 – 2018-09-30 quarter': [
      'kv 3 2018',
      'kv3 2018',
      'kv. 3 -18',
      'Q3 2018',
      'q3-18',
      '2018 Q3',
      '2018-Q3',
      '2018 kv 3',
      'kvartal 3 2018',
      '3:e kvartalet 2018',
      'tredje kvartalet 2018',
      'kvartal III 2018',
      'third quarter 2018',
      '3rd quarter of 2018',
      'by Q3 2018',
    ],
    '2018-01-01 – 2018-06-30 range': ['kv 1-2 2018', 'Q1–Q2 2018', 'jan-juni 2018', 'januari till juni 2018'],
    '2019-01-01 – 2019-04-30 tertial': [
      'T1 2019',
      'tertial 1 2019',
      '2019 T1',
      'första tertialet 2019',
      'tertial I 2019',
      '1:a tertialet 2019',
      'T1-19',
    ],
    '2018-09-01 – 2018-09-30 month': [
      'september 2018',
      'sept 2018',
      'sep -18',
      'sept -18',
      'sep-18',
      'Sept. 2018',
      '2018-09',
      '2018/09',
      '09/2018',
      '2018 september',
      '201809',
      'i september 2018',
      'klart sept 2018',
    ],
    '2018-03-01 – 2018-04-30 range': [
      'mars-april 2018',
      'mars/april 2018',
      'mars – april 2018',
      'mars och april 2018',
      'March to April 2018',
      'mars el. april 2018'.replace('el.', 'eller'),
    ],
    '2018-11-01 – 2019-01-31 range': ['nov 2018–jan 2019', 'nov-jan 2019', 'november 2018 till januari 2019'],
    '2018-05-21 – 2018-05-31 range': [
      'slutet av maj 2018',
      'slut maj 2018',
      'end of May 2018',
      'i slutet på maj 2018',
      'late May 2018',
    ],
    '2018-05-11 – 2018-05-20 range': ['mitten av maj 2018', 'mid-May 2018', 'medio maj 2018'],
    '2018-05-01 – 2018-05-10 range': ['början av maj 2018', 'early May 2018', 'beginning of May 2018'],
    '2018-01-01 – 2018-12-31 year': [
      '2018',
      '2018 års',
      'år 2018',
      'verksamhetsåret 2018',
      'under 2018',
      'during 2018',
      'helår 2018',
      't.o.m. 2018',
    ],
    '2018-10-01 – 2018-12-31 range': ['slutet av 2018', 'late 2018', 'end of 2018'],
    '2017-07-01 – 2018-06-30 year': ['2017/2018', '2017/18', 'verksamhetsåret 2017/2018'],
    '2010-07-01 – 2011-06-30 year': ['2010/11'],
    '2017-01-01 – 2018-12-31 range': ['2017-2018', '2017–2018', '2017 till 2018'],
    '2019-01-01 – 2022-12-31 range': ['2019-2022', 'mandatperioden 2019–2022', '2019-22'],
    '2018-11-01 – 2018-11-30 month': ['HT 2018 (nov)', 'november (HT 2018)'],
    '2018-05-05 – 2018-05-06 range': ['5-6 maj 2018', '5–6/5 2018', '5 och 6 maj 2018', '5 and 6 May 2018'],
  },
);

table(
  'periods without a year, in a row of 2018',
  { anchorYear: 2018 },
  {
    '2018-09-03 – 2018-09-09 week': ['v. 36', 'v36', 'v 36', 'vecka 36', 'week 36', 'v.36'],
    '2018-12-17 – 2019-01-13 range': ['v. 51-2'],
    '2018-07-01 – 2018-12-31 term': ['HT', 'ht', 'höstterminen'],
    '2018-07-01 – 2018-09-30 quarter': ['kvartal 3', 'kv 3', 'Q3', '3:e kvartalet', 'K3'],
    '2018-05-01 – 2018-08-31 tertial': ['tertial 2', 'T2', 'andra tertialet'],
    '2018-10-01 – 2018-10-31 month': ['okt', 'oktober', 'Okt.', 'i oktober', 'October'],
    '2018-08-01 – 2018-09-30 range': ['aug/sept', 'aug-sept', 'aug - sep', 'augusti–september'],
    '2018-11-01 – 2019-01-31 range': ['nov–jan'],
    '2018-08-16 – 2018-09-30 season': ['efter sommaren', 'direkt efter sommaren'],
    '2018-09-01 – 2018-11-30 season': ['hösten', 'i höst'],
  },
);

table(
  'words that are no dates',
  { anchorYear: 2018 },
  {
    'word ongoing': [
      'löpande',
      'Löpande.',
      'fortlöpande',
      'löpande, avstämning årligen',
      'löpande under 2018',
      'kontinuerligt',
      'ongoing',
      'pågår',
    ],
    'word openEnded': ['tills vidare', 'Tills vidare', 't.v.', 'until further notice'],
    'word immediate': ['snarast', 'omgående', 'ASAP', 'så snart som möjligt', 'as soon as possible'],
    'word nextMeeting': ['nästa möte', 'till nästa möte', 'next meeting'],
    'word event': ['efter beslut', 'efter beslut i KF', 'vid behov', 'efter remissen', 'upon approval'],
    'word recurring': [
      'årligen',
      'årligen i mars',
      'en gång per termin',
      'minst kvartalsvis',
      'varje möte',
      '2 ggr/år',
      'annually',
      'quarterly',
    ],
  },
);

table(
  'words for nothing',
  { anchorYear: 2018 },
  {
    none: [
      '-',
      '–',
      '—',
      '--',
      '?',
      '...',
      'TBD',
      'n/a',
      'N/A',
      'saknas',
      'Vakant',
      'ej fastställt',
      'ej aktuellt',
      'återkommer',
      'inget',
      'meddelas senare',
      'nej',
      'ej klart',
      'not yet',
      'none',
      'Ej bestämt.',
    ],
  },
);

table(
  'what cannot be read is not guessed',
  { anchorYear: 2018 },
  {
    unreadable: [
      '31/4',
      '2018-06-31',
      '31/4 2018',
      '30 feb 2018',
      '29/2',
      '2018-13-01',
      '0/5',
      '32/1',
      '6/13/2018',
      'v 53 2018',
      'v. 60',
      'kvartal 5',
      'T4 2018',
      '2017-03-03, uppf 2017-09-01',
      '4/5 och 8/6',
      '2018-03-01\n2018-06-01',
      'årsskiftet 2018',
      'efter 1/9 2018',
      'tidigast 2018-09-01',
      'not before 1 May 2018',
      '§ 14/2017',
      'dnr 2017/123',
      '2017:30',
      '19650612-1234',
      '650612-1234',
      'ja',
      'x',
      'klar',
      'Bengt',
      'nästa år',
      'ej klart 2018-03-01',
      '#REF!',
      'kl 13.00',
      '13:00',
      '1',
      '12',
      '123',
      '2 av 3',
      '3/4 av platserna 2 kvar',
      'maj månads rapport skickas av Anna till Bengt i maj eller april om 3 veckor',
    ],
  },
);

table(
  'without a year at hand, what has none is unreadable',
  {},
  {
    unreadable: [
      'aug/sept',
      '5/10',
      'efter sommaren',
      'mars',
      'v 36',
      'kv 3',
      'HT',
      'den 9 juni',
      'slutet av maj',
      'tertial 2',
      'före 1/9',
      'före jul',
    ],
    '2018-05-01 – 2018-05-31 month': ['maj 18', 'maj -18'],
  },
);

table(
  'English sheets',
  { language: 'en', anchorYear: 2018 },
  {
    '2018-06-13': ['6/13/2018', '13/6/2018', 'June 13', '13 June', 'Jun 13, 2018'],
    '2018-12-06': ['6/12/2018'],
    '2018-05-01 – 2018-08-31 range': ['mid-2018'],
    '2018-05-18': ['May 18'],
  },
);

table(
  'serial numbers of the 1904 date system',
  { dateSystem: 1904 },
  {
    '2017-06-12': ['41436'],
  },
);

describe('a two-digit year that could stand first or last', () => {
  it('is the one near the year at hand', () => {
    assert.equal(read('12-06-17', { anchorYear: 2017 }), '2017-06-12');
    assert.equal(read('12-06-17', {}), '2012-06-17');
    assert.equal(read('17.06.12', { anchorYear: 2018 }), '2017-06-12');
    assert.equal(read('31-12-17', { anchorYear: 2017 }), '2017-12-31');
  });
});

describe('how a date was read', () => {
  it('is told: the notation, and whether the year came from its surroundings', () => {
    const reading = readDateText('v. 36', 'date', { dateSystem: 1900, anchorYear: 2018 });
    assert.deepEqual([reading.notation, reading.yearFromContext], ['week', true]);
    const dated = readDateText('v. 36 2018', 'date', { dateSystem: 1900, anchorYear: 2017 });
    assert.deepEqual([dated.notation, dated.yearFromContext], ['week', false]);
  });
});

table(
  'dates that were moved, and days of weeks',
  { anchorYear: 2018 },
  {
    '2018-03-01': ['2018-03-01 (flyttat från 2018-02-01)', '1/3 (tidigare 1/2)', '1 February, moved to 1 March 2018'],
    '2018-03-22': ['15/3 (flyttat till 22/3)', '15 mars, ny tid 22 mars'],
    '2018-09-07': ['fredag v 36', 'fre v.36', 'fredag vecka 36 2018', 'Friday week 36'],
    '2018-06-30': ['före semestern', 'innan semestern 2018'],
    '2018-12-31': ['Dec 31', '2018 Dec 31'],
    '2018-05-01': ['the first of May', 'första maj'],
    '2018-06-04 – 2018-06-08 range': [
      'mån 4 juni - fre 8 juni 2018',
      'måndag 4/6 till fredag 8/6',
      'June 4-8, 2018',
      '20180604-20180608',
    ],
    '2018-05-01 – 2018-05-31 month': ['majmötet', 'majmötet 2018', '2018-5'],
    '2018-07-01 – 2019-06-30 range': ['HT18/VT19', 'HT 2018 – VT 2019'],
    unreadable: ['Nej, 2018-09-01', 'påbörjas 2018-09-01, klart 2019-03-31', 'fredag', '1-9'],
  },
);
