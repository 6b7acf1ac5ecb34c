import { yearOf, type IsoDate } from '../../time/iso-date.ts';
import { defineSubject, stableKeys } from '../frame/define-subject.ts';
import { doneIfNoted } from '../frame/done-reading.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { choiceOf, dayIfReadable, isFilled, numberOf, textOf } from '../frame/read-row.ts';

/** A working or project group that is active on the day of the check, in that day's year. */
interface WorkingGroupYear {
  readonly row: FactRow;
  readonly name: string;
  readonly kind: string;
  readonly year: number;
  readonly key: string;
}

const WORKING_KINDS: ReadonlySet<string | undefined> = new Set(['arbetsgrupp', 'projektgrupp']);

function workingGroups(context: FactContext): readonly WorkingGroupYear[] {
  const year = yearOf(context.asOf);
  const found = context.rows('groups').flatMap((row) => {
    const text = textOf(row, 'name');
    if (text === undefined) return [];
    const { name } = context.groups.resolve(text);
    const kind = choiceOf(row, 'kind') ?? groupKind(context, name);
    const ended = doneIfNoted(row, 'endedDate', context)?.kind === 'done';
    const begun = dayIfReadable(row, 'decidedDate');
    const ahead = begun !== undefined && begun > context.asOf;
    return kind !== undefined && WORKING_KINDS.has(kind) && !ended && !ahead ? [{ row, name, kind }] : [];
  });
  const keys = stableKeys(
    found.map(({ name }) => `${name} ${year}`),
    (index) => {
      const row = found[index]?.row;
      return row === undefined ? '' : `${textOf(row, 'parent') ?? ''}|${textOf(row, 'municipality') ?? ''}`;
    },
  );
  return found.map((group, index) => ({ ...group, year, key: keys[index] ?? '' }));
}

/** Sammankallande or ordförande of the group on the day of the check. */
function conveners(context: FactContext): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const row of context.rows('members')) {
    const group = context.groupOf(row)?.name;
    const role = choiceOf(row, 'role');
    if (group === undefined || (role !== 'sammankallande' && role !== 'ordförande')) continue;
    const [from, to] = [dayIfReadable(row, 'from'), dayIfReadable(row, 'to')];
    if ((from === undefined || from <= context.asOf) && (to === undefined || context.asOf <= to)) groups.add(group);
  }
  return groups;
}

/** 'Arbetsgruppen demens', or the name alone when it says itself what the group is. */
function groupLabel(name: string, kind: string): { readonly sv: string; readonly en: string } {
  if (/grupp|group/i.test(name)) return { sv: name, en: name };
  return kind === 'projektgrupp'
    ? { sv: `Projektgruppen ${name}`, en: `Project group ${name}` }
    : { sv: `Arbetsgruppen ${name}`, en: `Working group ${name}` };
}

/** The subject 'workingGroupYear'. */
export const WORKING_GROUP_YEAR_DEFINITION = defineSubject<WorkingGroupYear>({
  kind: 'workingGroupYear',
  says: {
    sv: 'En arbets- eller projektgrupp som är aktiv på granskningsdagen, i det årets.',
    en: 'A working or project group that is active on the day of the check, in that year.',
  },
  things: workingGroups,
  identity: ({ row, name, kind, key }, context) => ({
    key,
    label: groupLabel(name, kind),
    group: name,
    groupKind: kind,
    day: context.asOf,
    place: row.cell('name') ?? row.place,
    cells: (table, column) => (table === 'groups' ? row.cells(column) : []),
  }),
  facts: [
    {
      name: 'year',
      says: { sv: 'Året.', en: 'The year.' },
      type: 'text',
      reads: ['groups'],
      compute: ({ year }) => String(year),
    },
    {
      name: 'continued',
      says: {
        sv: 'Det är beslutat att gruppen fortsätter året, eller gruppen tillsattes under året.',
        en: 'It is decided that the group continues the year, or the group was set up during it.',
      },
      type: 'boolean',
      reads: ['groups.continuedYear'],
      alsoReads: ['groups.decidedDate'],
      compute({ row, year }) {
        const begun = dayIfReadable(row, 'decidedDate');
        if (begun !== undefined && yearOf(begun) === year) return true;
        if (!row.has('continuedYear')) return row.missing('continuedYear');
        if (row.reading('continuedYear')?.kind === 'unreadable') return row.unreadable('continuedYear');
        const continued = numberOf(row, 'continuedYear') ?? yearOrUndefined(dayIfReadable(row, 'continuedYear'));
        return continued !== undefined && continued >= year;
      },
    },
    {
      name: 'continuedYear',
      says: {
        sv: 'Det senaste år som gruppen enligt beslut fortsätter.',
        en: 'The latest year that the group is decided to continue.',
      },
      type: 'number',
      reads: ['groups.continuedYear'],
      compute: ({ row }) => numberOf(row, 'continuedYear') ?? null,
    },
    {
      name: 'yearBegunUnderDocument',
      says: {
        sv: 'Styrdokumentet gällde redan när året började.',
        en: 'The governance document already applied when the year began.',
      },
      type: 'boolean',
      reads: ['groups'],
      compute: ({ year }, { pack }) => pack.document === undefined || pack.document.validFrom <= `${year}-01-01`,
    },
    {
      name: 'decisionLacks',
      says: {
        sv: 'Vad beslutet om gruppen saknar: ”convener” (sammankallande) och ”positions” (deltagande befattningar).',
        en: 'What the decision on the group lacks: ‘convener’ and ‘positions’.',
      },
      type: 'list',
      reads: ['groups.positions', 'members.role'],
      alsoReads: ['members.group', 'members.from', 'members.to'],
      compute({ row, name }, context) {
        if (!row.has('positions')) return row.missing('positions');
        return [
          ...(context.shared(conveners).has(name) ? [] : ['convener']),
          ...(isFilled(row, 'positions') ? [] : ['positions']),
        ];
      },
    },
  ],
});

function yearOrUndefined(day: IsoDate | undefined): number | undefined {
  return day === undefined ? undefined : yearOf(day);
}
