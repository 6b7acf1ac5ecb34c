import { rowContent } from '../../facts/frame/row-content.ts';
import { groupedBy } from '../../facts/frame/grouped-by.ts';
import type { Pack, Seat, Text } from '../../governance/pack.ts';
import { untranslated } from '../../language/language.ts';
import {
  REVISION_DECISIONS,
  REVISION_REASONS,
  REVISION_WORDS,
  seatCount,
  type SIDE_WORDS,
  under,
} from '../../language/revision-words.ts';
import { CANONICAL_TABLES } from '../../tables/canonical-tables.ts';
import type { Reading } from '../../tables/reading.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import { addDays, type IsoDate } from '../../time/iso-date.ts';
import { changeId } from './change-id.ts';
import { packSource } from './pack-source.ts';
import { dateOf, numberReading, textReading } from './readings.ts';
import type { DatedSeat, EarlierDocument, RevisedBody } from './revised-bodies.ts';
import type { ProposedRow, RevisionChange, RevisionDays, RevisionStep } from './revision.ts';
import { canonicalOrganisation, keyOfSeat, readSeatRow, sameCount, shapeOfSeat, type SeatRow } from './seat-rows.ts';

/** What becomes of a group's seats. */
export interface SeatPlan {
  readonly changes: readonly RevisionChange[];
  readonly rows: readonly ProposedRow[];
}

/** Each seat of a group: carried over, changed or replaced by a newer document's. */
export function planSeats(body: RevisedBody, days: RevisionDays): SeatPlan {
  const rows = body.seatRows
    .map((row) => readSeatRow(row, body.context))
    .sort((one, other) => (rowContent(one.row) < rowContent(other.row) ? -1 : 1));
  const history = rows.filter(({ to }) => to !== undefined && to < days.yearBefore);
  const current = rows.filter((row) => !history.includes(row));
  const byKey = groupedBy(current, ({ key }) => key);
  const shapes = new Set(current.map(({ shape }) => shape));
  const seats = new Map<string, DatedSeat>();
  for (const dated of [...body.seats].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))) {
    if (current.length === 0 || shapes.has(shapeOfSeat(dated.seat))) seats.set(keyOfSeat(dated.seat), dated);
  }
  const planner = new SeatPlanner(body, days, isNewDocument(body, current, seats, days));
  for (const [key, own] of byKey) planner.planRows(own, seats.get(key), seats);
  for (const [key, dated] of seats) if (!byKey.has(key)) planner.planSeat(dated, current.length > 0);
  for (const row of history) planner.keep(row);
  return { changes: planner.changes, rows: planner.rows };
}

/**
 * Whether the group's document is newer than the table: it began this year or the year before, or the undated table has
 * an earlier document's numbers.
 */
function isNewDocument(
  body: RevisedBody,
  rows: readonly SeatRow[],
  seats: ReadonlyMap<string, DatedSeat>,
  days: RevisionDays,
): boolean {
  if ([...seats.values()].some(({ from }) => from !== undefined && from >= days.yearBefore)) return true;
  const differing = rows.filter(({ key, count }) => {
    const seat = seats.get(key)?.seat;
    return seat === undefined || count === undefined || !sameCount(count, countOf(seat));
  });
  return (
    differing.length > 0 && differing.some((row) => body.earlier.some((document) => saysTheSame(document, row, body)))
  );
}

/** Whether an earlier document, other than the governing one, has just this seat. */
function saysTheSame({ pack, context, seats }: EarlierDocument, row: SeatRow, body: RevisedBody): boolean {
  if (pack.id === body.pack.id || row.count === undefined) return false;
  const { key, count } = readSeatRow(row.row, context);
  return count !== undefined && seats.some(({ seat }) => keyOfSeat(seat) === key && sameCount(count, countOf(seat)));
}

function countOf({ min, max }: Seat): { readonly min: number; readonly max: number | undefined } {
  return { min, max };
}

class SeatPlanner {
  readonly changes: RevisionChange[] = [];
  readonly rows: ProposedRow[] = [];
  readonly #body: RevisedBody;
  readonly #days: RevisionDays;
  readonly #newDocument: boolean;

  constructor(body: RevisedBody, days: RevisionDays, newDocument: boolean) {
    this.#body = body;
    this.#days = days;
    this.#newDocument = newDocument;
  }

  /** A row that nothing is proposed for, and that is not told of. */
  keep(row: SeatRow): void {
    this.#row(row, { standing: 'kept' });
  }

