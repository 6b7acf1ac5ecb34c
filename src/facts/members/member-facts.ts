import { daysBetween } from '../../time/iso-date.ts';
import { doneReading } from '../frame/done-reading.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { listParameter } from '../frame/parameters.ts';
import { isFilled, textOf } from '../frame/read-row.ts';
import { seatedMember } from '../seats/seat-filling.ts';
import { seatsByGroup } from '../seats/seat.ts';
import type { FactValue, Unknown } from '../subject.ts';
import { createFunctionMatcher } from './official-functions.ts';
import { isMemberOn, membersByGroup, ORDINARY_ROLES, type Member } from './member.ts';

/** Unknown when role or dates could not be read. */
function ordinary(member: Member, context: FactContext): boolean | Unknown {
  const [column] = member.unreadable;
  if (column !== undefined) return member.row.unreadable(column);
  return member.role !== undefined && ORDINARY_ROLES.includes(member.role) && isMemberOn(member, context.asOf);
}

/** How a member stands to the group's seats by organisation. */
function seatStanding(member: Member, context: FactContext): FactValue {
  const seats = (seatsByGroup(context).get(member.group) ?? []).filter(({ shape }) => shape === 'organisation');
  if (seats.length === 0) return null;
  const seated = seatedMember(member, context);
  if (seated?.seatOrganisation !== undefined) return 'seated';
  if (member.organisationText === undefined && member.place === undefined) return 'organisationMissing';
  const name = member.organisation.name;
  if (name === undefined) return 'organisationUnknown';
  const hasSeatedPart = seats.some(
    ({ organisation }) => context.pack.organisations.find((each) => each.name === organisation)?.partOf === name,
  );
  return hasSeatedPart ? 'positionUnclear' : 'noSeat';
}

function sharesGroupAndPerson(context: FactContext): ReadonlyMap<string, readonly Member[]> {
  const index = new Map<string, Member[]>();
  for (const members of membersByGroup(context).values()) {
    for (const member of members) {
      if (member.person === undefined || ordinary(member, context) !== true) continue;
      const key = seatKey(member);
      const same = index.get(key);
      if (same === undefined) index.set(key, [member]);
      else same.push(member);
    }
  }
  return index;
}

/** Group and person; where nothing tells the group, each sheet is one of its own. */
function seatKey({ group, person, row }: Member): string {
  return `${group === '' ? row.place.sheet : group} | ${person ?? ''}`;
}

/** The rows by which the member's person has an ordinary seat in the group on the day of the check. */
function ownSeats(member: Member, context: FactContext): readonly Member[] {
  return context.shared(sharesGroupAndPerson).get(seatKey(member)) ?? [];
}

/** Two rows of one person are two seats when they are of two organisations, or say the same role twice. */
function isDoubleBooked(member: Member, context: FactContext): boolean {
  const own = ownSeats(member, context);
  const organisations = new Set(
    own.map(({ place, organisationText }) => place?.name ?? normalisedText(organisationText ?? '')),
  );
  const roles = new Set(own.map(({ role }) => role));
  return organisations.size > 1 || roles.size < own.length;
}

