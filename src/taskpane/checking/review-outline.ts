import { cellTextReader, type CellTextReader } from '../../findings/cell-text.ts';
import type { Review, TableGroup } from '../../journeys/review.ts';
import { notCheckedReason, ruleFailedReason } from '../../language/not-checked.ts';
import { NO_SETTINGS, ruleReference } from '../../rules/settings.ts';
import { headersOf } from '../../tables/mapping.ts';
import type { RecognisedTable } from '../../tables/recognised-table.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { CheckedWorkbook, TableOutline } from './checker.ts';

const SAMPLES = 3;
const ROWS_SEARCHED = 50;

/** A review as the pane shows it: without the rows of tables and the subjects of rules. */
export function outlineOf(review: Review, snapshot: WorkbookSnapshot): CheckedWorkbook {
  const textAt = cellTextReader(snapshot);
  return {
    workbook: review.workbook,
    asOf: review.asOf,
    packs: review.packs.map(({ id }) => id),
    findings: review.findings,
    rules: review.outcomes.map(({ pack, rule, kept, violations, notChecked, failed }) => ({
      rule: ruleReference(pack, rule),
      title: rule.title,
      kept,
      broken: violations.length,
      notChecked: [
        ...notChecked.map(notCheckedReason),
        ...(failed === undefined ? [] : [ruleFailedReason(failed.subject, failed.reason)]),
      ],
    })),
    tables: review.recognition.tables.map((table, index) => tableOutline(table, review.tableGroups[index], textAt)),
    unreadable: review.recognition.unreadable,
    settings: review.settings ?? NO_SETTINGS,
  };
}

function tableOutline(table: RecognisedTable, group: TableGroup | undefined, textAt: CellTextReader): TableOutline {
  const { kind, sheet, range, confidence, evidence, rows, columns, unmapped } = table;
  const samples = (column: number) => {
    const texts = rows
      .slice(0, ROWS_SEARCHED)
      .map(({ row }) =>
        textAt(table.orientation === 'rows' ? { sheet, row, column } : { sheet, row: column, column: row }).trim(),
      );
    return [...new Set(texts.filter((text) => text !== ''))].slice(0, SAMPLES);
  };
  return {
    kind,
    headers: headersOf(table),
    sheet,
    range,
    confidence,
    evidence,
    ...(group === undefined ? {} : { group }),
    rowCount: rows.length,
    columns: columns.map((column) => ({ ...column, samples: samples(column.column) })),
    unmapped: unmapped.map((column) => ({ ...column, samples: samples(column.column) })),
  };
}
