import type { Unknown } from '../subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { createFunctionMatcher, type FunctionMatcher } from '../members/official-functions.ts';
import { isMemberOn, membersByGroup, type Member } from '../members/member.ts';
import { officialFunctions, seatsByGroup, type GroupSeat, type SeatShape } from './seat.ts';

/** A member of a group on the day of the check, and which seats of the group are meant for such a one. */
export interface SeatedMember {
  readonly member: Member;
  /** The organisation with seats in the group that the member comes from; undefined when none has. */
  readonly seatOrganisation: string | undefined;
  /** The functions, of those the group's seats ask for, that the member has. */
  readonly functions: readonly string[];
}

/** The members of a group on the day of the check, whatever their role. */
export function seatedMembers(group: string, context: FactContext): readonly SeatedMember[] {
  const known = context.shared(seatedByGroup);
  let seated = known.get(group);
  if (seated === undefined) {
    const place = placing(group, context);
    seated = (membersByGroup(context).get(group) ?? []).filter((member) => isMemberOn(member, context.asOf)).map(place);
    known.set(group, seated);
  }
  return seated;
}

/** How a member stands among the group's seats; undefined for one who is not there on the day of the check. */
export function seatedMember(member: Member, context: FactContext): SeatedMember | undefined {
  const known = context.shared(seatedByMember);
  if (!known.has(member)) for (const seated of seatedMembers(member.group, context)) known.set(seated.member, seated);
  return known.get(member);
}

/** The members that fill a seat. */
export function fillersOf(seat: GroupSeat, context: FactContext): readonly Member[] {
  return candidatesOf(seat, context).filter(
    ({ unreadable, role }) => unreadable.length === 0 && role !== undefined && seat.filledBy.includes(role),
  );
}

/** How many persons fill a seat; Unknown when a member who may fill it has a role or date that could not be read. */
export function filledCount(seat: GroupSeat, context: FactContext): number | Unknown {
  const [doubtful] = candidatesOf(seat, context).filter(({ unreadable }) => unreadable.length > 0);
  const [column] = doubtful?.unreadable ?? [];
  if (doubtful !== undefined && column !== undefined) return doubtful.row.unreadable(column);
  return personsAmong(fillersOf(seat, context));
}

/** Persons, each counted once; a row whose table has no name column is a person. */
export function personsAmong(members: readonly Member[]): number {
  const persons = new Set(members.flatMap(({ person }) => (person === undefined ? [] : [person])));
  return persons.size + members.filter(({ person }) => person === undefined).length;
}

/** Members that are what a seat asks for, ordinary or not. */
function candidatesOf(seat: GroupSeat, context: FactContext): readonly Member[] {
  const index = context.shared(candidateIndexes);
  let ofGroup = index.get(seat.group);
  if (ofGroup === undefined) {
    ofGroup = indexCandidates(seat.group, context);
    index.set(seat.group, ofGroup);
  }
  return ofGroup.get(requirement(seat)) ?? [];
}

function indexCandidates(group: string, context: FactContext): ReadonlyMap<string, readonly Member[]> {
  const shared = new Set<string>();
  for (const seat of seatsByGroup(context).get(group) ?? []) {
    if (seat.shape === 'function' && seat.function !== undefined) shared.add(seat.function);
  }
  const index = new Map<string, Member[]>();
  for (const { member, seatOrganisation, functions } of seatedMembers(group, context)) {
    const requirements = ['total||'];
    if (!functions.some((name) => shared.has(name))) requirements.push(`organisation|${seatOrganisation ?? ''}|`);
    requirements.push(`side|${member.side ?? ''}|`);
    for (const name of functions) {
      requirements.push(
        `function||${name}`,
        `organisationAndFunction|${seatOrganisation ?? ''}|${name}`,
        `sideAndFunction|${member.side ?? ''}|${name}`,
      );
    }
    for (const key of requirements) {
      const same = index.get(key);
      if (same === undefined) index.set(key, [member]);
      else same.push(member);
    }
  }
  return index;
}

function requirement(seat: {
  readonly shape: SeatShape;
  readonly organisation: string | undefined;
  readonly side: string | undefined;
  readonly function: string | undefined;
}): string {
  return `${seat.shape}|${seat.organisation ?? seat.side ?? ''}|${seat.function ?? ''}`;
}

/** How members of a group are placed among its seats. */
function placing(group: string, context: FactContext): (member: Member) => SeatedMember {
  const seats = seatsByGroup(context).get(group) ?? [];
  const organisations = new Set(
    seats.flatMap(({ organisation }) => (organisation === undefined ? [] : [organisation])),
  );
  const wanted = new Set(seats.flatMap((seat) => (seat.function === undefined ? [] : [seat.function])));
  const known = officialFunctions(context);
  const matcher = createFunctionMatcher([...wanted].flatMap((name) => known.get(name) ?? []));
  return (member) => ({
    member,
    seatOrganisation: originsOf(member).find((name) => name !== undefined && organisations.has(name)),
    functions: functionsOf(member, matcher),
  });
}

/** What a member may be seated as, nearest first; a guessed organisation counts only when nothing else places the member. */
function originsOf({ place, organisation, organisationText }: Member): readonly (string | undefined)[] {
  const certain = organisation.kind === 'exact' || place === undefined ? organisation.name : undefined;
  return [place?.name, certain, place?.partOf, organisationText];
}

/** The function column decides when it names a function; else the position, else the organisation as written. */
export function functionsOf(member: Member, matcher: FunctionMatcher): readonly string[] {
  for (const text of [member.functionText, member.position, member.organisationText, member.organisation.name]) {
    const found = matcher.in(text);
    if (found.length > 0) return found;
  }
  return [];
}

function seatedByGroup(): Map<string, readonly SeatedMember[]> {
  return new Map();
}

function seatedByMember(): Map<Member, SeatedMember> {
  return new Map();
}

function candidateIndexes(): Map<string, ReadonlyMap<string, readonly Member[]>> {
  return new Map();
}
