import assert from 'node:assert/strict';
import { interpretationRows, INTERPRETATION_COLUMNS, mappingFromSheet } from '../../src/tables/interpretation.ts';
import { mappingText, parseMapping } from '../../src/tables/mapping-file.ts';
import { EMPTY_MAPPING, type Mapping, joinedMappings, mappingOf } from '../../src/tables/mapping.ts';
import { recognise } from '../../src/tables/recognise.ts';
import type { Recognition } from '../../src/tables/recognised-table.ts';
import { type AuthoredSheet, snapshotOf } from '../../src/workbook/snapshot-of.ts';

const LOG: AuthoredSheet = {
  name: 'Blad1',
  rows: [
    ['Ärendelogg'],
    ['Nr', 'Ärende', 'Kvittens', 'Klart', 'Läge'],
    [1, 'Vårdplanering', { date: '2017-02-03' }, { date: '2017-06-30' }, 'hos Eva'],
    [2, 'Demensteam', { date: '2017-03-03' }, { date: '2017-09-01' }, 'Pågår'],
  ],
};

/** Next year: another sheet name, columns moved, one more. */
const NEXT_YEAR: AuthoredSheet = {
  name: '2018',
  rows: [
    ['Läge', 'Nr', 'Kvittens', 'Ärende', 'Klart', 'Länk'],
    ['hos Eva', 1, { date: '2018-02-03' }, 'Palliativ vård', { date: '2018-06-30' }, 'x'],
    ['Klart', 2, { date: '2018-03-03' }, 'Hjälpmedel', { date: '2018-09-01' }, 'y'],
  ],
};

const MAPPING: Mapping = {
  ...EMPTY_MAPPING,
  tables: [
    {
      headers: ['Nr', 'Ärende', 'Kvittens', 'Klart', 'Läge'],
      kind: 'caseLog',
      group: 'LSVO:s ledningsgrupp',
      columns: [
        { header: 'Kvittens', key: 'submittedDate' },
        { header: 'Klart', key: 'reportDue' },
        { header: 'Nr', key: null },
      ],
    },
  ],
  words: [{ column: 'status', written: 'hos Eva', means: 'Vilande' }],
};

function columns(recognition: Recognition): Record<string, number> {
  return Object.fromEntries((recognition.tables[0]?.columns ?? []).map(({ key, column }) => [key, column]));
}

