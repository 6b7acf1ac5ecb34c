import { daysBetween, type IsoDate } from '../../time/iso-date.ts';
import { doneReading } from '../frame/done-reading.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupedBy } from '../frame/grouped-by.ts';
import type { Unknown } from '../subject.ts';
import { membersOf, ORDINARY_ROLES, type Member } from './member.ts';

/** The rows by which one person has sat in one group, this one included. */
function tenure(member: Member, context: FactContext): readonly Member[] {
  if (member.person === undefined) return [member];
  return context.shared(tenures).get(tenureKey(member)) ?? [member];
}

function tenures(context: FactContext): ReadonlyMap<string, readonly Member[]> {
  const ordinary = membersOf(context).filter(
    ({ person, role }) => person !== undefined && role !== undefined && ORDINARY_ROLES.includes(role),
  );
  return groupedBy(ordinary, tenureKey);
}

function tenureKey({ group, person }: Member): string {
  return `${group} | ${person ?? ''}`;
}

/** The first day of the person in the group; null when a row is open backwards. */
function firstDay(member: Member, context: FactContext): IsoDate | null | Unknown {
  const rows = tenure(member, context);
  const unreadable = rows.find(({ row }) => row.reading('from')?.kind === 'unreadable');
  if (unreadable !== undefined) return unreadable.row.unreadable('from');
  const days = rows.map(({ from }) => from);
  return days.includes(undefined) ? null : (days.filter((day) => day !== undefined).sort()[0] ?? null);
}

/** Facts about a person's whole time in a group, whatever rows and roles it is split on. */
export const TENURE_FACTS: readonly FactDefinition<Member>[] = [
  {
    name: 'inGroupSince',
    says: {
      sv: 'Dagen då personen först kom med i gruppen, oavsett roll; tom när en rad saknar Från.',
      en: 'The day the person first joined the group, whatever the role; empty when a row has no Från.',
    },
    type: 'date',
    reads: ['members.from'],
    alsoReads: ['members.name', 'members.role'],
    compute: firstDay,
  },
  {
    name: 'daysInGroup',
    says: {
      sv: 'Dagar sedan personen först kom med i gruppen; negativt när det ligger framåt.',
      en: 'Days since the person first joined the group; negative when it lies ahead.',
    },
    type: 'number',
    unit: 'days',
    reads: ['members.from'],
    alsoReads: ['members.name', 'members.role'],
    compute(member, context) {
      const day = firstDay(member, context);
      return typeof day === 'string' ? daysBetween(day, context.asOf) : day;
    },
  },
  {
    name: 'introducedInGroup',
    says: {
      sv: 'Introduktion är noterad på någon av personens rader i gruppen.',
      en: 'An introduction is noted in one of the person’s rows in the group.',
    },
    type: 'boolean',
    reads: ['members.introduced'],
    alsoReads: ['members.name', 'members.role'],
    compute(member, context) {
      const readings = tenure(member, context).map(({ row }) => doneReading(row, 'introduced', context));
      if (readings.some(({ kind }) => kind === 'done')) return true;
      const unknown = readings.find((reading) => reading.kind === 'unknown');
      return unknown?.kind === 'unknown' ? unknown.unknown : false;
    },
  },
];
