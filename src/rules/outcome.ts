import type { Pack, Text } from '../governance/pack.ts';
import type { FactValue, Subject } from '../facts/subject.ts';
import type { CellReference } from '../workbook/cell-address.ts';
import type { Level, Rule, Severity } from './rule.ts';

/** What a rule came to, for all its subjects. Every rule of the packs in force has exactly one. */
export interface RuleOutcome {
  readonly pack: Pack;
  readonly rule: Rule;
  /** Subjects that the rule was about and that keep it. */
  readonly kept: number;
  readonly violations: readonly Violation[];
  readonly notChecked: readonly NotChecked[];
  /** The rule itself failed: a defect of the rule or the program, told without taking other rules down. */
  readonly failed?: { readonly subject: string; readonly reason: string };
}

/** A subject that breaks a rule. findings/ gives it identity, words and state. */
export interface Violation {
  readonly subject: Subject;
  readonly level: Level;
  readonly severity: Severity;
  /** The named facts and parameters behind it: message, JSON `facts` and evidence hash. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Most telling first. */
  readonly cells: readonly CellReference[];
}

/** The closed list of reasons. */
export type NotCheckedReason =
  | 'tableMissing'
  | 'columnMissing'
  | 'unreadable'
  | 'switchedOff'
  | 'notInForce'
  /** Nothing in the workbook says that the document is about its bodies. */
  | 'notNamed';

export interface NotChecked {
  readonly reason: NotCheckedReason;
  /** 'meetings', 'caseLog.reportDue'. */
  readonly missing: readonly string[];
  /** The labels of the subjects that could not be judged; absent when none could. */
  readonly subjects?: readonly Text[];
  readonly cells?: readonly CellReference[];
}
