import { CANONICAL_TABLES } from '../../tables/canonical-tables.ts';
import type { RecognisedTable, Recognition, TableRow } from '../../tables/recognised-table.ts';
import type { TableKind } from '../../tables/table-kind.ts';
import { dateOf } from './readings.ts';
import type { ProposedRow } from './revision.ts';

/**
 * The workbook as it would be with every proposal adopted: its Representation and Ledamöter are the proposed ones, the
 * other tables stand as they are. Rows keep their order, so row n of a table is proposed row n − 1.
 */
export function plannedRecognition(
  recognition: Recognition,
  representation: readonly ProposedRow[],
  members: readonly ProposedRow[] | undefined,
): Recognition {
  const replaced = new Set<TableKind>(['representation', ...(members === undefined ? [] : ['members' as const])]);
  return {
    ...recognition,
    tables: [
      ...recognition.tables.filter(({ kind }) => !replaced.has(kind)),
      plannedTable('representation', representation, { from: 'validFrom', to: 'validTo' }),
      ...(members === undefined ? [] : [plannedTable('members', members, { from: 'from', to: 'to' })]),
    ],
  };
}

function plannedTable(
  kind: 'representation' | 'members',
  rows: readonly ProposedRow[],
  days: { readonly from: string; readonly to: string },
): RecognisedTable {
  const { columns, sheet } = CANONICAL_TABLES[kind];
  return {
    kind,
    sheet,
    range: { top: 1, left: 1, bottom: rows.length + 1, right: columns.length },
    headerRow: 1,
    orientation: 'rows',
    columns: columns.map(({ key, header }, index) => ({
      key,
      column: index + 1,
      header,
      confidence: 1,
      evidence: [],
    })),
    unmapped: [],
    confidence: 1,
    evidence: [],
    rows: rows.map((row, index): TableRow => ({
      row: index + 2,
      values: {
        ...row.values,
        ...(row.from === undefined ? {} : { [days.from]: dateOf(row.from) }),
        ...(row.to === undefined ? {} : { [days.to]: dateOf(row.to) }),
      },
    })),
  };
}
