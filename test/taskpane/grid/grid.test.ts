import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnWidths } from '../../../src/taskpane/grid/column-widths.ts';
import { mergedCells } from '../../../src/taskpane/grid/merged-cells.ts';
import { move } from '../../../src/taskpane/grid/moves.ts';
import { rowScroll, rowsInSight, scrollToRow, shiftAt } from '../../../src/taskpane/grid/row-scroll.ts';
import { sheetMarks } from '../../../src/taskpane/grid/sheet-marks.ts';
import { shownText } from '../../../src/taskpane/grid/shown-text.ts';
import { gridOf } from '../../../src/workbook/snapshot-of.ts';

const GRID = gridOf([['Nr', 'Ärende', null, 'Klart'], ['1', 'Rutin', null, 'ja'], [], ['2', 'Avtal']]);
const REACH = { rows: 40, columns: 12, page: 10 };

describe('The grid of a sheet', () => {
  const MOVES: readonly (readonly [key: string, control: boolean, from: string, to: string])[] = [
    ['ArrowDown', false, '1,1', '2,1'],
    ['ArrowUp', false, '1,1', '1,1'],
    ['ArrowRight', true, '1,1', '1,2'],
    ['ArrowRight', true, '1,2', '1,4'],
    ['ArrowDown', true, '1,1', '2,1'],
    ['ArrowDown', true, '2,1', '4,1'],
    ['ArrowDown', true, '4,1', '40,1'],
    ['PageDown', false, '35,2', '40,2'],
    ['End', false, '2,1', '2,4'],
    ['End', true, '1,1', '4,4'],
    ['Home', true, '4,4', '1,1'],
  ];
  for (const [key, control, from, to] of MOVES) {
    it(`${control ? 'Ctrl+' : ''}${key} goes from ${from} to ${to}`, () => {
      const [row = 0, column = 0] = from.split(',').map(Number);
      const moved = move({ row, column }, { key, control }, GRID, REACH);
      assert.equal(`${moved?.row},${moved?.column}`, to);
    });
  }

  it('brings any row of any sheet into sight, with few rows drawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_577 }),
        fc.nat(),
        fc.integer({ min: 100, max: 2_000 }),
        (rows, any, height) => {
          const row = (any % rows) + 1;
          const scroll = rowScroll(rows, 22, height);
          const scrollTop = scrollToRow(scroll, { scrollTop: 0, height }, row, 22);
          const { first, last } = rowsInSight(scroll, { scrollTop, height }, rows, 22, 0);
          const top = (row - 1) * 22 + shiftAt(scroll, scrollTop);
          assert.ok(first <= row && row <= last);
          assert.ok(last - first < height / 22 + 3);
          assert.ok(top >= scrollTop - 1 && top + 22 <= scrollTop + height + 1);
          assert.ok(scroll.height <= 8_000_000);
        },
      ),
    );
  });

  it('shows the most serious of the marks that lie on a cell', () => {
    const marks = sheetMarks(
      [
        { sheet: 'Logg', range: { top: 2, left: 1, bottom: 9, right: 1 }, look: 'info' },
        { sheet: 'Logg', range: { top: 3, left: 1, bottom: 3, right: 2 }, look: 'error' },
        { sheet: 'Annat', range: { top: 1, left: 1, bottom: 99, right: 9 }, look: 'warning' },
      ],
      'Logg',
    );
    assert.deepEqual(
      [marks.lookAt(2, 1), marks.lookAt(3, 1), marks.lookAt(3, 2), marks.lookAt(1, 1), marks.count],
      ['info', 'error', 'error', undefined, 2],
    );
  });

  it('finds merged cells, and those that reach down from above', () => {
    const high = { top: 2, left: 1, bottom: 50, right: 2 };
    const merged = mergedCells([high, { top: 1, left: 1, bottom: 1, right: 4 }]);
    assert.deepEqual([merged.at(1, 4)?.right, merged.at(30, 2), merged.at(51, 1)], [4, high, undefined]);
    assert.deepEqual([merged.rowsReaching(20), merged.rowsReaching(51)], [[2], []]);
  });

  it('widens no column for a title that stands alone in its row', () => {
    const grid = gridOf([['En mycket lång titel över hela bladet'], ['1', 'Ett ärende med ett långt namn']]);
    const [, first = 0, second = 0] = columnWidths(grid, [], 2);
    assert.ok(first < 100 && second > 180);
  });

  it('shows days, numbers and truth as its user reads them', () => {
    const grid = gridOf([[{ date: '2018-03-01' }, 0.1 + 0.2, true, { error: '#N/A' }, null]]);
    const shown = (language: 'sv' | 'en') => [1, 2, 3, 4, 5].map((column) => shownText(grid.cell(1, column), language));
    assert.deepEqual(shown('sv'), ['2018-03-01', '0,3', 'SANT', '#N/A', '']);
    assert.deepEqual(shown('en'), ['2018-03-01', '0.3', 'TRUE', '#N/A', '']);
  });
});
