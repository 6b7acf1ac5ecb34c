import type { IsoDate } from '../../time/iso-date.ts';
import type { SubjectKind } from '../subject.ts';

/** A group in a year, term, tertial, quarter or month: the thing of the subjects of those names. */
export interface GroupPeriod {
  readonly kind: Extract<SubjectKind, 'groupYear' | 'groupTerm' | 'groupTertial' | 'groupQuarter' | 'groupMonth'>;
  /** The group's canonical name in the pack. */
  readonly group: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** '2017', 'VT 2018', '2017 T2', '2017 kv 3', '2017-05'. */
  readonly label: string;
}
