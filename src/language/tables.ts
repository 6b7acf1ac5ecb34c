import type { Text } from '../governance/pack.ts';
import { CANONICAL_TABLES, canonicalColumn } from '../tables/canonical-tables.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import { untranslated } from './language.ts';

/** Names of tables inside a sentence: 'arbetsboken saknar ärendelogg'. */
const TABLE_NAMES: Readonly<Record<TableKind, Text>> = {
  caseLog: { sv: 'ärendelogg', en: 'case log' },
  representation: { sv: 'representationstabell', en: 'representation table' },
  members: { sv: 'tabell över ledamöter', en: 'table of members' },
  meetings: { sv: 'tabell över möten', en: 'table of meetings' },
  reports: { sv: 'tabell över rapporter', en: 'table of reports' },
  assignments: { sv: 'tabell över uppdrag', en: 'table of assignments' },
  documents: { sv: 'tabell över dokument', en: 'table of documents' },
  deviations: { sv: 'tabell över avvikelser', en: 'table of deviations' },
  groups: { sv: 'tabell över grupper', en: 'table of groups' },
};

/** The English headers; the Swedish ones stand in canonical-tables.json. */
const ENGLISH_HEADERS: Readonly<Record<TableKind, Readonly<Record<ColumnKey, string>>>> = {
  caseLog: {
    caseNumber: 'Case no.',
    title: 'Case',
    description: 'Description',
    raisedDate: 'Raised',
    raisedBy: 'Raised by',
    submittedDate: 'Submitted',
    type: 'Type',
    meetingDate: 'Meeting',
    owner: 'Owner',
    presenter: 'Presenter',
    dueDate: 'Due',
    status: 'Status',
    priority: 'Priority',
    area: 'Area',
    preparedBy: 'Prepared by',
    assignment: 'Assignment description',
    assignmentApproved: 'Assignment approved',
    reportDue: 'Report due',
    reportedDate: 'Reported',
    resourceNeed: 'Needs resources',
    backing: 'Backed by the organisations',
    disagreement: 'Disagreement',
    liftedDate: 'Lifted to the organisations',
    decision: 'Decision',
    decisionDate: 'Decision date',
    decidedBy: 'Decided by',
    followUpHow: 'Follow-up: how',
    followUpDue: 'Follow-up: when',
    followUpOwner: 'Follow-up: who',
    followUpMethod: 'Follow-up: method',
    followedUpDate: 'Followed up',
    followedUpBy: 'Followed up by',
    outcome: 'Outcome',
    organisations: 'Concerns',
    execution: 'Executed in',
    closedDate: 'Closed',
    comment: 'Comment',
  },
  representation: {
    group: 'Group',
    organisation: 'Organisation',
    principal: 'Principal',
    function: 'Function',
    seatsMin: 'Seats, at least',
    seatsMax: 'Seats, at most',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    comment: 'Comment',
  },
  members: {
    group: 'Group',
    name: 'Name',
    position: 'Position',
    organisation: 'Organisation',
    principal: 'Principal',
    function: 'Function',
    role: 'Role',
    from: 'From',
    to: 'To',
    introduced: 'Introduced',
    comment: 'Comment',
  },
  meetings: {
    group: 'Group',
    date: 'Date',
    kind: 'Kind of meeting',
    status: 'Status',
    jointWith: 'Joint with',
    agendaSent: 'Agenda sent',
    materialSent: 'Material sent',
    agendaItems: 'Agenda',
    notesSent: 'Notes sent',
    notesPublished: 'Notes published',
    chair: 'Chair',
    evaluated: 'Evaluated',
    longTermPlanning: 'Long-term planning',
    reason: 'Reason for another day',
    comment: 'Comment',
  },
  reports: {
    report: 'Report',
    kind: 'Kind of report',
    from: 'Sender',
    to: 'Recipient',
    period: 'Period',
    due: 'Due',
    submitted: 'Submitted',
    prepared: 'Prepared',
    decided: 'Decided',
    assignment: 'Assignment',
    caseNumber: 'Case no.',
    comment: 'Comment',
  },
  assignments: {
    name: 'Name of the assignment',
    client: 'Client',
    assignee: 'Assignee',
    year: 'Year of activity',
    background: 'Background',
    description: 'Description',
    purpose: 'Purpose',
    goal: 'Goal',
    method: 'Method',
    result: 'Result',
    expectedResult: 'Expected result',
    organisation: 'Organisation of the assignment',
    schedule: 'Schedule',
    evaluation: 'Follow-up/evaluation',
    resources: 'Resources',
    endDate: 'End date',
    approved: 'Approved',
    reportDue: 'Report due',
    reportedDate: 'Reported',
    starter: 'Appointed person',
    other: 'Other information',
  },
  documents: {
    name: 'Document',
    kind: 'Kind of document',
    area: 'Area',
    version: 'Version',
    adopted: 'Adopted',
    lastReview: 'Last reviewed',
    nextRevision: 'Next revision',
    owner: 'Document owner',
    comment: 'Comment',
  },
  deviations: {
    number: 'Deviation no.',
    date: 'Date',
    kind: 'Kind of deviation',
    description: 'Description',
    group: 'Preparing group',
    area: 'Area',
    liftedDate: 'Lifted to the management group',
    status: 'Status',
    closedDate: 'Closed',
  },
  groups: {
    name: 'Group',
    kind: 'Kind of group',
    parent: 'Reports to',
    municipality: 'Municipality',
    area: 'Area',
    positions: 'Participating positions',
    decidedDate: 'Decided',
    continuedYear: 'Continues in year',
    endedDate: 'Ended',
    deviationSystem: 'Deviation system introduced',
    chairIntervalYears: 'Chair interval (years)',
    comment: 'Comment',
  },
};

/** 'ärendelogg': a table's name inside a sentence. */
export function tableName(kind: TableKind): Text {
  return TABLE_NAMES[kind];
}

/** A column's header: 'Redovisas senast', 'Report due'. The key itself for a column that the table does not have. */
export function columnHeader(kind: TableKind, key: ColumnKey): Text {
  const column = canonicalColumn(kind, key);
  return column ? { sv: column.header, en: ENGLISH_HEADERS[kind][key] ?? key } : untranslated(key);
}

function isTableKind(text: string): text is TableKind {
  return Object.hasOwn(CANONICAL_TABLES, text);
}

/**
 * A table or column as rules refer to it, in words: 'meetings' → 'tabell över möten'; 'caseLog.reportDue' → 'kolumnen
 * ”Redovisas senast” (ärendelogg)'.
 */
export function columnReferenceName(reference: string): Text {
  const [kind = '', key] = reference.split('.');
  if (!isTableKind(kind)) return untranslated(reference);
  const table = tableName(kind);
  if (key === undefined) return table;
  const header = columnHeader(kind, key);
  return { sv: `kolumnen ”${header.sv}” (${table.sv})`, en: `the column “${header.en}” (${table.en})` };
}
