import type { Text } from '../governance/pack.ts';

/** The words of a group's summary. */
export const GROUP_SUMMARY_WORDS = {
  title: (group: string): Text => ({ sv: `Att göra: ${group}`, en: `To do: ${group}` }),
  noGroup: { sv: 'Gemensamt för alla grupper', en: 'Common to all groups' },
  checked: (workbook: string, asOf: string): Text => ({
    sv: `Ur granskningen av ${workbook} ${asOf}.`,
    en: `From the review of ${workbook}, ${asOf}.`,
  }),
  byMeeting: (day: string): Text => ({
    sv: `Det som inte har en egen dag bör vara klart till nästa möte, ${day}.`,
    en: `What has no day of its own should be done by the next meeting, ${day}.`,
  }),
  nothing: { sv: 'Inget att åtgärda.', en: 'Nothing to do.' },
  severity: { sv: 'Allvar', en: 'Severity' },
  what: { sv: 'Vad', en: 'What' },
  todo: { sv: 'Att göra', en: 'To do' },
  by: { sv: 'Senast', en: 'By' },
  owner: { sv: 'Ansvarig', en: 'Owner' },
  leftOut: (count: number): Text => ({
    sv: `… och ${count} till, se bladet Fynd i arbetsboken.`,
    en: `… and ${count} more, see the sheet Fynd in the workbook.`,
  }),
} as const;
