import type { FactContext } from '../../facts/frame/fact-context.ts';
import type { FactRow } from '../../facts/frame/fact-row.ts';
import { normalisedText } from '../../facts/frame/normalised-text.ts';
import { choiceOf, dayReading, numberOf, textOf } from '../../facts/frame/read-row.ts';
import type { Seat, Side } from '../../governance/pack.ts';
import type { IsoDate } from '../../time/iso-date.ts';

/** How many seats; without a most there is no upper limit. */
export interface SeatCount {
  readonly min: number;
  readonly max: number | undefined;
}

/** A row of Representation. */
export interface SeatRow {
  readonly row: FactRow;
  /** The same as a document's seat for the same organisation and function. */
  readonly key: string;
  readonly shape: string;
  /** As written. */
  readonly organisation: string | undefined;
  readonly side: Side | undefined;
  readonly function: string | undefined;
  /** Undefined when the row says no number that can be read. */
  readonly count: SeatCount | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** A column whose text could not be read. */
  readonly unreadable: 'seatsMin' | 'seatsMax' | 'validFrom' | 'validTo' | undefined;
}

const NUMBERS_AND_DAYS = ['seatsMin', 'seatsMax', 'validFrom', 'validTo'] as const;

/** Reads a row; names are those of the context's pack. */
export function readSeatRow(row: FactRow, context: FactContext): SeatRow {
  const organisation = textOf(row, 'organisation');
  const side = organisation === undefined ? (choiceOf(row, 'principal') as Side | undefined) : undefined;
  const official = textOf(row, 'function');
  const min = numberOf(row, 'seatsMin') ?? numberOf(row, 'seatsMax');
  const max = row.has('seatsMax') ? numberOf(row, 'seatsMax') : min;
  const from = dayReading(row, 'validFrom');
  const to = dayReading(row, 'validTo');
  const named = organisation === undefined ? undefined : canonicalOrganisation(organisation, context);
  return {
    row,
    key: seatKey(named, side, official === undefined ? undefined : canonicalFunction(official, context)),
    shape: seatShape(named, side, official),
    organisation,
    side,
    function: official,
    count: min === undefined && max === undefined ? undefined : { min: min ?? 0, max },
    from: from.kind === 'day' ? from.from : undefined,
    to: to.kind === 'day' ? to.to : undefined,
    unreadable: NUMBERS_AND_DAYS.find((column) => row.reading(column)?.kind === 'unreadable'),
  };
}

/** The key of a document's seat among a group's. */
export function keyOfSeat({ organisation, side, function: official }: Seat): string {
  return seatKey(organisation, side, official);
}

/** What a document's seat asks for: 'organisation', 'side', 'function', both, or the whole group. */
export function shapeOfSeat({ organisation, side, function: official }: Seat): string {
  return seatShape(organisation, side, official);
}

export function canonicalOrganisation(text: string, context: FactContext): string {
  return context.names.organisation(text).name ?? text;
}

function canonicalFunction(text: string, { pack }: FactContext): string {
  const wanted = normalisedText(text);
  const known = pack.functions.find(({ name, words }) =>
    [name, ...words].some((word) => normalisedText(word) === wanted),
  );
  return known?.name ?? text;
}

function seatKey(organisation: string | undefined, side: string | undefined, official: string | undefined): string {
  return [organisation ?? side ?? '', official ?? ''].map(normalisedText).join(' | ');
}

function seatShape(organisation: string | undefined, side: string | undefined, official: string | undefined): string {
  const whose = organisation === undefined ? (side === undefined ? '' : 'side') : 'organisation';
  return `${whose}${official === undefined ? '' : ' function'}`;
}

/** Whether two numbers of seats are the same. */
export function sameCount(one: SeatCount, other: SeatCount): boolean {
  return one.min === other.min && one.max === other.max;
}
