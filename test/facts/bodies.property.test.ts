import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFactContext } from '../../src/facts/frame/fact-context.ts';
import type { SubjectKind } from '../../src/facts/subject.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { evaluateRule } from '../../src/rules/evaluate.ts';
import { parseIsoDate, type IsoDate } from '../../src/time/iso-date.ts';
import type { CaseTable } from '../rules/case-file.ts';
import { recogniseCase } from '../rules/case-tables.ts';

/** Subjects about who is in the groups and when they meet. */
const KINDS: readonly SubjectKind[] = [
  'seat',
  'member',
  'groupRole',
  'chairYear',
  'group',
  'meeting',
  'groupMonth',
  'groupYear',
  'groupTerm',
  'body',
];

function day(text: string): IsoDate {
  const read = parseIsoDate(text);
  assert.ok(read);
  return read;
}

/** Every finding of every rule about bodies, told without rows and cells, in an order of their own. */
async function findingsIn(tables: readonly CaseTable[], asOf: IsoDate, only?: string): Promise<readonly string[]> {
  const recognition = recogniseCase({ tables });
  const found: string[] = [];
  for (const pack of BUILT_IN_PACKS.filter(({ id }) => only === undefined || id === only)) {
    const context = createFactContext({ recognition, pack, packs: [pack], asOf });
    for (const rule of pack.rules.filter(({ subject }) => KINDS.includes(subject))) {
      const outcome = await evaluateRule(pack, rule, context);
      assert.equal(outcome.failed, undefined, `${pack.id}/${rule.id}: ${outcome.failed?.reason}`);
      for (const { subject, level, facts } of outcome.violations) {
        found.push(`${pack.id}/${rule.id} | ${subject.key} | ${level.severity} | ${JSON.stringify(facts)}`);
      }
      for (const { subjects = [] } of outcome.notChecked) {
        found.push(...subjects.map(({ sv }) => `${pack.id}/${rule.id} | ej prövad | ${sv}`));
      }
    }
  }
  return found.sort();
}

const GROUPS = [
  'LSVO',
  'FoU',
  'e-hälsa',
  'Samordningsgruppen',
  'KOLA',
  'Äldre',
  'SSÖ',
  'OSÖ Vuxna',
  'Att åldras Ronneby',
  'X',
];
const cellOf = (...texts: string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...texts) }, fc.constant(''), hostile);
const hostile = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '=1+1', '(((((', '*'.repeat(50), 'aug/sept', '31/4 2018', '-', 'NaN'),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n|]/g, ' ')),
);
const group = cellOf(...GROUPS);
const date = cellOf(
  '2016-12-31',
  '2017-01-01',
  '2017-06-02',
  '2018-02-02',
  '2018-03-09',
  'v. 36 2018',
  'maj 2018',
  'tills vidare',
);
const organisation = cellOf(
  'Ronneby kommun',
  'Karlskrona',
  'Region Blekinge',
  'Blekingesjukhuset',
  'Finspång',
  'FoUrum',
  'Växjö',
);

