import { defineSubject } from '../frame/define-subject.ts';
import { createFunctionMatcher } from '../members/official-functions.ts';
import { holdersOf, membersByGroup } from '../members/member.ts';
import { listParameter, textParameter } from '../frame/parameters.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactParameterDescription, FactParameters, Unknown } from '../subject.ts';
import type { Member } from '../members/member.ts';
import { groupRolesOf, ROLE_NAMES, roleHolders, type GroupRole } from './group-role.ts';

const ALSO: FactParameterDescription = {
  name: 'also',
  type: 'list',
  optional: true,
  says: { sv: 'Andra roller som räknas som denna.', en: 'Other roles that count as this one.' },
};

function holders(
  { group, role }: GroupRole,
  context: FactContext,
  parameters: FactParameters,
): readonly Member[] | Unknown {
  const also = parameters['also'] === undefined ? [] : listParameter(parameters, 'also');
  return roleHolders(group, [role, ...also], context);
}

/** The subject 'groupRole'. */
export const GROUP_ROLE_DEFINITION = defineSubject<GroupRole>({
  kind: 'groupRole',
  says: {
    sv: 'Rollen som ordförande, sammankallande eller sekreterare i en grupp på granskningsdagen.',
    en: 'The role of chair, convener or secretary in a group on the day of the check.',
  },
  things: groupRolesOf,
  identity: ({ group, role }, context) => {
    const present = holdersOf(group.name, [role], context);
    const rows = (present.length > 0 ? present : (membersByGroup(context).get(group.name) ?? []).slice(0, 1)).map(
      ({ row }) => row,
    );
    const [first] = rows;
    return {
      key: `${group.name} | ${role}`,
      label: { sv: `${group.name}: ${ROLE_NAMES[role].sv}`, en: `${group.name}: ${ROLE_NAMES[role].en}` },
      group: group.name,
      ...(group.kind === undefined ? {} : { groupKind: group.kind }),
      day: context.asOf,
      place: first?.cell('role') ?? first?.place ?? group.row?.place,
      cells(table, column) {
        if (table === 'members') return rows.flatMap((row) => row.cells(column));
        return table === 'groups' ? (group.row?.cells(column) ?? []) : [];
      },
    };
  },
  facts: [
    {
      name: 'role',
      says: {
        sv: 'Rollen: ordförande, sammankallande eller sekreterare.',
        en: 'The role: ordförande, sammankallande or sekreterare.',
      },
      type: 'text',
      reads: [],
      compute: ({ role }) => role,
    },
    {
      name: 'holders',
      says: { sv: 'Hur många som har rollen.', en: 'How many hold the role.' },
      type: 'number',
      unit: 'count',
      reads: ['members.role'],
      alsoReads: ['members.from', 'members.to'],
      parameters: [ALSO],
      compute(thing, context, parameters) {
        const found = holders(thing, context, parameters);
        return 'unknown' in found ? found : found.length;
      },
    },
    {
      name: 'holderSides',
      says: {
        sv: 'Sidorna som de som har rollen kommer från: kommun, region, privat, annan eller okänd.',
        en: 'The sides that the holders come from: kommun, region, privat, annan or okänd (unknown).',
      },
      type: 'list',
      reads: ['members.role', ['members.organisation', 'members.principal']],
      parameters: [ALSO],
      compute(thing, context, parameters) {
        const found = holders(thing, context, parameters);
        return 'unknown' in found ? found : [...new Set(found.map(({ side }) => side ?? 'okänd'))].sort();
      },
    },
    {
      name: 'holdersOnSides',
      says: {
        sv: 'Hur många som har rollen och kommer från någon av sidorna.',
        en: 'How many hold the role and come from one of the sides.',
      },
      type: 'number',
      unit: 'count',
      reads: ['members.role', ['members.organisation', 'members.principal']],
      parameters: [ALSO, { name: 'sides', type: 'list', says: { sv: 'Sidor som räknas.', en: 'Sides that count.' } }],
      compute(thing, context, parameters) {
        const found = holders(thing, context, parameters);
        const sides = listParameter(parameters, 'sides');
        return 'unknown' in found
          ? found
          : found.filter(({ side }) => side !== undefined && sides.includes(side)).length;
      },
    },
    {
      name: 'holdersWithFunction',
      says: {
        sv: 'Hur många som har rollen och någon av funktionerna, enligt funktion eller befattning.',
        en: 'How many hold the role and one of the functions, by function or position.',
      },
      type: 'number',
      unit: 'count',
      reads: ['members.role', ['members.position', 'members.function']],
      parameters: [
        ALSO,
        {
          name: 'functions',
          type: 'list',
          says: { sv: 'Namn på paketets funktioner.', en: 'Names of the pack’s functions.' },
        },
      ],
      compute(thing, context, parameters) {
        const found = holders(thing, context, parameters);
        if ('unknown' in found) return found;
        const names = listParameter(parameters, 'functions');
        const matcher = createFunctionMatcher(context.pack.functions.filter(({ name }) => names.includes(name)));
        return found.filter(
          ({ functionText, position }) => matcher.in(functionText).length > 0 || matcher.in(position).length > 0,
        ).length;
      },
    },
    {
      name: 'holdersWithOffice',
      says: {
        sv: 'Hur många som har rollen och dessutom rollen ”office” i gruppen ”in”.',
        en: 'How many hold the role and also the role “office” in the group “in”.',
      },
      type: 'number',
      unit: 'count',
      reads: ['members.role', 'members.name'],
      parameters: [
        { name: 'in', type: 'text', says: { sv: 'Den andra gruppens namn.', en: 'The other group’s name.' } },
        {
          name: 'office',
          type: 'text',
          says: { sv: 'Rollen i den andra gruppen.', en: 'The role in the other group.' },
        },
      ],
      compute(thing, context, parameters) {
        const found = holders(thing, context, parameters);
        if ('unknown' in found) return found;
        const officers = new Set(
          holdersOf(textParameter(parameters, 'in'), [textParameter(parameters, 'office')], context).map(
            ({ person }) => person,
          ),
        );
        return found.filter(({ person }) => person !== undefined && officers.has(person)).length;
      },
    },
  ],
});