  /** The rows that the table has for one seat, against the document's. */
  planRows(rows: readonly SeatRow[], dated: DatedSeat | undefined, seats: ReadonlyMap<string, DatedSeat>): void {
    const { first, eve } = this.#days;
    const unreadable = rows.find((row) => row.unreadable !== undefined || row.count === undefined);
    if (unreadable !== undefined) return this.#unclear(rows, unreadable);
    const coming = rows.filter(({ from }) => from !== undefined && from >= first);
    const now = rows.filter((row) => !coming.includes(row));
    const standing = now.filter(({ to }) => to === undefined || to >= eve);
    const [current, ...others] = standing.length > 0 ? standing : now.slice(-1);
    for (const row of now) if (row !== current && !others.includes(row)) this.keep(row);
    const [decided] = coming;
    if (decided !== undefined) {
      for (const row of [...(current === undefined ? [] : [current]), ...others]) this.keep(row);
      return this.#alreadyIn(coming, current, decided);
    }
    if (current === undefined) return;
    if (others.length > 0 && others.some((other) => !sameCount(other.count ?? NO_SEATS, current.count ?? NO_SEATS)))
      return this.#twice([current, ...others]);
    for (const row of others) this.keep(row);
    if (dated !== undefined) this.#against(current, dated);
    else if (seats.size > 0 && this.#newDocument) this.#end(current);
    else this.#carryOver(current);
  }

  /** A seat of the document that the table has no row for. */
  planSeat({ seat, from }: DatedSeat, hasTable: boolean): void {
    const { pack } = this.#body;
    const start = this.#start(from);
    const after = seatCount(seat.min, seat.max);
    const earlier = hasTable ? undefined : this.#earlierSeat(seat);
    const values = this.#valuesOf(seat);
    if (earlier !== undefined && sameCount(countOf(earlier.seat), countOf(seat))) {
      const why = earlier.pack.id === pack.id ? REVISION_REASONS.sameByDocument(this.#title()) : this.#source(from);
      this.#change(seat, 'kept', { before: after, after, why });
      this.rows.push({
        group: this.#body.name,
        values: { ...values, ...(from === undefined ? {} : { validFrom: dateOf(from) }) },
        standing: 'kept',
      });
      return;
    }
    const id = this.#change(seat, earlier === undefined ? 'added' : 'changed', {
      before: earlier === undefined ? REVISION_WORDS.none : seatCount(earlier.seat.min, earlier.seat.max),
      after,
      why: hasTable && !this.#newDocument ? REVISION_REASONS.missingInTable(this.#title()) : this.#source(from),
      decision: earlier === undefined ? REVISION_DECISIONS.adoptNewSeat : REVISION_DECISIONS.adoptSeats,
    });
    this.rows.push({ group: this.#body.name, values, standing: 'new', change: id, from: start });
  }

  #against(row: SeatRow, dated: DatedSeat): void {
    const { seat, from } = dated;
    const count = row.count ?? NO_SEATS;
    const [before, after] = [seatCount(count.min, count.max), seatCount(seat.min, seat.max)];
    const same = sameCount(count, countOf(seat));
    const renamed = this.#oldName(row, seat);
    const newer = row.from === undefined ? this.#newDocument : from !== undefined && row.from < from;
    if (same && renamed === undefined) {
      if (row.to !== undefined && row.to < this.#days.first) return this.#renew(row, dated);
      const change = this.#change(row, 'kept', { before, after, why: REVISION_REASONS.sameAsNow });
      return void this.#row(row, { standing: 'kept', change });
    }
    if (!newer) {
      if (row.to !== undefined && row.to < this.#days.first) return this.#renew(row, undefined);
      const why = same ? REVISION_REASONS.sameAsNow : REVISION_REASONS.documentDiffers(this.#title(), after);
      const change = this.#change(row, 'kept', { before, after: before, why });
      return void this.#row(row, { standing: 'kept', change });
    }
    const start = this.#start(from);
    const change = this.#change(row, same ? 'renamed' : 'changed', {
      before: renamed === undefined ? before : under(renamed, before),
      after: renamed === undefined ? after : under(seat.organisation ?? '', after),
      why: this.#source(from),
      decision: same ? REVISION_DECISIONS.adoptName : REVISION_DECISIONS.adoptSeats,
    });
    this.#row(row, { standing: 'ending', change, to: this.#endBefore(row, start) });
    this.rows.push({
      group: this.#body.name,
      values: this.#successor(row, seat, renamed !== undefined),
      standing: 'new',
      change,
      from: start,
    });
  }

  #carryOver(row: SeatRow): void {
    if (row.to !== undefined && row.to < this.#days.first) return this.#renew(row, undefined);
    const count = row.count ?? NO_SEATS;
    const said = seatCount(count.min, count.max);
    const change = this.#change(row, 'kept', { before: said, after: said, why: REVISION_REASONS.sameAsNow });
    this.#row(row, { standing: 'kept', change });
  }

  /** The row has ended or ends with the year before: the same again, if the group says so. */
  #renew(row: SeatRow, dated: DatedSeat | undefined): void {
    const count = row.count ?? NO_SEATS;
    const said = seatCount(count.min, count.max);
    const ends = REVISION_REASONS.rowEnds(row.to ?? this.#days.eve);
    const source = dated === undefined ? undefined : this.#source(dated.from);
    const change = this.#change(row, 'renewed', {
      before: said,
      after: said,
      why: source === undefined ? ends : { sv: `${ends.sv} ${source.sv}`, en: `${ends.en} ${source.en}` },
      decision: REVISION_DECISIONS.adoptRenewal,
    });
    this.#row(row, { standing: 'kept' });
    this.rows.push({
      group: this.#body.name,
      values: withoutDays(this.#written(row)),
      standing: 'new',
      change,
      from: this.#days.first,
    });
  }

  #end(row: SeatRow): void {
    const count = row.count ?? NO_SEATS;
    const { from } = [...this.#body.seats].sort((one, other) =>
      (one.from ?? '') < (other.from ?? '') ? 1 : -1,
    )[0] ?? {
      from: undefined,
    };
    const change = this.#change(row, 'ended', {
      before: seatCount(count.min, count.max),
      after: REVISION_WORDS.noSeat,
      why: REVISION_REASONS.notInDocument(this.#title()),
      decision: REVISION_DECISIONS.adoptEnd,
    });
    this.#row(row, { standing: 'ending', change, to: this.#endBefore(row, this.#start(from)) });
  }

  #alreadyIn(coming: readonly SeatRow[], current: SeatRow | undefined, decided: SeatRow): void {
    const count = decided.count ?? NO_SEATS;
    const now = current?.count;
    const change = this.#change(decided, 'kept', {
      before: now === undefined ? REVISION_WORDS.none : seatCount(now.min, now.max),
      after: seatCount(count.min, count.max),
      why: REVISION_REASONS.alreadyIn(decided.from ?? this.#days.first),
    });
    for (const row of coming) this.#row(row, { standing: 'kept', change });
  }

  #unclear(rows: readonly SeatRow[], { row, unreadable, ...unread }: SeatRow): void {
    const column = unreadable ?? 'seatsMin';
    const header = CANONICAL_TABLES.representation.columns.find(({ key }) => key === column)?.header ?? column;
    const written = row.reading(column)?.text ?? '';
    const change = this.#change({ row, unreadable, ...unread }, 'unclear', {
      before: untranslated(written === '' ? '–' : written),
      after: REVISION_WORDS.none,
      why: REVISION_REASONS.unreadable(header, written),
      decision: REVISION_DECISIONS.mendRow,
    });
    for (const each of rows) this.#row(each, { standing: 'kept', change });
  }

  #twice(rows: readonly SeatRow[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const counts = rows.map(({ count }) => seatCount(count?.min ?? 0, count?.max));
    const before = { sv: counts.map(({ sv }) => sv).join(' / '), en: counts.map(({ en }) => en).join(' / ') };
    const change = this.#change(first, 'unclear', {
      before,
      after: REVISION_WORDS.none,
      why: REVISION_REASONS.sameSeatTwice(rows.length),
      decision: REVISION_DECISIONS.chooseRow,
    });
    for (const row of rows) this.#row(row, { standing: 'kept', change });
  }

  #change(
    of: SeatRow | Seat,
    step: RevisionStep,
    said: Pick<RevisionChange, 'before' | 'after' | 'why' | 'decision'>,
  ): string {
    const { name } = this.#body;
    const isRow = 'row' in of;
    const key = isRow ? of.key : keyOfSeat(of);
    const id = changeId(this.#days.year, 'seat', name, [key]);
    this.changes.push({
      id,
      topic: 'seat',
      step,
      group: name,
      whose: whoseSeat(isRow ? { ...of, organisation: this.#nameNow(of) } : of),
      ...said,
      ...(said.decision === undefined ? {} : { decidedBy: untranslated(name) }),
      ...(isRow ? { place: of.row.place } : {}),
    });
    return id;
  }

  #nameNow({ organisation }: SeatRow): string | undefined {
    return organisation === undefined ? undefined : canonicalOrganisation(organisation, this.#body.context);
  }

  /** The organisation's name in the document before, when it had another: 'Psykiatri'. */
  #oldName({ organisation, row }: SeatRow, seat: Seat): string | undefined {
    if (organisation === undefined || seat.organisation === undefined) return undefined;
    const before = this.#body.earlier.find((document) => document.pack.id !== this.#body.pack.id);
    if (before === undefined) return undefined;
    const { kind, name } = before.context.names.organisation(organisation);
    if (kind !== 'exact' || name === seat.organisation || name === undefined) return undefined;
    const own = this.#body.pack.organisations.find((each) => each.name === seat.organisation);
    const known = row.reading('organisation')?.text ?? name;
    return own?.name === known.trim() ? undefined : name;
  }

  #earlierSeat(seat: Seat): { readonly seat: Seat; readonly pack: Pack } | undefined {
    for (const { pack, seats } of this.#body.earlier) {
      const found = seats.find(
        (each) =>
          (each.to === undefined || each.to >= this.#days.eve) &&
          keyOfSeat({
            ...each.seat,
            ...(each.seat.organisation === undefined
              ? {}
              : { organisation: canonicalOrganisation(each.seat.organisation, this.#body.context) }),
          }) === keyOfSeat(seat),
      );
      if (found !== undefined) return { seat: found.seat, pack };
    }
    return undefined;
  }

  #row(row: SeatRow, more: Pick<ProposedRow, 'standing'> & Partial<ProposedRow>): void {
    this.rows.push({ group: this.#body.name, values: this.#written(row), origin: row.row.place, ...more });
  }

  #written({ row }: SeatRow): Values {
    return row.reading('group') === undefined
      ? { group: textReading(this.#body.name), ...row.row.values }
      : row.row.values;
  }

  #successor(row: SeatRow, seat: Seat, renamed: boolean): Values {
    const values = withoutDays(this.#written(row));
    return {
      ...values,
      ...(renamed && seat.organisation !== undefined ? { organisation: textReading(seat.organisation) } : {}),
      ...counts(seat),
    };
  }

  #valuesOf(seat: Seat): Values {
    const side = this.#body.pack.organisations.find(({ name }) => name === seat.organisation)?.side ?? seat.side;
    return {
      group: textReading(this.#body.name),
      ...(seat.organisation === undefined ? {} : { organisation: textReading(seat.organisation) }),
      ...(side === undefined ? {} : { principal: { kind: 'choice', choice: side, text: side } as const }),
      ...(seat.function === undefined ? {} : { function: textReading(seat.function) }),
      ...counts(seat),
    };
  }

  /** 1 January, or the later day when the document begins within the year. */
  #start(from: IsoDate | undefined): IsoDate {
    return from !== undefined && from > this.#days.first ? from : this.#days.first;
  }

  #endBefore({ to }: SeatRow, start: IsoDate): IsoDate {
    const eve = addDays(start, -1);
    return to !== undefined && to < eve ? to : eve;
  }

  #title(): Text {
    return packSource(this.#body.pack, undefined);
  }

  #source(from: IsoDate | undefined): Text {
    const { pack } = this.#body;
    const section = pack.rules.find(
      (rule) => rule.subject === 'seat' && (rule.groups?.includes(this.#body.name) ?? false),
    )?.source.section;
    return REVISION_REASONS.document(packSource(pack, section), from);
  }
}

type Values = Readonly<Partial<Record<ColumnKey, Reading>>>;

const NO_SEATS = { min: 0, max: undefined };

function counts({ min, max }: Seat): Values {
  return { seatsMin: numberReading(min), ...(max === undefined ? {} : { seatsMax: numberReading(max) }) };
}

function withoutDays(values: Values): Values {
  const rest = { ...values };
  delete rest['validFrom'];
  delete rest['validTo'];
  return rest;
}

/** 'Karlskrona kommun, MAS'; the side; or nothing for the whole group. */
function whoseSeat(seat: {
  readonly organisation?: string | undefined;
  readonly side?: keyof typeof SIDE_WORDS | undefined;
  readonly function?: string | undefined;
}): string {
  const parts = [seat.organisation ?? seat.side, seat.function].filter((part) => part !== undefined);
  return parts.length === 0 ? REVISION_WORDS.wholeGroup.sv : parts.join(', ');
}
