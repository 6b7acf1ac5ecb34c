import assert from 'node:assert/strict';
import { withStartTimes } from '../../../src/journeys/agenda/start-times.ts';
import type { CaseType, UntimedPoint } from '../../../src/journeys/agenda/agenda.ts';

function points(...kinds: readonly (CaseType | 'fixed')[]): readonly UntimedPoint[] {
  return kinds.map((kind) => ({
    title: kind,
    origin: kind === 'fixed' ? 'fixed' : 'planned',
    ...(kind === 'fixed' ? {} : { type: kind }),
    documents: [],
    lines: [],
  }));
}

describe('start times', () => {
  const cases: readonly (readonly [
    string,
    readonly (CaseType | 'fixed')[],
    string,
    string,
    readonly string[],
    boolean,
  ])[] = [
    [
      'a decision takes the longest',
      ['B', 'D', 'I', 'fixed'],
      '08.30',
      '09.25',
      ['08.30', '08.50', '09.05', '09.15'],
      true,
    ],
    [
      'a short agenda takes at most twice its time',
      ['I', 'I', 'I'],
      '08.30',
      '11.30',
      ['08.30', '08.50', '09.10'],
      true,
    ],
    ['a tight one is shortened', ['B', 'B', 'B'], '08.30', '09.00', ['08.30', '08.40', '08.50'], true],
    ['no point has less than five minutes', ['I', 'I', 'I'], '08.30', '08.40', ['08.30', '08.35', '08.40'], false],
    ['nothing begins on the next day', ['I', 'I'], '23.55', '23.59', ['23.55', ''], false],
  ];
  for (const [says, kinds, from, to, starts, fits] of cases) {
    it(says, () => {
      const timed = withStartTimes(points(...kinds), from, to);
      assert.deepEqual(
        timed.points.map(({ start }) => start ?? ''),
        starts,
      );
      assert.equal(timed.fits, fits);
    });
  }
});
