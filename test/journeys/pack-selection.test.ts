import assert from 'node:assert/strict';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { checkWorkbook } from '../../src/journeys/check-workbook.ts';
import { selectPacks } from '../../src/journeys/pack-selection.ts';
import { recognise } from '../../src/tables/recognise.ts';
import { parseIsoDate } from '../../src/time/iso-date.ts';
import { snapshotOf, type AuthoredSheet } from '../../src/workbook/snapshot-of.ts';
import { logSheet, overdueCase } from './sample-log.ts';

const WITH_DOCUMENT = BUILT_IN_PACKS.filter((pack) => pack.document !== undefined).map((pack) => pack.id);
const PLAIN_LOG: AuthoredSheet = {
  name: 'Blad1',
  rows: [
    ['Ärendenr', 'Ärende', 'Ansvarig', 'Status'],
    ['2017-1', 'Vårdplan', 'Ann Berg', 'Ny'],
  ],
};

function meetings(...groups: readonly string[]): AuthoredSheet {
  return {
    name: 'Möten',
    rows: [['Grupp', 'Datum', 'Status'], ...groups.map((group) => [group, { date: '2017-09-01' }, 'hållet'])],
  };
}

function chosen(...sheets: readonly AuthoredSheet[]): readonly string[] {
  const snapshot = snapshotOf(sheets);
  return selectPacks(snapshot, recognise(snapshot), BUILT_IN_PACKS).packs.map((pack) => pack.id);
}

function withDocument(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => WITH_DOCUMENT.includes(id));
}

describe('the packs a workbook is about', () => {
  const cases: readonly [string, readonly AuthoredSheet[], readonly string[]][] = [
    ['a group column', [PLAIN_LOG, meetings('Äldre/somatik')], ['blekinge-2017']],
    ['groups of two documents', [meetings('Läns-LAKO', 'SSÖ')], ['jonkoping-2013', 'ostergotland-2015']],
    ['a name that several know, beside one of its own', [meetings('LSVO', 'e-hälsa')], ['blekinge-2017']],
    [
      'a title above the table',
      [{ name: 'Blad1', rows: [['KOLA-gruppens ärenden 2014'], [], ...PLAIN_LOG.rows] }],
      ['jonkoping-2013'],
    ],
    ['the name of a sheet', [{ ...PLAIN_LOG, name: 'SSÖ 2016' }], ['ostergotland-2015']],
    [
      'who prepares cases',
      [logSheet([overdueCase('2017-1', { 'Bereds av': 'IFO/psykisk hälsa/funktionshinder' })])],
      ['blekinge-2017'],
    ],
  ];
  for (const [what, sheets, expected] of cases) {
    it(`are told by ${what}`, () => assert.deepEqual(withDocument(chosen(...sheets)), expected));
  }

  it('are all of those that know a name when nothing tells which', () => {
    const ids = withDocument(chosen(meetings('LSVO')));
    assert.ok(ids.includes('blekinge-2014') && ids.includes('blekinge-2017'));
    assert.ok(!ids.includes('jonkoping-2013'));
  });

  it('are all of them when the workbook names no group', () => {
    assert.deepEqual(withDocument(chosen(PLAIN_LOG)), WITH_DOCUMENT);
  });

  it('are not told by words that happen to be in a title', () => {
    const old = { name: 'Äldre ärenden', rows: PLAIN_LOG.rows };
    assert.deepEqual(withDocument(chosen(old)), WITH_DOCUMENT);
  });

  it('always take in the packs that rest on no document', () => {
    const without = BUILT_IN_PACKS.filter((pack) => pack.document === undefined).map((pack) => pack.id);
    const ids = chosen(PLAIN_LOG, meetings('Äldre/somatik'));
    for (const id of without) assert.ok(ids.includes(id), id);
  });

  describe('are presumed only', () => {
    const MEMBERS: AuthoredSheet = {
      name: 'Deltagare',
      rows: [
        ['Organisation', 'Namn', 'Befattning', 'Roll'],
        ['City Council', 'Ann Baker', 'Director', 'ordförande'],
        ['NHS Trust', 'Bob Cole', 'Medical Director', 'ledamot'],
      ],
    };
    const withOrganisation = (organisation: string): AuthoredSheet => ({
      ...MEMBERS,
      rows: [...MEMBERS.rows, [organisation, 'Cia Dahl', 'Socialchef', 'ledamot']],
    });
    const BLEKINGE = WITH_DOCUMENT.filter((id) => id.startsWith('blekinge'));
    const others = WITH_DOCUMENT.filter((id) => !BLEKINGE.includes(id));
    const presumptions: readonly [string, readonly AuthoredSheet[], readonly string[]][] = [
      ['when nothing names them', [PLAIN_LOG, MEMBERS], WITH_DOCUMENT],
      ['when others’ municipalities are named', [PLAIN_LOG, withOrganisation('Karlskrona kommun')], others],
      ['when a misspelt municipality is another’s', [PLAIN_LOG, withOrganisation('Karskrona kommun')], others],
      ['when a word is named that every region goes by', [PLAIN_LOG, withOrganisation('Regionen')], WITH_DOCUMENT],
      [
        'when another’s municipality is in a title',
        [{ ...PLAIN_LOG, rows: [['Samverkan i Ronneby kommun'], [], ...PLAIN_LOG.rows] }],
        others,
      ],
      ['when a group chooses others', [PLAIN_LOG, meetings('Äldre/somatik')], []],
    ];
    for (const [when, sheets, expected] of presumptions) {
      it(when, () => {
        const snapshot = snapshotOf(sheets);
        const { presumed } = selectPacks(snapshot, recognise(snapshot), BUILT_IN_PACKS);
        assert.deepEqual(
          [...presumed].map((pack) => pack.id),
          expected,
        );
      });
    }

    it('and then no body of theirs is found wanting, which is said', async () => {
      const asOf = parseIsoDate('2024-03-01');
      assert.ok(asOf);
      const { findings, outcomes } = await checkWorkbook(snapshotOf([PLAIN_LOG, MEMBERS]), { asOf });
      const ofBodies = findings.filter(({ group, rule }) => group !== undefined && !rule.startsWith('grund/'));
      assert.deepEqual(
        ofBodies.filter(({ cells }) => cells.some(({ sheet }) => sheet === MEMBERS.name)),
        [],
      );
      const seats = outcomes.find(({ rule }) => rule.id === 'seats-2017');
      assert.deepEqual(seats?.notChecked, [{ reason: 'notNamed', missing: [] }]);
    });
  });
});
