import type { IsoDate } from '../../time/iso-date.ts';
import { createNameResolver, type NameResolver } from '../../governance/names.ts';
import type { Pack } from '../../governance/pack.ts';
import type { Recognition } from '../../tables/recognised-table.ts';
import { TABLE_KINDS } from '../../tables/canonical-tables.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { ColumnReference } from '../subject.ts';
import { FactRow, factTable, type FactTable } from './fact-row.ts';
import { createGroupResolver, type GroupResolver, type RowGroup } from './group-resolution.ts';

/** What facts are computed from whichever pack asks: one workbook on one day. */
export interface WorkbookContext {
  readonly recognition: Recognition;
  readonly asOf: IsoDate;
  /** Every row of a kind, whosoever it is. */
  allRows(kind: TableKind): readonly FactRow[];
}

/** Everything facts are computed from, for one pack and one workbook. */
export interface FactContext extends WorkbookContext {
  readonly pack: Pack;
  /** All packs in force, this one included. */
  readonly packs: readonly Pack[];
  /** Resolves organisations (and groups) among this pack's names. */
  readonly names: ReturnType<typeof createNameResolver>;
  readonly groups: GroupResolver;
  /**
   * Rows of a kind that are this pack's business: rows of groups that only another pack knows are left out. A pack without
   * groups is about all.
   */
  rows(kind: TableKind): readonly FactRow[];
  /** Whose row it is and why; undefined when neither workbook nor pack tells. */
  groupOf(row: FactRow): RowGroup | undefined;
  /** Some table of the kind was recognised. */
  hasTable(kind: TableKind): boolean;
  /** Some recognised table of the kind has the column. */
  columnExists(kind: TableKind, column: ColumnKey): boolean;
  /** Either of the above, by reference. */
  exists(reference: ColumnReference): boolean;
  /** An index that several facts share, built on first use. The maker is the key, so it must be one constant function. */
  shared<T>(maker: (context: FactContext) => T): T;
  /** The same for what no pack changes: built once a workbook and day, whatever number of packs asks. */
  sharedByPacks<T>(maker: (context: WorkbookContext) => T): T;
}

export interface FactContextParts {
  readonly recognition: Recognition;
  readonly pack: Pack;
  readonly packs: readonly Pack[];
  readonly asOf: IsoDate;
}

/** Linear in rows; group names are resolved once a spelling. */
export function createFactContext({ recognition, pack, packs, asOf }: FactContextParts): FactContext {
  const namesOf = nameResolversFor(recognition);
  const { tables, rowsIn, all, columns } = factTablesOf(recognition);
  const groups = createGroupResolver(pack, packs, tables, rowsIn, namesOf);
  const own = new Map<TableKind, readonly FactRow[]>();
  const indexes: Indexes = new Map();
  const common = commonIndexes(recognition, asOf);

  const ownRows = (kind: TableKind): readonly FactRow[] =>
    context.allRows(kind).filter((row) => context.groupOf(row)?.belongs !== 'other');

  const context: FactContext = {
    recognition,
    pack,
    packs,
    asOf,
    names: namesOf(pack),
    groups,
    rows(kind) {
      let rows = own.get(kind);
      if (rows === undefined) {
        rows = pack.groups.length === 0 ? context.allRows(kind) : ownRows(kind);
        own.set(kind, rows);
      }
      return rows;
    },
    allRows: (kind) => all.get(kind) ?? [],
    groupOf: (row) => groups.groupOf(row),
    hasTable: (kind) => all.has(kind),
    columnExists: (kind, column) => columns.get(kind)?.has(column) === true,
    exists(reference) {
      const [kind, column] = reference.split('.') as [TableKind, ColumnKey | undefined];
      return column === undefined ? context.hasTable(kind) : context.columnExists(kind, column);
    },
    shared<T>(maker: (of: FactContext) => T): T {
      if (!indexes.has(maker)) indexes.set(maker, maker(context));
      return indexes.get(maker) as T;
    },
    sharedByPacks<T>(maker: (of: WorkbookContext) => T): T {
      if (!common.has(maker)) common.set(maker, maker({ recognition, asOf, allRows: context.allRows }));
      return common.get(maker) as T;
    },
  };
  return context;
}

type Indexes = Map<unknown, unknown>;
const COMMON_INDEXES = new WeakMap<Recognition, Map<IsoDate, Indexes>>();

function commonIndexes(recognition: Recognition, asOf: IsoDate): Indexes {
  const ofDays = COMMON_INDEXES.get(recognition) ?? new Map<IsoDate, Indexes>();
  COMMON_INDEXES.set(recognition, ofDays);
  const indexes = ofDays.get(asOf) ?? new Map<unknown, unknown>();
  ofDays.set(asOf, indexes);
  return indexes;
}

/** A workbook's tables as facts read them, whichever pack asks. */
interface FactTables {
  readonly tables: readonly FactTable[];
  readonly rowsIn: (table: FactTable) => readonly FactRow[];
  readonly all: ReadonlyMap<TableKind, readonly FactRow[]>;
  readonly columns: ReadonlyMap<TableKind, ReadonlySet<ColumnKey>>;
}

const FACT_TABLES = new WeakMap<Recognition, FactTables>();

/** Made once a workbook, whatever number of packs looks at it. */
function factTablesOf(recognition: Recognition): FactTables {
  const known = FACT_TABLES.get(recognition);
  if (known !== undefined) return known;
  const tables = recognition.tables.map(factTable);
  const rowsOfTable = new Map<FactTable, readonly FactRow[]>(
    tables.map((table) => [table, table.table.rows.map((row) => new FactRow(table, row))]),
  );
  const rowsIn = (table: FactTable): readonly FactRow[] => rowsOfTable.get(table) ?? [];
  const all = new Map<TableKind, readonly FactRow[]>();
  const columns = new Map<TableKind, ReadonlySet<ColumnKey>>();
  for (const kind of TABLE_KINDS) {
    const ofKind = tables.filter((table) => table.table.kind === kind);
    if (ofKind.length === 0) continue;
    const rows = ofKind.flatMap(rowsIn);
    const keys = new Set(ofKind.flatMap((table) => [...table.columns.keys()]));
    for (const row of rows) for (const key in row.row.inherited) keys.add(key);
    all.set(kind, rows);
    columns.set(kind, keys);
  }
  const made: FactTables = { tables, rowsIn, all, columns };
  FACT_TABLES.set(recognition, made);
  return made;
}

const RESOLVERS = new WeakMap<Recognition, Map<Pack, NameResolver>>();

/** The packs' name resolvers, built once a pack for a workbook whatever number of packs looks at it. */
function nameResolversFor(recognition: Recognition): (pack: Pack) => NameResolver {
  const known = RESOLVERS.get(recognition) ?? new Map<Pack, NameResolver>();
  RESOLVERS.set(recognition, known);
  return (pack) => {
    const resolver = known.get(pack) ?? createNameResolver([pack]);
    known.set(pack, resolver);
    return resolver;
  };
}
