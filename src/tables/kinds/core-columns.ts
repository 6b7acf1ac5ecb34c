import type { ColumnKey, TableKind } from '../table-kind.ts';

/** What a table of a kind must at least have: one of each list. */
interface Core {
  readonly all: readonly (readonly ColumnKey[])[];
  /** Columns of which at least `least` must be there besides. */
  readonly some: readonly ColumnKey[];
  readonly least: number;
}

const CORES: Readonly<Record<TableKind, Core>> = {
  caseLog: {
    all: [['title', 'caseNumber', 'decision']],
    some: [
      'raisedDate',
      'raisedBy',
      'submittedDate',
      'type',
      'meetingDate',
      'owner',
      'presenter',
      'dueDate',
      'status',
      'preparedBy',
      'assignment',
      'reportDue',
      'reportedDate',
      'decision',
      'decisionDate',
      'followUpDue',
      'followUpHow',
      'followUpOwner',
      'followUpMethod',
      'followedUpDate',
      'closedDate',
      'backing',
      'execution',
    ],
    least: 2,
  },
  representation: {
    all: [
      ['organisation', 'function', 'group', 'principal'],
      ['seats', 'seatsMin', 'seatsMax'],
    ],
    some: [],
    least: 0,
  },
  members: {
    all: [['name', 'lastName']],
    some: ['group', 'organisation', 'principal', 'role', 'position', 'function', 'substitute'],
    least: 1,
  },
  meetings: {
    all: [['date']],
    some: [
      'group',
      'kind',
      'status',
      'jointWith',
      'agendaSent',
      'materialSent',
      'agendaItems',
      'notesSent',
      'notesPublished',
      'chair',
      'evaluated',
      'longTermPlanning',
      'reason',
    ],
    least: 1,
  },
  reports: {
    all: [
      ['report', 'kind', 'assignment'],
      ['due', 'submitted', 'period', 'decided'],
    ],
    some: ['kind', 'from', 'to', 'period', 'due', 'submitted', 'prepared', 'decided'],
    least: 2,
  },
  assignments: {
    all: [['name', 'description']],
    some: [
      'client',
      'assignee',
      'background',
      'purpose',
      'goal',
      'method',
      'expectedResult',
      'schedule',
      'endDate',
      'approved',
      'reportDue',
      'evaluation',
      'year',
      'starter',
    ],
    least: 2,
  },
  documents: {
    all: [['name'], ['version', 'adopted', 'lastReview', 'nextRevision']],
    some: ['kind', 'version', 'adopted', 'lastReview', 'nextRevision', 'owner', 'area'],
    least: 2,
  },
  deviations: {
    all: [
      ['number', 'description', 'kind'],
      ['date', 'group', 'status', 'liftedDate', 'closedDate', 'area'],
    ],
    some: ['date', 'kind', 'description', 'group', 'status', 'liftedDate', 'closedDate', 'area'],
    least: 2,
  },
  groups: {
    all: [['name']],
    some: [
      'kind',
      'parent',
      'positions',
      'decidedDate',
      'continuedYear',
      'endedDate',
      'deviationSystem',
      'chairIntervalYears',
      'convener',
      'municipality',
    ],
    least: 2,
  },
};

const CERTAIN = 0.5;

/** Whether the columns are enough for a table of the kind; a title that names it makes up for one of them. */
export function hasCore(kind: TableKind, columns: ReadonlyMap<ColumnKey, number>, named: boolean): boolean {
  const has = (key: ColumnKey): boolean => (columns.get(key) ?? 0) >= CERTAIN;
  const { all, some, least } = CORES[kind];
  const present = some.filter(has).length;
  return all.every((keys) => keys.some(has)) && present >= least - (named && least > 1 ? 1 : 0);
}
