import type { OfficialFunction, Seat, Side } from '../../governance/pack.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { stableKeys } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupedBy } from '../frame/grouped-by.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { rowContent } from '../frame/row-content.ts';
import { choiceOf, dayReading, numberOf, textOf } from '../frame/read-row.ts';
import { livingGroups, type KnownGroup } from '../groups/known-group.ts';
import { ORDINARY_ROLES } from '../members/member.ts';

/** What a seat asks for; 'total' is the whole group's number. */
export type SeatShape = 'organisation' | 'side' | 'function' | 'organisationAndFunction' | 'sideAndFunction' | 'total';

/** Seats of one sort in one group, as they apply on the day of the check. */
export interface GroupSeat {
  readonly key: string;
  readonly group: string;
  readonly shape: SeatShape;
  readonly organisation: string | undefined;
  readonly side: Side | undefined;
  readonly function: string | undefined;
  readonly min: number;
  readonly max: number | undefined;
  readonly validFrom: IsoDate | undefined;
  readonly filledBy: readonly string[];
  /** Its row in Representation; undefined for a seat of the pack. */
  readonly row: FactRow | undefined;
  /** The row's numbers or dates could not be read. */
  readonly unreadable: readonly string[];
  /** The group has rows in the workbook, so that an empty seat is known to be empty. */
  readonly groupNamed: boolean;
}

/** The seats of every living group; what the workbook's Representation says of a group goes before the pack, shape by shape. */
export function seatsOf(context: FactContext): readonly GroupSeat[] {
  return context.shared(collectSeats);
}

export function seatsByGroup(context: FactContext): ReadonlyMap<string, readonly GroupSeat[]> {
  return context.shared(indexByGroup);
}

function indexByGroup(context: FactContext): ReadonlyMap<string, readonly GroupSeat[]> {
  return groupedBy(seatsOf(context), ({ group }) => group);
}

/** The pack's functions, and for a Representation row's own words a function of those words. */
export function officialFunctions(context: FactContext): ReadonlyMap<string, OfficialFunction> {
  return context.shared(collectFunctions);
}

function collectFunctions(context: FactContext): ReadonlyMap<string, OfficialFunction> {
  const functions = new Map(context.pack.functions.map((each) => [each.name, each]));
  for (const row of context.rows('representation')) {
    const text = textOf(row, 'function');
    if (text !== undefined && functionNamed(text, functions) === undefined)
      functions.set(text, { name: text, words: [text] });
  }
  return functions;
}

function functionNamed(text: string, functions: ReadonlyMap<string, OfficialFunction>): string | undefined {
  const wanted = normalisedText(text);
  for (const { name, words } of functions.values()) {
    if ([name, ...words].some((word) => normalisedText(word) === wanted)) return name;
  }
  return undefined;
}

function collectSeats(context: FactContext): readonly GroupSeat[] {
  const written = groupedBy(representationSeats(context), ({ group }) => group);
  return livingGroups(context).flatMap((group) => {
    const own = written.get(group.name) ?? [];
    const shapes = new Set(own.map(({ shape }) => shape));
    const seats = new Map<string, GroupSeat>();
    for (const seat of packSeats(group, context)) if (!shapes.has(seat.shape)) seats.set(seat.key, seat);
    for (const seat of own) seats.set(seat.key, seat);
    return [...seats.values()];
  });
}

/** Seats that apply on the day of the check; those of another time stand with no demand, so that rules can say so. */
function packSeats(group: KnownGroup, context: FactContext): readonly GroupSeat[] {
  const models = new Set(group.models.map(({ name }) => name));
  const seats = context.pack.seats.filter((seat) => models.has(seat.group));
  const applies = (seat: Seat): boolean => isValidOn(seat.validFrom, seat.validTo, context.asOf);
  return [...seats.filter((seat) => !applies(seat)), ...seats.filter(applies)].map((seat) => ({
    ...described(group.name, seat),
    min: applies(seat) ? seat.min : 0,
    max: applies(seat) ? seat.max : undefined,
    validFrom: seat.validFrom,
    filledBy: seat.filledBy ?? ORDINARY_ROLES,
    row: undefined,
    unreadable: [],
    groupNamed: group.named,
  }));
}

function representationSeats(context: FactContext): readonly GroupSeat[] {
  const rows = context.rows('representation').filter((row) => rowIsValid(row, context.asOf));
  const functions = officialFunctions(context);
  const seats = rows.flatMap((row): readonly GroupSeat[] => {
    const group = context.groupOf(row)?.name;
    if (group === undefined) return [];
    const organisation = textOf(row, 'organisation');
    const functionText = textOf(row, 'function');
    const side = organisation === undefined ? (choiceOf(row, 'principal') as Side | undefined) : undefined;
    const min = numberOf(row, 'seatsMin') ?? numberOf(row, 'seatsMax');
    const max = row.has('seatsMax') ? numberOf(row, 'seatsMax') : min;
    const unreadable = ['seatsMin', 'seatsMax', 'validFrom', 'validTo'].filter(
      (column) => row.reading(column)?.kind === 'unreadable',
    );
    if (min === undefined && max === undefined && unreadable.length === 0) return [];
    const written = described(group, {
      organisation:
        organisation === undefined ? undefined : (context.names.organisation(organisation).name ?? organisation),
      side,
      function: functionText === undefined ? undefined : functionNamed(functionText, functions),
    });
    const model = context.pack.seats.find((seat) => described(group, seat).key === written.key && seat.group === group);
    return [
      {
        ...written,
        min: min ?? 0,
        max,
        validFrom: dayOf(row, 'validFrom'),
        filledBy: model?.filledBy ?? ORDINARY_ROLES,
        row,
        unreadable,
        groupNamed: true,
      },
    ];
  });
  const keys = stableKeys(
    seats.map(({ key }) => key),
    (index) => `${seats[index]?.validFrom ?? ''} ${rowContent(seats[index]?.row)}`,
  );
  return seats.map((seat, index) => ({ ...seat, key: keys[index] ?? seat.key }));
}

type Described = Pick<GroupSeat, 'key' | 'group' | 'shape' | 'organisation' | 'side' | 'function'>;

function described(
  group: string,
  seat: {
    readonly organisation?: string | undefined;
    readonly side?: Side | undefined;
    readonly function?: string | undefined;
  },
): Described {
  const { organisation, side, function: official } = seat;
  const whose = organisation === undefined ? (side === undefined ? undefined : 'side') : 'organisation';
  const shape: SeatShape =
    official === undefined ? (whose ?? 'total') : whose === undefined ? 'function' : `${whose}AndFunction`;
  const key = [group, organisation ?? side ?? '', official ?? ''].join(' | ');
  return { key, group, shape, organisation, side, function: official };
}

function rowIsValid(row: FactRow, day: IsoDate): boolean {
  const from = dayReading(row, 'validFrom');
  const to = dayReading(row, 'validTo');
  return isValidOn(from.kind === 'day' ? from.from : undefined, to.kind === 'day' ? to.to : undefined, day);
}

function dayOf(row: FactRow, column: string): IsoDate | undefined {
  const reading = dayReading(row, column);
  return reading.kind === 'day' ? reading.from : undefined;
}

function isValidOn(from: IsoDate | undefined, to: IsoDate | undefined, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
