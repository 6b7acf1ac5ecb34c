import { on, tableSheet, type ExampleSheet } from './example-workbook.ts';

/** LSVO's second year under the order of 2014, to be checked as of 2015-11-01. */
export const BLEKINGE_2014: readonly ExampleSheet[] = [
  tableSheet(
    'LSVO ledamöter',
    ['LSVO – representanter 2014–2015', 'Uppdaterad 2015-10-20'],
    ['Namn', 'Befattning', 'Organisation', 'Roll', 'Fr.o.m.', 'T.o.m.'],
    [
      ['Torborg Hylén', 'Förvaltningschef', 'Karlshamn', 'ordförande', on('2014-04-01'), on('2014-12-31')],
      ['Torborg Hylén', 'Förvaltningschef', 'Karlshamn', 'ledamot', on('2015-01-01'), null],
      ['Rune Sandvall', 'Förvaltningschef äldreförvaltningen', 'Karlskrona', null, on('2014-09-01'), null],
      ['Maj-Lis Orrhammar', 'Förvaltningschef funktionsstöd', 'Karlskrona', null, on('2014-09-01'), null],
      [
        'Elsy Nordbeck',
        'Förvaltningschef socialförvaltningen',
        'Ronneby',
        'ordförande',
        on('2015-01-01'),
        on('2015-12-31'),
      ],
      ['Gerd Lilliehök', 'Enhetschef', 'Ronneby', null, on('2014-04-01'), null],
      ['Valter Hedenskog', 'Förvaltningschef', 'Sölvesborg', null, on('2015-01-01'), null],
      ['Gunvor Axelryd', 'Förvaltningschef IFO', 'Sölvesborg', null, on('2014-04-01'), null],
      ['Algot Furuvik', 'Förvaltningschef', 'Olofström', null, on('2014-04-01'), null],
      ['Göta Sandelius', 'Förvaltningschef', 'Blekingesjukhuset', null, on('2014-04-01'), null],
      ['Ingvar Torstenius', 'Förvaltningschef Blekingesjukhuset', 'Landstinget Blekinge', null, on('2014-04-01'), null],
      ['Arvid Lönnström', 'Förvaltningschef psykiatri', 'Landstinget Blekinge', null, on('2015-06-01'), null],
      ['Siv Hallenborg', 'Förvaltningschef offentlig primärvård', 'Landstinget Blekinge', null, on('2014-04-01'), null],
      ['Per-Erik Dunder', 'Verksamhetschef', 'Privat utförare Hälsoval Blekinge', null, on('2014-09-01'), null],
      ['Ulla Bergfeldt', 'Utvecklingsledare', 'Landstinget Blekinge', 'sekreterare', on('2014-04-01'), null],
    ],
  ),
  tableSheet(
    'Möten',
    ['Möten LSVO'],
    ['Mötesdatum', 'Status', 'Material lämnat', 'Ordförande'],
    [
      [on('2014-09-05'), 'hållet', on('2014-08-27'), 'Torborg Hylén'],
      [on('2014-12-05'), 'hållet', on('2014-12-04'), 'Torborg Hylén'],
      [on('2015-03-06'), 'hållet', on('2015-02-25'), 'Elsy Nordbeck'],
      [on('2015-10-02'), 'hållet', null, 'Elsy Nordbeck'],
      [on('2015-12-04'), 'planerat', null, null],
    ],
  ),
  tableSheet(
    'Utredningar',
    ['Utredningsuppdrag'],
    ['Uppdragets namn', 'Beställare', 'Uppdragstagare', 'Slutdatum', 'Rapporterat'],
    [
      ['Hemsjukvård dygnet runt', 'LSVO', 'Arbetsgrupp hemsjukvård', on('2015-05-29'), on('2015-05-20')],
      ['Gemensam bemanning', 'LSVO', 'Arbetsgrupp bemanning', on('2015-09-30'), null],
      ['Vård i livets slut', 'LSVO', null, 'HT 2016', null],
    ],
  ),
  tableSheet(
    'Dokument',
    ['Handlingsplaner per strategiskt område'],
    ['Dokument', 'Dokumenttyp', 'Område', 'Beslutat', 'Dokumentansvarig'],
    [
      ['Handlingsplan äldre', 'handlingsplan', 'Äldre', on('2014-11-07'), 'Rune Sandvall'],
      ['Handlingsplan psykisk hälsa', 'handlingsplan', 'Psykisk hälsa', on('2015-02-06'), 'Arvid Lönnström'],
      ['Överenskommelse om missbruk', 'överenskommelse', 'Missbruk', on('2014-06-13'), 'Gunvor Axelryd'],
    ],
  ),
];
