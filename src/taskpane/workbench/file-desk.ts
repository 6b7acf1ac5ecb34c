import type { Language } from '../../language/language.ts';
import { openWorkbook, type FileWorkbook } from '../../workbook/file/file-workbook.ts';
import type { AppliedPatch, HostResult, WorkbookHost } from '../../workbook/host.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { pageChecker } from '../checking/page-checker.ts';
import { workbookSession, type DraftResult, type Session } from '../state/session.ts';
import type { Desk, DeskDraft, Written } from './desk.ts';
import { shownWorkbook, type ShownWorkbook } from './shown-workbook.ts';

interface Standing {
  readonly file: FileWorkbook;
  readonly snapshot: WorkbookSnapshot;
}

/** The desk itself, in the thread that asks it. `pause` is awaited often while it checks. */
export function fileDesk(pause?: () => Promise<void>): Desk {
  const checker = pageChecker(pause);
  let standing: Standing | undefined;

  const opened = (): Standing => {
    if (standing === undefined) throw new Error('No workbook is open');
    return standing;
  };

  const host: WorkbookHost = {
    read: async () => ({ ok: true, value: opened().snapshot }),
    apply: (patch, progress) => opened().file.apply(patch, progress),
  };

  const shown = async (
    file: FileWorkbook,
    known: (sheet: SheetSnapshot) => boolean,
  ): Promise<HostResult<ShownWorkbook>> => {
    const read = await file.read();
    if (!read.ok) return read;
    const marks = await file.marks();
    if (!marks.ok) return marks;
    standing = { file, snapshot: read.value };
    return { ok: true, value: shownWorkbook(read.value, marks.value, known) };
  };

  /** The user's own sheets are as they were: the page has them. */
  const shownAgain = (before: Standing): Promise<HostResult<ShownWorkbook>> => {
    const names = new Set(before.snapshot.sheets.filter(isUsers).map(({ name }) => name));
    return shown(before.file, (sheet) => isUsers(sheet) && names.has(sheet.name));
  };

  const written = async (
    run: (session: Session) => Promise<HostResult<AppliedPatch>>,
    language: Language,
  ): Promise<HostResult<Written>> => {
    const before = opened();
    const applied = await run(workbookSession(host, checker, language));
    if (!applied.ok) return applied;
    const workbook = await shownAgain(before);
    return workbook.ok ? { ok: true, value: { applied: applied.value, workbook: workbook.value } } : workbook;
  };

  const drafted = async (
    run: (session: ReturnType<typeof workbookSession>) => Promise<DraftResult>,
    language: Language,
  ): Promise<DeskDraft> => {
    const before = opened();
    const result = await run(workbookSession(host, checker, language));
    if (result.kind !== 'written') return { result };
    const workbook = await shownAgain(before);
    if (!workbook.ok) return { result: { kind: 'failed', problem: workbook.problem } };
    return { result, workbook: workbook.value };
  };

  return {
    async open(name, bytes) {
      const file = await openWorkbook(name, bytes);
      return file.ok ? shown(file.value, () => false) : file;
    },
    async check(request, live = {}) {
      return { ok: true, value: await checker.check(opened().snapshot, request, live) };
    },
    writeReview: (language, live = {}) =>
      written(async () => {
        const patch = await checker.reviewPatch(language);
        live.signal?.throwIfAborted();
        live.progress?.({ stage: 'write', done: 0, of: 1 });
        return host.apply(patch, (step) => live.progress?.({ stage: 'write', ...step }));
      }, language),
    structure: (language, live) => written((session) => session.structure(live), language),
    agenda: (asked, language, live) => drafted((session) => session.agenda(asked, live), language),
    revise: (asked, language, live) => drafted((session) => session.revise(asked, live), language),
    mark: (request, language, live) => written((session) => session.mark(request, live), language),
    unmark: (language, live) => written((session) => session.unmark(live), language),
    clear: (language, live) => written((session) => session.clear(live), language),
    bytes: async () => opened().file.bytes(),
    explainFinding: checker.explainFinding,
    packs: checker.packs,
    explainRule: checker.explainRule,
  };
}

function isUsers({ origin }: SheetSnapshot): boolean {
  return origin === 'user';
}
