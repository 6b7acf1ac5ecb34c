import { plannedMeetings, type PlannedMeeting } from '../../governance/calendar/planned-meetings.ts';
import { plannedReports } from '../../governance/calendar/planned-reports.ts';
import type { Pack, Seat } from '../../governance/pack.ts';
import { movedReason } from '../../language/calendar-words.ts';
import { capitalised } from '../../language/language.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { periodLabel } from '../../time/period.ts';

/** What stands in a template's cell from the start. */
export type TemplateValue = { readonly text: string } | { readonly number: number } | { readonly date: IsoDate };

export type TemplateRow = Readonly<Partial<Record<ColumnKey, TemplateValue>>>;

/** The rows that a pack fills in for a year: groups, seats, meetings, reports and the document itself. */
export function templateRows(kind: TableKind, pack: Pack, year: number): readonly TemplateRow[] {
  switch (kind) {
    case 'representation':
      return seatsOfYear(pack, year).map((seat) => seatRow(seat, pack));
    case 'members':
      return seatsOfYear(pack, year)
        .filter((seat) => !isPartOfOthers(seat, pack))
        .flatMap((seat) => chairRows(seat, pack));
    case 'meetings':
      return plannedMeetings(pack, year).map(meetingRow);
    case 'reports':
      return plannedReports(pack, year).map((report) =>
        row({
          report: `${capitalised(report.kind)} ${periodLabel(report.period)}`,
          kind: report.kind,
          from: report.from,
          to: report.to,
          period: periodLabel(report.period),
          due: { date: report.due },
        }),
      );
    case 'groups':
      return pack.groups.map(({ name, kind: groupKind, parent, municipality, area }) =>
        row({ name, kind: groupKind, parent, municipality, area }),
      );
    case 'documents':
      return documentRows(pack);
    default:
      return [];
  }
}

function row(cells: Readonly<Record<ColumnKey, string | TemplateValue | undefined>>): TemplateRow {
  const filled = Object.entries(cells).flatMap(([key, cell]): [ColumnKey, TemplateValue][] =>
    cell === undefined ? [] : [[key, typeof cell === 'string' ? { text: cell } : cell]],
  );
  return Object.fromEntries(filled);
}

/** The seats that are valid some day of the year; all of them, without their dates, when the document has none left. */
function seatsOfYear(pack: Pack, year: number): readonly Seat[] {
  const valid = pack.seats.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`,
  );
  if (valid.length > 0) return valid;
  return pack.seats.map(withoutDates);
}

function withoutDates(seat: Seat): Seat {
  const dates: ReadonlySet<string> = new Set(['validFrom', 'validTo'] satisfies (keyof Seat)[]);
  return Object.fromEntries(Object.entries(seat).filter(([key]) => !dates.has(key))) as unknown as Seat;
}

function seatRow(seat: Seat, pack: Pack): TemplateRow {
  return row({
    group: seat.group,
    organisation: seat.organisation,
    principal: sideOf(seat, pack),
    function: seat.function,
    seatsMin: { number: seat.min },
    seatsMax: seat.max === undefined ? undefined : { number: seat.max },
    validFrom: seat.validFrom === undefined ? undefined : { date: seat.validFrom },
    validTo: seat.validTo === undefined ? undefined : { date: seat.validTo },
    comment: isOfWhole(seat, pack) ? 'Ingår i platserna ovan' : undefined,
  });
}

function sideOf(seat: Seat, pack: Pack): string | undefined {
  return seat.side ?? pack.organisations.find((organisation) => organisation.name === seat.organisation)?.side;
}

/** The seat asks for a function among seats that another line of the same group and organisation counts. */
function isOfWhole(seat: Seat, pack: Pack): boolean {
  return (
    seat.function !== undefined && seat.organisation !== undefined && pack.seats.some((other) => isWhole(other, seat))
  );
}

/** The seat counts an organisation's members, or a whole group's, whose functions other seats name. */
function isPartOfOthers(seat: Seat, pack: Pack): boolean {
  if (seat.function !== undefined) return false;
  if (seat.organisation === undefined && seat.side === undefined)
    return pack.seats.some((other) => other.group === seat.group && other !== seat);
  return pack.seats.some((other) => other.function !== undefined && isWhole(seat, other));
}

function isWhole(whole: Seat, part: Seat): boolean {
  return whole.function === undefined && whole.group === part.group && whole.organisation === part.organisation;
}

/** A line for each person to name. */
function chairRows(seat: Seat, pack: Pack): readonly TemplateRow[] {
  const chair = row({
    group: seat.group,
    organisation: seat.organisation,
    principal: sideOf(seat, pack),
    function: seat.function,
    role: 'ledamot',
  });
  return Array.from({ length: seat.min }, () => chair);
}

/** A planned meeting as a row of the canonical table: its day, why it was moved, and the last days before it. */
export function meetingRow(meeting: PlannedMeeting): TemplateRow {
  return row({
    group: meeting.group,
    date: { date: meeting.date },
    kind: meeting.kind ?? 'ordinarie',
    status: 'planerat',
    reason: reasonToMove(meeting),
    comment: meetingComment(meeting),
  });
}

function reasonToMove({ movedFrom }: PlannedMeeting): string | undefined {
  if (movedFrom?.obstacle === undefined) return undefined;
  const { obstacle, regular } = movedFrom;
  return movedReason(regular, obstacle.kind === 'holiday' ? obstacle.holiday.name : undefined).sv;
}

function meetingComment({ fixedDay, agendaBy, submitBy }: PlannedMeeting): string | undefined {
  const parts = [
    ...(fixedDay ? [] : ['Förslag på dag']),
    ...(agendaBy === undefined ? [] : [`Kallelse senast ${agendaBy}`]),
    ...(submitBy === undefined ? [] : [`anmälan senast ${submitBy}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

function documentRows({ document }: Pack): readonly TemplateRow[] {
  if (document === undefined) return [];
  return [
    row({
      name: document.title,
      kind: 'ledningssystem',
      adopted: { date: document.revised ?? document.adopted },
      owner: document.owner,
    }),
  ];
}
