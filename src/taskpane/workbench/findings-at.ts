import type { Finding } from '../../findings/finding.ts';
import type { CellReference } from '../../workbook/cell-address.ts';

/** The findings that point at a cell and are not resolved, in their order. */
export function findingsAt(findings: readonly Finding[], { sheet, row, column }: CellReference): readonly Finding[] {
  return findings.filter(
    ({ state, cells }) =>
      state !== 'resolved' && cells.some((cell) => cell.row === row && cell.column === column && cell.sheet === sheet),
  );
}