describe('a mapping', () => {
  it('goes before what would be found, and says so', () => {
    const recognition = recognise(snapshotOf([LOG]), { mapping: MAPPING });
    assert.deepEqual(columns(recognition), { title: 2, submittedDate: 3, reportDue: 4, status: 5 });
    const [table] = recognition.tables;
    assert.deepEqual(table?.group, { name: 'LSVO:s ledningsgrupp', source: 'mapping', text: 'LSVO:s ledningsgrupp' });
    assert.equal(table?.evidence[0]?.code, 'mapping');
    assert.equal(table?.columns.find(({ key }) => key === 'reportDue')?.evidence[0]?.code, 'mapping');
    assert.deepEqual(table?.unmapped, [{ column: 1, header: 'Nr' }]);
  });

  it('gives words their meaning, and keeps what was written', () => {
    const [table] = recognise(snapshotOf([LOG]), { mapping: MAPPING }).tables;
    assert.deepEqual(table?.rows[0]?.values['status'], { kind: 'choice', choice: 'Vilande', text: 'hos Eva' });
  });

  it('is applied to the same table next year, after columns have moved', () => {
    const recognition = recognise(snapshotOf([NEXT_YEAR]), { mapping: MAPPING });
    const { title, submittedDate, reportDue, status, caseNumber } = columns(recognition);
    assert.deepEqual(
      { title, submittedDate, reportDue, status, caseNumber },
      {
        title: 4,
        submittedDate: 3,
        reportDue: 5,
        status: 1,
        caseNumber: undefined,
      },
    );
  });

  it('leaves a column out of a table with an empty column in it', () => {
    const headers = ['Nr', 'Ärende', 'Möte', 'Ansvarig', 'Status', 'Bereds av'];
    const row = (number: number) => [
      `2017-0${number}`,
      'Hemsjukvård',
      { date: '2017-03-03' },
      '',
      'Sekreteraren',
      'Pågår',
      'Äldre',
    ];
    const log = { name: 'Logg', rows: [[...headers.slice(0, 3), '', ...headers.slice(3)], row(1), row(2), row(3)] };
    const mapping: Mapping = {
      ...EMPTY_MAPPING,
      tables: [{ headers, kind: 'caseLog', columns: [{ header: 'Nr', key: null }] }],
    };
    const { tables } = recognise(snapshotOf([log]), { mapping });
    assert.equal(tables.length, 1);
    assert.deepEqual(tables[0]?.unmapped, [{ column: 1, header: 'Nr' }]);
  });

  it('says nothing of other tables', () => {
    const other: AuthoredSheet = {
      name: 'Rep',
      rows: [
        ['Organisation', 'Antal platser'],
        ['Ronneby kommun', 2],
        ['Karlskrona kommun', 2],
      ],
    };
    assert.deepEqual(recognise(snapshotOf([other]), { mapping: MAPPING }), recognise(snapshotOf([other])));
  });

  it('can say that a table is none of ours', () => {
    const none: Mapping = {
      ...EMPTY_MAPPING,
      tables: [{ headers: ['Nr', 'Ärende', 'Kvittens', 'Klart', 'Läge'], kind: 'none', columns: [] }],
    };
    assert.deepEqual(recognise(snapshotOf([LOG]), { mapping: none }).tables, []);
  });

  it('can make a table of headers that nobody knows', () => {
    const sheet: AuthoredSheet = {
      name: 'X',
      rows: [
        ['Grej', 'Dagen', 'Chef'],
        ['Vårdplanering', { date: '2017-02-03' }, 'Anna Ek'],
        ['SIP', { date: '2017-03-03' }, 'Bo Alm'],
      ],
    };
    assert.deepEqual(recognise(snapshotOf([sheet])).tables, []);
    const mapping: Mapping = {
      ...EMPTY_MAPPING,
      tables: [
        {
          headers: ['Grej', 'Dagen', 'Chef'],
          kind: 'caseLog',
          columns: [
            { header: 'Grej', key: 'title' },
            { header: 'Dagen', key: 'decisionDate' },
            { header: 'Chef', key: 'owner' },
          ],
        },
      ],
    };
    assert.deepEqual(columns(recognise(snapshotOf([sheet]), { mapping })), { title: 1, decisionDate: 2, owner: 3 });
  });

  it('of what was recognised changes nothing', () => {
    const recognition = recognise(snapshotOf([LOG]));
    const again = recognise(snapshotOf([LOG]), { mapping: mappingOf(recognition) });
    assert.deepEqual(columns(again), columns(recognition));
    assert.deepEqual(again.tables[0]?.rows, recognition.tables[0]?.rows);
  });

  it('joined with another holds where both speak', () => {
    const other: Mapping = {
      ...EMPTY_MAPPING,
      tables: [
        {
          headers: ['Nr', 'Ärende', 'Kvittens', 'Klart', 'Läge'],
          kind: 'caseLog',
          columns: [
            { header: 'Klart', key: 'dueDate' },
            { header: 'Läge', key: 'comment' },
          ],
        },
      ],
    };
    const [table] = joinedMappings(MAPPING, other).tables;
    assert.deepEqual(
      table?.columns.map(({ header, key }) => `${header}: ${key}`),
      ['Kvittens: submittedDate', 'Klart: reportDue', 'Nr: null', 'Läge: comment'],
    );
  });
});

