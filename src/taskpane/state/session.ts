import { clearPatch } from '../../journeys/clear-patch.ts';
import type { Language } from '../../language/language.ts';
import type { Text } from '../../governance/pack.ts';
import type { AppliedPatch, HostProblem, HostResult, HostStep, WorkbookHost } from '../../workbook/host.ts';
import type { WorkbookPatch } from '../../workbook/patch.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type {
  AgendaRequest,
  CheckedWorkbook,
  Checker,
  CheckRequest,
  Drafted,
  RevisionRequest,
} from '../checking/checker.ts';

/** How far a journey has come. */
export interface JourneyStep {
  readonly stage: JourneyStage;
  readonly done: number;
  readonly of: number;
}

export type JourneyStage = 'read' | 'recognise' | 'rules' | 'findings' | 'write';

export interface JourneyLive {
  readonly signal?: AbortSignal;
  readonly progress?: (step: JourneyStep) => void;
}

/** What was written and what is to be known of the draft; or why there is none. */
export type DraftResult =
  | { readonly kind: 'written'; readonly applied: AppliedPatch; readonly notes: readonly Text[] }
  | { readonly kind: 'refused'; readonly problem: Text }
  | { readonly kind: 'failed'; readonly problem: HostProblem };

/** The journeys over one workbook, the same for the pane and the ribbon. Each rejects only when aborted, or by a defect. */
export interface Session {
  /** Reads and checks the workbook, tells what it came to, and writes it into the workbook. */
  review(
    request: CheckRequest,
    checked: (review: CheckedWorkbook) => void,
    live?: JourneyLive,
  ): Promise<HostResult<AppliedPatch>>;
  /** Writes the recognised tables as new sheets. */
  structure(live?: JourneyLive): Promise<HostResult<AppliedPatch>>;
  /** Writes the draft agenda of a meeting as a new sheet. */
  agenda?(asked: AgendaRequest, live?: JourneyLive): Promise<DraftResult>;
  /** Writes the annual revision: its sheet and the proposed tables; again, with what has been adopted. */
  revise?(asked: RevisionRequest, live?: JourneyLive): Promise<DraftResult>;
  /** Marks the cells of findings. */
  mark(request: CheckRequest, live?: JourneyLive): Promise<HostResult<AppliedPatch>>;
  /** Takes the marks away; findings stay. */
  unmark(live?: JourneyLive): Promise<HostResult<AppliedPatch>>;
  /** Takes away all that was written. */
  clear(live?: JourneyLive): Promise<HostResult<AppliedPatch>>;
}

export function workbookSession(
  host: WorkbookHost,
  checker: Checker,
  language: Language,
): Session & Required<Pick<Session, 'agenda' | 'revise'>> {
  const steps =
    (stage: JourneyStage, { progress }: JourneyLive) =>
    ({ done, of }: Pick<HostStep, 'done' | 'of'>) =>
      progress?.({ stage, done, of });

  const apply = (patch: WorkbookPatch, live: JourneyLive): Promise<HostResult<AppliedPatch>> => {
    live.signal?.throwIfAborted();
    live.progress?.({ stage: 'write', done: 0, of: 1 });
    return host.apply(patch, steps('write', live));
  };

  const check = async (request: CheckRequest, live: JourneyLive): Promise<HostResult<CheckedWorkbook>> => {
    live.progress?.({ stage: 'read', done: 0, of: 1 });
    const read = await host.read(steps('read', live));
    live.signal?.throwIfAborted();
    return read.ok ? { ok: true, value: await checker.check(read.value, request, live) } : read;
  };

  const draft = async (
    stage: JourneyStage,
    ask: (snapshot: WorkbookSnapshot) => Promise<Drafted>,
    live: JourneyLive,
  ): Promise<DraftResult> => {
    live.progress?.({ stage: 'read', done: 0, of: 1 });
    const read = await host.read(steps('read', live));
    if (!read.ok) return { kind: 'failed', problem: read.problem };
    live.progress?.({ stage, done: 0, of: 1 });
    const drafted = await ask(read.value);
    if (!drafted.ok) return { kind: 'refused', problem: drafted.problem };
    const applied = await apply(drafted.patch, live);
    if (!applied.ok) return { kind: 'failed', problem: applied.problem };
    return { kind: 'written', applied: applied.value, notes: drafted.notes };
  };

  return {
    async review(request, tell, live = {}) {
      const checked = await check(request, live);
      if (!checked.ok) return checked;
      tell(checked.value);
      return apply(await checker.reviewPatch(language), live);
    },
    async structure(live = {}) {
      live.progress?.({ stage: 'read', done: 0, of: 1 });
      const read = await host.read(steps('read', live));
      if (!read.ok) return read;
      live.progress?.({ stage: 'recognise', done: 0, of: 1 });
      return apply(await checker.structurePatch(read.value, language), live);
    },
    agenda: (asked, live = {}) => draft('rules', (snapshot) => checker.agendaPatch(snapshot, asked, language), live),
    revise: (asked, live = {}) =>
      draft('recognise', (snapshot) => checker.revisionPatch(snapshot, asked, language), live),
    async mark(request, live = {}) {
      const checked = await check(request, live);
      if (!checked.ok) return checked;
      const { marks } = await checker.reviewPatch(language);
      return apply({ sheets: [], removeOwnSheets: [], marks }, live);
    },
    unmark: (live = {}) => apply({ sheets: [], removeOwnSheets: [], marks: [] }, live),
    clear: (live = {}) => apply(clearPatch(), live),
  };
}
