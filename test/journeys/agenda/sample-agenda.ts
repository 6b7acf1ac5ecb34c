import assert from 'node:assert/strict';
import { agendaFor, type MeetingAsked } from '../../../src/journeys/agenda/agenda-for.ts';
import type { MeetingAgenda } from '../../../src/journeys/agenda/agenda.ts';
import { checkWorkbook } from '../../../src/journeys/check-workbook.ts';
import { snapshotOf, type AuthoredCell, type AuthoredSheet } from '../../../src/workbook/snapshot-of.ts';
import { day } from '../run.ts';

const HEADERS = [
  'Ärendenr',
  'Ärende',
  'Typ',
  'Anmält',
  'Möte',
  'Ansvarig',
  'Föredragande',
  'Status',
  'Bereds av',
  'Uppdragsbeskrivning',
  'Redovisas senast',
  'Redovisat',
  'Beslut',
  'Beslutsdatum',
  'Uppföljning: när',
  'Uppföljning: vem',
  'Uppföljt',
  'Avslutat',
] as const;

export type LogRow = Partial<Record<(typeof HEADERS)[number], AuthoredCell>>;

/** A date cell. */
export function on(text: string): AuthoredCell {
  return { date: text };
}

/** A log of a group, with these cases. */
export function log(title: string, ...cases: readonly LogRow[]): AuthoredSheet {
  return {
    name: 'Logg',
    rows: [[title], [], [...HEADERS], ...cases.map((each) => HEADERS.map((header) => each[header] ?? null))],
  };
}

/** A table of meetings: group, day and status. */
export function meetings(...rows: readonly (readonly [string, string, string?])[]): AuthoredSheet {
  return {
    name: 'Möten',
    rows: [
      ['Grupp', 'Datum', 'Mötestyp', 'Status', 'Ordförande'],
      ...rows.map(([group, date, status]) => [group, on(date), 'ordinarie', status ?? null, 'Ann Berg']),
    ],
  };
}

/** Drafts an agenda as of a day; fails when there is a problem. */
export async function drafted(
  sheets: readonly AuthoredSheet[],
  asked: { readonly meeting: string; readonly group?: string },
  asOf: string,
  packs: readonly string[] = ['blekinge-2017'],
): Promise<MeetingAgenda> {
  const result = agendaFor(await checkWorkbook(snapshotOf(sheets), { asOf: day(asOf), packs }), meetingAsked(asked));
  assert.ok(result.ok, result.ok ? '' : result.problem.sv);
  return result.agenda;
}

/** The problem that stands in the way of an agenda. */
export async function refused(
  sheets: readonly AuthoredSheet[],
  asked: { readonly meeting: string; readonly group?: string },
): Promise<string> {
  const review = await checkWorkbook(snapshotOf(sheets), { asOf: day('2018-03-01'), packs: ['blekinge-2017'] });
  const result = agendaFor(review, meetingAsked(asked));
  assert.ok(!result.ok);
  return result.problem.sv;
}

function meetingAsked({ meeting, group }: { readonly meeting: string; readonly group?: string }): MeetingAsked {
  return { meeting: day(meeting), ...(group === undefined ? {} : { group }) };
}
