import type { Finding } from '../../findings/finding.ts';
import type { AcknowledgementDecision } from '../../journeys/acknowledge.ts';
import { appliedNoteSentence, hostProblemSentence } from '../../language/host-problems.ts';
import { tallySentence } from '../../language/reports.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { CellReference } from '../../workbook/cell-address.ts';
import type { AppliedPatch, HostResult } from '../../workbook/host.ts';
import type { Mapping } from '../../tables/mapping.ts';
import type { CheckedWorkbook, Checker, CheckRequest } from '../checking/checker.ts';
import { MESSAGES, unexpected } from '../words/messages.ts';
import type { Workplace } from '../workplace/workplace.ts';
import { SHOW_ALL } from './finding-list.ts';
import type { Journey, Message, PaneState } from './pane-state.ts';
import { standingCounts } from './review-counts.ts';
import type { DraftResult, JourneyLive, Session } from './session.ts';

/** Changes to our own sheets that arrive this long after writing are our own. */
const ECHO = 2_000;

/** The pane's state and what the user can do; views show the one and call the other. */
export class PaneStore {
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  #state: PaneState;
  #abort: AbortController | undefined;
  #wroteAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly workplace: Workplace,
    readonly checker: Pick<Checker, 'explainFinding' | 'packs' | 'explainRule'>,
    today: IsoDate,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#session = workplace.session;
    this.#state = {
      view: 'review',
      activity: { kind: 'idle' },
      stale: false,
      messages: [],
      announcement: '',
      filter: SHOW_ALL,
      grouping: 'severity',
      asOf: today,
      acknowledgedBy: '',
    };
    void workplace.watch?.((sheet) => this.#changed(sheet));
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes what is shown and chosen; journeys have methods of their own. */
  set(changes: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  /** Checks the workbook and writes what it came to. */
  async review(decisions: readonly AcknowledgementDecision[] = [], mapping?: Mapping): Promise<void> {
    const request = { ...this.#request(), decisions, ...(mapping === undefined ? {} : { mapping }) };
    await this.#journey('review', async (live) => {
      const result = await this.#session.review(
        request,
        (review) => {
          this.#showReview(review);
          this.#notAcknowledged(review, decisions);
        },
        live,
      );
      if (result.ok && this.#state.settings === request.settings) this.forget('settings');
      return result;
    });
  }

  acknowledge({ id, evidence }: Finding, by: string, reason: string, until: IsoDate | undefined): Promise<void> {
    this.set({ acknowledgedBy: by });
    const decision = { kind: 'acknowledge', finding: id, evidence, by, reason } as const;
    return this.review([until === undefined ? decision : { ...decision, until }]);
  }

  withdraw({ id }: Finding): Promise<void> {
    return this.review([{ kind: 'withdraw', finding: id }]);
  }

  structure(): Promise<void> {
    return this.#journey('structure', (live) => this.#session.structure(live), MESSAGES.structured);
  }

  /** Writes the draft agenda of a meeting; of the next one when no day is given. */
  async agenda(meeting: IsoDate | undefined): Promise<void> {
    const { agenda } = this.#session;
    if (agenda === undefined) return;
    const asked = { today: this.#state.asOf, ...(meeting === undefined ? {} : { meeting }) };
    await this.#draft('agenda', (live) => agenda(asked, live));
  }

  /** Writes the annual revision for a year; again, with what has been adopted on its sheet. */
  async revise(year: string): Promise<void> {
    const { revise } = this.#session;
    if (revise === undefined) return;
    const { asOf, packs } = this.#state;
    const asked = { year, asOf, ...(packs === undefined ? {} : { packs }) };
    await this.#draft('revise', (live) => revise(asked, live));
  }

  /** Writes a draft, and tells what is to be known of it or why there is none. */
  async #draft(journey: Journey, run: (live: JourneyLive) => Promise<DraftResult>): Promise<void> {
    let notes: readonly Message[] = [];
    await this.#journey(journey, async (live) => {
      const result = await run(live);
      if (result.kind === 'failed') return { ok: false, problem: result.problem };
      if (result.kind === 'refused') {
        notes = [{ intent: 'warning', text: result.problem }];
        return { ok: true, value: NOTHING_WRITTEN };
      }
      notes = [
        { intent: 'success', text: MESSAGES.structured(result.applied) },
        ...result.notes.map((text): Message => ({ intent: 'info', text })),
      ];
      return { ok: true, value: result.applied };
    });
    this.#tell(notes);
  }

  async toggleMarks(): Promise<void> {
    const stand = await this.workplace.marksStand?.();
    if (stand?.ok === false) return this.#tell([this.#problem(stand)]);
    if (stand?.value === true) {
      return this.#journey(
        'unmark',
        (live) => this.#session.unmark(live),
        () => MESSAGES.unmarked,
      );
    }
    return this.#journey('mark', (live) => this.#session.mark(this.#request(), live), MESSAGES.marked);
  }

  async clear(): Promise<void> {
    await this.#journey(
      'clear',
      (live) => this.#session.clear(live),
      () => MESSAGES.cleared,
    );
    if (this.#state.messages.some(({ intent }) => intent === 'error')) return;
    const { review, openFinding, ...rest } = this.#state;
    this.#state = { ...rest, stale: false };
    this.set({});
  }

  async openExample(): Promise<void> {
    const { openExample } = this.workplace;
    if (openExample === undefined) return;
    this.set({ activity: { kind: 'running', journey: 'example', mayCancel: false }, messages: [] });
    try {
      const result = await openExample();
      if (!result.ok) this.#tell([this.#problem(result)]);
    } catch (error) {
      this.#tell([unexpected(error)]);
    } finally {
      this.set({ activity: { kind: 'idle' } });
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async showCell(cell: CellReference): Promise<void> {
    const result = await this.workplace.showCell?.(cell);
    if (result?.ok === false) this.#tell([this.#problem(result)]);
  }

  /** Opens a finding and shows its first cell. */
  open(finding: Finding): void {
    this.set({ openFinding: finding.id, lastOpened: finding.id });
    const [cell] = finding.cells;
    if (cell !== undefined) void this.showCell(cell);
  }

  close(): void {
    const { openFinding, ...rest } = this.#state;
    this.#state = rest;
    this.set({});
  }

  /** Lets an optional choice go back to what it is without one. */
  forget(key: 'packs' | 'settings'): void {
    const { [key]: forgotten, ...rest } = this.#state;
    this.#state = rest;
    this.set({});
  }

  #request(): CheckRequest {
    const { asOf, settings, packs } = this.#state;
    return {
      asOf,
      ...(settings === undefined ? {} : { settings }),
      ...(packs === undefined ? {} : { packs }),
    };
  }

  #changed(sheet: 'user' | 'own'): void {
    const { activity, review, stale } = this.#state;
    const writing = activity.kind === 'running' || this.now() - this.#wroteAt < ECHO;
    if (review === undefined || stale || (sheet === 'own' && writing)) return;
    this.set({ stale: true, announcement: MESSAGES.stale[this.workplace.language] });
  }

  async #journey(
    journey: Journey,
    run: (live: JourneyLive) => Promise<HostResult<AppliedPatch>>,
    done?: (applied: AppliedPatch) => Message['text'],
  ): Promise<void> {
    if (this.#state.activity.kind === 'running') return;
    const abort = new AbortController();
    this.#abort = abort;
    this.set({ activity: { kind: 'running', journey, mayCancel: true }, messages: [] });
    try {
      const result = await run({
        signal: abort.signal,
        progress: (step) =>
          this.set({ activity: { kind: 'running', journey, step, mayCancel: step.stage !== 'write' } }),
      });
      if (!result.ok) return this.#tell([this.#problem(result)]);
      const notes = result.value.notes.map((note): Message => ({ intent: 'warning', text: appliedNoteSentence(note) }));
      const said = done === undefined ? [] : [{ intent: 'success', text: done(result.value) } as const];
      this.#tell([...said, ...notes]);
    } catch (error) {
      if (!abort.signal.aborted) {
        this.#tell([unexpected(error)]);
      } else {
        this.#tell([{ intent: 'info', text: MESSAGES.cancelled }]);
      }
    } finally {
      this.#wroteAt = this.now();
      this.#abort = undefined;
      this.set({ activity: { kind: 'idle' } });
    }
  }

  #showReview(review: CheckedWorkbook): void {
    const { openFinding } = this.#state;
    const counts = standingCounts(review);
    this.set({ review, stale: false, announcement: tallySentence(counts)[this.workplace.language] });
    if (openFinding !== undefined && !review.findings.some(({ id }) => id === openFinding)) this.close();
  }

  /** A decision on something that has changed since it was seen is not carried out, and that is said. */
  #notAcknowledged({ findings }: CheckedWorkbook, decisions: readonly AcknowledgementDecision[]): void {
    const missed = decisions.some(
      (decision) =>
        decision.kind === 'acknowledge' &&
        findings.find(({ id }) => id === decision.finding)?.acknowledgement?.reason !== decision.reason,
    );
    if (missed) this.#tell([{ intent: 'warning', text: MESSAGES.notAcknowledged }]);
  }

  #problem(result: HostResult<unknown> & { readonly ok: false }): Message {
    return {
      intent: 'error',
      text: hostProblemSentence(result.problem, this.#state.review?.workbook ?? this.workplace.name),
    };
  }

  #tell(messages: readonly Message[]): void {
    const all = [...this.#state.messages, ...messages];
    const said = messages.map(({ text }) => text[this.workplace.language]).join(' ');
    this.set({ messages: all, ...(said === '' ? {} : { announcement: said }) });
  }
}

const NOTHING_WRITTEN: AppliedPatch = { sheetsWritten: [], sheetsRemoved: [], marks: 0, notes: [] };
