import type { FactContext } from '../frame/fact-context.ts';
import { listParameter, textParameter } from '../frame/parameters.ts';
import { createFunctionMatcher } from '../members/official-functions.ts';
import { holdersOf, membersByGroup, ORDINARY_ROLES, type Member } from '../members/member.ts';
import type { FactParameters, Unknown } from '../subject.ts';
import { knownGroups, type KnownGroup } from './known-group.ts';
import { namesGroup } from './names-group.ts';

const SITTING_ROLES = [...ORDINARY_ROLES, 'sekreterare', 'adjungerad', 'sakkunnig', 'föredragande'];

/** How many ordinary members of a group are of another group too; Unknown when nothing tells who is in the other. */
export function sharedWith(group: KnownGroup, context: FactContext, parameters: FactParameters): number | Unknown {
  const other = textParameter(parameters, 'with');
  const there = new Map<string, Member[]>();
  for (const member of holdersOf(other, ORDINARY_ROLES, context)) {
    if (member.person !== undefined) there.set(member.person, [...(there.get(member.person) ?? []), member]);
  }
  const wanted = wantedMember(context, parameters);
  const shared = holdersOf(group.name, ORDINARY_ROLES, context).filter((member) => {
    const same = member.person === undefined ? [] : (there.get(member.person) ?? []);
    return (same.length > 0 || represents(member, other, context)) && [member, ...same].some(wanted);
  });
  if (shared.length > 0 || there.size > 0 || columnExists(group, context)) return shared.length;
  return { unknown: 'missing', missing: ['members.function'] };
}

/** The groups whose officers are not in this one; Unknown when nothing tells who the officers are. */
export function officersMissing(
  group: KnownGroup,
  context: FactContext,
  parameters: FactParameters,
): readonly string[] | Unknown {
  const roles = listParameter(parameters, 'roles');
  const here = holdersOf(group.name, SITTING_ROLES, context);
  const persons = new Set(here.map(({ person }) => person));
  const missing: string[] = [];
  for (const other of listParameter(parameters, 'groups')) {
    if (here.some((member) => represents(member, other, context))) continue;
    const officers = holdersOf(other, roles, context);
    if (officers.some(({ person }) => person !== undefined && persons.has(person))) continue;
    if (officers.length === 0 && knownGroups(context).get(other)?.named !== true && !columnExists(group, context)) {
      return { unknown: 'missing', missing: ['members.function'] };
    }
    missing.push(other);
  }
  return missing;
}

/** A member whose function names the group: 'ordförande i OSÖ Äldre', 'LSÖ avvikelser'. */
function represents({ functionText }: Member, group: string, context: FactContext): boolean {
  return namesGroup(functionText, group, context);
}

function columnExists(group: KnownGroup, context: FactContext): boolean {
  return (membersByGroup(context).get(group.name) ?? []).some(({ row }) => row.has('function'));
}

function wantedMember(context: FactContext, parameters: FactParameters): (member: Member) => boolean {
  const sides = parameters['sides'] === undefined ? undefined : listParameter(parameters, 'sides');
  const names = parameters['functions'] === undefined ? undefined : listParameter(parameters, 'functions');
  const matcher = createFunctionMatcher(context.pack.functions.filter(({ name }) => names?.includes(name)));
  return ({ side, functionText, position }) =>
    (sides === undefined || (side !== undefined && sides.includes(side))) &&
    (names === undefined || matcher.in(functionText).length > 0 || matcher.in(position).length > 0);
}
