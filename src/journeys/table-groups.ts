import type { FactContext } from '../facts/frame/fact-context.ts';
import type { FactRow } from '../facts/frame/fact-row.ts';
import type { RecognisedTable } from '../tables/recognised-table.ts';
import type { TableGroup } from './review.ts';

/**
 * Which group each recognised table without a group column belongs to, in the tables' order; undefined for one that names
 * its groups row by row, and when nothing tells. Of several packs, the first that knows the group as its own speaks.
 */
export function tableGroups(
  tables: readonly RecognisedTable[],
  contexts: readonly FactContext[],
): readonly (TableGroup | undefined)[] {
  return tables.map((table) => {
    let otherwise: TableGroup | undefined;
    for (const context of contexts) {
      const row = context.allRows(table.kind).find((each: FactRow) => each.source.table === table);
      const group = row === undefined ? undefined : context.groupOf(row);
      if (group === undefined || group.source === 'column') continue;
      const found = { name: group.name, source: group.source, text: group.text };
      if (group.belongs === 'own') return found;
      otherwise ??= found;
    }
    return otherwise;
  });
}
