import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFactContext } from '../../src/facts/frame/fact-context.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { evaluatePack } from '../../src/rules/evaluate.ts';
import { parseIsoDate } from '../../src/time/iso-date.ts';
import type { CaseTable } from '../rules/case-file.ts';
import { recogniseCase } from '../rules/case-tables.ts';

const AS_OF = '2018-03-01';
const HEADERS = [
  'Ärendenr',
  'Ärende',
  'Aktualiserat',
  'Aktualiserat av',
  'Typ',
  'Möte',
  'Ansvarig',
  'Klart senast',
  'Status',
  'Bereds av',
  'Uppdragsbeskrivning',
  'Uppdrag godkänt',
  'Redovisas senast',
  'Redovisat',
  'Oenighet',
  'Lyft till organisationerna',
  'Beslutsdatum',
  'Uppföljning: hur',
  'Uppföljning: när',
  'Uppföljning: vem',
  'Uppföljning: sätt',
  'Uppföljt',
  'Uppföljt av',
  'Anmärkning',
] as const;
type Header = (typeof HEADERS)[number];
type Row = Readonly<Partial<Record<Header, string>>>;

/** What each finding asks for, done in the case's own row. */
const MENDS: Readonly<Record<string, Row>> = {
  'report-overdue': { Redovisat: AS_OF },
  'report-date-set': { 'Redovisas senast': '2018-06-01' },
  'follow-up-done': { Uppföljt: AS_OF, 'Uppföljt av': 'LSVO' },
  'follow-up-content': {
    'Uppföljning: hur': 'Mätning',
    'Uppföljning: när': '2018-06-01',
    'Uppföljning: vem': 'Sekreteraren',
    'Uppföljning: sätt': 'Enkät',
  },
  'disagreement-lifted': { 'Lyft till organisationerna': AS_OF },
  'assignment-description': { Uppdragsbeskrivning: 'ja', 'Uppdrag godkänt': AS_OF },
  'case-type': { Typ: 'B' },
  'raised-by': { 'Aktualiserat av': 'FoU' },
  'no-owner': { Ansvarig: 'Sekreteraren' },
  'no-date': { 'Klart senast': '2018-06-01' },
  'open-past-due': { 'Klart senast': '2018-06-01' },
  'personal-data-in-cases': { Anmärkning: '' },
};
/** A mend may also settle what these rules ask of the same case: the follow-up day is one of the four things asked for. */
const SETTLED_TOO: Readonly<Record<string, readonly string[]>> = {
  'follow-up-content': ['follow-up-done', 'no-date', 'untouched', 'implementation-follow-up', 'date-order', 'no-owner'],
  'follow-up-done': ['implementation-follow-up', 'untouched', 'date-order'],
  'report-overdue': ['untouched', 'date-order'],
  'report-date-set': ['untouched', 'no-date', 'date-order'],
  'disagreement-lifted': ['untouched'],
  'assignment-description': ['untouched'],
  'no-date': ['untouched', 'date-order'],
  'open-past-due': ['untouched', 'date-order'],
};

const day = fc.constantFrom('', '2017-09-01', '2017-12-08', '2018-02-28', '2018-03-01', '2018-06-01');
const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  Ärende: fc.constantFrom('Vårdplan i samverkan', 'Hjälpmedel', 'Utskrivning'),
  Aktualiserat: fc.constantFrom('', '2017-08-01'),
  'Aktualiserat av': fc.constantFrom('', 'FoU', 'Patientnämnden'),
  Typ: fc.constantFrom('', 'I', 'B'),
  Möte: day,
  Ansvarig: fc.constantFrom('', 'Sekreteraren'),
  'Klart senast': day,
  Status: fc.constantFrom('Ny', 'Under beredning', 'Beslutad', 'Verkställs', 'Avslutad'),
  'Bereds av': fc.constantFrom('', 'FoU', 'e-hälsa'),
  Uppdragsbeskrivning: fc.constantFrom('', 'ja'),
  'Uppdrag godkänt': day,
  'Redovisas senast': day,
  Redovisat: day,
  Oenighet: fc.constantFrom('', 'ja', 'nej'),
  'Lyft till organisationerna': day,
  Beslutsdatum: fc.constantFrom('', '2017-10-06'),
  'Uppföljning: hur': fc.constantFrom('', 'Mätning'),
  'Uppföljning: när': day,
  'Uppföljning: vem': fc.constantFrom('', 'Sekreteraren'),
  'Uppföljning: sätt': fc.constantFrom('', 'Enkät'),
  Uppföljt: day,
  'Uppföljt av': fc.constantFrom('', 'LSVO', 'FoU'),
  Anmärkning: fc.constantFrom('', 'Ringt', '19121212-1212'),
});

interface Found {
  readonly rule: string;
  readonly row: number;
}

/** The findings on each row of a log, rows told by their numbers. */
async function findings(rows: readonly Row[]): Promise<readonly Found[]> {
  const table: CaseTable = {
    name: 'Ärendelogg',
    headers: HEADERS,
    rows: rows.map((row, at) => HEADERS.map((header) => (header === 'Ärendenr' ? `2018-${at}` : (row[header] ?? '')))),
  };
  const asOf = parseIsoDate(AS_OF);
  assert.ok(asOf !== undefined);
  const packs = BUILT_IN_PACKS.filter(({ id }) => id === 'grund' || id === 'blekinge-2017').map((pack) => ({
    ...pack,
    rules: pack.rules.filter(({ subject }) => subject === 'case'),
  }));
  const recognition = recogniseCase({ tables: [table] });
  const outcomes = await Promise.all(
    packs.map((pack) => evaluatePack(pack, createFactContext({ recognition, pack, packs, asOf }))),
  );
  return outcomes
    .flat()
    .flatMap(({ rule, violations }) =>
      violations.map(({ subject }) => ({ rule: rule.id, row: Number(subject.key.split('-')[1]) })),
    );
}

const name = ({ rule, row }: Found): string => `${rule} rad ${row}`;

describe('Att göra det som ett fynd ber om', () => {
  it('tar bort det fyndet, skapar inga nya och rör inga andra ärenden', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowArbitrary, { minLength: 1, maxLength: 4 }), fc.nat(), async (rows, chosen) => {
        const before = await findings(rows);
        const mendable = before.filter(({ rule }) => Object.hasOwn(MENDS, rule));
        const finding = mendable[chosen % Math.max(1, mendable.length)];
        if (finding === undefined) return;
        const mended = rows.map((row, at) => (at === finding.row ? { ...row, ...MENDS[finding.rule] } : row));
        const after = new Set((await findings(mended)).map(name));
        const settled = SETTLED_TOO[finding.rule] ?? [];

        assert.ok(!after.has(name(finding)), `${name(finding)} finns kvar`);
        for (const other of before) {
          const gone = other === finding || (other.row === finding.row && settled.includes(other.rule));
          if (!gone) assert.ok(after.has(name(other)), `${name(other)} försvann när ${name(finding)} åtgärdades`);
        }
        const known = new Set(before.map(name));
        const added = [...after].filter((found) => !known.has(found) && !found.startsWith('date-order'));
        assert.deepEqual(added, [], `nya fynd när ${name(finding)} åtgärdades`);
      }),
      { numRuns: 120 },
    );
  });
});
