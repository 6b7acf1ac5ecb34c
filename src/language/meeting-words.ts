import type { Text } from '../governance/pack.ts';
import { counted } from './language.ts';

/** The fixed words of the sheets 'Granskning' and 'Granskningslogg'. */
export const MEETING_WORDS = {
  title: { sv: 'Granskning', en: 'Review' },
  noGroup: { sv: 'Utan grupp', en: 'No group' },
  noOwner: { sv: 'Utan ansvarig', en: 'No owner' },
  nothing: { sv: 'Inga fynd att gå igenom.', en: 'No findings to go through.' },
  logTitle: { sv: 'Fynd vid varje granskning', en: 'Findings at each check' },
} as const satisfies Readonly<Record<string, Text>>;

/** 'Fynd 2018-03-01. Skriv vad mötet beslutar i de gula kolumnerna.' */
export function meetingIntroduction(asOf: string): Text {
  return {
    sv: `Fynd ${asOf}, det allvarligaste och äldsta först. Skriv vad mötet beslutar i de gula kolumnerna; det står kvar till nästa granskning.`,
    en: `Findings on ${asOf}, the most serious and oldest first. Write what the meeting decides in the yellow columns; it stays until the next check.`,
  };
}

/** 'LSVO:s ledningsgrupp: 12 fynd'. */
export function groupHeading(group: string, count: number): Text {
  const number = counted(count, { sv: 'fynd', en: 'finding' }, { sv: 'fynd', en: 'findings' });
  return { sv: `${group}: ${number.sv}`, en: `${group}: ${number.en}` };
}
