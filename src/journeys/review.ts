import type { IsoDate } from '../time/iso-date.ts';
import type { Pack } from '../governance/pack.ts';
import type { Finding } from '../findings/finding.ts';
import type { RuleOutcome } from '../rules/outcome.ts';
import type { Recognition } from '../tables/recognised-table.ts';

/** All that one check came to: what the CLI prints, the pane shows and the sheets are made of. */
export interface Review {
  readonly workbook: string;
  readonly asOf: IsoDate;
  readonly packs: readonly Pack[];
  readonly recognition: Recognition;
  readonly outcomes: readonly RuleOutcome[];
  /** Most serious first, then by group and subject. */
  readonly findings: readonly Finding[];
}
