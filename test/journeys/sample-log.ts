import type { AuthoredCell, AuthoredSheet } from '../../src/workbook/snapshot-of.ts';
import type { CellDraft, SheetDraft } from '../../src/workbook/patch.ts';

export const HEADERS = [
  'Ärendenr',
  'Ärende',
  'Ansvarig',
  'Bereds av',
  'Redovisas senast',
  'Redovisat',
  'Status',
] as const;

/** A case of the sample log: one that is overdue unless it says otherwise. */
export function overdueCase(number: string, change: Partial<Record<(typeof HEADERS)[number], AuthoredCell>> = {}) {
  const cells: Record<string, AuthoredCell> = {
    Ärendenr: number,
    Ärende: `Ärende om ${number}`,
    Ansvarig: 'Ann Berg',
    'Bereds av': 'Äldre/somatik',
    'Redovisas senast': { date: '2017-12-01' },
    Redovisat: null,
    Status: 'Under beredning',
    ...change,
  };
  return cells;
}

/** A log of cases with a title, as a secretary keeps it; the columns in any order. */
export function logSheet(
  cases: readonly Readonly<Record<string, AuthoredCell>>[],
  headers: readonly string[] = HEADERS,
): AuthoredSheet {
  return {
    name: 'Logg',
    rows: [
      ['Ärendelogg för LSVO:s ledningsgrupp'],
      [],
      [...headers],
      ...cases.map((each) => headers.map((header) => each[header] ?? null)),
    ],
  };
}

/** A written sheet as the next run reads it. */
export function asRead(draft: SheetDraft): AuthoredSheet {
  return { name: draft.name, origin: 'own', rows: draft.rows.map((row) => row.cells.map(cellAsRead)) };
}

function cellAsRead(cell: CellDraft | null): AuthoredCell {
  switch (cell?.value.kind) {
    case 'text':
      return cell.value.text;
    case 'number':
      return cell.value.number;
    case 'boolean':
      return cell.value.boolean;
    case 'date':
      return { date: cell.value.date };
    default:
      return null;
  }
}
