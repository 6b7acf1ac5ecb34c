import assert from 'node:assert/strict';
import { packConflicts } from '../../src/governance/conflicts.ts';
import type { Pack } from '../../src/governance/pack.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import type { IsoDate } from '../../src/time/iso-date.ts';
import { syntheticPack } from '../rules/synthetic.ts';

const KARLSKRONA = { name: 'Karlskrona kommun', side: 'kommun', aliases: [] } as const;

function pack(id: string, parts: Partial<Pack>): Pack {
  return syntheticPack([], { id, organisations: [KARLSKRONA], ...parts });
}

function seats(min: number, max: number, validFrom: string, validTo?: string) {
  return {
    group: 'LSVO',
    organisation: KARLSKRONA.name,
    min,
    max,
    validFrom: validFrom as IsoDate,
    ...(validTo === undefined ? {} : { validTo: validTo as IsoDate }),
  };
}

describe('packs in force together', () => {
  it('contradict each other on seats of the same organisation on the same days', () => {
    const conflicts = packConflicts([
      pack('a', { seats: [seats(3, 3, '2014-04-01')] }),
      pack('b', { seats: [seats(2, 2, '2017-01-01')] }),
    ]);
    assert.deepEqual(conflicts, [
      {
        packs: ['a', 'b'],
        group: 'LSVO',
        about: {
          sv: 'platser för Karlskrona kommun: 3 (a), 2 (b)',
          en: 'seats for Karlskrona kommun: 3 (a), 2 (b)',
        },
        from: '2017-01-01',
      },
    ]);
  });

  it('do not when one takes over where the other ends, from the day after', () => {
    const before = pack('a', { seats: [seats(3, 3, '2014-04-01', '2016-12-31')] });
    assert.deepEqual(packConflicts([before, pack('b', { seats: [seats(2, 2, '2017-01-01')] })]), []);
    assert.equal(packConflicts([before, pack('b', { seats: [seats(2, 2, '2016-12-31')] })]).length, 1);
  });

  it('do not when they ask for the same, or have no organisation in common', () => {
    const one = pack('a', { seats: [seats(2, 2, '2014-04-01')] });
    assert.deepEqual(packConflicts([one, pack('b', { seats: [seats(2, 2, '2014-04-01')] })]), []);
    assert.deepEqual(packConflicts([one, pack('b', { organisations: [], seats: [seats(1, 1, '2014-04-01')] })]), []);
  });

  it('contradict each other on how often a group meets or reports', () => {
    const conflicts = packConflicts([
      pack('a', {
        meetings: [{ group: 'FoU', per: 'year', min: 2 }],
        reports: [{ kind: 'trender', from: 'FoU', per: 'quarter' }],
      }),
      pack('b', {
        meetings: [{ group: 'FoU', per: 'year', min: 3, max: 4 }],
        reports: [{ kind: 'trender', from: 'FoU', per: 'year' }],
      }),
    ]);
    assert.deepEqual(
      conflicts.map(({ about }) => about.sv),
      ['möten per år: minst 2 (a), 3–4 (b)', 'rapporten trender: per kvartal (a), per år (b)'],
    );
  });

  it('are none among the built-in ones', () => {
    assert.deepEqual(packConflicts(BUILT_IN_PACKS), []);
  });
});