const COLUMNS: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<string>>>>> = {
  Ledamöter: {
    Grupp: group,
    Namn: cellOf('Anna Ek', 'Ek, Anna', 'Bo Lind', 'Cia Berg', 'Vakant'),
    Befattning: cellOf('MAS', 'Socialchef', 'Förvaltningschef psykiatri', 'IT-strateg', 'Utredare'),
    Organisation: organisation,
    Huvudman: cellOf('kommun', 'region', 'privat'),
    Funktion: cellOf('IT-nära', 'chef Höglandets länsdel', 'ordförande i OSÖ Äldre', 'LSÖ avvikelser'),
    Roll: cellOf('ordförande', 'sammankallande', 'sekreterare', 'ledamot', 'ersättare'),
    Från: date,
    Till: date,
  },
  Representation: {
    Grupp: group,
    Organisation: organisation,
    Huvudman: cellOf('kommun', 'region'),
    Funktion: cellOf('MAS', 'IT-nära', 'Jurist'),
    'Platser, minst': cellOf('1', '2', '3'),
    'Platser, högst': cellOf('1', '2', '3'),
    'Gäller från': date,
  },
  Möten: {
    Grupp: group,
    Datum: date,
    Mötestyp: cellOf('ordinarie', 'FoU-råd'),
    Status: cellOf('hållet', 'planerat', 'inställt'),
    'Gemensamt med': cellOf('OSÖ Vuxna; OSÖ Äldre', 'OSÖ-grupperna'),
    'Kallelse skickad': date,
    Dagordning: cellOf('Nästa möte; Övriga frågor', 'Uppföljning av ärendelogg'),
    Ordförande: cellOf('Anna Ek', 'Karlskrona kommun', 'Landstinget'),
    Utvärderat: cellOf('ja', 'nej', '2018-02-02'),
    Långtidsplanering: cellOf('ja', 'nej'),
    'Skäl till annan dag': cellOf('lov'),
  },
  Grupper: {
    Grupp: cellOf(...GROUPS, 'Lokal grupp Ronneby'),
    Grupptyp: cellOf('verksamhetsgrupp', 'lokal samverkansgrupp', 'strategigrupp'),
    Kommun: organisation,
    Område: cellOf('Att åldras', 'Att växa upp; Mitt i livet'),
    Avslutad: date,
    'Avvikelsesystem infört': cellOf('ja', 'nej'),
    'Ordförandeintervall (år)': cellOf('1', '2', 'två'),
  },
};

const tableOf = (name: string): fc.Arbitrary<CaseTable> =>
  fc
    .subarray(Object.keys(COLUMNS[name] ?? {}), { minLength: 1 })
    .chain((headers) =>
      fc
        .array(fc.tuple(...headers.map((header) => COLUMNS[name]?.[header] ?? fc.constant(''))), { maxLength: 12 })
        .map((rows) => ({ name, headers, rows: rows as readonly (readonly string[])[] })),
    );
const workbook = fc.tuple(...Object.keys(COLUMNS).map(tableOf));
const asOf = fc.constantFrom('2016-12-31', '2018-03-09', '2018-12-31', '2024-07-01').map(day);

describe('seats, members, roles, chairs and meetings of any workbook', () => {
  it('are judged without a rule throwing, and alike in any order of rows, columns and sheets', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, asOf, fc.infiniteStream(fc.nat()), async (tables, today, keys) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: Number(keys.next().value) }))
            .sort((one, other) => one.key - other.key)
            .map(({ item }) => item);
        const reordered = shuffled(tables).map((table) => {
          const order = shuffled(table.headers.map((_, at) => at));
          const pick = (cells: readonly string[]): string[] => order.map((at) => cells[at] ?? '');
          return { ...table, headers: pick(table.headers), rows: shuffled(table.rows).map(pick) };
        });
        assert.deepEqual(await findingsIn(reordered, today), await findingsIn(tables, today));
      }),
      { numRuns: 15 },
    );
  });
});

const MEMBERS: CaseTable = {
  name: 'Ledamöter',
  group: 'LSVO',
  headers: ['Namn', 'Befattning', 'Organisation', 'Roll', 'Från', 'Till'],
  rows: [
    ['Anna Ek', 'Förvaltningschef', 'Karlskrona kommun', 'ordförande', '2018-01-01', '2018-12-31'],
    ['Bo Lind', 'Förvaltningschef', 'Karlskrona kommun', 'ledamot', '', ''],
    ['Cia Berg', 'Förvaltningschef', 'Karlskrona kommun', 'ledamot', '', ''],
    ['Dan Alm', 'Chef', 'Växjö kommun', 'ledamot', '', ''],
    ['Ida Gran', 'Strateg', 'Region Blekinge', 'sekreterare', '', ''],
  ],
};
const MEETINGS: CaseTable = {
  name: 'Möten',
  group: 'LSVO',
  headers: [
    'Datum',
    'Status',
    'Skäl till annan dag',
    'Kallelse skickad',
    'Minnesanteckningar publicerade',
    'Utvärderat',
  ],
  rows: [
    ['2018-01-05', 'hållet', '', '2017-12-20', '2018-01-10', 'ja'],
    ['2018-02-02', 'hållet', '', '2018-01-29', '', ''],
    ['2018-04-13', 'hållet', '', '2018-04-01', '2018-04-20', 'ja'],
    ['2018-05-04', 'planerat', '', '', '', ''],
  ],
};

