import type { Organisation, Side } from '../../governance/pack.ts';
import type { NameMatch } from '../../governance/names.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupedBy } from '../frame/grouped-by.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { createFunctionMatcher, type FunctionMatcher } from './official-functions.ts';
import { choiceOf, dayReading, textOf } from '../frame/read-row.ts';

/** A row of Ledamöter: somebody in a group, for a time. */
export interface Member {
  readonly row: FactRow;
  /** Empty when neither the workbook nor the pack tells the group. */
  readonly group: string;
  /** The name as it is compared; undefined for a row without one (an empty chair). */
  readonly person: string | undefined;
  readonly organisationText: string | undefined;
  /** What the organisation column names. */
  readonly organisation: NameMatch;
  /** The pack's organisation whose seat the member would fill, by organisation and position. */
  readonly place: Organisation | undefined;
  readonly side: Side | undefined;
  readonly functionText: string | undefined;
  readonly position: string | undefined;
  /** As in tables.json; undefined when it could not be read. */
  readonly role: string | undefined;
  /** Both inclusive; undefined is without end. */
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** Role or dates could not be read, so whether the member counts is not known. */
  readonly unreadable: readonly ('role' | 'from' | 'to')[];
}

/** Roles that fill seats; the others take part without one. */
export const ORDINARY_ROLES: readonly string[] = ['ordförande', 'sammankallande', 'ledamot'];

/** The pack's members in table order; rows that name nobody are left out. */
export function membersOf(context: FactContext): readonly Member[] {
  return context.shared(readMembers);
}

/** Members by canonical group. */
export function membersByGroup(context: FactContext): ReadonlyMap<string, readonly Member[]> {
  return context.shared(indexByGroup);
}

/** Whether the member's time holds the day; dates that could not be read count as open. */
export function isMemberOn(member: Member, day: IsoDate): boolean {
  return (member.from === undefined || member.from <= day) && (member.to === undefined || day <= member.to);
}

/** The rows of a group that count on the day of the check with one of some roles. Unreadable ones are left out. */
export function holdersOf(
  group: string,
  roles: readonly string[],
  context: FactContext,
  day: IsoDate = context.asOf,
): readonly Member[] {
  return (membersByGroup(context).get(group) ?? []).filter(
    (member) =>
      member.unreadable.length === 0 &&
      member.role !== undefined &&
      roles.includes(member.role) &&
      isMemberOn(member, day),
  );
}

/** The rows of a group that may count, were they readable. */
export function unreadableMembers(group: string, context: FactContext): readonly Member[] {
  return (membersByGroup(context).get(group) ?? []).filter(
    (member) => member.unreadable.length > 0 && isMemberOn(member, context.asOf),
  );
}

function indexByGroup(context: FactContext): ReadonlyMap<string, readonly Member[]> {
  return groupedBy(membersOf(context), ({ group }) => group);
}

function readMembers(context: FactContext): readonly Member[] {
  const organisations = new Map(context.pack.organisations.map((each) => [each.name, each]));
  return context.rows('members').flatMap((row) => {
    const group = context.groupOf(row)?.name ?? row.source.table.group?.name ?? '';
    const member = readMember(row, group, organisations, context);
    return member === undefined ? [] : [member];
  });
}

function readMember(
  row: FactRow,
  group: string,
  organisations: ReadonlyMap<string, Organisation>,
  context: FactContext,
): Member | undefined {
  const name = textOf(row, 'name');
  if (row.has('name') && name === undefined) return undefined;
  const organisationText = textOf(row, 'organisation');
  const principal = choiceOf(row, 'principal');
  const position = textOf(row, 'position');
  const functionText = textOf(row, 'function');
  const organisation: NameMatch =
    organisationText === undefined ? { kind: 'unknown', candidates: [] } : context.names.organisation(organisationText);
  const placed = placeOf({ organisation, organisationText, principal, position, functionText }, context);
  const place = placed === undefined ? undefined : organisations.get(placed);
  const unreadable = (['role', 'from', 'to'] as const).filter((column) => row.reading(column)?.kind === 'unreadable');
  const role = choiceOf(row, 'role');
  return {
    row,
    group,
    person: name === undefined ? undefined : personKey(name),
    organisationText,
    organisation,
    place,
    side: sideOf(organisations, organisation, principal, place),
    functionText,
    position,
    role: role ?? (row.reading('role')?.kind === 'unreadable' ? undefined : 'ledamot'),
    from: dayOf(row, 'from', 'from'),
    to: dayOf(row, 'to', 'to'),
    unreadable,
  };
}

/** An organisation that is surely known says the side; a guessed one only when the row does not. */
function sideOf(
  organisations: ReadonlyMap<string, Organisation>,
  organisation: NameMatch,
  principal: string | undefined,
  place: Organisation | undefined,
): Side | undefined {
  const named = organisations.get(organisation.name ?? '')?.side;
  if (named !== undefined && organisation.kind === 'exact') return named;
  return (principal as Side | undefined) ?? place?.side ?? named;
}

interface Origin {
  readonly organisation: NameMatch;
  readonly organisationText: string | undefined;
  readonly principal: string | undefined;
  readonly position: string | undefined;
  readonly functionText: string | undefined;
}

/**
 * By organisation and position. The side that the row states goes before a guessed organisation, and words for a private
 * provider before its municipality ('Capio Vårdcentral Karlskrona') or region.
 */
function placeOf(origin: Origin, context: FactContext): string | undefined {
  const { organisation, principal, position, functionText } = origin;
  const knownSide = (name: string | undefined) => context.pack.organisations.find((each) => each.name === name)?.side;
  const match = context.names.placeOfMember({
    organisation: origin.organisationText,
    principal,
    position,
    function: functionText,
  });
  const side = knownSide(match.name);
  const certain = organisation.kind === 'exact' && (side === 'kommun' || organisation.name === match.name);
  if (!certain || side === 'region') {
    const [provider] = context.shared(privateProviders).in([origin.organisationText, position, functionText].join(' '));
    if (provider !== undefined) return provider;
  }
  if (organisation.kind === 'ambiguous') return undefined;
  if (match.name !== undefined && (principal === undefined || certain || side === principal)) return match.name;
  if (principal === undefined) return undefined;
  const bySide = context.names.placeOfMember({ principal, position, function: functionText });
  return principal !== 'kommun' && knownSide(bySide.name) === principal ? bySide.name : match.name;
}

/** The pack's private providers, by their position words. */
function privateProviders({ pack }: FactContext): FunctionMatcher {
  const providers = pack.organisations.filter((each) => each.side === 'privat');
  return createFunctionMatcher(providers.map(({ name, positionWords = [] }) => ({ name, words: positionWords })));
}

function dayOf(row: FactRow, column: 'from' | 'to', end: 'from' | 'to'): IsoDate | undefined {
  const reading = dayReading(row, column);
  return reading.kind === 'day' ? reading[end] : undefined;
}

/** 'Svensson, Anna' and 'Anna  Svensson' are one person. */
function personKey(name: string): string {
  const [last = '', first, ...rest] = name.split(',');
  return normalisedText(first !== undefined && rest.length === 0 ? `${first} ${last}` : name);
}
