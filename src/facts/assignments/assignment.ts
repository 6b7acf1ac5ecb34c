import type { FactContext } from '../frame/fact-context.ts';
import { stableKeys, type SubjectIdentity } from '../frame/define-subject.ts';
import { doneIfNoted, type DoneReading } from '../frame/done-reading.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { withoutPersonalNumbers } from '../frame/sensitive-text.ts';
import { textOf } from '../frame/read-row.ts';
import { reportsOfAssignments } from '../reports/report-index.ts';

/** A row of the assignment table. */
export interface Assignment {
  readonly row: FactRow;
  readonly key: string;
  readonly name: string | undefined;
  /** Canonical, or as written when no pack knows it; the assignee's parent when none is written. */
  readonly client: string | undefined;
  /** Canonical, or as written when no pack knows it. */
  readonly assignee: string | undefined;
}

export function assignmentsOf(context: FactContext): readonly Assignment[] {
  return context.shared(deriveAssignments);
}

function deriveAssignments(context: FactContext): readonly Assignment[] {
  const rows = context.rows('assignments');
  const keys = stableKeys(
    rows.map((row) => normalisedText(textOf(row, 'name') ?? '') || `utan namn ${rowContent(row)}`),
    (index) => {
      const row = rows[index];
      return row === undefined ? '' : rowContent(row);
    },
  );
  const parents = new Map(context.pack.groups.map((group) => [group.name, group.parent]));
  return rows.map((row, index) => {
    const assignee = groupName(row, 'assignee', context);
    return {
      row,
      key: keys[index] ?? '',
      name: textOf(row, 'name'),
      client: groupName(row, 'client', context) ?? (assignee === undefined ? undefined : parents.get(assignee)),
      assignee,
    };
  });
}

function groupName(row: FactRow, column: 'client' | 'assignee', context: FactContext): string | undefined {
  const text = textOf(row, column);
  return text === undefined ? undefined : context.groups.resolve(text).name;
}

/** Who and when before all else, so that editing the description seldom reorders namesakes. */
function rowContent(row: FactRow): string {
  const telling = ['client', 'assignee', 'year', 'approved'].map((column) => textOf(row, column) ?? '');
  const rest = Object.keys(row.row.values)
    .sort()
    .map((column) => `${column}=${textOf(row, column) ?? ''}`);
  return [...telling, ...rest].join('|');
}

/** Whether an assignment is reported: in its own row, or by a report that names it. */
export function assignmentReported({ row, name }: Assignment, context: FactContext): DoneReading {
  const own = doneIfNoted(row, 'reportedDate', context);
  if (own?.kind === 'done') return own;
  const reports = reportsOfAssignments(context, name);
  if (reports.some((report) => report.done)) return { kind: 'done' };
  const unreadable = reports.find((report) => report.doneUnreadable);
  if (unreadable !== undefined) return { kind: 'unknown', unknown: unreadable.row.unreadable('submitted') };
  if (own !== undefined) return own;
  return context.columnExists('reports', 'submitted')
    ? { kind: 'notDone' }
    : { kind: 'unknown', unknown: row.missing('reportedDate') };
}

export function assignmentIdentity(assignment: Assignment, context: FactContext): SubjectIdentity {
  const { row, key, name, client } = assignment;
  const place = row.cell('name') ?? row.place;
  const group = client ?? context.groupOf(row)?.name;
  const kind = group === undefined ? undefined : groupKind(context, group);
  const reported = assignmentReported(assignment, context);
  return {
    key,
    label:
      name === undefined
        ? { sv: `Uppdraget på ${place.sheet} rad ${place.row}`, en: `Assignment on ${place.sheet} row ${place.row}` }
        : { sv: `Uppdraget ”${withoutPersonalNumbers(name)}”`, en: `Assignment “${withoutPersonalNumbers(name)}”` },
    ...(group === undefined ? {} : { group }),
    ...(kind === undefined ? {} : { groupKind: kind }),
    day: reported.kind === 'done' ? (reported.day ?? context.asOf) : context.asOf,
    place,
    cells(table, column) {
      if (table === 'assignments') return row.cells(column);
      if (table === 'reports') return reportsOfAssignments(context, name).flatMap((report) => report.row.cells(column));
      return [];
    },
  };
}
