import { defineSubject } from '../frame/define-subject.ts';
import { numberParameter } from '../frame/parameters.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { yearOf } from '../../time/iso-date.ts';
import type { Unknown } from '../subject.ts';
import { membersByGroup, unreadableMembers } from '../members/member.ts';
import { chairYearsOf, isLongerThan, type ChairYear } from './chair-year.ts';

const CHAIR_EVIDENCE = [['members.role', 'meetings.chair']] as const;

/** Nothing in the workbook is about the group, or the row that may name the chair could not be read. */
function doubt({ group, year }: ChairYear, context: FactContext): Unknown | undefined {
  if (!group.named) return { unknown: 'missing', missing: ['members'] };
  if (year !== yearOf(context.asOf)) return undefined;
  const doubtful = unreadableMembers(group.name, context).find(
    ({ role }) => role === undefined || role === 'ordförande',
  );
  const [column] = doubtful?.unreadable ?? [];
  return doubtful === undefined || column === undefined ? undefined : doubtful.row.unreadable(column);
}

/** The side, or the cells that should have told it. */
function sideOr<Value>(thing: ChairYear, value: Value): Value | null | Unknown {
  if (thing.side !== undefined) return value;
  const [row] = thing.rows;
  if (row === undefined) return null;
  return row.kind === 'members' ? row.unreadable('organisation') : row.unreadable('chair');
}

/** The subject 'chairYear'. */
export const CHAIR_YEAR_DEFINITION = defineSubject<ChairYear>({
  kind: 'chairYear',
  says: {
    sv: 'Ordförandeskapet i en grupp under ett år, från det första år som arbetsboken säger vem som var ordförande.',
    en: 'The chair of a group in a year, from the first year that the workbook tells who it was.',
  },
  things: chairYearsOf,
  identity: ({ group, year, day, rows }) => {
    const [first] = rows;
    return {
      key: `${group.name} | ${year}`,
      label: { sv: `${group.name}: ordförande ${year}`, en: `${group.name}: chair ${year}` },
      group: group.name,
      ...(group.kind === undefined ? {} : { groupKind: group.kind }),
      day,
      place: first?.cell(first.kind === 'members' ? 'role' : 'chair') ?? first?.place ?? group.row?.place,
      cells(table, column) {
        const own = table === 'groups' && group.row !== undefined ? [group.row] : rows;
        return own.filter((row) => row.kind === table).flatMap((row) => row.cells(column));
      },
    };
  },
  facts: [
    {
      name: 'year',
      says: { sv: 'Året.', en: 'The year.' },
      type: 'number',
      reads: [],
      compute: ({ year }) => year,
    },
    {
      name: 'isCurrentYear',
      says: { sv: 'Om det är granskningsdagens år.', en: 'Whether it is the year of the day of the check.' },
      type: 'boolean',
      reads: [],
      compute: ({ year }, context) => year === yearOf(context.asOf),
    },
    {
      name: 'chairPresent',
      says: {
        sv: 'Om gruppen har ordförande: på årets sista dag eller granskningsdagen enligt Ledamöter, eller vid årets möten.',
        en: 'Whether the group has a chair: on the last day of the year or the day of the check by Ledamöter, or at its meetings.',
      },
      type: 'boolean',
      reads: CHAIR_EVIDENCE,
      alsoReads: ['members.from', 'members.to'],
      compute: (thing, context) => thing.present || (doubt(thing, context) ?? false),
    },
    {
      name: 'rolesNoted',
      says: {
        sv: 'Om Ledamöter säger vilka roller gruppens ledamöter har; annars är det bara mötena som kan säga vem som är ordförande.',
        en: 'Whether Ledamöter tells the roles of the group’s members; if not, only the meetings can tell who the chair is.',
      },
      type: 'boolean',
      reads: CHAIR_EVIDENCE,
      alsoReads: ['members.group'],
      compute: ({ group }, context) =>
        (membersByGroup(context).get(group.name) ?? []).some(({ row }) => row.has('role')),
    },
    {
      name: 'chairSide',
      says: {
        sv: 'Sidan som hade ordförandeskapet större delen av året.',
        en: 'The side that held the chair for most of the year.',
      },
      type: 'text',
      reads: CHAIR_EVIDENCE,
      alsoReads: ['members.organisation', 'members.principal', 'members.from', 'members.to'],
      compute: (thing) => sideOr(thing, thing.side ?? null),
    },
    {
      name: 'yearsOnEnd',
      says: {
        sv: 'Hur många år i rad, detta medräknat, samma sida har haft ordförandeskapet.',
        en: 'How many years on end, this one included, the same side has held the chair.',
      },
      type: 'number',
      unit: 'years',
      reads: CHAIR_EVIDENCE,
      alsoReads: ['members.organisation', 'members.principal', 'members.from', 'members.to'],
      compute: (thing) => sideOr(thing, thing.yearsOnEnd ?? null),
    },
    {
      name: 'termTooLong',
      says: {
        sv: 'Om någon som blev ordförande under året är vald för mer än ”years” år och ”graceDays” dagar, eller utan slutdag har suttit så länge.',
        en: 'Whether somebody who became chair in the year is elected for more than “years” years and “graceDays” days, or without an end has sat so long.',
      },
      type: 'boolean',
      reads: [],
      alsoReads: ['members.from', 'members.to'],
      parameters: [
        { name: 'years', type: 'integer', says: { sv: 'Antal år.', en: 'Number of years.' } },
        { name: 'graceDays', type: 'integer', says: { sv: 'Dagar därutöver.', en: 'Days beyond.' } },
      ],
      compute: ({ terms }, context, parameters) =>
        terms.some((term) =>
          isLongerThan(
            term,
            numberParameter(parameters, 'years'),
            numberParameter(parameters, 'graceDays'),
            context.asOf,
          ),
        ),
    },
    {
      name: 'intervalYears',
      says: {
        sv: 'Antal år mellan ordförandebyten som gruppen har beslutat, enligt Grupper; tom när det inte är angivet.',
        en: 'The years between changes of chair that the group has decided, by Grupper; empty when not stated.',
      },
      type: 'number',
      unit: 'years',
      reads: ['groups.chairIntervalYears'],
      compute: ({ group, intervalYears }) => {
        if (group.row?.reading('chairIntervalYears')?.kind === 'unreadable')
          return group.row.unreadable('chairIntervalYears');
        return intervalYears ?? null;
      },
    },
  ],
});
