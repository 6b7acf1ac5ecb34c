import type { Text } from '../governance/pack.ts';

/** Why an acknowledgement that was typed is not in force, or what it lacks. */
export type AcknowledgementProblem = 'noReason' | 'nobody' | 'unreadableUntil';

/** Why a row of the table of findings is carried along without being a finding of this run. */
export type CarriedReason = 'expired' | 'evidenceChanged' | 'unused' | 'secondRow' | 'noFinding' | 'notChecked';

export const ACKNOWLEDGEMENT_NOTES: Readonly<Record<AcknowledgementProblem, Text>> = {
  noReason: {
    sv: 'Kvitteringen gäller inte: skäl saknas. Skriv ett skäl.',
    en: 'The acknowledgement does not hold: it has no reason. Write one.',
  },
  nobody: {
    sv: 'Skriv vem som har kvitterat.',
    en: 'Write who acknowledged it.',
  },
  unreadableUntil: {
    sv: 'Kvitteringen gäller inte: ”Till och med” är inget datum. Skriv det som 2018-06-30.',
    en: 'The acknowledgement does not hold: “Until” is no date. Write it as 2018-06-30.',
  },
};

export const CARRIED_NOTES: Readonly<Record<CarriedReason, Text>> = {
  expired: { sv: 'Kvitteringen har gått ut.', en: 'The acknowledgement has expired.' },
  evidenceChanged: {
    sv: 'Kvitteringen gäller inte längre: uppgifterna har ändrats sedan den gavs.',
    en: 'The acknowledgement no longer holds: the values have changed since it was given.',
  },
  unused: {
    sv: 'Kvitteringen används inte: det den gällde finns inte bland fynden.',
    en: 'The acknowledgement is not used: what it was about is not among the findings.',
  },
  secondRow: {
    sv: 'Samma id finns på en rad ovanför. Den raden gäller.',
    en: 'The same id stands on a row above. That row counts.',
  },
  noFinding: {
    sv: 'Raden är inget fynd. Den är kvar för att inget ska gå förlorat.',
    en: 'The row is no finding. It is kept so that nothing is lost.',
  },
  notChecked: {
    sv: 'Regeln kunde inte granskas den här gången, så fyndet står kvar.',
    en: 'The rule could not be checked this time, so the finding stays.',
  },
};

/** What stands in the column 'Läge' for a carried row. */
export const CARRIED_STATES: Readonly<Record<CarriedReason, Text>> = {
  expired: { sv: 'Kvittering gäller inte', en: 'Acknowledgement not in force' },
  evidenceChanged: { sv: 'Kvittering gäller inte', en: 'Acknowledgement not in force' },
  unused: { sv: 'Kvittering utan fynd', en: 'Acknowledgement without finding' },
  secondRow: { sv: 'Används inte', en: 'Not used' },
  noFinding: { sv: 'Används inte', en: 'Not used' },
  notChecked: { sv: 'Ej granskat', en: 'Not checked' },
};
