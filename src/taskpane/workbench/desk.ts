import type { Language } from '../../language/language.ts';
import type { AppliedPatch, HostResult } from '../../workbook/host.ts';
import type { AgendaRequest, CheckedWorkbook, Checker, CheckRequest, RevisionRequest } from '../checking/checker.ts';
import type { DraftResult, JourneyLive } from '../state/session.ts';
import type { ShownWorkbook } from './shown-workbook.ts';

/**
 * The opened workbook and all that is done with it: file package, recognition, rules and sheets. It stands in a worker,
 * so that the page is alive whatever the workbook's size; see start-desk.ts.
 */
export interface Desk extends Pick<Checker, 'explainFinding' | 'packs' | 'explainRule'> {
  /** Opens a workbook; the one before is put away. A file that cannot be read gives the problem, and nothing changes. */
  open(name: string, bytes: Uint8Array): Promise<HostResult<ShownWorkbook>>;
  check(request: CheckRequest, live?: JourneyLive): Promise<HostResult<CheckedWorkbook>>;
  /** Writes what the last check came to. */
  writeReview(language: Language, live?: JourneyLive): Promise<HostResult<Written>>;
  structure(language: Language, live?: JourneyLive): Promise<HostResult<Written>>;
  agenda(asked: AgendaRequest, language: Language, live?: JourneyLive): Promise<DeskDraft>;
  revise(asked: RevisionRequest, language: Language, live?: JourneyLive): Promise<DeskDraft>;
  mark(request: CheckRequest, language: Language, live?: JourneyLive): Promise<HostResult<Written>>;
  unmark(language: Language, live?: JourneyLive): Promise<HostResult<Written>>;
  clear(language: Language, live?: JourneyLive): Promise<HostResult<Written>>;
  /** The workbook as a file, with all that was written. */
  bytes(): Promise<Uint8Array>;
}

/** What came of a draft, and how the workbook looks when one was written. */
export interface DeskDraft {
  readonly result: DraftResult;
  readonly workbook?: ShownWorkbook;
}

/** What was written, and how the workbook then looks. */
export interface Written {
  readonly applied: AppliedPatch;
  readonly workbook: ShownWorkbook;
}
