import type { Text } from '../governance/pack.ts';
import { appliedNoteSentence, hostProblemSentence } from '../language/host-problems.ts';
import type { Language } from '../language/language.ts';
import type { Checker } from '../taskpane/checking/checker.ts';
import { workbookSession } from '../taskpane/state/session.ts';
import { MESSAGES } from '../taskpane/words/messages.ts';
import { openManual } from '../taskpane/workplace/excel-workplace.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { ExcelDoor } from '../workbook/excel/door.ts';
import { excelHost } from '../workbook/excel/excel-host.ts';
import { showSheet } from '../workbook/excel/show-cell.ts';
import { marksStand } from '../workbook/excel/standing-marks.ts';
import type { AppliedPatch, HostResult } from '../workbook/host.ts';

export interface RibbonSurroundings {
  readonly door: ExcelDoor;
  readonly checker: () => Promise<Checker>;
  readonly language: Language;
  readonly today: () => IsoDate;
}

/** The ribbon's commands by the names that the manifest calls them: each does its work and says in the workbook what it did. */
export type RibbonCommands = Readonly<
  Record<'granska' | 'markeringar' | 'strukturera' | 'dagordning' | 'hjalp', () => Promise<void>>
>;

/** `say` tells the user, in one sentence, what the workbook itself cannot show. Commands never reject. */
export function ribbonCommands(
  { door, checker, language, today }: RibbonSurroundings,
  say: (text: Text) => void | Promise<void>,
): RibbonCommands {
  const command =
    (run: (session: ReturnType<typeof workbookSession>) => Promise<HostResult<AppliedPatch>>, sheet?: string) =>
    async () => {
      try {
        const result = await run(workbookSession(excelHost(door), await checker(), language));
        if (!result.ok) return await say(hostProblemSentence(result.problem, 'Excel'));
        const { sheetsWritten, notes } = result.value;
        const shown = sheetsWritten.find((name) => name === sheet) ?? sheetsWritten[0];
        if (shown !== undefined) await showSheet(door, shown);
        const [note] = notes;
        if (note !== undefined) await say(appliedNoteSentence(note));
      } catch (error) {
        await say(MESSAGES.unexpected(error instanceof Error ? error.message : String(error)));
      }
    };
  return {
    granska: command((session) => session.review({ asOf: today() }, () => undefined), 'Översikt'),
    markeringar: command(async (session) => {
      const stand = await marksStand(door);
      if (!stand.ok) return stand;
      return stand.value ? session.unmark() : session.mark({ asOf: today() });
    }),
    strukturera: command(async (session) => {
      const result = await session.structure();
      if (result.ok && result.value.sheetsWritten.length === 0) await say(MESSAGES.structured(result.value));
      return result;
    }),
    dagordning: command(async (session) => {
      const result = await session.agenda({ today: today() });
      if (result.kind === 'failed') return { ok: false, problem: result.problem };
      if (result.kind === 'written') return { ok: true, value: result.applied };
      await say(result.problem);
      return { ok: true, value: NOTHING_WRITTEN };
    }),
    hjalp: async () => openManual(),
  };
}

const NOTHING_WRITTEN: AppliedPatch = { sheetsWritten: [], sheetsRemoved: [], marks: 0, notes: [] };
