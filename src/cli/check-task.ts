import type { WorkbookSummary } from '../journeys/summary/workbook-summary.ts';
import type { Language } from '../language/language.ts';
import type { Mapping } from '../tables/mapping.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { CheckFormat, FailLevel } from './option-values.ts';
import type { TextWidth } from './print/text-style.ts';

/** What to do with each file: plain data, so that it can be sent to a worker thread. */
export interface CheckTask {
  readonly asOf: IsoDate;
  /** Ids of built-in packs; absent for those that the workbook is about. */
  readonly packs?: readonly string[];
  /** The user's own packs, as their files say them. */
  readonly ownPacks: readonly PackFile[];
  readonly mapping?: Mapping;
  readonly exact: boolean;
  readonly format: CheckFormat;
  readonly failOn: FailLevel;
  readonly language: Language;
  readonly write: { readonly kind: 'nothing' | 'inPlace' } | { readonly kind: 'output'; readonly path: string };
  readonly style: TextWidth;
  /** Whether the result carries what a summary of many workbooks needs. */
  readonly summarised: boolean;
}

export interface PackFile {
  readonly name: string;
  readonly text: string;
}

/** What came of one file. */
export interface CheckedFile {
  /** The path as the user gave it. */
  readonly workbook: string;
  /** The file's part of what goes to stdout. Of a file that could not be checked, empty but in JSON and SARIF. */
  readonly printed: string;
  /** Sentences for the user that are no part of the report. */
  readonly notes: readonly string[];
  /** Findings stand at or above the level to fail on. */
  readonly fails: boolean;
  readonly summary?: WorkbookSummary;
  /** Why the file could not be checked: one sentence that names it. */
  readonly problem?: string;
}
