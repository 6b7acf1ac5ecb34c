import type { IsoDate } from '../time/iso-date.ts';
import type { CellReference } from '../workbook/cell-address.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import type { Text } from '../governance/pack.ts';

/** The things that rules are about; subject-kinds.ts lists what a rule may ask about each. */
export type SubjectKind =
  | 'case'
  | 'seat'
  | 'member'
  | 'groupRole'
  | 'groupYear'
  | 'groupTerm'
  | 'groupTertial'
  | 'groupQuarter'
  | 'groupMonth'
  | 'chairYear'
  | 'group'
  | 'meeting'
  | 'report'
  | 'assignment'
  | 'document'
  | 'deviation'
  | 'deviationKind'
  | 'workingGroupYear'
  | 'body';

/** JSON that a condition can compare. Dates are ISO text; a fact that has no value is null, never undefined. */
export type FactValue = null | boolean | number | string | readonly string[] | readonly number[];

/** What a fact could not be computed from: the rule is then 'not checked' for the subject, never kept. */
export interface Unknown {
  readonly unknown: 'unreadable' | 'missing';
  /** The cells that could not be read, or the tables and columns that are missing ('meetings', 'caseLog.reportDue'). */
  readonly cells?: readonly CellReference[];
  readonly missing?: readonly string[];
}

/** One thing to judge: a case, a group in a year, a seat. */
export interface Subject {
  readonly kind: SubjectKind;
  /**
   * The business key that stays when rows move: case number, group and organisation, group and year … Unique among the
   * subjects of its kind and pack.
   */
  readonly key: string;
  /** 'Ärende 2017-12', as findings name it. */
  readonly label: Text;
  /** The group whose thing it is, by its canonical name. */
  readonly group?: string | undefined;
  /** That group's kind by the workbook's Grupper table or the pack; rules with 'kind:verksamhetsgrupp' match on it. */
  readonly groupKind?: string | undefined;
  /** The day that decides which version of a document applies; the day of the check when the thing has none. */
  readonly day: IsoDate;
  /** The cells behind a column of its own table row, most telling first; empty for what is absent. */
  cells(table: TableKind, column: ColumnKey): readonly CellReference[];
  /** The row or table the thing stands in, to point at when a column gives no cell. */
  readonly place: CellReference | undefined;
  /** A fact by its name and parameters; computed on first use. Throws on a name that the kind does not have. */
  fact(name: string, parameters?: FactParameters): FactValue | Unknown;
}

export type FactParameters = Readonly<Record<string, FactValue | Readonly<Record<string, FactValue>>>>;

/** What the registry says of a fact; `rules explain` and the rule reference print it. */
export interface FactDescription {
  readonly name: string;
  readonly says: Text;
  readonly type: 'boolean' | 'number' | 'text' | 'date' | 'list';
  readonly unit?: 'days' | 'months' | 'years' | 'count';
  /**
   * What it cannot be computed without, most telling first: a rule that uses it is 'not checked' when a need is missing
   * from every table. Needs that hang on parameters are told by the fact itself, as an `Unknown`.
   */
  readonly reads: readonly Need[];
  /** What it reads where present, such as 'groups.kind'; missing ones change nothing but the answer. */
  readonly alsoReads?: readonly ColumnReference[];
  /** The parameters it takes; absent when none. A rule may leave out the optional ones. */
  readonly parameters?: readonly FactParameterDescription[];
}

export interface FactParameterDescription {
  readonly name: string;
  readonly says: Text;
  readonly type: 'integer' | 'number' | 'text' | 'date' | 'list' | 'counts';
  readonly optional?: boolean;
}

/** A table or column; or several, any one of which is enough: ['caseLog.owner', 'caseLog.followUpOwner']. */
export type Need = ColumnReference | readonly ColumnReference[];

/** 'caseLog.reportDue'; or 'meetings' when the table alone is enough. */
export type ColumnReference = `${TableKind}.${ColumnKey}` | TableKind;
