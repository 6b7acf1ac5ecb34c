import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { FactDefinition } from './define-subject.ts';
import type { FactRow } from './fact-row.ts';
import { textOf } from './read-row.ts';
import { holdsPatientData, holdsPersonalNumber } from './sensitive-text.ts';

/** Columns whose numbers are other numbers. */
const NUMBER_COLUMNS: ReadonlySet<ColumnKey> = new Set(['caseNumber', 'number']);

/** Facts of things that are rows: which of their columns hold text on single persons. The text itself is never given. */
export function sensitiveTextFacts<Thing extends { readonly row: FactRow }>(
  table: TableKind,
): readonly FactDefinition<Thing>[] {
  return [
    {
      name: 'columnsWithPersonalNumber',
      says: {
        sv: 'Kolumner på raden med text som ser ut som ett personnummer. Själva numret ges aldrig.',
        en: 'Columns of its row whose text looks like a personal identity number. The number itself is never given.',
      },
      type: 'list',
      reads: [table],
      compute: ({ row }) => remembered(PERSONAL_NUMBERS, row, holdsPersonalNumber),
    },
    {
      name: 'columnsWithPatientData',
      says: {
        sv: 'Kolumner på raden med text som ser ut som uppgifter om en enskild patient. Själva texten ges aldrig.',
        en: 'Columns of its row whose text looks like data on a single patient. The text itself is never given.',
      },
      type: 'list',
      reads: [table],
      compute: ({ row }) => remembered(PATIENT_DATA, row, holdsPatientData),
    },
  ];
}

type ColumnsOfRow = WeakMap<FactRow, readonly ColumnKey[]>;
const PERSONAL_NUMBERS: ColumnsOfRow = new WeakMap();
const PATIENT_DATA: ColumnsOfRow = new WeakMap();

/** Every pack asks the same of a row. */
function remembered(known: ColumnsOfRow, row: FactRow, holds: (text: string) => boolean): readonly ColumnKey[] {
  let columns = known.get(row);
  if (columns === undefined) known.set(row, (columns = columnsWhere(row, holds)));
  return columns;
}

function columnsWhere(row: FactRow, holds: (text: string) => boolean): readonly ColumnKey[] {
  return Object.keys(row.row.values)
    .filter((column) => {
      if (NUMBER_COLUMNS.has(column)) return false;
      const kind = row.reading(column)?.kind;
      if (kind === 'date' || kind === 'number' || kind === 'choice' || kind === 'flag') return false;
      const text = textOf(row, column);
      return text !== undefined && holds(text);
    })
    .sort();
}
