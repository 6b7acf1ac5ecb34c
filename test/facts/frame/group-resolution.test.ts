import assert from 'node:assert/strict';
import { createFactContext } from '../../../src/facts/frame/fact-context.ts';
import { BUILT_IN_PACKS } from '../../../src/governance/packs.ts';
import type { TableKind } from '../../../src/tables/table-kind.ts';
import { parseIsoDate } from '../../../src/time/iso-date.ts';
import type { CaseTable } from '../../rules/case-file.ts';
import { recogniseCase } from '../../rules/case-tables.ts';

/** Whose the first row of a kind is, seen from a pack with all packs in force. */
function groupOfFirst(packId: string, kind: TableKind, tables: readonly CaseTable[]) {
  const pack = BUILT_IN_PACKS.find(({ id }) => id === packId);
  const asOf = parseIsoDate('2018-03-01');
  assert.ok(pack !== undefined && asOf !== undefined);
  const context = createFactContext({ recognition: recogniseCase({ tables }), pack, packs: BUILT_IN_PACKS, asOf });
  const [row] = context.allRows(kind);
  assert.ok(row !== undefined);
  const group = context.groupOf(row);
  return { name: group?.name, belongs: group?.belongs, source: group?.source, own: context.rows(kind).includes(row) };
}

const log: CaseTable = { name: 'Ärendelogg', headers: ['Ärende'], rows: [['Vårdplan']] };
const members = (...groups: readonly string[]): CaseTable => ({
  name: 'Ledamöter',
  headers: ['Grupp', 'Namn'],
  rows: groups.map((group) => [group, 'Anna Testsson']),
});

describe('Vilken grupp en rad hör till', () => {
  it('en logg utan grupp hör till paketets huvudgrupp', () => {
    const found = groupOfFirst('blekinge-2017', 'caseLog', [log]);
    assert.deepEqual(found, { name: 'LSVO:s ledningsgrupp', belongs: 'own', source: 'mainGroup', own: true });
  });

  it('tabellens titel går före filens andra tabeller', () => {
    const found = groupOfFirst('blekinge-2017', 'caseLog', [{ ...log, group: 'FoU' }, members('e-hälsa')]);
    assert.deepEqual(found, { name: 'FoU', belongs: 'own', source: 'title', own: true });
  });

  it('filens andra tabeller säger vilken, när de bara nämner en', () => {
    const found = groupOfFirst('blekinge-2017', 'caseLog', [log, members('Verksamhetsgrupp FoU', 'FoU')]);
    assert.deepEqual(found, { name: 'FoU', belongs: 'own', source: 'otherTables', own: true });
  });

  it('samma namn i två paket är två grupper; filens övriga namn säger vilken', () => {
    const inOster = [members('Äldre', 'SSÖ', 'Läkemedelsrådet')];
    assert.equal(groupOfFirst('ostergotland-2015', 'members', inOster).name, 'OSÖ Äldre');
    assert.equal(groupOfFirst('jonkoping-2013', 'members', inOster).own, false);
    const inJonkoping = [members('Äldre', 'KOLA-gruppen', 'Läns-LAKO')];
    assert.equal(groupOfFirst('jonkoping-2013', 'members', inJonkoping).name, 'Äldre');
    assert.equal(groupOfFirst('ostergotland-2015', 'members', inJonkoping).own, false);
  });

  it('en annan regions grupper är inte paketets sak', () => {
    const found = groupOfFirst('blekinge-2017', 'caseLog', [log, members('KOLA-gruppen', 'Läns-LAKO')]);
    assert.deepEqual({ belongs: found.belongs, own: found.own }, { belongs: 'other', own: false });
  });

  it('två dokument om samma organisationer delar grupp', () => {
    assert.equal(groupOfFirst('blekinge-2014', 'members', [members('LSVO', 'FoU')]).name, 'LSVO');
    assert.equal(groupOfFirst('blekinge-2017', 'members', [members('LSVO', 'FoU')]).name, 'LSVO:s ledningsgrupp');
  });

  it('ett paket utan grupper gäller alla rader', () => {
    assert.equal(groupOfFirst('grund', 'members', [members('KOLA-gruppen')]).own, true);
  });
});
