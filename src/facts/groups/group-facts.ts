import { parseIsoDate, type IsoDate } from '../../time/iso-date.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import { doneReading } from '../frame/done-reading.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { numberParameter, listParameter, textParameter } from '../frame/parameters.ts';
import { choiceOf, dayIfReadable } from '../frame/read-row.ts';
import { meetingsByGroup } from '../meetings/meeting.ts';
import { createFunctionMatcher } from '../members/official-functions.ts';
import {
  holdersOf,
  isMemberOn,
  membersByGroup,
  ORDINARY_ROLES,
  unreadableMembers,
  type Member,
} from '../members/member.ts';
import type { FactParameterDescription, FactParameters, Unknown } from '../subject.ts';
import { areasOf, knownGroups, type KnownGroup } from './known-group.ts';
import { officersMissing, sharedWith } from './shared-members.ts';

const UNNAMED: Unknown = { unknown: 'missing', missing: ['members'] };
const FUNCTIONS: FactParameterDescription = {
  name: 'functions',
  type: 'list',
  says: { sv: 'Namn på paketets funktioner.', en: 'Names of the pack’s functions.' },
};
const BETWEEN: readonly FactParameterDescription[] = [
  { name: 'from', type: 'date', says: { sv: 'Första dagen.', en: 'The first day.' } },
  {
    name: 'to',
    type: 'date',
    optional: true,
    says: { sv: 'Sista dagen; utelämnad: granskningsdagen.', en: 'The last day; absent: the day of the check.' },
  },
];

function ordinaryMembers(group: string, context: FactContext): readonly Member[] {
  return holdersOf(group, ORDINARY_ROLES, context);
}

/** A row of the group whose role or dates could not be read. */
function doubt(group: string, context: FactContext): Unknown | undefined {
  const [member] = unreadableMembers(group, context);
  const [column] = member?.unreadable ?? [];
  return member === undefined || column === undefined ? undefined : member.row.unreadable(column);
}

function daysOf(parameters: FactParameters, context: FactContext): { readonly from: IsoDate; readonly to: IsoDate } {
  const from = parseIsoDate(textParameter(parameters, 'from'));
  const to = parameters['to'] === undefined ? context.asOf : parseIsoDate(textParameter(parameters, 'to'));
  if (from === undefined || to === undefined) throw new Error('from and to must be days');
  return { from, to };
}

