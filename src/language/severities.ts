import type { Text } from '../governance/pack.ts';
import type { RuleKind, Severity } from '../rules/rule.ts';
import type { FindingState } from '../findings/finding.ts';

/** How serious a finding is, as a word that stands alone. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: { sv: 'Fel', en: 'Error' },
  warning: { sv: 'Varning', en: 'Warning' },
  info: { sv: 'Upplysning', en: 'Note' },
};

export const SEVERITY_PLURALS: Readonly<Record<Severity, Text>> = {
  error: { sv: 'fel', en: 'errors' },
  warning: { sv: 'varningar', en: 'warnings' },
  info: { sv: 'upplysningar', en: 'notes' },
};

export const STATE_NAMES: Readonly<Record<FindingState, Text>> = {
  new: { sv: 'Nytt', en: 'New' },
  open: { sv: 'Öppet', en: 'Open' },
  changed: { sv: 'Ändrat', en: 'Changed' },
  acknowledged: { sv: 'Kvitterat', en: 'Acknowledged' },
  resolved: { sv: 'Åtgärdat', en: 'Resolved' },
};

export const RULE_KIND_NAMES: Readonly<Record<RuleKind, Text>> = {
  'follow-up': { sv: 'Uppföljning av beslut', en: 'Follow-up of decisions' },
  directive: { sv: 'Uppdrag', en: 'Assignments' },
  report: { sv: 'Redovisningar', en: 'Reports' },
  handling: { sv: 'Ärendehantering', en: 'Handling of cases' },
  document: { sv: 'Styrdokument', en: 'Governance documents' },
  quota: { sv: 'Representation', en: 'Representation' },
  chair: { sv: 'Ordförande och sekreterare', en: 'Chair and secretary' },
  meeting: { sv: 'Möten', en: 'Meetings' },
  quality: { sv: 'Ordning i tabellerna', en: 'Order in the tables' },
};
