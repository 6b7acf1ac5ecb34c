import type { OwnRow } from '../../findings/own-table.ts';
import type { Text } from '../../governance/pack.ts';
import type { RevisionColumnKey } from '../../sheets/revision/revision-columns.ts';
import type { Reading } from '../../tables/reading.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { CellReference } from '../../workbook/cell-address.ts';

/** The proposal for a year's representation: every change with its reason, and the tables as they would be. */
export interface Revision {
  readonly workbook: string;
  readonly year: number;
  readonly asOf: IsoDate;
  /** The groups revised, and the title of the document that governs each; without one no document knows the group. */
  readonly groups: readonly RevisedGroup[];
  /** By group; what must be decided before what stays as it is. */
  readonly changes: readonly RevisionChange[];
  readonly representation: readonly ProposedRow[];
  readonly members: readonly ProposedRow[];
  /** Rows of the sheet as it was that fit nothing proposed now, and are kept on it. */
  readonly unused: readonly UnusedRow[];
  /** What could not be looked into, and why. */
  readonly notes: readonly Text[];
}

export interface RevisedGroup {
  readonly name: string;
  readonly document: Text | undefined;
}

/** What a row of the proposal is about: a seat, a person's place, an office, or somebody's term. */
export type RevisionTopic = 'seat' | 'person' | 'role' | 'term';

/** What becomes of it. */
export type RevisionStep =
  | 'changed'
  | 'renamed'
  | 'added'
  | 'ended'
  | 'renewed'
  | 'vacant'
  | 'tooMany'
  | 'expired'
  | 'expires'
  | 'turn'
  | 'missing'
  | 'introduce'
  | 'doubleBooked'
  | 'noSeat'
  | 'unclear'
  | 'kept';

/** One row of the proposal. */
export interface RevisionChange {
  /** The same for the same seat, person or office of the year, whatever its values. */
  readonly id: string;
  readonly topic: RevisionTopic;
  readonly step: RevisionStep;
  readonly group: string;
  /** Organisation and function, or the side. */
  readonly whose: string;
  readonly before: Text;
  readonly after: Text;
  readonly why: Text;
  /** What must be decided; nothing for what stays as it is. */
  readonly decision?: Text;
  /** Who decides it. */
  readonly decidedBy?: Text;
  readonly place?: CellReference;
  readonly adopted?: Adoption;
  readonly note?: string;
}

/** What stands under 'Fastställd': the day, or text that is no day and has no effect. */
export type Adoption =
  { readonly kind: 'day'; readonly day: IsoDate } | { readonly kind: 'text'; readonly text: string };

/** A row of a proposed table. */
export interface ProposedRow {
  readonly group: string;
  /** What stands in it before anything is adopted. */
  readonly values: Readonly<Partial<Record<ColumnKey, Reading>>>;
  readonly origin?: CellReference;
  readonly standing: 'kept' | 'new' | 'ending';
  /** The id of the change that gives it its dates. */
  readonly change?: string;
  /** The days it has once the change is adopted. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** What is to be said of it otherwise. */
  readonly remark?: Text;
}

/** A row of the earlier sheet that is kept without effect. */
export interface UnusedRow {
  readonly texts: OwnRow<RevisionColumnKey>;
  readonly reason: 'nothingLikeIt' | 'proposalChanged' | 'sameId';
}

/** The days that a year's revision turns on. */
export interface RevisionDays {
  readonly year: number;
  /** 1 January of the year before. */
  readonly yearBefore: IsoDate;
  /** 31 December of the year before. */
  readonly eve: IsoDate;
  /** 1 January. */
  readonly first: IsoDate;
  /** 31 December. */
  readonly last: IsoDate;
}

/** Whether a change asks for a decision. */
export function asksForDecision(change: RevisionChange): boolean {
  return change.decision !== undefined;
}

/** The day a change was adopted; undefined while it is a proposal. */
export function adoptedOn(change: RevisionChange | undefined): IsoDate | undefined {
  return change?.adopted?.kind === 'day' ? change.adopted.day : undefined;
}
