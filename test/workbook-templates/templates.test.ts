import assert from 'node:assert/strict';
import { TEMPLATE_YEAR } from '../../scripts/examples/template-workbooks.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { checkWorkbook } from '../../src/journeys/check-workbook.ts';
import type { RecognisedTable } from '../../src/tables/recognised-table.ts';
import { parseIsoDate } from '../../src/time/iso-date.ts';
import { openedTemplate } from './opened-template.ts';

async function tablesOf(pack: string): Promise<readonly RecognisedTable[]> {
  const asOf = parseIsoDate(`${TEMPLATE_YEAR - 1}-12-01`);
  assert.ok(asOf);
  const snapshot = await openedTemplate(`mall-${pack}.xlsx`);
  const review = await checkWorkbook(snapshot, { asOf, packs: [pack] });
  assert.ok(review.outcomes.every(({ failed }) => failed === undefined));
  assert.deepEqual(review.recognition.unreadable, []);
  return review.recognition.tables;
}

for (const pack of BUILT_IN_PACKS) {
  describe(`mall-${pack.id}.xlsx`, () => {
    let tables: readonly RecognisedTable[];
    before(async () => {
      tables = await tablesOf(pack.id);
    });

    it('is recognised, each table once, on the sheet of its name', async () => {
      const snapshot = await openedTemplate(`mall-${pack.id}.xlsx`);
      const others = new Set(['Så gör du', 'Listor']);
      const sheets = snapshot.sheets.map(({ name }) => name).filter((name) => !others.has(name));
      assert.deepEqual(
        tables.map(({ sheet }) => sheet),
        sheets,
      );
    });

    it('holds its seats, meetings and groups', () => {
      const rows = (kind: string) => tables.find((table) => table.kind === kind)?.rows.length ?? 0;
      assert.equal(rows('representation'), pack.seats.length);
      assert.equal(rows('groups'), pack.groups.length);
      const least = pack.meetings.reduce((sum, { per, min }) => sum + (per === 'term' ? 2 * min : min), 0);
      assert.ok(rows('meetings') >= least);
      assert.ok(rows('reports') >= pack.reports.length);
    });

    it('is nobody’s own: it is the user’s from the start', async () => {
      const snapshot = await openedTemplate(`mall-${pack.id}.xlsx`);
      assert.ok(snapshot.sheets.every(({ origin }) => origin === 'user'));
    });
  });
}
