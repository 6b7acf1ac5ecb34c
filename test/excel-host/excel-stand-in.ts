import { internalService, workbookObject } from './api/workbook.ts';
import type { ChangeEvent } from './events.ts';
import { WorkbookModel } from './model.ts';
import { RichApiServer } from './rich-api-server.ts';

/** What became of one request, for tests that count syncs and bytes. */
export interface RequestRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/** What to do with a request instead of answering it. */
export type Fault =
  /** Office.js's own number: 5004 editing, 5012 session, 5102 busy, 5103 request too large, 5104 response too large, 7000 denied. */
  | { readonly kind: 'transport'; readonly number: number }
  /** An error of the first action, such as 'AccessDenied'. */
  | { readonly kind: 'api'; readonly code: string }
  /** No answer, ever. */
  | { readonly kind: 'silence' }
  /** The request is carried out, and the answer is lost. */
  | { readonly kind: 'lost' }
  /** Carried out up to this action, then failed. */
  | { readonly kind: 'cut'; readonly afterActions: number };

export type Answer =
  { readonly kind: 'body'; readonly text: string } | { readonly kind: 'failed'; readonly number: number };

const FIVE_MEGABYTES = 5_000_000;

/**
 * Excel, as far as an add-in can tell: a workbook behind the RichApi protocol. Requests and responses above 5 MB are
 * refused, as in Excel on the web.
 */
export class ExcelStandIn {
  readonly workbook = new WorkbookModel();
  readonly requests: RequestRecord[] = [];
  /** Called before each request is carried out: a co-author, say. */
  beforeRequest: ((index: number) => void) | undefined;
  private readonly server = new RichApiServer(workbookObject(this.workbook), {
    'Microsoft.InternalService.AddinInternalService': internalService,
  });
  private readonly faults = new Map<number, Fault>();
  private readonly answerListeners = new Set<() => void>();
  private readonly listeners = new Set<(event: ChangeEvent) => void>();

  /** Lets the next request, or the one `after` later, fail. */
  failRequest(fault: Fault, after = 0): void {
    this.faults.set(this.requests.length + after, fault);
  }

  onEvent(listener: (event: ChangeEvent) => void): void {
    this.listeners.add(listener);
  }

  /** Calls after each request that has been answered. */
  onAnswer(listener: () => void): void {
    this.answerListeners.add(listener);
  }

  /** Tells the add-in of a change, as when the user or a co-author edits a cell. */
  fire(event: ChangeEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  get referenceCount(): number {
    return this.server.referenceCount;
  }

  /** The answer to a request body, or undefined when none comes. */
  answer(body: string): Answer | undefined {
    if (isHousekeeping(body)) return { kind: 'body', text: this.server.process(body) };
    const index = this.requests.length;
    const fault = this.faults.get(index);
    this.faults.delete(index);
    this.beforeRequest?.(index);
    const answer = this.carryOut(body, fault);
    this.requests.push({
      requestBytes: byteLength(body),
      responseBytes: answer?.kind === 'body' ? byteLength(answer.text) : 0,
      actions: (JSON.parse(body) as { Actions: unknown[] }).Actions.length,
    });
    for (const listener of this.answerListeners) listener();
    return answer;
  }

  private carryOut(body: string, fault: Fault | undefined): Answer | undefined {
    if (byteLength(body) > FIVE_MEGABYTES) return { kind: 'failed', number: 5103 };
    switch (fault?.kind) {
      case 'transport':
        return { kind: 'failed', number: fault.number };
      case 'api':
        return { kind: 'body', text: failure(fault.code, 0) };
      case 'silence':
        return undefined;
      case 'lost':
        this.server.process(body);
        return undefined;
      case 'cut': {
        const request = JSON.parse(body) as { Actions: unknown[] };
        const actions = request.Actions.slice(0, fault.afterActions);
        this.server.process(JSON.stringify({ ...request, Actions: actions }));
        return { kind: 'body', text: failure('GeneralException', actions.length) };
      }
      default: {
        const text = this.server.process(body);
        return byteLength(text) > FIVE_MEGABYTES ? { kind: 'failed', number: 5104 } : { kind: 'body', text };
      }
    }
  }
}

function failure(code: string, index: number): string {
  return JSON.stringify({
    Error: { Code: code, Message: 'There was an internal error while processing the request.', ActionIndex: index },
    TraceIds: [],
    ProcessedResults: { Results: [] },
  });
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Requests that the client makes of itself: the clean-up after a run, and the notice at start. */
function isHousekeeping(body: string): boolean {
  const { Actions } = JSON.parse(body) as { Actions: { ActionType: number; Name: string }[] };
  const calls = Actions.filter(({ ActionType }) => ActionType !== 1);
  return (
    calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference' || Name === 'NotifyActionHandlerReady')
  );
}