describe('a mapping file', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseMapping(mappingText(MAPPING)), { ok: true, mapping: MAPPING });
  });

  for (const [text, path, reason] of [
    ['{', '', 'notJson'],
    ['[]', '', 'notAnObject'],
    ['{"tables": {}}', 'tables', 'notAList'],
    ['{"tabeller": []}', 'tabeller', 'unknownProperty'],
    ['{"tables": [{"headers": ["A"], "kind": "logg", "columns": []}]}', 'tables[0].kind', 'unknownKind'],
    ['{"tables": [{"headers": [3], "kind": "caseLog", "columns": []}]}', 'tables[0].headers[0]', 'notText'],
    [
      '{"tables": [{"headers": ["A"], "kind": "caseLog", "columns": [{"header": "A", "key": "deadline"}]}]}',
      'tables[0].columns[0].key',
      'unknownColumn',
    ],
    ['{"words": [{"column": "läge", "written": "a", "means": "b"}]}', 'words[0].column', 'unknownColumn'],
    ['{"tables": [{"headers": ["A"], "kind": "__proto__", "columns": []}]}', 'tables[0].kind', 'unknownKind'],
  ] as const) {
    it(`is refused with ${reason} at "${path}": ${text}`, () => {
      const result = parseMapping(text);
      assert.ok(!result.ok);
      assert.equal(result.problems[0]?.path, path);
      assert.equal(result.problems[0]?.reason, reason);
    });
  }
});

describe('the sheet Tolkning', () => {
  const sheetOf = (recognition: Recognition, corrections: Readonly<Record<string, string>>): AuthoredSheet => ({
    name: 'Tolkning',
    origin: 'own',
    rows: [
      INTERPRETATION_COLUMNS.map((column) => column.header),
      ...interpretationRows(recognition).map((row) => [
        row.table,
        row.sheet,
        row.column,
        row.header,
        row.takenAs,
        row.confidence ?? '',
        '',
        corrections[row.header === '' ? row.takenAs : row.header] ?? '',
      ]),
    ],
  });

  it('shows each table, its columns, those left over and the words not understood', () => {
    const rows = interpretationRows(recognise(snapshotOf([LOG])));
    assert.deepEqual(
      rows.map(({ kind, column, header, takenAs }) => [kind, column, header, takenAs]),
      [
        ['table', 'A2:E4', '', 'Ärendelogg'],
        ['column', 'A', 'Nr', 'Ärendenr'],
        ['column', 'B', 'Ärende', 'Ärende'],
        ['column', 'D', 'Klart', 'Klart senast'],
        ['column', 'E', 'Läge', 'Status'],
        ['column', 'C', 'Kvittens', ''],
        ['word', 'E', 'hos Eva', ''],
      ],
    );
  });

  it('gives back the corrections made on it', () => {
    const recognition = recognise(snapshotOf([LOG]));
    const corrections = { Kvittens: 'Anmält', Klart: 'Redovisas senast', Nr: 'Ingen', 'hos Eva': 'Vilande' };
    const mapping = mappingFromSheet(snapshotOf([LOG, sheetOf(recognition, corrections)]));
    assert.ok(mapping);
    const again = recognise(snapshotOf([LOG]), { mapping });
    assert.deepEqual(columns(again), { title: 2, submittedDate: 3, reportDue: 4, status: 5 });
    assert.equal(again.tables[0]?.rows[0]?.values['status']?.kind, 'choice');
    const shown = interpretationRows(again, mapping).filter((row) => row.corrected !== '' && row.kind !== 'table');
    assert.deepEqual(shown.map((row) => [row.header, row.corrected]).sort(), [
      ['Klart', 'Redovisas senast'],
      ['Kvittens', 'Anmält'],
      ['Nr', 'Ingen'],
      ['hos Eva', 'Vilande'],
    ]);
  });

  it('without corrections says nothing', () => {
    const recognition = recognise(snapshotOf([LOG]));
    assert.deepEqual(mappingFromSheet(snapshotOf([LOG, sheetOf(recognition, {})])), EMPTY_MAPPING);
  });

  it('can turn a table away', () => {
    const recognition = recognise(snapshotOf([LOG]));
    const mapping = mappingFromSheet(snapshotOf([LOG, sheetOf(recognition, { Ärendelogg: 'Ingen' })]));
    assert.deepEqual(recognise(snapshotOf([LOG]), { ...(mapping ? { mapping } : {}) }).tables, []);
  });

  it('of the user is not ours', () => {
    assert.equal(mappingFromSheet(snapshotOf([{ ...LOG, name: 'Tolkning' }])), undefined);
  });
});
