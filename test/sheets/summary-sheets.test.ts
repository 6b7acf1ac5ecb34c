import assert from 'node:assert/strict';
import { summaryOf, type WorkbookSummary } from '../../src/journeys/summary/workbook-summary.ts';
import { summarySheets } from '../../src/sheets/summary-sheets.ts';
import type { CellDraft, SheetDraft } from '../../src/workbook/patch.ts';
import { both, sampleReview } from './sample-review.ts';

function shown(cell: CellDraft | null): string | number {
  if (cell?.value.kind === 'text') return cell.value.text;
  return cell?.value.kind === 'number' ? cell.value.number : '';
}

function lines(sheet: SheetDraft | undefined): readonly (readonly (string | number)[])[] {
  assert.ok(sheet);
  return sheet.rows.slice(1).map((row) => row.cells.map(shown));
}

const REPORT = { rule: 'prov/redovisning', ruleTitle: both('Redovisning'), norms: ['prov/n1'] } as const;
const SEAT = { rule: 'prov/platser', ruleTitle: both('Platser'), norms: ['prov/n2', 'prov/n3'] } as const;
const WORKBOOKS: readonly WorkbookSummary[] = [
  {
    workbook: 'a.xlsx',
    rulesNotChecked: 4,
    lines: [
      { ...REPORT, group: 'FoU', severity: 'warning', findings: 2, daysOverdue: 31 },
      { ...SEAT, severity: 'error', findings: 1 },
    ],
  },
  {
    workbook: 'b.xlsx',
    rulesNotChecked: 0,
    lines: [{ ...REPORT, group: 'FoU', severity: 'warning', findings: 3, daysOverdue: 90 }],
  },
  { workbook: 'c.xlsx', rulesNotChecked: 0, lines: [], problem: 'c.xlsx är inte en arbetsbok.' },
];

describe('the summary of many workbooks', () => {
  const [groups, norms, workbooks] = summarySheets(WORKBOOKS, 'sv');

  it('lists each group of each workbook, errors first, with the longest delay', () => {
    assert.deepEqual(lines(groups), [
      ['', 'a.xlsx', 1, 0, 0, 1, ''],
      ['FoU', 'b.xlsx', 0, 3, 0, 3, 90],
      ['FoU', 'a.xlsx', 0, 2, 0, 2, 31],
    ]);
  });

  it('lists each norm with how many workbooks break it', () => {
    assert.deepEqual(lines(norms), [
      ['prov/n2', 'Platser', 'Fel', 1, 1, ''],
      ['prov/n3', 'Platser', 'Fel', 1, 1, ''],
      ['prov/n1', 'Redovisning', 'Varning', 2, 5, 90],
    ]);
  });

  it('lists every workbook, also those that could not be checked', () => {
    assert.deepEqual(lines(workbooks), [
      ['a.xlsx', 1, 2, 0, 3, 4, ''],
      ['b.xlsx', 0, 3, 0, 3, 0, ''],
      ['c.xlsx', '', '', '', '', '', 'c.xlsx är inte en arbetsbok.'],
    ]);
  });

  it('counts the findings of a review that stand', () => {
    const review = sampleReview();
    const standing = review.findings.filter(({ state }) => state !== 'acknowledged' && state !== 'resolved');
    const { lines: counted, workbook } = summaryOf(review, 'logg.xlsx');
    assert.equal(workbook, 'logg.xlsx');
    assert.equal(
      counted.reduce((sum, line) => sum + line.findings, 0),
      standing.length,
    );
  });
});
