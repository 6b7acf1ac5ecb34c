import { parseIsoDate, type IsoDate } from '../time/iso-date.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { typedAcknowledgement } from './acknowledgement.ts';
import { readOwnTable, type OwnColumn } from './own-table.ts';
import type { PriorFindings, PriorRow } from './prior-findings.ts';

/** The own sheet that the management group goes through at its meeting. */
export const MEETING_SHEET = 'Granskning';

export type MeetingColumnKey =
  'severity' | 'subject' | 'message' | 'place' | 'remedy' | 'firstSeen' | 'action' | 'owner' | 'due' | 'id';

function column(
  key: MeetingColumnKey,
  sv: string,
  en: string,
  holds: OwnColumn<MeetingColumnKey>['holds'] = 'text',
  filledByUser = false,
): OwnColumn<MeetingColumnKey> {
  return { key, header: { sv, en }, holds, filledByUser };
}

/** In the order they stand. */
export const MEETING_COLUMNS: readonly OwnColumn<MeetingColumnKey>[] = [
  column('severity', 'Allvar', 'Severity'),
  column('subject', 'Gäller', 'Subject'),
  column('message', 'Vad', 'What'),
  column('place', 'Var', 'Where'),
  column('remedy', 'Förslag', 'Proposal'),
  column('firstSeen', 'Sedan', 'Since', 'date'),
  column('action', 'Mötets åtgärd', 'Action decided', 'text', true),
  column('owner', 'Mötets ansvarige', 'Owner decided', 'text', true),
  column('due', 'Klart senast', 'Due', 'date', true),
  column('id', 'Id', 'Id'),
];

/** What the meeting has decided about a finding; what was typed as a day but is none stays as text. */
export interface MeetingDecision {
  readonly finding: string;
  readonly action?: string;
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly dueText?: string;
}

/** The decisions on the sheet, by finding; of two lines for a finding the first counts. */
export function readMeetingDecisions(snapshot: WorkbookSnapshot): ReadonlyMap<string, MeetingDecision> {
  const decisions = new Map<string, MeetingDecision>();
  for (const { id, action, owner, due } of readOwnTable(snapshot, MEETING_COLUMNS, ['message', 'action', 'id'])) {
    if (id === undefined || decisions.has(id)) continue;
    if (action === undefined && owner === undefined && due === undefined) continue;
    const day = due === undefined ? undefined : parseIsoDate(due);
    decisions.set(id, {
      finding: id,
      ...(action === undefined ? {} : { action }),
      ...(owner === undefined ? {} : { owner }),
      ...(day === undefined ? {} : { due: day }),
      ...(due === undefined || day !== undefined ? {} : { dueText: due }),
    });
  }
  return decisions;
}

/**
 * The table of findings with what the meeting decided as its acknowledgements: the action is the reason, the owner is who
 * answers for it, and it holds until the day it is due. An acknowledgement that stands in the table itself goes before.
 */
export function withMeetingDecisions(
  prior: PriorFindings,
  decisions: ReadonlyMap<string, MeetingDecision>,
): PriorFindings {
  if (decisions.size === 0) return prior;
  return { ...prior, rows: prior.rows.map((row) => withDecision(row, decisions.get(row.texts.id?.trim() ?? ''))) };
}

function withDecision(row: PriorRow, decision: MeetingDecision | undefined): PriorRow {
  if (decision?.action === undefined || typedAcknowledgement(row) !== undefined) return row;
  const until = decision.due ?? decision.dueText;
  return {
    ...row,
    texts: {
      ...row.texts,
      reason: decision.action,
      ...(decision.owner === undefined ? {} : { acknowledgedBy: decision.owner }),
      ...(until === undefined ? {} : { until }),
    },
  };
}
