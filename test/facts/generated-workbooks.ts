import fc from 'fast-check';
import { CANONICAL_TABLES } from '../../src/tables/canonical-tables.ts';
import type { CanonicalColumn } from '../../src/tables/canonical-tables.ts';
import type { TableKind } from '../../src/tables/table-kind.ts';
import type { CaseTable } from '../rules/case-file.ts';

/** What cells are made of: what secretaries write, and what nobody should. */
const DAYS = [
  '2017-05-02',
  '2017-10-06',
  '2018-01-15',
  '2018-02-28',
  '2018-03-01',
  '2018-03-02',
  '2018-06-01',
  '2016-01-01',
];
const ODD_DAYS = [
  'löpande',
  'snarast',
  'nästa möte',
  'kv 3 2017',
  'VT 2018',
  'efter sommaren',
  'ja',
  '-',
  '31/2',
  '__proto__',
];
const ODD_TEXTS = [
  '',
  '-',
  '=1+1',
  '__proto__',
  'constructor',
  '{group}',
  '19121212-1212',
  '<b>',
  '🙂',
  'a'.repeat(300),
  '\u0000',
];
const GROUPS = [
  'LSVO',
  'FoU',
  'e-hälsa',
  'Äldre/somatik',
  'KOLA',
  'Äldre',
  'SSÖ',
  'OSÖ Vuxna',
  'Läkemedelsrådet',
  'Att åldras Ronneby',
  'Okänd grupp',
  '',
];
const ORGANISATIONS = ['Karlskrona', 'Ronneby kommun', 'Landstinget', 'samtliga kommuner', 'Okända bolaget', ''];
const NAMES = ['Anna Testsson', 'Anna Testson', 'Bo Prov', ''];

function textsFor(column: CanonicalColumn): readonly string[] {
  switch (column.type.kind) {
    case 'date':
    case 'period':
    case 'flagOrDate':
      return [...DAYS, ...ODD_DAYS, ''];
    case 'flag':
      return ['ja', 'nej', '', 'kanske'];
    case 'integer':
      return ['1', '2', '2017', '2018', '', 'två', '1e9'];
    case 'enum':
      return [...column.type.choices, '', 'hittepå'];
    case 'group':
    case 'groups':
      return GROUPS;
    case 'organisation':
    case 'organisations':
      return ORGANISATIONS;
    case 'datedOrganisations':
      return ['Karlskrona 2017-12-01; Ronneby 2018-05-01', 'Karlskrona', '', 'klart'];
    case 'list':
      return ['Nästa möte; Uppföljning av ärendelogg', '', 'Övriga frågor'];
    default:
      return ['2017-1', '2017-2', '3', 'Vårdplan i samverkan', 'Avtal om hjälpmedel', ...NAMES, ...ODD_TEXTS];
  }
}

/** A table of a kind: some of its columns in some order, and rows of cells that mostly fit them. */
export function tableArbitrary(kind: TableKind, options: { readonly rows: number }): fc.Arbitrary<CaseTable> {
  const { sheet, columns } = CANONICAL_TABLES[kind];
  return fc
    .shuffledSubarray([...columns], { minLength: 1 })
    .chain((chosen) =>
      fc
        .array(fc.tuple(...chosen.map((column) => fc.constantFrom(...textsFor(column)))), { maxLength: options.rows })
        .map((rows) => ({ name: sheet, headers: chosen.map(({ header }) => header), rows })),
    );
}

/** One to three tables of different kinds; the case log is the likeliest. */
export const workbookArbitrary: fc.Arbitrary<readonly CaseTable[]> = fc
  .uniqueArray(
    fc.oneof(
      { arbitrary: fc.constant<TableKind>('caseLog'), weight: 4 },
      {
        arbitrary: fc.constantFrom<TableKind>('reports', 'assignments', 'documents', 'deviations', 'groups'),
        weight: 4,
      },
      { arbitrary: fc.constantFrom<TableKind>('members', 'meetings', 'representation'), weight: 3 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((kinds) => fc.tuple(...kinds.map((kind) => tableArbitrary(kind, { rows: 6 }))));

/** The same table with rows and columns in another order. */
export function reordered({ headers, rows, ...table }: CaseTable, order: readonly number[]): CaseTable {
  const by = (at: number): number => order[at % Math.max(1, order.length)] ?? 0;
  const columns = headers.map((_, at) => at).sort((one, other) => by(one) - by(other) || one - other);
  const lines = rows.map((_, at) => at).sort((one, other) => by(one + 7) - by(other + 7) || other - one);
  return {
    ...table,
    headers: columns.map((at) => headers[at] ?? ''),
    rows: lines.map((line) => columns.map((at) => rows[line]?.[at] ?? '')),
  };
}
