import { yearOf, type IsoDate } from '../../time/iso-date.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupKind } from '../frame/group-kinds.ts';
import type { GroupPeriod } from '../frame/group-period.ts';
import { textParameter } from '../frame/parameters.ts';
import { dayIfReadable, numberOf } from '../frame/read-row.ts';
import { assignmentsOf, type Assignment } from './assignment.ts';

/** The years an assignment is about: its own year, else from its approval to its end or report. */
function yearsOfAssignment({ row }: Assignment): { readonly first: number; readonly last: number } | undefined {
  const year = numberOf(row, 'year');
  if (year !== undefined) return { first: year, last: year };
  const start = dayIfReadable(row, 'approved');
  const end = dayIfReadable(row, 'endDate') ?? dayIfReadable(row, 'reportDue') ?? dayIfReadable(row, 'reportedDate');
  const [from, to] = [start ?? end, end ?? start] as const;
  return from === undefined || to === undefined
    ? undefined
    : { first: yearOf(from), last: Math.max(yearOf(from), yearOf(to)) };
}

interface ClientAssignments {
  readonly first: number;
  readonly assigneesByYear: ReadonlyMap<number, ReadonlySet<string>>;
}

function assignmentsByClient(context: FactContext): ReadonlyMap<string, ClientAssignments> {
  const clients = new Map<string, Map<number, Set<string>>>();
  for (const assignment of assignmentsOf(context)) {
    const { client, assignee } = assignment;
    const years = yearsOfAssignment(assignment);
    if (client === undefined || assignee === undefined || years === undefined) continue;
    const byYear = clients.get(client) ?? new Map<number, Set<string>>();
    clients.set(client, byYear);
    for (let year = years.first; year <= Math.min(years.last, years.first + 20); year++) {
      const assignees = byYear.get(year);
      if (assignees === undefined) byYear.set(year, new Set([assignee]));
      else assignees.add(assignee);
    }
  }
  return new Map(
    [...clients].map(([client, byYear]) => [client, { first: Math.min(...byYear.keys()), assigneesByYear: byYear }]),
  );
}

/** The first day of the first year that a client's assignments are about; undefined when it has none. */
export function firstAssignmentDay(context: FactContext, client: string): IsoDate | undefined {
  const known = context.shared(assignmentsByClient).get(client);
  return known === undefined ? undefined : (`${known.first}-01-01` as IsoDate);
}

/** What a rule may ask about the assignments that a group gives in a year. */
export const YEAR_ASSIGNMENT_FACTS: readonly FactDefinition<GroupPeriod>[] = [
  {
    name: 'assignmentsKept',
    says: {
      sv: 'Tabellen Uppdrag har uppdrag från gruppen för året eller tidigare; först då prövas året.',
      en: 'The table Uppdrag has assignments from the group for this year or before; only then is the year judged.',
    },
    type: 'boolean',
    reads: ['assignments'],
    alsoReads: ['assignments.client', 'assignments.year'],
    compute(period, context) {
      const first = firstAssignmentDay(context, period.group);
      return first !== undefined && first <= period.to;
    },
  },
  {
    name: 'groupsWithoutAssignment',
    says: {
      sv: 'De underordnade grupper av slaget ”kind” som inte har fått något uppdrag från gruppen för året.',
      en: 'The subordinate groups of the kind “kind” that have no assignment from the group for the year.',
    },
    type: 'list',
    reads: ['assignments.assignee', ['assignments.year', 'assignments.endDate', 'assignments.approved']],
    alsoReads: ['assignments.client', 'groups.kind'],
    parameters: [
      { name: 'kind', type: 'text', says: { sv: 'Grupperna slag, som ”verksamhetsgrupp”.', en: 'The groups’ kind.' } },
    ],
    compute(period, context, parameters) {
      const kind = textParameter(parameters, 'kind');
      const given = context.shared(assignmentsByClient).get(period.group)?.assigneesByYear.get(yearOf(period.from));
      return context.pack.groups
        .filter(({ name, parent }) => parent === period.group && groupKind(context, name) === kind)
        .map(({ name }) => name)
        .filter((name) => given?.has(name) !== true);
    },
  },
];
