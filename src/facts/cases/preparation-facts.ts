import type { FactDefinition } from '../frame/define-subject.ts';
import { doneIfNoted } from '../frame/done-reading.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { textOf } from '../frame/read-row.ts';
import { assignmentsNamed } from '../assignments/assignment-rows.ts';
import { DECISION_EVIDENCE } from './decision-facts.ts';
import type { Case } from './case.ts';

const NO_WORDS: ReadonlySet<string> = new Set(['nej', 'n', 'no', 'ej', 'saknas', 'inte']);

/** The group that prepares the case, when it is noted and known. */
function preparingGroup({ row }: Case, context: FactContext): string | undefined {
  const text = textOf(row, 'preparedBy');
  if (text === undefined) return undefined;
  const { name, belongs } = context.groups.resolve(text);
  return belongs === 'unknown' ? undefined : name;
}

/** The assignment rows of a case: those its log names, else those with its own title or number as name. */
function assignmentRows({ row, title, number }: Case, context: FactContext): readonly FactRow[] {
  for (const name of [textOf(row, 'assignment'), title, number]) {
    const found = name === undefined ? [] : assignmentsNamed(context, name);
    if (found.length > 0) return found;
  }
  return [];
}

export const PREPARATION_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'preparedBy',
    says: { sv: 'Gruppen som bereder ärendet, när den är känd.', en: 'The group that prepares the case, when known.' },
    type: 'text',
    reads: ['caseLog.preparedBy'],
    compute: (subject, context) => preparingGroup(subject, context) ?? null,
  },
  {
    name: 'preparedByKind',
    says: {
      sv: 'Den beredande gruppens slag, som ”verksamhetsgrupp”.',
      en: 'The preparing group’s kind, such as ‘verksamhetsgrupp’.',
    },
    type: 'text',
    reads: ['caseLog.preparedBy'],
    alsoReads: ['groups.kind'],
    compute(subject, context) {
      const group = preparingGroup(subject, context);
      return group === undefined ? null : (groupKind(context, group) ?? null);
    },
  },
  {
    name: 'underPreparation',
    says: {
      sv: 'Ärendet bereds: status Under beredning, eller en beredande grupp är satt, och ärendet är varken beslutat, avslutat eller vilande.',
      en: 'The case is being prepared: status Under beredning, or a preparing group is set, and it is neither decided, closed nor resting.',
    },
    type: 'boolean',
    reads: [['caseLog.status', 'caseLog.preparedBy']],
    alsoReads: ['caseLog.decision', 'caseLog.decisionDate', 'caseLog.decidedBy', 'caseLog.closedDate'],
    compute({ row, state }) {
      if (state.closed || state.status === 'Vilande') return false;
      if (state.decided !== false) return state.decided === true ? false : state.decided;
      return state.status === 'Under beredning' || textOf(row, 'preparedBy') !== undefined;
    },
  },
  {
    name: 'assignmentDescribed',
    says: {
      sv: 'Det finns en uppdragsbeskrivning: loggen säger ja eller namnger den, eller tabellen Uppdrag har den.',
      en: 'There is an assignment description: the log says yes or names it, or the table Uppdrag has it.',
    },
    type: 'boolean',
    reads: [['caseLog.assignment', 'assignments.name']],
    compute(subject, context) {
      const noted = textOf(subject.row, 'assignment');
      if (noted !== undefined && !NO_WORDS.has(normalisedText(noted))) return true;
      return assignmentRows(subject, context).length > 0;
    },
  },
  {
    name: 'assignmentApproved',
    says: {
      sv: 'Uppdragsbeskrivningen är godkänd: en dag som har kommit, i loggen eller i tabellen Uppdrag.',
      en: 'The assignment description is approved: a day that has come, in the log or in the table Uppdrag.',
    },
    type: 'boolean',
    reads: [['caseLog.assignmentApproved', 'assignments.approved']],
    compute(subject, context) {
      const inLog = doneIfNoted(subject.row, 'assignmentApproved', context);
      const inTable = assignmentRows(subject, context).map((row) => doneIfNoted(row, 'approved', context));
      const readings = [inLog, ...inTable].filter((reading) => reading !== undefined);
      if (readings.some((reading) => reading.kind === 'done')) return true;
      const unreadable = readings.find((reading) => reading.kind === 'unknown');
      return unreadable?.kind === 'unknown' ? unreadable.unknown : false;
    },
  },
  {
    name: 'decidedOrClosed',
    says: { sv: 'Ärendet är beslutat eller avslutat.', en: 'The case is decided or closed.' },
    type: 'boolean',
    reads: [['caseLog.closedDate', ...(DECISION_EVIDENCE as readonly `caseLog.${string}`[])]],
    compute: ({ state }) => (state.closed ? true : state.decided),
  },
];
