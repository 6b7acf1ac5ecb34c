import assert from 'node:assert/strict';
import { reviseWorkbook, type RevisionOptions } from '../../../src/journeys/revision/revise-workbook.ts';
import type { Revision, RevisionChange } from '../../../src/journeys/revision/revision.ts';
import { revisionPatch } from '../../../src/journeys/revision/revision-patch.ts';
import type { Language } from '../../../src/language/language.ts';
import { REVISION_COLUMNS, type RevisionColumnKey } from '../../../src/sheets/revision/revision-columns.ts';
import { snapshotOf, type AuthoredCell, type AuthoredSheet } from '../../../src/workbook/snapshot-of.ts';
import { asRead } from '../sample-log.ts';
import { day } from '../run.ts';

export type Row = readonly AuthoredCell[];

export const SEATS_2014: readonly Row[] = [
  ['Karlshamns kommun', 1],
  ['Karlskrona kommun', 3],
  ['Ronneby kommun', 2],
  ['Sölvesborgs kommun', 2],
  ['Olofströms kommun', 1],
  ['Blekingesjukhuset', 2],
  ['Psykiatri', 1],
  ['Offentligt driven primärvård', 1],
  ['Privat utförare Hälsoval Blekinge', 1],
];

/** The table of representation as it stands in a workbook of LSVO. */
export function seatSheet(rows: readonly Row[] = SEATS_2014, headers: Row = ['Organisation', 'Antal platser']) {
  return { name: 'Representation', rows: [['Representation i LSVO'], [], headers, ...rows] } satisfies AuthoredSheet;
}

const HEADERS = ['Grupp', 'Namn', 'Organisation', 'Huvudman', 'Roll', 'Från', 'Till', 'Introducerad'] as const;

/** A member of LSVO since 2014; what is not said is as usual. */
export function member(
  name: string,
  organisation: string,
  change: Partial<Record<(typeof HEADERS)[number], AuthoredCell>> = {},
): Row {
  const cells: Partial<Record<(typeof HEADERS)[number], AuthoredCell>> = {
    Grupp: 'LSVO',
    Namn: name,
    Organisation: organisation,
    Från: { date: '2014-05-01' },
    Introducerad: { date: '2014-06-01' },
    ...change,
  };
  return HEADERS.map((header) => cells[header] ?? null);
}

export function memberSheet(rows: readonly Row[]): AuthoredSheet {
  return { name: 'Ledamöter', rows: [HEADERS, ...rows] };
}

/** Every seat of 2014 filled. */
export const MEMBERS_2014: readonly Row[] = [
  member('Anna Ask', 'Karlshamns kommun'),
  member('Bo Berg', 'Karlskrona kommun'),
  member('Cia Dahl', 'Karlskrona kommun'),
  member('Dan Ek', 'Karlskrona kommun'),
  member('Eva Falk', 'Ronneby kommun'),
  member('Frans Gran', 'Ronneby kommun'),
  member('Gun Hed', 'Sölvesborgs kommun'),
  member('Hans Ivarsson', 'Sölvesborgs kommun'),
  member('Ida Jonsson', 'Olofströms kommun'),
  member('Jan Karlsson', 'Blekingesjukhuset'),
  member('Kia Lind', 'Blekingesjukhuset'),
  member('Leo Mo', 'Psykiatri'),
  member('Mia Ny', 'Offentligt driven primärvård'),
  member('Nils Ost', 'Privat utförare Hälsoval Blekinge'),
];

export async function revised(
  sheets: readonly AuthoredSheet[],
  year: number,
  options: Partial<RevisionOptions> = {},
): Promise<Revision> {
  const result = await reviseWorkbook(snapshotOf(sheets), { year, asOf: day(`${year - 1}-11-15`), ...options });
  assert.ok(result.ok, 'there is something to revise');
  return result.revision;
}

/** The sheets that the revision of a workbook writes, as the next run reads them. */
export async function written(
  sheets: readonly AuthoredSheet[],
  year: number,
  language: Language = 'sv',
): Promise<readonly AuthoredSheet[]> {
  const revision = await revised(sheets, year);
  return revisionPatch(revision, snapshotOf(sheets), language).sheets.map(asRead);
}

/** 'changed Karlskrona kommun: 3 platser → 2 platser' */
export function told({ step, whose, before, after }: RevisionChange): string {
  return `${step} ${whose}: ${before.sv} → ${after.sv}`;
}

/** What there is to decide on a topic. */
export function toDecide({ changes }: Revision, topic?: RevisionChange['topic']): readonly string[] {
  return changes
    .filter((change) => change.decision !== undefined && (topic ?? change.topic) === change.topic)
    .map(told);
}

/** The sheet with one cell of each line changed that a test picks out. */
export function edited(
  sheet: AuthoredSheet,
  picks: (cell: (key: RevisionColumnKey) => AuthoredCell) => boolean,
  key: RevisionColumnKey,
  value: AuthoredCell,
): AuthoredSheet {
  const at = (of: RevisionColumnKey) => REVISION_COLUMNS.findIndex((column) => column.key === of);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, index) => {
      if (index < 4 || !picks((of) => cells[at(of)])) return cells;
      const copy = [...cells];
      copy[at(key)] = value;
      return copy;
    }),
  };
}
