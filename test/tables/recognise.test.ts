import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recognise } from '../../src/tables/recognise.ts';
import { type AuthoredCell, snapshotOf } from '../../src/workbook/snapshot-of.ts';
import { type Fixture, fixtures } from './fixture.ts';
import { emptyScore, scoreFixture } from './score.ts';

const COLLECTION: readonly Fixture[] = fixtures();

describe('recognition', () => {
  describe('reads each workbook of the collection as a colleague would', () => {
    for (const fixture of COLLECTION) {
      it(`${fixture.name}: ${fixture.says}`, () => {
        const score = emptyScore();
        scoreFixture(fixture, score);
        assert.deepEqual(score.complaints, []);
      });
    }
  });

  it('has a collection of sixty sheets and more, a fifth of them without a table of ours', () => {
    assert.ok(COLLECTION.length >= 60);
    assert.ok(COLLECTION.filter((fixture) => fixture.expected.length === 0).length >= COLLECTION.length / 5);
  });

  it('leaves own sheets out', () => {
    const rows = [
      ['Ärendenr', 'Ärende', 'Aktualiserat', 'Status'],
      ['1', 'Vårdplanering', { date: '2017-01-13' }, 'Ny'],
    ];
    const sheets = [{ name: 'Ärendelogg', rows, origin: 'own' as const }];
    assert.deepEqual(recognise(snapshotOf(sheets)), { tables: [], unreadable: [] });
  });

  it('takes a table of findings for no log when the sheet is no longer marked as ours', () => {
    const rows = [
      ['Ärendenr', 'Ärende', 'Aktualiserat', 'Status', 'Läge sedan', 'Regelns id'],
      ['1', 'Vårdplanering', { date: '2017-01-13' }, 'Ny', { date: '2018-03-01' }, 'grund/no-owner'],
    ];
    assert.deepEqual(recognise(snapshotOf([{ name: 'Fynd', rows }])), { tables: [], unreadable: [] });
    const without = rows.map((row) => row.slice(0, 4));
    assert.equal(recognise(snapshotOf([{ name: 'Fynd', rows: without }])).tables.length, 1);
  });

  it('takes no table of as many columns as a sheet has for one of ours', () => {
    const headers = ['Ärendenr', 'Ärende', 'Aktualiserat', 'Status'];
    const header = Array.from({ length: 16_384 }, (_, column) => headers[column % headers.length] ?? '');
    const rows = [header, ...Array.from({ length: 3 }, () => header.map(() => 'Vårdplanering'))];
    assert.deepEqual(recognise(snapshotOf([{ name: 'Ärendelogg', rows }])), { tables: [], unreadable: [] });
  });

  it('knows a table of groups by its canonical sheet and headers, however few', () => {
    const rows = [
      ['Grupp', 'Datum', 'Status'],
      ['Samrådet', { date: '2017-01-13' }, 'hållet'],
    ];
    const kindsOn = (name: string): readonly string[] =>
      recognise(snapshotOf([{ name, rows }])).tables.map(({ kind }) => kind);
    assert.deepEqual(kindsOn('Möten'), ['meetings']);
    assert.deepEqual(kindsOn('Blad1'), []);
  });

  it('takes the measures of a log for its cases when it has no other title', () => {
    const titleOf = (headers: readonly string[]): number | undefined => {
      const rows = [headers, headers.map((header) => (header === 'Nr' ? '1' : `${header} för vattnet`))];
      const { tables } = recognise(snapshotOf([{ name: 'Åtgärdslista', rows }]));
      return tables[0]?.columns.find(({ key }) => key === 'title')?.column;
    };
    assert.equal(titleOf(['Nr', 'Åtgärd', 'Ansvarig', 'Klart senast', 'Status']), 2);
    assert.equal(titleOf(['Nr', 'Ärende', 'Åtgärd', 'Ansvarig', 'Status']), 2);
  });

  it('lists what could not be read, with its cell, text and what was expected', () => {
    const rows = [
      ['Ärende', 'Aktualiserat', 'Beslut', 'Beslutsdatum'],
      ['Vårdplanering', { date: '2017-01-13' }, 'Antas', '2017-02-31'],
      ['Egenvård', '13/1', 'Antas', 'aug/sept'],
    ];
    const { unreadable } = recognise(snapshotOf([{ name: 'Logg', rows }]));
    assert.deepEqual(
      unreadable.map(({ row, column, text, expected }) => ({ row, column, text, expected })),
      [
        { row: 2, column: 4, text: '2017-02-31', expected: 'date' },
        { row: 3, column: 2, text: '13/1', expected: 'date' },
        { row: 3, column: 4, text: 'aug/sept', expected: 'date' },
      ],
    );
  });

  it('knows an empty table by its headers', () => {
    const rows = [['Ärendenr', 'Ärende', 'Aktualiserat', 'Ansvarig', 'Beslut', 'Beslutsdatum', 'Status']];
    const [table] = recognise(snapshotOf([{ name: 'Ärendelogg', rows }])).tables;
    assert.equal(table?.kind, 'caseLog');
    assert.deepEqual(table?.rows, []);
  });

  const headers = [
    'Nr',
    'Ärende',
    'Namn',
    'Organisation',
    'Antal',
    'Datum',
    'Beslut',
    'Status',
    'Klart',
    'Grupp',
    'Roll',
    'Rapport',
    'Till',
    'Uppföljning',
    'hur',
    'när',
  ];
  const values = [
    'Anna Ek',
    'Ronneby kommun',
    '2017-02-03',
    'Summa',
    'Pågår',
    'LSVO',
    '=1+1',
    '__proto__',
    '\n',
    '12/3',
    '  ',
    'kv 3',
  ];
  const cell: fc.Arbitrary<AuthoredCell> = fc.oneof(
    fc.constantFrom(...headers),
    fc.constantFrom(...values),
    fc.constant(null),
    fc.integer(),
    fc.constant({ date: '2017-02-03' }),
    fc.constant({ error: '#N/A' }),
    fc.string(),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 });

  it('never fails, and every row and column it tells of lies within its table', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        for (const table of recognise(snapshotOf([{ name: 'Blad1', rows }])).tables) {
          const { top, left, bottom, right } = table.range;
          const [rowFrom, rowTo, columnFrom, columnTo] =
            table.orientation === 'rows' ? [top, bottom, left, right] : [left, right, top, bottom];
          assert.ok(table.rows.every(({ row }) => row >= rowFrom && row <= rowTo));
          assert.ok(table.columns.every(({ column }) => column >= columnFrom && column <= columnTo));
          assert.ok(table.confidence >= 0 && table.confidence <= 1);
          assert.equal(new Set(table.columns.map(({ key }) => key)).size, table.columns.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds the same table wherever it is moved to', () => {
    const log: readonly (readonly AuthoredCell[])[] = [
      ['Ärendenr', 'Ärende', 'Aktualiserat', 'Ansvarig', 'Status'],
      ['17-1', 'Vårdplanering', { date: '2017-01-13' }, 'Ronneby kommun', 'Pågår'],
      ['17-2', 'Egenvård', { date: '2017-02-03' }, 'LSVO', 'Klart'],
    ];
    fc.assert(
      fc.property(fc.nat(30), fc.nat(20), (down, right) => {
        const rows = [
          ...Array.from({ length: down }, () => []),
          ...log.map((line) => [...Array.from({ length: right }, () => null), ...line]),
        ];
        const [table, ...others] = recognise(snapshotOf([{ name: 'Blad1', rows }])).tables;
        assert.equal(others.length, 0);
        assert.equal(table?.headerRow, down + 1);
        assert.deepEqual(
          table?.columns.map(({ key, column }) => [key, column - right]),
          [
            ['caseNumber', 1],
            ['title', 2],
            ['raisedDate', 3],
            ['owner', 4],
            ['status', 5],
          ],
        );
      }),
      { numRuns: 40 },
    );
  });
});
