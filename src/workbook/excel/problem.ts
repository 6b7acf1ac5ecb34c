import type { HostProblem, HostProblemCode } from '../host.ts';

/** Office.js's codes; its messages are never shown, since they help nobody. */
const CODES: Readonly<Record<string, HostProblemCode>> = {
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  ActivityLimitReached: 'busy',
  InvalidOrTimedOutSession: 'sessionLost',
  InvalidRequestContext: 'sessionLost',
  RequestPayloadSizeLimitExceeded: 'payloadTooLarge',
  ResponsePayloadSizeLimitExceeded: 'payloadTooLarge',
  PayloadSizeLimitExceeded: 'payloadTooLarge',
  AccessDenied: 'sheetProtected',
  ItemNotFound: 'workbookChanged',
  InvalidReference: 'workbookChanged',
  InvalidObjectPath: 'workbookChanged',
  ConflictingUpdate: 'workbookChanged',
  MergeConflict: 'workbookChanged',
  ApiNotFound: 'excelTooOld',
};

/** A sync that Excel did not answer in time. */
export class NoAnswer extends Error {}

/** A problem that Excel met, thrown to where the host turns it into a value. */
export class ExcelProblem extends Error {
  constructor(readonly problem: HostProblem) {
    super(problem.code);
  }
}

/** What an error of Office.js means to the user; undefined when it is no error of Office.js but a defect of ours. */
export function problemOf(error: unknown): HostProblem | undefined {
  if (error instanceof ExcelProblem) return error.problem;
  if (error instanceof NoAnswer) return { code: 'noAnswer' };
  const code = codeOf(error);
  return code === undefined ? undefined : { code: CODES[code] ?? 'unexpected', name: code };
}

/** The code of an Office.js error. They come from another realm, so their class cannot be asked for. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