/** The table with one cell written, or a row added when `at` is past the last. */
function written(table: CaseTable, at: number, cells: Readonly<Record<string, string>>): CaseTable {
  const rows = at < table.rows.length ? table.rows : [...table.rows, table.headers.map(() => '')];
  return {
    ...table,
    rows: rows.map((row, index) =>
      index === at ? row.map((cell, column) => cells[table.headers[column] ?? ''] ?? cell) : row,
    ),
  };
}

const MENDS: readonly { readonly finding: string; readonly mend: (tables: [CaseTable, CaseTable]) => CaseTable[] }[] = [
  {
    finding: 'seats-2017 | LSVO:s ledningsgrupp | Karlskrona kommun',
    mend: ([members, meetings]) => [written(members, 2, { Till: '2018-03-31' }), meetings],
  },
  {
    finding: 'seats-2017 | LSVO:s ledningsgrupp | Olofströms kommun',
    mend: ([members, meetings]) => [
      written(members, 5, { Namn: 'Eva Sjö', Organisation: 'Olofström', Befattning: 'Förvaltningschef' }),
      meetings,
    ],
  },
  {
    finding: 'seats-2017-organisation | LSVO:s ledningsgrupp | dan alm',
    mend: ([members, meetings]) => [written(members, 3, { Roll: 'adjungerad' }), meetings],
  },
  {
    finding: 'agenda-sent | LSVO:s ledningsgrupp | 2018-02-02',
    mend: ([members, meetings]) => [members, written(meetings, 1, { 'Kallelse skickad': '2018-01-26' })],
  },
  {
    finding: 'agenda-sent | LSVO:s ledningsgrupp | 2018-05-04',
    mend: ([members, meetings]) => [members, written(meetings, 3, { 'Kallelse skickad': '2018-04-27' })],
  },
  {
    finding: 'notes-public | LSVO:s ledningsgrupp | 2018-02-02',
    mend: ([members, meetings]) => [members, written(meetings, 1, { 'Minnesanteckningar publicerade': '2018-04-27' })],
  },
  {
    finding: 'meeting-evaluated | LSVO:s ledningsgrupp | 2018-02-02',
    mend: ([members, meetings]) => [members, written(meetings, 1, { Utvärderat: 'ja' })],
  },
  {
    finding: 'first-friday | LSVO:s ledningsgrupp | 2018-04',
    mend: ([members, meetings]) => [members, written(meetings, 2, { 'Skäl till annan dag': 'påsklov' })],
  },
];

describe('mending what a finding asks for', () => {
  for (const { finding, mend } of MENDS) {
    it(`removes that finding and no other: ${finding}`, async () => {
      const today = day('2018-04-30');
      const isIt = (found: string): boolean => found.startsWith(`blekinge-2017/${finding}`);
      const before = await findingsIn([MEMBERS, MEETINGS], today, 'blekinge-2017');
      const after = await findingsIn(mend([MEMBERS, MEETINGS]), today, 'blekinge-2017');
      assert.equal(before.filter(isIt).length, 1, before.join('\n'));
      assert.deepEqual(
        after,
        before.filter((found) => !isIt(found)),
      );
    });
  }
});
