import { columnHeader } from '../../language/tables.ts';
import { ORIGIN_HEADER } from '../../language/reports.ts';
import { textIn, type Language } from '../../language/language.ts';
import { CANONICAL_TABLES, type ColumnType } from '../../tables/canonical-tables.ts';
import type { Reading } from '../../tables/reading.ts';
import type { Recognition } from '../../tables/recognised-table.ts';
import type { TableKind } from '../../tables/table-kind.ts';
import { CSV_START, csvLines, type CsvValue } from './csv.ts';

/** `structure --format csv`: every row of one kind under the canonical headers, for archives. */
export function structureCsv(recognition: Recognition, kind: TableKind, language: Language): string {
  const { columns } = CANONICAL_TABLES[kind];
  const header = [
    ...columns.map(({ key }) => textIn(columnHeader(kind, key), language)),
    textIn(ORIGIN_HEADER, language),
  ];
  const rows = recognition.tables
    .filter((table) => table.kind === kind)
    .flatMap((table) =>
      table.rows.map((row): CsvValue[] => [
        ...columns.map(({ key, type }) => csvValue(row.values[key], type)),
        `${table.sheet}!${row.row}`,
      ]),
    );
  return CSV_START + csvLines([header, ...rows]);
}

function csvValue(reading: Reading | undefined, type: ColumnType): CsvValue {
  if (reading === undefined) return undefined;
  switch (reading.kind) {
    case 'number':
      return reading.number;
    case 'date':
      return reading.date;
    case 'period':
      return type.kind === 'date' ? reading.to : reading.text;
    case 'flag':
      return type.kind === 'flagOrDate' && reading.date !== undefined ? reading.date : reading.flag;
    case 'choice':
      return reading.choice;
    case 'list':
      return reading.items.join('; ');
    case 'datedList':
      return reading.items.map(({ name, date }) => (date === undefined ? name : `${name} ${date}`)).join('; ');
    default:
      return reading.text;
  }
}
