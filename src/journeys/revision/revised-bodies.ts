import { createFactContext, type FactContext } from '../../facts/frame/fact-context.ts';
import type { FactRow } from '../../facts/frame/fact-row.ts';
import { knownGroups } from '../../facts/groups/known-group.ts';
import type { Organisation, Pack, Seat } from '../../governance/pack.ts';
import type { Recognition } from '../../tables/recognised-table.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { RevisionDays } from './revision.ts';

/** A group whose representation is revised, under the document that governs it in the year. */
export interface RevisedBody {
  readonly name: string;
  readonly pack: Pack;
  /** As the workbook stands, on the last day of the year before. */
  readonly context: FactContext;
  /** Its rows of Representation, as the pack reads them. */
  readonly seatRows: readonly FactRow[];
  /** The seats that its document has in the year, with the days they begin. */
  readonly seats: readonly DatedSeat[];
  /** The documents that governed it before, latest first: the governing one too when it did. */
  readonly earlier: readonly EarlierDocument[];
}

export interface DatedSeat {
  readonly seat: Seat;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

export interface EarlierDocument {
  readonly pack: Pack;
  readonly context: FactContext;
  readonly seats: readonly DatedSeat[];
}

/** The pack of groups that no document knows. */
const NO_DOCUMENT = 'egen';

/**
 * The groups that Representation and Ledamöter are about, each with the document that governs it in the year: of those
 * that know the group the one whose seats are the latest in force.
 */
export function revisedBodies(
  recognition: Recognition,
  packs: readonly Pack[],
  days: RevisionDays,
): readonly RevisedBody[] {
  const all = [...packs.filter(({ groups }) => groups.length > 0), packOfTheRest(packs)];
  const contexts = all.map((pack) => createFactContext({ recognition, pack, packs: all, asOf: days.eve }));
  const own = contexts.at(-1);
  const byGovernance = governance(days);
  if (own === undefined) return [];
  const bodies = new Map<string, { readonly name: string; readonly context: FactContext; readonly rows: FactRow[] }>();
  for (const kind of ['representation', 'members'] as const) {
    const readings = contexts.map((context) => new Map(context.allRows(kind).map((row) => [row.row, row] as const)));
    for (const row of own.allRows(kind)) {
      const knowing = contexts.flatMap((context, at) => knownBody(context, readings[at]?.get(row.row)));
      const best = knowing.sort(byGovernance)[0] ?? unknownBody(row, own);
      if (best === undefined) continue;
      const key = `${best.context.pack.id}\u0000${best.name}`;
      const body = bodies.get(key) ?? { name: best.name, context: best.context, rows: [] };
      bodies.set(key, body);
      if (kind === 'representation') body.rows.push(best.row);
    }
  }
  return [...bodies.values()]
    .map(({ name, context, rows }) => ({
      name,
      pack: context.pack,
      context,
      seatRows: rows,
      seats: seatsIn(name, context, days.first, days.last),
      earlier: earlierDocuments(name, contexts, days),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv') || (one.pack.id < other.pack.id ? -1 : 1));
}

interface Known {
  readonly name: string;
  readonly context: FactContext;
  readonly row: FactRow;
}

function knownBody(context: FactContext, row: FactRow | undefined): readonly Known[] {
  if (row === undefined) return [];
  const group = context.groupOf(row);
  if (group === undefined || !knownGroups(context).has(group.name) || group.belongs === 'other') return [];
  return [{ name: group.name, context, row }];
}

function unknownBody(row: FactRow, context: FactContext): Known | undefined {
  const name = context.groupOf(row)?.name ?? row.source.table.group?.name;
  return name === undefined ? undefined : { name, context, row };
}

/** Seats in force go before none, then the later before the earlier; a document that has begun before one to come. */
function governance(days: RevisionDays): (one: Known, other: Known) => number {
  const ranks = new Map<string, string>();
  const rank = ({ name, context }: Known): string => {
    const key = `${context.pack.id}\u0000${name}`;
    const known = ranks.get(key);
    if (known !== undefined) return known;
    const starts = seatsIn(name, context, days.first, days.first).map(({ from }) => from ?? '0000');
    const document = context.pack.document?.validFrom ?? '0000';
    const latestStart = starts.sort().at(-1) ?? '0000';
    const found = `${starts.length > 0 ? 1 : 0} ${latestStart} ${document <= days.last ? 1 : 0} ${document}`;
    ranks.set(key, found);
    return found;
  };
  return (one, other) => {
    const [a, b] = [rank(one), rank(other)];
    return a === b ? (one.context.pack.id < other.context.pack.id ? -1 : 1) : a < b ? 1 : -1;
  };
}

/** The document's seats for a group that apply on some day of a span. */
function seatsIn(group: string, context: FactContext, first: IsoDate, last: IsoDate): readonly DatedSeat[] {
  const models = new Set(
    knownGroups(context)
      .get(group)
      ?.models.map(({ name }) => name) ?? [],
  );
  const { document } = context.pack;
  return context.pack.seats
    .filter((seat) => models.has(seat.group))
    .map((seat) => ({
      seat: { ...seat, group },
      from: seat.validFrom ?? document?.validFrom,
      to: seat.validTo ?? document?.validTo,
    }))
    .filter(({ from, to }) => (from === undefined || from <= last) && (to === undefined || first <= to));
}

/** Documents with seats for the group that applied before the year, the latest first. */
function earlierDocuments(
  name: string,
  contexts: readonly FactContext[],
  { eve }: RevisionDays,
): readonly EarlierDocument[] {
  return contexts
    .map((context) => {
      const { name: known, belongs } = context.groups.resolve(name);
      const seats = belongs === 'own' ? seatsIn(known, context, LONG_AGO, eve) : [];
      return { pack: context.pack, context, seats };
    })
    .filter(({ seats }) => seats.length > 0)
    .sort((one, other) => (latest(one) < latest(other) ? 1 : latest(one) > latest(other) ? -1 : 0));
}

function latest({ seats }: EarlierDocument): string {
  return (
    seats
      .map(({ from }) => from ?? '')
      .sort()
      .at(-1) ?? ''
  );
}

const LONG_AGO = '0001-01-01' as IsoDate;

/** A pack without seats and rules that knows all the packs' organisations, for groups that only the workbook knows. */
function packOfTheRest(packs: readonly Pack[]): Pack {
  const organisations = new Map<string, Organisation>();
  for (const each of packs.flatMap((pack) => pack.organisations)) {
    if (!organisations.has(each.name)) organisations.set(each.name, each);
  }
  return {
    id: NO_DOCUMENT,
    title: { sv: 'Grupper utan styrdokument', en: 'Groups without a governance document' },
    version: '1',
    groups: [],
    organisations: [...organisations.values()],
    functions: [],
    seats: [],
    meetings: [],
    reports: [],
    agendas: [],
    rules: [],
  };
}
