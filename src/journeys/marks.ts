import type { Finding } from '../findings/finding.ts';
import type { CellRange } from '../workbook/cell-address.ts';
import type { Mark, MarkLook } from '../workbook/patch.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';

/** Most serious first: a cell that several findings point at looks like the most serious of them. */
const LOOKS: readonly MarkLook[] = ['error', 'warning', 'info', 'acknowledged'];

/** A row's marked columns, each with the place of its look among {@link LOOKS}. */
type MarkedRow = Map<number, number>;

/**
 * The marks of findings: each marked cell of the user's once, neighbours of the same look joined to one mark. Resolved
 * findings mark nothing; acknowledged ones are muted.
 */
export function marksOf(findings: readonly Finding[], snapshot: WorkbookSnapshot): readonly Mark[] {
  const sheets = new Map<string, Map<number, MarkedRow>>();
  for (const sheet of snapshot.sheets) if (sheet.origin === 'user') sheets.set(sheet.name, new Map());
  for (const finding of findings) {
    if (finding.state === 'resolved') continue;
    const look = LOOKS.indexOf(finding.state === 'acknowledged' ? 'acknowledged' : finding.severity);
    for (const { sheet, row, column } of finding.cells) {
      const rows = sheets.get(sheet);
      if (rows === undefined) continue;
      let marked = rows.get(row);
      if (marked === undefined) rows.set(row, (marked = new Map()));
      marked.set(column, Math.min(look, marked.get(column) ?? look));
    }
  }
  return [...sheets].flatMap(([sheet, rows]) =>
    joined(rows).map(({ look, range }) => ({ sheet, range, look: LOOKS[look] ?? 'info' })),
  );
}

interface LookedRange {
  readonly look: number;
  readonly range: CellRange;
}

/** Runs of cells down a column with the same look, from the top. */
function joined(rows: ReadonlyMap<number, MarkedRow>): readonly LookedRange[] {
  const finished: LookedRange[] = [];
  let open = new Map<number, LookedRange>();
  let last = 0;
  for (const row of [...rows.keys()].sort((one, other) => one - other)) {
    const next = new Map<number, LookedRange>();
    for (const [column, look] of [...(rows.get(row) ?? [])].sort(([one], [other]) => one - other)) {
      const above = row === last + 1 ? open.get(column) : undefined;
      const top = above?.look === look ? above.range.top : row;
      if (above?.look === look) open.delete(column);
      next.set(column, { look, range: { top, left: column, bottom: row, right: column } });
    }
    finished.push(...open.values());
    open = next;
    last = row;
  }
  return [...finished, ...open.values()];
}
