import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestPairs } from '../../../src/tables/columns/assignment.ts';

/** The most that any pairing is worth, by trying them all. */
function mostWorth(worth: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = worth;
  if (!row) return 0;
  const paired = row.map((each, column) =>
    each > 0 && !taken.has(column) ? each + mostWorth(rest, new Set([...taken, column])) : 0,
  );
  return Math.max(mostWorth(rest, taken), ...paired);
}

describe('the best pairing of rows with columns', () => {
  const tables = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
    fc.record({
      columns: fc.constant(columns),
      worth: fc.array(fc.array(fc.integer({ min: -2, max: 6 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );

  it('is worth as much as any, takes each column once and none of no worth', () => {
    fc.assert(
      fc.property(tables, ({ worth, columns }) => {
        const pairs = bestPairs(worth, columns);
        const taken = pairs.filter((column) => column >= 0);
        assert.equal(pairs.length, worth.length);
        assert.equal(new Set(taken).size, taken.length);
        const values = pairs.flatMap((column, row) => (column < 0 ? [] : [worth[row]?.[column] ?? 0]));
        assert.ok(values.every((value) => value > 0));
        assert.equal(
          values.reduce((sum, value) => sum + value, 0),
          mostWorth(worth),
        );
      }),
    );
  });

  it('takes the first of several that are worth the same', () => {
    assert.deepEqual(bestPairs([[1], [1], [1]], 1), [0, -1, -1]);
  });

  it('is found among as many rows as Excel has columns', () => {
    const worth = Array.from({ length: 16_384 }, (_, row) => [row % 7, row % 5, row === 9_000 ? 9 : 0]);
    assert.equal(bestPairs(worth, 3)[9_000], 2);
  });
});
