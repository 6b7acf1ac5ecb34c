import caseLog from '../vocabulary/headers-caseLog.json' with { type: 'json' };
import representation from '../vocabulary/headers-representation.json' with { type: 'json' };
import members from '../vocabulary/headers-members.json' with { type: 'json' };
import meetings from '../vocabulary/headers-meetings.json' with { type: 'json' };
import reports from '../vocabulary/headers-reports.json' with { type: 'json' };
import assignments from '../vocabulary/headers-assignments.json' with { type: 'json' };
import documents from '../vocabulary/headers-documents.json' with { type: 'json' };
import deviations from '../vocabulary/headers-deviations.json' with { type: 'json' };
import groups from '../vocabulary/headers-groups.json' with { type: 'json' };
import type { TableKind } from '../table-kind.ts';

/**
 * How much a word tells: 'sure' tells the column and hints at the kind of table; 'usual' is a usual word for the column
 * that other tables use as well; 'possible' needs the values and neighbours to agree.
 */
export type Tell = 'sure' | 'usual' | 'possible';

export const TELLS: readonly Tell[] = ['sure', 'usual', 'possible'];

type Words = Readonly<Record<string, Partial<Readonly<Record<Tell, readonly string[]>>>>>;
/** The words of each column of each kind of table; keys as in {@link HeaderWord}. */
export const VOCABULARY: Readonly<Record<TableKind, Words>> = {
  caseLog,
  representation,
  members,
  meetings,
  reports,
  assignments,
  documents,
  deviations,
  groups,
};
