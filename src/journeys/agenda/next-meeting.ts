import type { IsoDate } from '../../time/iso-date.ts';
import type { Recognition } from '../../tables/recognised-table.ts';

/** The first day on or after a day that a table of meetings has a meeting on that is not cancelled. */
export function nextMeetingDay({ tables }: Recognition, from: IsoDate): IsoDate | undefined {
  const days = tables
    .filter(({ kind }) => kind === 'meetings')
    .flatMap(({ rows }) =>
      rows.flatMap(({ values: { date, status } }) =>
        date?.kind === 'date' && !(status?.kind === 'choice' && status.choice === 'inställt') ? [date.date] : [],
      ),
    );
  return days.filter((day) => day >= from).sort()[0];
}
