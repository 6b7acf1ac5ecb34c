import type { Text } from '../../governance/pack.ts';
import type { MeetingDeadlines } from '../../governance/calendar/deadlines.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { CellReference } from '../../workbook/cell-address.ts';

/** What a case is on the agenda for: information, discussion or decision. */
export type CaseType = 'B' | 'D' | 'I';

/** A draft of the agenda of one meeting, in the order of its points. */
export interface MeetingAgenda {
  /** Undefined when neither the workbook nor a document tells whose meeting it is. */
  readonly group: string | undefined;
  readonly meeting: IsoDate;
  /** The day the draft was made. */
  readonly asOf: IsoDate;
  /** '08.30'. */
  readonly from: string;
  readonly to: string;
  readonly points: readonly AgendaPoint[];
  readonly deadlines: MeetingDeadlines;
  /** What whoever sends it should know; not part of the agenda itself. */
  readonly notes: readonly Text[];
}

export interface AgendaPoint {
  readonly title: string;
  readonly caseNumber?: string;
  /**
   * A fixed item; a case that is planned for the day; or one that is proposed because it was deferred, or planned for an
   * earlier meeting that did not decide it.
   */
  readonly origin: 'fixed' | 'planned' | 'deferred' | 'undecided';
  /** '08.45'; absent when the day does not reach so far. */
  readonly start?: string;
  readonly presenter?: string;
  readonly type?: CaseType;
  readonly documents: readonly Text[];
  /** What there is to say or go through under the point. */
  readonly lines: readonly Text[];
  /** Where the case stands in its log. */
  readonly place?: CellReference;
}

/** A point before it has a time. */
export type UntimedPoint = Omit<AgendaPoint, 'start'>;