/** What a rule may ask about a group. */
export const GROUP_FACTS: readonly FactDefinition<KnownGroup>[] = [
  {
    name: 'areas',
    says: { sv: 'Gruppens områden.', en: 'The group’s areas.' },
    type: 'list',
    reads: [],
    alsoReads: ['groups.area'],
    compute: ({ areas }) => areas,
  },
  {
    name: 'municipalitiesWithFunction',
    says: {
      sv: 'Antal kommuner som har en ordinarie ledamot med någon av funktionerna på granskningsdagen.',
      en: 'Municipalities that have an ordinary member with one of the functions on the day of the check.',
    },
    type: 'number',
    unit: 'count',
    reads: [['members.position', 'members.function'], 'members.organisation'],
    alsoReads: ['members.role', 'members.from', 'members.to'],
    parameters: [
      FUNCTIONS,
      { name: 'enough', type: 'integer', says: { sv: 'Ett antal som räcker.', en: 'A number that is enough.' } },
    ],
    compute(group, context, parameters) {
      if (!group.named) return UNNAMED;
      const names = listParameter(parameters, 'functions');
      const matcher = createFunctionMatcher(context.pack.functions.filter(({ name }) => names.includes(name)));
      const municipalities = ordinaryMembers(group.name, context)
        .filter(({ side, functionText, position }) => {
          const named = matcher.in(functionText).length > 0 || matcher.in(position).length > 0;
          return side === 'kommun' && named;
        })
        .map(({ organisation, organisationText }) => organisation.name ?? organisationText);
      const count = new Set(municipalities).size;
      return count >= numberParameter(parameters, 'enough') ? count : (doubt(group.name, context) ?? count);
    },
  },
  {
    name: 'sharedMembers',
    says: {
      sv: 'Antal ordinarie ledamöter som också har en ordinarie plats i gruppen ”with”, eller vars funktion säger att de företräder den; vid behov bara de från ”sides” och med någon av ”functions”.',
      en: 'Ordinary members who also have an ordinary seat in the group “with”, or whose function says that they represent it; if wanted only those from “sides” and with one of “functions”.',
    },
    type: 'number',
    unit: 'count',
    reads: ['members.name'],
    alsoReads: ['members.function', 'members.position', 'members.organisation', 'members.role'],
    parameters: [
      { name: 'with', type: 'text', says: { sv: 'Den andra gruppens namn.', en: 'The other group’s name.' } },
      { name: 'sides', type: 'list', optional: true, says: { sv: 'Sidor som räknas.', en: 'Sides that count.' } },
      { ...FUNCTIONS, optional: true },
    ],
    compute: (group, context, parameters) => (group.named ? sharedWith(group, context, parameters) : UNNAMED),
  },
  {
    name: 'officersMissing',
    says: {
      sv: 'De av ”groups” vars innehavare av någon av rollerna ”roles” inte är med i gruppen, varken som person eller enligt sin funktion.',
      en: 'Those of “groups” whose holder of one of the roles “roles” is not in the group, neither as a person nor by function.',
    },
    type: 'list',
    reads: ['members.role', 'members.name'],
    alsoReads: ['members.function', 'members.from', 'members.to'],
    parameters: [
      { name: 'groups', type: 'list', says: { sv: 'De andra grupperna.', en: 'The other groups.' } },
      {
        name: 'roles',
        type: 'list',
        says: { sv: 'Roller i dem, som ordförande.', en: 'Roles in them, such as ordförande.' },
      },
    ],
    compute: (group, context, parameters) => (group.named ? officersMissing(group, context, parameters) : UNNAMED),
  },
  {
    name: 'officersMissingCount',
    says: { sv: 'Hur många ”officersMissing” är.', en: 'How many “officersMissing” are.' },
    type: 'number',
    unit: 'count',
    reads: ['members.role', 'members.name'],
    parameters: [
      { name: 'groups', type: 'list', says: { sv: 'De andra grupperna.', en: 'The other groups.' } },
      {
        name: 'roles',
        type: 'list',
        says: { sv: 'Roller i dem, som ordförande.', en: 'Roles in them, such as ordförande.' },
      },
    ],
    compute(group, context, parameters) {
      if (!group.named) return UNNAMED;
      const missing = officersMissing(group, context, parameters);
      return 'unknown' in missing ? missing : missing.length;
    },
  },
  {
    name: 'membersBetween',
    says: {
      sv: 'Antal ordinarie ledamöter någon dag från och med ”from” till och med ”to”.',
      en: 'Ordinary members on some day from “from” to “to”.',
    },
    type: 'number',
    unit: 'count',
    reads: ['members'],
    alsoReads: ['members.role', 'members.from', 'members.to'],
    parameters: BETWEEN,
    compute(group, context, parameters) {
      if (!group.named) return UNNAMED;
      const { from, to } = daysOf(parameters, context);
      const members = (membersByGroup(context).get(group.name) ?? []).filter(
        (member) =>
          ORDINARY_ROLES.includes(member.role ?? '') &&
          (isMemberOn(member, from) || (member.from !== undefined && from <= member.from && member.from <= to)),
      );
      return members.length;
    },
  },
  {
    name: 'meetingsBetween',
    says: { sv: 'Antal hållna möten från och med ”from” till och med ”to”.', en: 'Meetings held from “from” to “to”.' },
    type: 'number',
    unit: 'count',
    reads: ['meetings.date'],
    alsoReads: ['meetings.status'],
    parameters: BETWEEN,
    compute(group, context, parameters) {
      if (!group.named) return { unknown: 'missing', missing: ['meetings'] };
      const { from, to } = daysOf(parameters, context);
      const held = (meetingsByGroup(context).get(group.name) ?? []).filter(
        ({ date, state }) => state === 'held' && from <= date && date <= to,
      );
      return new Set(held.map(({ date }) => date)).size;
    },
  },
  {
    name: 'deviationSystem',
    says: {
      sv: 'Om ett system för avvikelsehantering är noterat som infört.',
      en: 'Whether a system for handling deviations is noted as introduced.',
    },
    type: 'boolean',
    reads: ['groups.deviationSystem'],
    compute({ row }, context) {
      if (row === undefined) return { unknown: 'missing', missing: ['groups'] };
      const done = doneReading(row, 'deviationSystem', context);
      return done.kind === 'unknown' ? done.unknown : done.kind === 'done';
    },
  },
  {
    name: 'municipalitiesWithoutGroup',
    says: {
      sv: 'De av ”municipalities” som inte har någon grupp av slaget ”kind” för gruppens område, enligt Grupper.',
      en: 'Those of “municipalities” that have no group of the kind “kind” for the group’s area, by Grupper.',
    },
    type: 'list',
    reads: ['groups.name'],
    alsoReads: ['groups.kind', 'groups.municipality', 'groups.area', 'groups.endedDate'],
    parameters: [
      { name: 'municipalities', type: 'list', says: { sv: 'Kommunerna.', en: 'The municipalities.' } },
      { name: 'kind', type: 'text', says: { sv: 'Grupptypen.', en: 'The kind of group.' } },
    ],
    compute: municipalitiesMissing,
  },
  {
    name: 'municipalitiesWithoutGroupCount',
    says: { sv: 'Hur många ”municipalitiesWithoutGroup” är.', en: 'How many “municipalitiesWithoutGroup” are.' },
    type: 'number',
    unit: 'count',
    reads: ['groups.name'],
    parameters: [
      { name: 'municipalities', type: 'list', says: { sv: 'Kommunerna.', en: 'The municipalities.' } },
      { name: 'kind', type: 'text', says: { sv: 'Grupptypen.', en: 'The kind of group.' } },
    ],
    compute: (group, context, parameters) => municipalitiesMissing(group, context, parameters).length,
  },
  {
    name: 'today',
    says: { sv: 'Granskningsdagen.', en: 'The day of the check.' },
    type: 'date',
    reads: [],
    compute: (_group, { asOf }) => asOf,
  },
];

function municipalitiesMissing(group: KnownGroup, context: FactContext, parameters: FactParameters): readonly string[] {
  const served = municipalitiesServed(group, textParameter(parameters, 'kind'), context);
  return listParameter(parameters, 'municipalities').filter((name) => !served.has(name));
}

/** The municipalities that Grupper has a group of a kind for, in one of the group's areas. */
function municipalitiesServed(group: KnownGroup, kind: string, context: FactContext): ReadonlySet<string> {
  const served = new Set<string>();
  for (const row of context.rows('groups')) {
    const ended = dayIfReadable(row, 'endedDate');
    if (ended !== undefined && ended <= context.asOf) continue;
    const known = knownGroups(context).get(context.groupOf(row)?.name ?? '');
    const own = choiceOf(row, 'kind') ?? known?.kind;
    if (own !== kind && own !== undefined) continue;
    const areas = areasOf(row, context);
    const area = group.areas.some((name) => areas.includes(name) || known?.areas.includes(name) === true);
    const written = row.reading('municipality')?.text;
    const municipality =
      written === undefined ? known?.municipality : (context.names.organisation(written).name ?? written);
    if (area && municipality !== undefined) served.add(municipality);
  }
  return served;
}
