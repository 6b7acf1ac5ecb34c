import type { IsoDate } from '../time/iso-date.ts';
import type { TableGroupSource } from '../language/table-groups.ts';
import type { Pack } from '../governance/pack.ts';
import type { Finding } from '../findings/finding.ts';
import type { CarriedRow } from '../findings/reconcile.ts';
import type { RuleOutcome } from '../rules/outcome.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { Recognition } from '../tables/recognised-table.ts';
import type { SheetSettings } from './settings-table.ts';

/** All that one check came to: what the CLI prints, the pane shows and the sheets are made of. */
export interface Review {
  readonly workbook: string;
  readonly asOf: IsoDate;
  readonly packs: readonly Pack[];
  readonly recognition: Recognition;
  readonly outcomes: readonly RuleOutcome[];
  /** This run's and those resolved since the last: most serious first, then by group, subject and rule. */
  readonly findings: readonly Finding[];
  /** Rows of an earlier sheet of findings that are kept without being findings of this run. */
  readonly carried: readonly CarriedRow[];
  /** Headers of the columns that the user added to the sheet of findings. */
  readonly ownHeaders: readonly string[];
  /** The settings that the rules ran with; absent when nothing was changed. */
  readonly settings?: RuleSettings;
  /** What the workbook's sheet 'Regelverk' asks for, and what of it cannot be followed; absent without the sheet. */
  readonly written?: SheetSettings;
  /** Which group each recognised table without a group column belongs to, in the tables' order. */
  readonly tableGroups: readonly (TableGroup | undefined)[];
}

/** The group that a table without a group column belongs to, and what said so. */
export interface TableGroup {
  readonly name: string;
  readonly source: TableGroupSource;
  /** The text that named it. */
  readonly text: string;
}
