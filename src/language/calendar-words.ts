import type { Text } from '../governance/pack.ts';

/** The words of a calendar of meetings. */
export const CALENDAR_WORDS = {
  meetings: (year: number): Text => ({ sv: `Möten ${year}`, en: `Meetings ${year}` }),
  meeting: (group: string): Text => ({ sv: `Möte: ${group}`, en: `Meeting: ${group}` }),
  kind: (kind: string): Text => ({ sv: `Mötestyp: ${kind}`, en: `Kind of meeting: ${kind}` }),
  agendaBy: (group: string, meeting: string): Text => ({
    sv: `Skicka kallelse: ${group} ${meeting}`,
    en: `Send the agenda: ${group} ${meeting}`,
  }),
  submitBy: (group: string, meeting: string): Text => ({
    sv: `Sista dag att anmäla ärenden: ${group} ${meeting}`,
    en: `Last day to submit cases: ${group} ${meeting}`,
  }),
  lastDays: (agendaBy: string | undefined, submitBy: string | undefined): readonly Text[] => [
    ...(agendaBy === undefined ? [] : [{ sv: `Kallelse senast ${agendaBy}`, en: `Agenda by ${agendaBy}` }]),
    ...(submitBy === undefined ? [] : [{ sv: `Anmälan senast ${submitBy}`, en: `Cases by ${submitBy}` }]),
  ],
  proposed: { sv: 'Förslag på dag', en: 'Proposed day' },
} as const;

/** Why a meeting is not on its ordinary day. */
export function movedReason(regular: string, holiday: string | undefined): Text {
  return holiday === undefined
    ? { sv: `${regular} är klämdag`, en: `${regular} is squeezed between days off` }
    : { sv: `${regular} är ${holiday}`, en: `${regular} is a holiday (${holiday})` };
}

/** Why there is no calendar. */
export const CALENDAR_PROBLEMS = {
  noMeetings: (year: number): Text => ({
    sv: `Inget styrdokument som gäller ${year} säger hur ofta grupperna möts, så det finns inga möten att föreslå.`,
    en: `No governance document in force in ${year} says how often the groups meet, so there are no meetings to propose.`,
  }),
} as const;
