import type { Finding } from '../../findings/finding.ts';
import type { Text } from '../../governance/pack.ts';
import type { AcknowledgementDecision } from '../../journeys/acknowledge.ts';
import type { CheckStep } from '../../journeys/check-workbook.ts';
import type { TableGroup } from '../../journeys/review.ts';
import type { Language } from '../../language/language.ts';
import type { Parameter, RuleKind, Severity } from '../../rules/rule.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import type { Mapping } from '../../tables/mapping.ts';
import type { Evidence, UnreadableCell } from '../../tables/recognised-table.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { CellRange } from '../../workbook/cell-address.ts';
import type { WorkbookPatch } from '../../workbook/patch.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';

/**
 * Everything the pane asks of the pipeline. It stands apart from the page, so that a check of any size leaves the page
 * alive: see worker-checker.ts.
 */
export interface Checker {
  /** Checks a workbook and remembers the review, which the other questions are about. Rejects when aborted. */
  check(snapshot: WorkbookSnapshot, request: CheckRequest, live?: Live): Promise<CheckedWorkbook>;
  /** What the review writes. */
  reviewPatch(language: Language): Promise<WorkbookPatch>;
  /** The recognised tables as new sheets. */
  structurePatch(snapshot: WorkbookSnapshot, language: Language): Promise<WorkbookPatch>;
  /** The draft agenda of a meeting; of the next in the workbook's tables when no day is given. */
  agendaPatch(snapshot: WorkbookSnapshot, asked: AgendaRequest, language: Language): Promise<Drafted>;
  /** The annual revision: the proposal for a year's representation, with what has been adopted on its sheet. */
  revisionPatch(snapshot: WorkbookSnapshot, asked: RevisionRequest, language: Language): Promise<Drafted>;
  /** Why a finding of the review was raised; undefined for one that the review does not have. */
  explainFinding(id: string): Promise<FindingReasons | undefined>;
  packs(): Promise<readonly PackOutline[]>;
  /** A rule in plain text, by '<pack>/<rule>'. */
  explainRule(reference: string, language: Language): Promise<string>;
}

export interface Live {
  readonly signal?: AbortSignal;
  readonly progress?: (step: CheckStep) => void;
}

export interface CheckRequest {
  readonly asOf: IsoDate;
  /** Ids of the packs to run; those that the workbook is about when absent. */
  readonly packs?: readonly string[];
  /** Rules and parameters as the user has just set them, instead of those on the sheet Regelverk. */
  readonly settings?: RuleSettings;
  /** What the user has just put right; it goes before the sheet Tolkning. */
  readonly mapping?: Mapping;
  readonly decisions?: readonly AcknowledgementDecision[];
}

export interface AgendaRequest {
  readonly today: IsoDate;
  readonly meeting?: IsoDate;
}

export interface RevisionRequest {
  /** The year as the user wrote it. */
  readonly year: string;
  /** The day of the proposal. */
  readonly asOf: IsoDate;
  /** Ids of the packs to look in; by default those the workbook is about and their kin. */
  readonly packs?: readonly string[];
}

/** What a draft writes and what is to be said of it, or the one thing that stands in its way. */
export type Drafted =
  | { readonly ok: true; readonly patch: WorkbookPatch; readonly notes: readonly Text[] }
  | { readonly ok: false; readonly problem: Text };

/** A review as the pane shows it. */
export interface CheckedWorkbook {
  readonly workbook: string;
  readonly asOf: IsoDate;
  /** Ids of the packs in force. */
  readonly packs: readonly string[];
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleResult[];
  readonly tables: readonly TableOutline[];
  readonly unreadable: readonly UnreadableCell[];
  /** The settings that the rules ran with. */
  readonly settings: RuleSettings;
}

/** What a rule came to. */
export interface RuleResult {
  /** '<pack>/<rule>'. */
  readonly rule: string;
  readonly title: Text;
  readonly kept: number;
  readonly broken: number;
  /** Why it could not be checked, wholly or for some. */
  readonly notChecked: readonly Text[];
}

/** A recognised table without its rows. */
export interface TableOutline {
  readonly kind: TableKind;
  /** All its headers in order: what a mapping knows it by. */
  readonly headers: readonly string[];
  readonly sheet: string;
  readonly range: CellRange;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly group?: TableGroup;
  readonly rowCount: number;
  readonly columns: readonly ColumnOutline[];
  readonly unmapped: readonly {
    readonly column: number;
    readonly header: string;
    readonly samples: readonly string[];
  }[];
}

export interface ColumnOutline {
  readonly key: ColumnKey;
  readonly column: number;
  readonly header: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** What stands in its first filled cells. */
  readonly samples: readonly string[];
}

export interface FindingReasons {
  /** What each fact is, and its value in words. */
  readonly facts: readonly { readonly says: Text; readonly value: Text }[];
  readonly document: string;
  readonly section: string;
  readonly quote?: string;
}

/** A pack as the pane lists it. */
export interface PackOutline {
  readonly id: string;
  readonly title: Text;
  readonly document?: string;
  readonly rules: readonly RuleOutline[];
}

export interface RuleOutline {
  readonly reference: string;
  readonly title: Text;
  readonly kind: RuleKind;
  readonly norms: readonly string[];
  /** The most serious level that it has. */
  readonly severity: Severity;
  readonly parameters: readonly (Parameter & { readonly name: string })[];
}
