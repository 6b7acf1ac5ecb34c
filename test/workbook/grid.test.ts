import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GridBuilder, PLAIN_STYLE } from '../../src/workbook/grid.ts';
import { isDateFormat } from '../../src/workbook/number-format.ts';
import { dateOfSerial, serialOfDate } from '../../src/workbook/serial-date.ts';
import { gridOf } from '../../src/workbook/snapshot-of.ts';
import { parseIsoDate } from '../../src/time/iso-date.ts';

describe('GridBuilder', () => {
  it('gives back whatever was added, in any order, the later of two winning', () => {
    const cells = fc.array(
      fc.record({
        row: fc.integer({ min: 1, max: 60 }),
        column: fc.integer({ min: 1, max: 20 }),
        number: fc.integer(),
      }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(cells, (added) => {
        const builder = new GridBuilder();
        const expected = new Map<string, number>();
        for (const { row, column, number } of added) {
          builder.number(row, column, number);
          expected.set(`${row}:${column}`, number);
        }
        const grid = builder.build();
        assert.equal(grid.cellCount, expected.size);
        assert.equal(grid.rowCount, Math.max(0, ...added.map((cell) => cell.row)));
        assert.equal(grid.columnCount, Math.max(0, ...added.map((cell) => cell.column)));
        for (let row = 0; row <= 61; row += 1) {
          for (let column = 0; column <= 21; column += 1) {
            const number = expected.get(`${row}:${column}`);
            assert.deepEqual(
              grid.cell(row, column),
              number === undefined ? { kind: 'empty' } : { kind: 'number', number },
            );
          }
        }
        for (const row of Array.from(grid.rows)) {
          const columns = Array.from(grid.columnsOf(row));
          assert.deepEqual(
            columns,
            [...new Set(columns)].sort((a, b) => a - b),
          );
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('keeps filled blanks only in rows that have a value', () => {
    const filled = { ...PLAIN_STYLE, fill: '#FFFF00' };
    const builder = new GridBuilder([PLAIN_STYLE, filled]);
    builder.blank(1, 1, 1);
    builder.blank(2, 1, 1);
    builder.text(2, 2, 'a');
    builder.blank(2, 3, 0);
    builder.blank(2, 4, 1);
    builder.blank(3, 1, 1);
    const grid = builder.build();
    assert.deepEqual(Array.from(grid.rows), [2]);
    assert.deepEqual(Array.from(grid.columnsOf(2)), [1, 2, 4]);
    assert.equal(grid.rowCount, 2);
    assert.equal(grid.columnCount, 2);
    assert.equal(grid.style(2, 4).fill, '#FFFF00');
    assert.deepEqual(grid.cell(2, 4), { kind: 'empty' });
  });

  it('tells the kinds apart', () => {
    const grid = gridOf([
      ['text', 1.5, true, { error: '#N/A' }, { date: '2018-03-01' }, null, { value: 7, formula: true }, ''],
    ]);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((column) => grid.cell(1, column)),
      [
        { kind: 'text', text: 'text' },
        { kind: 'number', number: 1.5 },
        { kind: 'boolean', boolean: true },
        { kind: 'error', error: '#N/A' },
        { kind: 'date', date: '2018-03-01', serial: 43160 },
        { kind: 'empty' },
        { kind: 'number', number: 7 },
        { kind: 'empty' },
      ],
    );
    assert.equal(grid.isFormula(1, 7), true);
    assert.equal(grid.isFormula(1, 2), false);
  });

  it('shows a number as a day only when it is one', () => {
    const day = { numberFormat: 'yyyy-mm-dd' };
    const time = { numberFormat: 'hh:mm' };
    const grid = gridOf([
      [
        { value: 60, style: day },
        { value: -1, style: day },
        { value: 3e6, style: day },
        { value: 0.5, style: time },
        { value: 43160.75, style: time },
        { value: 1.5, style: { numberFormat: '[h]:mm' } },
      ],
    ]);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((column) => grid.cell(1, column).kind),
      ['number', 'number', 'number', 'number', 'date', 'number'],
    );
  });
});

describe('serial dates', () => {
  const cases: readonly [number, 1900 | 1904, string | undefined][] = [
    [0, 1900, undefined],
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [43160, 1900, '2018-03-01'],
    [43160.999, 1900, '2018-03-01'],
    [2958465, 1900, '9999-12-31'],
    [2958466, 1900, undefined],
    [0, 1904, '1904-01-01'],
    [41698, 1904, '2018-03-01'],
    [-1, 1904, undefined],
    [Number.NaN, 1900, undefined],
    [Number.POSITIVE_INFINITY, 1900, undefined],
  ];
  for (const [serial, system, date] of cases) {
    it(`${serial} in the ${system} system is ${date ?? 'no day'}`, () => {
      assert.equal(dateOfSerial(serial, system), date);
      const parsed = date === undefined ? undefined : parseIsoDate(date);
      if (parsed) assert.equal(serialOfDate(parsed, system), Math.floor(serial));
    });
  }
});

describe('isDateFormat', () => {
  const cases: readonly [string, boolean][] = [
    ['General', false],
    ['@', false],
    ['0.00', false],
    ['#,##0 "dagar"', false],
    ['#,##0\\ "kr"', false],
    ['0.00E+00', false],
    ['[Red]#,##0', false],
    ['[$-41D]#,##0', false],
    ['#,##0.00 [$€-1]', false],
    ['_-* #,##0.00\\ "kr"_-;\\-* #,##0.00\\ "kr"_-', false],
    ['yyyy\\-mm\\-dd', true],
    ['[$-41D]d mmmm yyyy', true],
    ['åååå-MM-DD', true],
    ['mmm', true],
    ['h:mm AM/PM', true],
    ['[h]:mm:ss', false],
    ['m/d/yy', true],
    ['General" d"', false],
    ['"unclosed', false],
  ];
  for (const [code, expected] of cases) it(`${code}: ${expected}`, () => assert.equal(isDateFormat(code), expected));
});
