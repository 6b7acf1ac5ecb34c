import { BUILT_IN_PACKS } from '../../governance/packs.ts';
import type { Pack, Text } from '../../governance/pack.ts';
import { REVISION_NOTES, REVISION_PROBLEMS } from '../../language/revision-words.ts';
import type { Mapping } from '../../tables/mapping.ts';
import { recognise } from '../../tables/recognise.ts';
import type { Recognition } from '../../tables/recognised-table.ts';
import { isoDate, type IsoDate } from '../../time/iso-date.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { mappingInForce } from '../mapping-in-force.ts';
import { selectPacks } from '../pack-selection.ts';
import { planChair } from './chair-plan.ts';
import { withEarlierSheet } from './earlier-sheet.ts';
import { planMembers } from './member-plan.ts';
import { planOccupancy, plannedContext } from './occupancy-plan.ts';
import { inOrder, rowsInOrder } from './order.ts';
import { plannedRecognition } from './planned-recognition.ts';
import { revisedBodies } from './revised-bodies.ts';
import type { ProposedRow, Revision, RevisionChange, RevisionDays } from './revision.ts';
import { planRoles } from './role-plan.ts';
import { planSeats } from './seat-plan.ts';

export interface RevisionOptions {
  readonly year: number;
  /** The day of the proposal. */
  readonly asOf: IsoDate;
  /** Ids of the built-in packs to look in; by default those the workbook is about and their kin. */
  readonly packs?: readonly string[];
  readonly ownPacks?: readonly Pack[];
  readonly mapping?: Mapping;
}

export type Revised =
  { readonly ok: true; readonly revision: Revision } | { readonly ok: false; readonly problem: Text };

/**
 * The annual revision: from the workbook's Representation and Ledamöter and the governance documents to the proposal for
 * a year, with what has been adopted on its sheet. Pure. Without either table there is nothing to revise: a problem.
 */
export async function reviseWorkbook(snapshot: WorkbookSnapshot, options: RevisionOptions): Promise<Revised> {
  const { year, asOf } = options;
  const days = daysOf(year);
  const mapping = mappingInForce(snapshot, options.mapping);
  const recognition = recognise(snapshot, mapping === undefined ? {} : { mapping });
  const has = (kind: 'representation' | 'members') => recognition.tables.some((table) => table.kind === kind);
  if (!has('representation') && !has('members'))
    return { ok: false, problem: REVISION_PROBLEMS.nothingToRevise(snapshot.name) };

  const bodies = revisedBodies(recognition, candidatePacks(snapshot, recognition, options), days);
  const notes: Text[] = [
    ...(has('representation') ? [] : [REVISION_NOTES.noRepresentation]),
    ...(has('members') ? [] : [REVISION_NOTES.noMembers]),
  ];
  const changes: RevisionChange[] = [];
  const seatRows: ProposedRow[] = [];
  const memberRows: ProposedRow[] = [];
  const chairs = new Map<(typeof bodies)[number], boolean>();
  for (const body of bodies) {
    const seats = planSeats(body, days);
    changes.push(...seats.changes);
    seatRows.push(...seats.rows);
    if (!has('members')) continue;
    const chair = planChair(body, days);
    const members = planMembers(body, chair, days);
    changes.push(...(chair === undefined ? [] : [chair.change]), ...members.changes);
    memberRows.push(...members.rows);
    chairs.set(body, chair !== undefined);
  }

  const vacant: ProposedRow[] = [];
  if (has('members')) {
    const planned = plannedRecognition(recognition, seatRows, memberRows);
    for (const body of bodies) {
      const context = plannedContext(body, bodies, planned, days);
      const occupancy = planOccupancy(body, context, memberRows, days);
      changes.push(...occupancy.changes, ...(await planRoles(body, context, chairs.get(body) === true, days)));
      vacant.push(...occupancy.rows);
      notes.push(...occupancy.notes);
      for (const [at, remark] of occupancy.remarks) {
        const row = memberRows[at];
        if (row !== undefined) memberRows[at] = { ...row, remark };
      }
    }
  }

  const read = withEarlierSheet(changes, snapshot, year);
  return {
    ok: true,
    revision: {
      workbook: snapshot.name,
      year,
      asOf,
      groups: bodies.map(({ name, pack }) => ({
        name,
        document: pack.document === undefined ? undefined : pack.title,
      })),
      changes: inOrder(read.changes),
      representation: rowsInOrder(seatRows),
      members: rowsInOrder([...memberRows, ...vacant]),
      unused: read.unused,
      notes,
    },
  };
}

function daysOf(year: number): RevisionDays {
  const day = (of: number, month: number, date: number): IsoDate => {
    const found = isoDate(of, month, date);
    if (found === undefined) throw new RangeError(`There is no year ${of}`);
    return found;
  };
  return {
    year,
    yearBefore: day(year - 1, 1, 1),
    eve: day(year - 1, 12, 31),
    first: day(year, 1, 1),
    last: day(year, 12, 31),
  };
}

/** The packs that the workbook is about, and others of the same organisations: a newer document is not named yet. */
function candidatePacks(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  { packs, ownPacks = [] }: RevisionOptions,
): readonly Pack[] {
  if (packs !== undefined) return [...BUILT_IN_PACKS.filter(({ id }) => packs.includes(id)), ...ownPacks];
  const selected = [...selectPacks(snapshot, recognition, BUILT_IN_PACKS).packs, ...ownPacks];
  const organisations = new Set(selected.flatMap((pack) => pack.organisations.map(({ name }) => name)));
  const kin = BUILT_IN_PACKS.filter((pack) => pack.organisations.some(({ name }) => organisations.has(name)));
  return [...new Set([...selected, ...kin])];
}
