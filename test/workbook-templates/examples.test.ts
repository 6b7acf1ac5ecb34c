import assert from 'node:assert/strict';
import { EXAMPLES } from '../../scripts/examples/examples.ts';
import { checkWorkbook } from '../../src/journeys/check-workbook.ts';
import type { Review } from '../../src/journeys/review.ts';
import { parseIsoDate } from '../../src/time/iso-date.ts';
import { openedTemplate } from './opened-template.ts';

/** The rules that each example both breaks and keeps. */
const BOTH: Readonly<Record<string, readonly string[]>> = {
  'exempel-blekinge.xlsx': [
    'agenda-sent',
    'annual-goal-follow-up',
    'assignment-description',
    'chair-alternates',
    'ehealth-two-per-principal',
    'first-friday',
    'follow-up-content',
    'follow-up-done',
    'implementation-follow-up',
    'one-per-principal',
    'quarterly-trends',
    'report-date-set',
    'report-overdue',
    'seats-2017',
  ],
};

for (const { file, pack, asOf } of EXAMPLES) {
  describe(file, () => {
    let review: Review;

    before(async () => {
      const day = parseIsoDate(asOf);
      assert.ok(day);
      review = await checkWorkbook(await openedTemplate(file), { asOf: day, packs: [pack] });
    });

    for (const rule of BOTH[file] ?? []) {
      it(`both breaks and keeps ${rule}`, () => {
        const outcome = review.outcomes.find((each) => each.rule.id === rule);
        assert.ok(outcome, `there is no rule ${rule}`);
        assert.ok(outcome.violations.length > 0, 'it is not broken');
        assert.ok(outcome.kept > 0, 'it is not kept');
      });
    }

    it('gives every rule something to judge', () => {
      const idle = review.outcomes.filter(
        ({ kept, violations, failed }) => failed !== undefined || kept + violations.length === 0,
      );
      assert.deepEqual(
        idle.map(({ rule }) => rule.id),
        [],
      );
    });

    it('leads back to cells that are there', async () => {
      const snapshot = await openedTemplate(file);
      for (const { cells } of review.findings) {
        for (const cell of cells) {
          const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
          assert.ok(sheet && cell.row <= sheet.grid.rowCount && cell.column <= sheet.grid.columnCount);
        }
      }
    });
  });
}

describe('exempel-blekinge.xlsx', () => {
  it('is recognised sheet by sheet, and its budget left alone', async () => {
    const day = parseIsoDate('2018-03-01');
    assert.ok(day);
    const { recognition } = await checkWorkbook(await openedTemplate('exempel-blekinge.xlsx'), {
      asOf: day,
      packs: ['blekinge-2017'],
    });
    assert.deepEqual(
      recognition.tables.map(({ kind, sheet, headerRow, rows }) => [kind, sheet, headerRow, rows.length]),
      [
        ['caseLog', 'Ärendelogg 2017', 5, 15],
        ['representation', 'Representation', 4, 9],
        ['members', 'Ledamöter', 3, 49],
        ['meetings', 'Möten 2017-2018', 2, 19],
        ['reports', 'Rapporter', 3, 12],
        ['assignments', 'Uppdrag', 3, 3],
        ['documents', 'Dokument', 2, 2],
        ['deviations', 'Avvikelser', 2, 5],
        ['groups', 'Arbetsgrupper', 3, 3],
      ],
    );
    assert.deepEqual(
      recognition.unreadable.map(({ text, expected }) => [text, expected]),
      [['hör med Karin', 'date']],
    );
  });
});