/** What a rule may ask about a member. */
export const MEMBER_FACTS: readonly FactDefinition<Member>[] = [
  {
    name: 'ordinary',
    says: {
      sv: 'Om raden är en ordinarie plats på granskningsdagen: ordförande, sammankallande eller ledamot, från och med Från till och med Till.',
      en: 'Whether the row is an ordinary seat on the day of the check: chair, convener or member, from Från to Till inclusive.',
    },
    type: 'boolean',
    reads: ['members'],
    alsoReads: ['members.role', 'members.from', 'members.to'],
    compute: ordinary,
  },
  {
    name: 'seatStanding',
    says: {
      sv: 'Hur ledamoten förhåller sig till gruppens platser per organisation: seated (har en plats att fylla), noSeat (organisationen har ingen plats), positionUnclear (befattningen säger inte vilken av huvudmannens platser), organisationUnknown, organisationMissing; tom när gruppen inte har platser per organisation.',
      en: 'How the member stands to the group’s seats by organisation: seated, noSeat (the organisation has none), positionUnclear (the position does not say which of the principal’s seats), organisationUnknown, organisationMissing; empty when the group has no seats by organisation.',
    },
    type: 'text',
    reads: ['members.organisation'],
    alsoReads: ['members.position', 'members.principal', 'members.function', 'representation'],
    compute: seatStanding,
  },
  {
    name: 'organisation',
    says: { sv: 'Organisationen som den är skriven.', en: 'The organisation as written.' },
    type: 'text',
    reads: ['members.organisation'],
    compute: ({ organisationText }) => organisationText ?? null,
  },
  {
    name: 'side',
    says: { sv: 'Sidan: kommun, region, privat eller annan.', en: 'The side: kommun, region, privat or annan.' },
    type: 'text',
    reads: [['members.organisation', 'members.principal']],
    compute: ({ side }) => side ?? null,
  },
  {
    name: 'position',
    says: { sv: 'Befattningen.', en: 'The position.' },
    type: 'text',
    reads: ['members.position'],
    compute: ({ position, row }) => (row.has('position') ? (position ?? null) : row.missing('position')),
  },
  {
    name: 'writtenPosition',
    says: {
      sv: 'Befattningen inom citattecken, eller att den inte är ifylld.',
      en: 'The position within quotes, or that it is not filled in.',
    },
    type: 'text',
    reads: ['members.position'],
    compute: ({ position }) => (position === undefined ? 'inte ifylld' : `”${position}”`),
  },
  {
    name: 'hasFunction',
    says: {
      sv: 'Om funktion eller befattning anger någon av funktionerna.',
      en: 'Whether function or position names one of the functions.',
    },
    type: 'boolean',
    reads: ['members.position'],
    alsoReads: ['members.function'],
    parameters: [
      {
        name: 'functions',
        type: 'list',
        says: { sv: 'Namn på paketets funktioner.', en: 'Names of the pack’s functions.' },
      },
    ],
    compute({ functionText, position, row }, context, parameters) {
      const names = listParameter(parameters, 'functions');
      const matcher = createFunctionMatcher(context.pack.functions.filter(({ name }) => names.includes(name)));
      if (matcher.in(functionText).length > 0 || matcher.in(position).length > 0) return true;
      return row.has('position') ? false : row.missing('position');
    },
  },
  {
    name: 'notesWord',
    says: {
      sv: 'Om befattning, funktion eller anmärkning innehåller något av orden.',
      en: 'Whether position, function or comment has one of the words.',
    },
    type: 'boolean',
    reads: ['members.position'],
    alsoReads: ['members.function', 'members.comment'],
    parameters: [{ name: 'words', type: 'list', says: { sv: 'Ord som räknas.', en: 'Words that count.' } }],
    compute({ row }, _context, parameters) {
      const text = ['position', 'function', 'comment']
        .map((column) => normalisedText(textOf(row, column) ?? ''))
        .join(' ');
      return listParameter(parameters, 'words').some((word) => text.includes(normalisedText(word)));
    },
  },
  {
    name: 'hasTerm',
    says: { sv: 'Om uppdraget har en början eller ett slut.', en: 'Whether the term has a beginning or an end.' },
    type: 'boolean',
    reads: [['members.from', 'members.to']],
    compute: ({ row }) => isFilled(row, 'from') || isFilled(row, 'to'),
  },
  {
    name: 'doubleBooked',
    says: {
      sv: 'Om samma person har två ordinarie platser i gruppen: för två organisationer, eller samma roll två gånger.',
      en: 'Whether the same person has two ordinary seats in the group: for two organisations, or the same role twice.',
    },
    type: 'boolean',
    reads: ['members.name'],
    alsoReads: ['members.organisation', 'members.role', 'members.from', 'members.to'],
    compute: (member, context) => (member.person === undefined ? false : isDoubleBooked(member, context)),
  },
  {
    name: 'seatsOfPerson',
    says: {
      sv: 'Antal ordinarie rader som personen har i gruppen.',
      en: 'Ordinary rows that the person has in the group.',
    },
    type: 'number',
    unit: 'count',
    reads: ['members.name'],
    compute: (member, context) => ownSeats(member, context).length,
  },
  {
    name: 'memberSince',
    says: { sv: 'Dagen då uppdraget började.', en: 'The day the term began.' },
    type: 'date',
    reads: ['members.from'],
    compute: ({ from, row }) => (row.reading('from')?.kind === 'unreadable' ? row.unreadable('from') : (from ?? null)),
  },
  {
    name: 'daysAsMember',
    says: {
      sv: 'Dagar sedan uppdraget började; negativt när det är kommande.',
      en: 'Days since the term began; negative when ahead.',
    },
    type: 'number',
    unit: 'days',
    reads: ['members.from'],
    compute: ({ from, row }, { asOf }) => {
      if (row.reading('from')?.kind === 'unreadable') return row.unreadable('from');
      return from === undefined ? null : daysBetween(from, asOf);
    },
  },
  {
    name: 'introduced',
    says: { sv: 'Om introduktion är noterad.', en: 'Whether introduction is noted.' },
    type: 'boolean',
    reads: ['members.introduced'],
    compute({ row }, context) {
      const done = doneReading(row, 'introduced', context);
      return done.kind === 'unknown' ? done.unknown : done.kind === 'done';
    },
  },
];
