import { BUILT_IN_PACKS } from '../../governance/packs.ts';
import { calendarPatch, calendarWorkbook } from '../../journeys/calendar/calendar-patch.ts';
import {
  calendarOfWorkbook,
  meetingCalendar,
  type CalendarResult,
  type MeetingCalendar,
} from '../../journeys/calendar/meeting-calendar.ts';
import { checkWorkbook } from '../../journeys/check-workbook.ts';
import { DONE, USAGE_PROBLEMS } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import { yearOf } from '../../time/iso-date.ts';
import { EXIT, type CommandLine, type ExitStatus } from '../command-line.ts';
import { knownPacks } from '../pack-option.ts';
import { calendarText } from '../print/calendar-text.ts';
import { textStyle } from '../print/text-style.ts';
import { UsageError } from '../usage-error.ts';
import { whereToWrite, whereToWriteDocument, type WhereToWrite } from '../where-to-write.ts';
import { createFile, openFile, readSnapshot, writeFile, writeResult } from '../workbook-file.ts';

export interface CalendarCommandOptions {
  readonly year?: number;
  readonly pack?: readonly string[];
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly lang?: Language;
}

const CALENDAR_ENDING = /\.ics$/i;

/** A calendar, and how its sheet is written. */
interface Source {
  readonly result: CalendarResult;
  write(calendar: MeetingCalendar, where: WhereToWrite): Promise<readonly string[]>;
}

/**
 * `calendar PACK|FILE`: the year's meetings as the document has them, as a sheet, as an .ics file, or, with nowhere to
 * write them, on stdout.
 */
export async function calendar(
  source: string,
  options: CalendarCommandOptions,
  { stdout, environment, today }: CommandLine,
): Promise<ExitStatus> {
  const language = options.lang ?? 'sv';
  const year = options.year ?? yearOf(today()) + 1;
  const pack = BUILT_IN_PACKS.find(({ id }) => id === source);
  const inputs = pack === undefined ? [source] : [];
  const asEvents = options.output !== undefined && CALENDAR_ENDING.test(options.output);
  const eventsTo = asEvents ? await whereToWriteDocument('--output', options.output, '.ics', inputs) : undefined;
  const where = await whereToWrite(asEvents ? {} : options, inputs, USAGE_PROBLEMS.calendarOutputName);
  if (pack !== undefined && where.kind === 'inPlace') throw new UsageError(USAGE_PROBLEMS.outputNeeded());

  const { result, write } =
    pack === undefined
      ? await ofFile(source, year, options, today(), language)
      : {
          result: meetingCalendar([pack], year),
          write: async (made: MeetingCalendar, to: WhereToWrite) => {
            if (to.kind !== 'output') return [];
            await createFile(calendarWorkbook(made), to.path);
            return [textIn(DONE.written(visibleText(to.path)), language)];
          },
        };
  if (!result.ok) throw new UsageError(result.problem);
  const notes = [...(await write(result.calendar, where))];
  if (eventsTo !== undefined) {
    const { calendarIcs } = await import('../../handouts/calendar-ics.ts');
    await writeFile(new TextEncoder().encode(calendarIcs(result.calendar, today(), language)), eventsTo);
    notes.push(textIn(DONE.written(visibleText(eventsTo)), language));
  }
  if (notes.length === 0) await stdout.write(calendarText(result.calendar, language, textStyle(stdout, environment)));
  for (const note of notes) await stdout.write(`${note}\n`);
  return EXIT.done;
}

async function ofFile(
  name: string,
  year: number,
  options: CalendarCommandOptions,
  asOf: ReturnType<CommandLine['today']>,
  language: Language,
): Promise<Source> {
  const asked = knownPacks(options.pack);
  const file = await openFile(name);
  const snapshot = await readSnapshot(file, name);
  const { recognition, packs } = await checkWorkbook(snapshot, {
    asOf,
    ...(asked === undefined ? {} : { packs: asked }),
  });
  if (recognition.tables.length === 0) throw new UsageError(USAGE_PROBLEMS.noTables(visibleText(name)));
  return {
    result: calendarOfWorkbook(recognition, packs, year, asOf),
    write: async (made, where) => {
      if (where.kind === 'nothing') return [];
      const notes = await writeResult(file, name, calendarPatch(made, snapshot), where);
      return notes.map((note) => textIn(note, language));
    },
  };
}
