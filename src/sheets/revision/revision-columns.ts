import type { OwnColumn } from '../../findings/own-table.ts';

/** Own sheets of the annual revision: 'Revidering 2018'. */
export const REVISION_SHEET = 'Revidering';

/** The Excel Table on it, with the year after. */
export const REVISION_TABLE = 'Revidering';

export type RevisionColumnKey =
  | 'topic'
  | 'step'
  | 'group'
  | 'whose'
  | 'before'
  | 'after'
  | 'why'
  | 'decision'
  | 'decidedBy'
  | 'adopted'
  | 'note'
  | 'place'
  | 'id';

function column(
  key: RevisionColumnKey,
  sv: string,
  en: string,
  holds: OwnColumn<RevisionColumnKey>['holds'] = 'text',
  filledByUser = false,
): OwnColumn<RevisionColumnKey> {
  return { key, header: { sv, en }, holds, filledByUser };
}

/** In the order they stand. */
export const REVISION_COLUMNS: readonly OwnColumn<RevisionColumnKey>[] = [
  column('topic', 'Vad', 'What'),
  column('step', 'Ändring', 'Change'),
  column('group', 'Grupp', 'Group'),
  column('whose', 'Organisation', 'Organisation'),
  column('before', 'Före', 'Before'),
  column('after', 'Efter', 'After'),
  column('why', 'Varför', 'Why'),
  column('decision', 'Att besluta', 'To decide'),
  column('decidedBy', 'Beslutas av', 'Decided by'),
  column('adopted', 'Fastställd', 'Adopted', 'date', true),
  column('note', 'Anmärkning', 'Note', 'text', true),
  column('place', 'Var', 'Where'),
  column('id', 'Id', 'Id'),
];
