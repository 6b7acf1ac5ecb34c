import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { monthsPassed } from '../frame/months-passed.ts';
import { textOf } from '../frame/read-row.ts';
import { daysBetween } from '../../time/iso-date.ts';
import type { Need, Unknown } from '../subject.ts';
import { isStillPrepared } from './case-state.ts';
import type { Case } from './case.ts';

/** Any one of these tells whether a case is decided. */
export const DECISION_EVIDENCE: Need = [
  'caseLog.decisionDate',
  'caseLog.decision',
  'caseLog.status',
  'caseLog.decidedBy',
];

/**
 * The group that decided: as noted, else the group whose log it is. A noted name that is no group (a person, 'mötet') tells
 * nothing else than that it was decided here.
 */
export function decidingGroup(
  subject: Case,
  context: FactContext,
): { readonly name: string | undefined; readonly noted: boolean } {
  const text = textOf(subject.row, 'decidedBy');
  if (text !== undefined) {
    const { name, belongs } = context.groups.resolve(text);
    if (belongs !== 'unknown') return { name, noted: true };
  }
  return { name: subject.group, noted: false };
}

/** Why a decided case's months cannot be counted: it has no readable decision day. */
function withoutDecisionDay({ row }: Case): Unknown {
  if (!row.has('decisionDate')) return row.missing('decisionDate');
  return row.reading('decisionDate') === undefined
    ? { ...row.missing('decisionDate'), cells: row.cells('decisionDate') }
    : row.unreadable('decisionDate');
}

export const DECISION_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'decided',
    says: {
      sv: 'Ärendet är beslutat: det har en beslutsdag som har kommit, en status efter beslut (Beslutad, Verkställs, Följs upp), ett beslut i text eller en grupp som beslutat. Texter som ”bordlagt” och ärenden som bara är information räknas inte.',
      en: 'The case is decided: it has a decision day that has come, a status after the decision, a decision in words or a group that decided. Texts such as “tabled” and information items do not count.',
    },
    type: 'boolean',
    reads: [DECISION_EVIDENCE],
    alsoReads: ['caseLog.type'],
    compute: ({ state }) => state.decided,
  },
  {
    name: 'stillPrepared',
    says: {
      sv: 'Status säger att ärendet är nytt, bereds eller vilar, och inget säger att det är beslutat.',
      en: 'Its status says that it is new, being prepared or resting, and nothing says that it is decided.',
    },
    type: 'boolean',
    reads: ['caseLog'],
    alsoReads: ['caseLog.status', 'caseLog.decision', 'caseLog.decisionDate', 'caseLog.decidedBy'],
    compute: ({ state }) => isStillPrepared(state),
  },
  {
    name: 'closed',
    says: {
      sv: 'Ärendet är avslutat: status Avslutad, eller ett avslutsdatum som har kommit.',
      en: 'The case is closed: status Avslutad, or a closing day that has come.',
    },
    type: 'boolean',
    reads: ['caseLog'],
    alsoReads: ['caseLog.status', 'caseLog.closedDate'],
    compute: ({ state }) => state.closed,
  },
  {
    name: 'status',
    says: { sv: 'Ärendets status.', en: 'The case’s status.' },
    type: 'text',
    reads: ['caseLog.status'],
    compute: ({ state }) => state.status ?? null,
  },
  {
    name: 'decisionDate',
    says: {
      sv: 'Dagen då ärendet beslutades; mötesdagen när beslutsdag inte är noterad. Tom för ärenden som inte är beslutade.',
      en: 'The day the case was decided; the meeting’s day when no decision day is noted. Empty for undecided cases.',
    },
    type: 'date',
    reads: [['caseLog.decisionDate', 'caseLog.meetingDate']],
    alsoReads: ['caseLog.decision', 'caseLog.status', 'caseLog.decidedBy'],
    compute: ({ state }) => state.decisionDay ?? null,
  },
  {
    name: 'daysSinceDecision',
    says: { sv: 'Dagar sedan beslutet.', en: 'Days since the decision.' },
    type: 'number',
    unit: 'days',
    reads: [['caseLog.decisionDate', 'caseLog.meetingDate']],
    compute: ({ state }, { asOf }) => (state.decisionDay === undefined ? null : daysBetween(state.decisionDay, asOf)),
  },
  {
    name: 'monthsSinceDecision',
    says: {
      sv: 'Hela månader som har passerat sedan beslutet; den tolfte har passerat dagen efter tolvmånadersdagen.',
      en: 'Whole months that have passed since the decision; the twelfth has passed on the day after the twelve-month day.',
    },
    type: 'number',
    unit: 'months',
    reads: [['caseLog.decisionDate', 'caseLog.meetingDate']],
    alsoReads: ['caseLog.status', 'caseLog.decision'],
    compute(subject, { asOf }) {
      const { decided, decisionDay } = subject.state;
      if (decisionDay !== undefined) return monthsPassed(decisionDay, asOf);
      return decided === true ? withoutDecisionDay(subject) : null;
    },
  },
  {
    name: 'decidedBy',
    says: {
      sv: 'Gruppen som beslutade: den som är noterad, annars gruppen vars logg det är.',
      en: 'The group that decided: as noted, else the group whose log it is.',
    },
    type: 'text',
    reads: ['caseLog'],
    alsoReads: ['caseLog.decidedBy'],
    compute: (subject, context) => decidingGroup(subject, context).name ?? null,
  },
  {
    name: 'decidedByKind',
    says: {
      sv: 'Slaget av grupp som beslutade (lokal samverkansgrupp …), enligt dokumentet eller tabellen Grupper; tomt när ingetdera säger det.',
      en: 'The kind of group that decided (lokal samverkansgrupp …), by the document or the table Grupper; empty when neither tells.',
    },
    type: 'text',
    reads: ['caseLog'],
    alsoReads: ['caseLog.decidedBy', 'groups.name', 'groups.kind'],
    compute(subject, context) {
      const { name } = decidingGroup(subject, context);
      return (name === undefined ? undefined : groupKind(context, name)) ?? null;
    },
  },
  {
    name: 'decidedByNoted',
    says: { sv: 'Det är noterat vilken grupp som beslutade.', en: 'The group that decided is noted.' },
    type: 'boolean',
    reads: ['caseLog.decidedBy'],
    compute: (subject, context) => decidingGroup(subject, context).noted,
  },
];
