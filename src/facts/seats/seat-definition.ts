import { defineSubject, isUnknown } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { membersByGroup, type Member } from '../members/member.ts';
import type { Text } from '../../governance/pack.ts';
import type { Unknown } from '../subject.ts';
import { fillersOf, filledCount } from './seat-filling.ts';
import { seatsOf, type GroupSeat } from './seat.ts';

/** The count, unless the seat's own row or the group is unknown. */
function filled(seat: GroupSeat, context: FactContext): number | Unknown {
  if (!seat.groupNamed) return { unknown: 'missing', missing: ['members'] };
  const [column] = seat.unreadable;
  if (column !== undefined && seat.row !== undefined) return seat.row.unreadable(column);
  return filledCount(seat, context);
}

function over(count: number, limit: number | undefined): number {
  return limit === undefined || count <= limit ? 0 : count - limit;
}

const NO_READS = [] as const;
const MEMBERS = ['members'] as const;

/** The subject 'seat'. */
export const SEAT_DEFINITION = defineSubject<GroupSeat>({
  kind: 'seat',
  says: {
    sv: 'En organisations, sidas eller funktions platser i en grupp, eller hela gruppens antal, på granskningsdagen.',
    en: 'The seats of an organisation, side or function in a group, or the whole group’s number, on the day of the check.',
  },
  things: seatsOf,
  identity: (seat, context) => {
    const place = placeOf(seat, context);
    return {
      key: seat.key,
      label: labelOf(seat),
      group: seat.group,
      day: context.asOf,
      place: place?.row.cell('group') ?? place?.row.place ?? seat.row?.place,
      cells(table, column) {
        if (table === 'representation') return seat.row?.cells(column) ?? [];
        if (table !== 'members') return [];
        return fillersOf(seat, context).flatMap(({ row }) => row.cells(column));
      },
    };
  },
  facts: [
    {
      name: 'filled',
      says: { sv: 'Antal personer på platserna.', en: 'Persons in the seats.' },
      type: 'number',
      unit: 'count',
      reads: MEMBERS,
      alsoReads: [
        'members.role',
        'members.from',
        'members.to',
        'members.position',
        'members.function',
        'representation',
      ],
      compute: filled,
    },
    {
      name: 'vacancies',
      says: {
        sv: 'Antal platser som är tomma, räknat från minsta antalet.',
        en: 'Empty seats, counted from the least number.',
      },
      type: 'number',
      unit: 'count',
      reads: MEMBERS,
      alsoReads: ['members.role', 'members.from', 'members.to'],
      compute(seat, context) {
        const count = filled(seat, context);
        return isUnknown(count) ? count : Math.max(0, seat.min - count);
      },
    },
    {
      name: 'excess',
      says: { sv: 'Antal ledamöter utöver platserna.', en: 'Members beyond the seats.' },
      type: 'number',
      unit: 'count',
      reads: MEMBERS,
      alsoReads: ['members.role', 'members.from', 'members.to'],
      compute(seat, context) {
        const count = filled(seat, context);
        return isUnknown(count) ? count : over(count, seat.max);
      },
    },
    {
      name: 'seatsMin',
      says: { sv: 'Minsta antal platser.', en: 'The least number of seats.' },
      type: 'number',
      unit: 'count',
      reads: NO_READS,
      compute: ({ min }) => min,
    },
    {
      name: 'seatsMax',
      says: {
        sv: 'Högsta antal platser; tom när det saknas övre gräns.',
        en: 'The most seats; empty without an upper limit.',
      },
      type: 'number',
      unit: 'count',
      reads: NO_READS,
      compute: ({ max }) => max ?? null,
    },
    {
      name: 'shape',
      says: {
        sv: 'Vad platserna är till för: organisation, side (sida), function (funktion), organisationAndFunction, sideAndFunction eller total (hela gruppen).',
        en: 'What the seats are for: organisation, side, function, organisationAndFunction, sideAndFunction or total (the whole group).',
      },
      type: 'text',
      reads: NO_READS,
      compute: ({ shape }) => shape,
    },
    {
      name: 'whose',
      says: {
        sv: 'Organisationen eller sidan; tom när platserna inte är någons.',
        en: 'The organisation or side; empty when nobody’s.',
      },
      type: 'text',
      reads: NO_READS,
      compute: ({ organisation, side }) => organisation ?? side ?? null,
    },
    {
      name: 'seatFunction',
      says: {
        sv: 'Funktionen; tom när platserna inte gäller någon.',
        en: 'The function; empty when the seats ask for none.',
      },
      type: 'text',
      reads: NO_READS,
      compute: ({ function: official }) => official ?? null,
    },
    {
      name: 'validSince',
      says: {
        sv: 'Dagen som platserna gäller från; tom när den inte är angiven.',
        en: 'The day the seats apply from; empty when not stated.',
      },
      type: 'date',
      reads: NO_READS,
      compute: ({ validFrom }) => validFrom ?? null,
    },
    {
      name: 'seatsFrom',
      says: {
        sv: 'Var platserna står: workbook (arbetsbokens Representation) eller pack (regelpaketet).',
        en: 'Where the seats are stated: workbook (its Representation) or pack.',
      },
      type: 'text',
      reads: NO_READS,
      compute: ({ row }) => (row === undefined ? 'pack' : 'workbook'),
    },
  ],
});

const SIDES: Readonly<Record<string, Text>> = {
  kommun: { sv: 'kommunerna', en: 'the municipalities' },
  region: { sv: 'regionen', en: 'the region' },
  privat: { sv: 'privata utförare', en: 'private providers' },
  annan: { sv: 'andra', en: 'others' },
};

function labelOf({ group, organisation, side, function: official }: GroupSeat): Text {
  const sideName = side === undefined ? undefined : SIDES[side];
  const in_ = (language: keyof Text): string => {
    const whose = organisation ?? sideName?.[language];
    const parts = [official, whose].filter((part) => part !== undefined);
    const all = { sv: 'hela gruppen', en: 'the whole group' }[language];
    return `${group}: ${parts.length === 0 ? all : parts.join(', ')}`;
  };
  return { sv: in_('sv'), en: in_('en') };
}

/** The row to point at when nobody fills the seat: the first of the group. */
function placeOf(seat: GroupSeat, context: FactContext): Member | undefined {
  const [filler] = fillersOf(seat, context);
  return seat.row === undefined ? (filler ?? membersByGroup(context).get(seat.group)?.[0]) : undefined;
}
