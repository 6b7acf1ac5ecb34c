import type { IsoDate } from '../time/iso-date.ts';
import type { FactValue } from '../facts/subject.ts';
import type { Text } from '../governance/pack.ts';
import type { RuleKind, Severity } from '../rules/rule.ts';
import type { CellReference } from '../workbook/cell-address.ts';

/** What is wrong, where and what to do, in words. The same thing wrong with the same subject keeps its id. */
export interface Finding {
  /** Fingerprint of rule and business key, never of a row number. */
  readonly id: string;
  /** Hash of the values the rule read: differs when anything changed since. */
  readonly evidence: string;
  /** '<pack>/<rule>'. */
  readonly rule: string;
  readonly ruleTitle: Text;
  readonly kind: RuleKind;
  readonly norms: readonly string[];
  readonly severity: Severity;
  readonly state: FindingState;
  readonly subject: Text;
  readonly group?: string;
  readonly owner?: string;
  /** Most telling first; may lie on several sheets. */
  readonly cells: readonly CellReference[];
  readonly message: Text;
  readonly remedy: Text;
  /** 'Länsövergripande ledningssystem …, 4.2'. */
  readonly source: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** In force: given for this evidence, and not expired. */
  readonly acknowledgement?: Acknowledgement;
  /** What was typed as an acknowledgement but cannot be used as it stands; shown again, so that it can be mended. */
  readonly typed?: TypedAcknowledgement;
  /** Why an acknowledgement is not in force, or what it lacks. */
  readonly note?: Text;
  readonly firstSeen?: IsoDate;
  /** The day its state began. */
  readonly since?: IsoDate;
  /** What stands in the columns that the user added to the table of findings, in their order. */
  readonly ownCells?: readonly string[];
}

/** As it stands in the cells, dates too. */
export interface TypedAcknowledgement {
  readonly by: string;
  readonly reason: string;
  readonly until: string;
}

/** 'changed' is an open finding whose evidence differs from the last run's; JSON shows it as 'open'. */
export type FindingState = 'new' | 'open' | 'changed' | 'acknowledged' | 'resolved';

export interface Acknowledgement {
  readonly reason: string;
  readonly by: string;
  readonly until?: IsoDate;
  /** The evidence that was acknowledged. */
  readonly evidence: string;
}
