import { nearestWorkingDay } from '../../time/holidays.ts';
import { addDays, type IsoDate } from '../../time/iso-date.ts';
import type { MeetingCadence } from '../pack.ts';

/** A last day, counted back from a meeting. */
export interface Deadline {
  readonly day: IsoDate;
  /** The day by the count, when nobody works on it and the working day before is the last. */
  readonly movedFrom?: IsoDate;
}

/** The last days before a meeting; absent where the document sets none. */
export interface MeetingDeadlines {
  readonly agenda?: Deadline;
  /** Counted from the last day of the agenda. */
  readonly submission?: Deadline;
}

/** When the agenda has to be sent and cases submitted for a meeting on a day. */
export function meetingDeadlines(
  { agendaDaysBefore, submissionDaysBeforeAgenda }: MeetingCadence,
  meeting: IsoDate,
): MeetingDeadlines {
  if (agendaDaysBefore === undefined) return {};
  const agenda = onWorkingDay(addDays(meeting, -agendaDaysBefore));
  if (submissionDaysBeforeAgenda === undefined) return { agenda };
  return { agenda, submission: onWorkingDay(addDays(agenda.day, -submissionDaysBeforeAgenda)) };
}

function onWorkingDay(counted: IsoDate): Deadline {
  const day = nearestWorkingDay(counted, -1);
  return day === counted ? { day } : { day, movedFrom: counted };
}
