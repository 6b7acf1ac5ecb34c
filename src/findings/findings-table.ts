import type { Text } from '../governance/pack.ts';

/** The own sheet that findings are written to and read back from at the next run. */
export const FINDINGS_SHEET = 'Fynd';

/** The Excel Table on it. */
export const FINDINGS_TABLE = 'Fynd';

export type FindingsColumnKey =
  | 'severity'
  | 'state'
  | 'subject'
  | 'rule'
  | 'message'
  | 'place'
  | 'remedy'
  | 'source'
  | 'group'
  | 'owner'
  | 'acknowledgedBy'
  | 'reason'
  | 'until'
  | 'note'
  | 'firstSeen'
  | 'since'
  | 'ruleId'
  | 'id'
  | 'evidence';

/** A column of the table of findings. The header in either language is known again when the sheet is read back. */
export interface FindingsColumn {
  readonly key: FindingsColumnKey;
  readonly header: Text;
  readonly holds: 'text' | 'date';
  /** The user fills it in; all other columns are written anew at every run. */
  readonly filledByUser: boolean;
}

function column(
  key: FindingsColumnKey,
  sv: string,
  en: string,
  holds: FindingsColumn['holds'] = 'text',
  filledByUser = false,
): FindingsColumn {
  return { key, header: { sv, en }, holds, filledByUser };
}

/** In the order they stand. */
export const FINDINGS_COLUMNS: readonly FindingsColumn[] = [
  column('severity', 'Allvar', 'Severity'),
  column('state', 'Läge', 'State'),
  column('subject', 'Gäller', 'Subject'),
  column('rule', 'Regel', 'Rule'),
  column('message', 'Vad', 'What'),
  column('place', 'Var', 'Where'),
  column('remedy', 'Åtgärd', 'Remedy'),
  column('source', 'Källa', 'Source'),
  column('group', 'Ansvarig grupp', 'Responsible group'),
  column('owner', 'Ansvarig', 'Owner'),
  column('acknowledgedBy', 'Kvitterat av', 'Acknowledged by', 'text', true),
  column('reason', 'Skäl', 'Reason', 'text', true),
  column('until', 'Till och med', 'Until', 'date', true),
  column('note', 'Anmärkning', 'Note'),
  column('firstSeen', 'Först sedd', 'First seen', 'date'),
  column('since', 'Läge sedan', 'State since', 'date'),
  column('ruleId', 'Regelns id', 'Rule id'),
  column('id', 'Id', 'Id'),
  column('evidence', 'Underlag', 'Evidence'),
];
