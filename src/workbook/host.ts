import type { WorkbookPatch } from './patch.ts';
import type { WorkbookSnapshot } from './snapshot.ts';

/**
 * Where a workbook lives: open in Excel, or an .xlsx file. A host reads a snapshot and applies a patch; both hosts pass
 * one contract suite.
 */
export interface WorkbookHost {
  read(progress?: (step: HostStep) => void): Promise<HostResult<WorkbookSnapshot>>;
  /** All of the patch or none of it: the user's own cells are untouched either way. */
  apply(patch: WorkbookPatch, progress?: (step: HostStep) => void): Promise<HostResult<AppliedPatch>>;
}

export interface HostStep {
  readonly done: number;
  readonly of: number;
  readonly sheet?: string;
}

/** What a user can cause or meet is a value; anything else throws. */
export type HostResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HostProblem };

/** One clear sentence, worded by language/ from the code and the names in it. */
export interface HostProblem {
  readonly code: HostProblemCode;
  /** The sheet, file or part that the problem is about. */
  readonly name?: string;
}

export type HostProblemCode =
  // files
  | 'fileMissing'
  | 'fileUnreadable'
  | 'notAWorkbook'
  | 'encrypted'
  | 'oldBinaryFormat'
  | 'otherFormat'
  | 'truncated'
  | 'tooLarge'
  | 'damaged'
  | 'cannotWrite'
  | 'fileInUse'
  // both
  | 'sheetProtected'
  | 'structureProtected'
  // Excel
  | 'cellBeingEdited'
  | 'busy'
  | 'sessionLost'
  | 'payloadTooLarge'
  | 'noAnswer'
  | 'workbookChanged'
  | 'excelTooOld'
  | 'unexpected';

export interface AppliedPatch {
  readonly sheetsWritten: readonly string[];
  readonly sheetsRemoved: readonly string[];
  readonly marks: number;
  /** What the user should know about the written workbook (a signature that ended, a protected sheet left unmarked). */
  readonly notes: readonly AppliedNote[];
}

export interface AppliedNote {
  readonly code: 'signatureEnds' | 'sheetProtectedNotMarked';
  readonly name?: string;
}
