import type { Text } from '../../governance/pack.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { CheckedWorkbook } from '../checking/checker.ts';
import type { FindingFilter, Grouping } from './finding-list.ts';
import type { JourneyStep } from './session.ts';

export type PaneView = 'review' | 'interpretation' | 'rules';

export type Journey = 'review' | 'structure' | 'agenda' | 'revise' | 'mark' | 'unmark' | 'clear' | 'example';

/** What the pane is doing. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly journey: Journey; readonly step?: JourneyStep; readonly mayCancel: boolean };

/** What came of the last thing that was done, for the user to read. */
export interface Message {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly text: Text;
}

export interface PaneState {
  readonly view: PaneView;
  readonly activity: Activity;
  readonly review?: CheckedWorkbook;
  /** The workbook has changed since it was checked. */
  readonly stale: boolean;
  readonly messages: readonly Message[];
  /** Said to those who hear the pane; changes only when there is something new to say. */
  readonly announcement: string;
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  /** The id of the finding that is open. */
  readonly openFinding?: string;
  /** The finding that was open last, to come back to in the list. */
  readonly lastOpened?: string;
  /** The day of the check. */
  readonly asOf: IsoDate;
  /** Rules and parameters that were changed here and not yet checked with; then they stand in the workbook. */
  readonly settings?: RuleSettings;
  /** Ids of the packs to run; those that the workbook is about when absent. */
  readonly packs?: readonly string[];
  /** Who acknowledges, remembered while the pane is open. */
  readonly acknowledgedBy: string;
}
