import type { Language } from '../../language/language.ts';
import type { AppliedPatch, HostResult } from '../../workbook/host.ts';
import type { DraftResult, Session } from '../state/session.ts';
import type { Desk, DeskDraft, Written } from './desk.ts';
import type { ShownWorkbook } from './shown-workbook.ts';

/** The journeys over the workbook on the desk. `show` is told how it looks after each. */
export function deskSession(desk: Desk, language: Language, show: (workbook: ShownWorkbook) => void): Session {
  const shown = async (writing: Promise<HostResult<Written>>): Promise<HostResult<AppliedPatch>> => {
    const result = await writing;
    if (!result.ok) return result;
    show(result.value.workbook);
    return { ok: true, value: result.value.applied };
  };
  const drafted = async (drafting: Promise<DeskDraft>): Promise<DraftResult> => {
    const { result, workbook } = await drafting;
    if (workbook !== undefined) show(workbook);
    return result;
  };
  return {
    async review(request, tell, live) {
      const checked = await desk.check(request, live);
      if (!checked.ok) return checked;
      tell(checked.value);
      return shown(desk.writeReview(language, live));
    },
    structure: (live) => shown(desk.structure(language, live)),
    agenda: (asked, live) => drafted(desk.agenda(asked, language, live)),
    revise: (asked, live) => drafted(desk.revise(asked, language, live)),
    mark: (request, live) => shown(desk.mark(request, language, live)),
    unmark: (live) => shown(desk.unmark(language, live)),
    clear: (live) => shown(desk.clear(language, live)),
  };
}
