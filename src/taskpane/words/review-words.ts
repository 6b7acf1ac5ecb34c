import type { Text } from '../../governance/pack.ts';
import type { Grouping } from '../state/finding-list.ts';
import type { JourneyStage } from '../state/session.ts';

/** The fixed words of the view Granska. */
export const REVIEW_WORDS = {
  check: { sv: 'Granska', en: 'Check' },
  checkAgain: { sv: 'Granska igen', en: 'Check again' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  welcome: { sv: 'Granska arbetsboken mot styrdokumenten', en: 'Check the workbook against its governance documents' },
  welcomeText: {
    sv: 'Samverkanskoll läser ärendelogg och representation som de är, och säger vad som inte följer dokumenten.',
    en: 'Samverkanskoll reads the case log and the representation tables as they are, and says what does not follow the documents.',
  },
  welcomeWrites: {
    sv: 'Nya blad läggs till, bland dem Fynd och Översikt, och celler markeras. Dina egna celler ändras inte, och inget lämnar arbetsboken.',
    en: 'New sheets are added, Fynd and Översikt among them, and cells are marked. Your own cells are not changed, and nothing leaves the workbook.',
  },
  openExample: { sv: 'Öppna exempel', en: 'Open an example' },
  openExampleSays: {
    sv: 'Öppnar en exempelarbetsbok bredvid din egen.',
    en: 'Opens an example workbook beside your own.',
  },
  help: { sv: 'Hjälp', en: 'Help' },
  progress: { sv: 'Granskningen pågår', en: 'The check is under way' },
  stale: { sv: 'Arbetsboken har ändrats sedan den granskades.', en: 'The workbook has changed since it was checked.' },
  search: { sv: 'Sök bland fynden', en: 'Search the findings' },
  filter: { sv: 'Filter', en: 'Filter' },
  filterActive: { sv: 'Filter (på)', en: 'Filter (on)' },
  clearFilter: { sv: 'Visa alla', en: 'Show all' },
  grouping: { sv: 'Ordna efter', en: 'Arrange by' },
  all: { sv: 'Alla', en: 'All' },
  showSettled: { sv: 'Visa kvitterade och åtgärdade', en: 'Show acknowledged and resolved' },
  severityFilter: { sv: 'Visa bara ett allvar', en: 'Show one severity only' },
  findings: { sv: 'Fynd', en: 'Findings' },
  none: {
    sv: 'Inga fynd. Allt som kunde kontrolleras följer dokumenten.',
    en: 'No findings. All that could be checked follows the documents.',
  },
  noneShown: { sv: 'Inget fynd passar filtret.', en: 'No finding fits the filter.' },
  noTables: {
    sv: 'Ingen tabell kändes igen. En tabell behöver en rubrikrad, till exempel Ärende, Ansvarig och Status.',
    en: 'No table was recognised. A table needs a header row, such as Case, Owner and Status.',
  },
  more: { sv: 'Mer', en: 'More' },
  day: { sv: 'Granskningsdag', en: 'Day of the check' },
  meeting: { sv: 'Mötesdag (tom: nästa möte)', en: 'Day of the meeting (empty: the next)' },
  agenda: { sv: 'Skriv dagordning', en: 'Write the agenda' },
  year: { sv: 'Revideringens år', en: 'Year of the revision' },
  revise: { sv: 'Skriv årets revidering', en: 'Write the annual revision' },
  structure: { sv: 'Skriv ordnade blad', en: 'Write structured sheets' },
  marks: { sv: 'Markeringar av eller på', en: 'Marks off or on' },
  clear: { sv: 'Ta bort allt som skrivits', en: 'Take away all that was written' },
  clearSure: {
    sv: 'Ta bort Fynd, Översikt, andra egna blad och markeringar?',
    en: 'Take away Fynd, Översikt, other own sheets and marks?',
  },
  clearYes: { sv: 'Ta bort', en: 'Take away' },
  clearNo: { sv: 'Behåll', en: 'Keep' },
  unreadable: { sv: 'Celler som inte gick att läsa', en: 'Cells that could not be read' },
  close: { sv: 'Stäng', en: 'Close' },
} as const satisfies Readonly<Record<string, Text>>;

export const STAGE_NAMES: Readonly<Record<JourneyStage, Text>> = {
  read: { sv: 'Läser arbetsboken', en: 'Reading the workbook' },
  recognise: { sv: 'Känner igen tabeller', en: 'Recognising tables' },
  rules: { sv: 'Prövar reglerna', en: 'Judging by the rules' },
  findings: { sv: 'Sammanställer fynden', en: 'Putting the findings together' },
  write: { sv: 'Skriver i arbetsboken', en: 'Writing to the workbook' },
};

export const GROUPING_NAMES: Readonly<Record<Grouping, Text>> = {
  severity: { sv: 'Allvar', en: 'Severity' },
  rule: { sv: 'Regel', en: 'Rule' },
  group: { sv: 'Grupp', en: 'Group' },
  owner: { sv: 'Ansvarig', en: 'Owner' },
};

/** 'Granskad 2018-03-01 mot blekinge-2017 och grund.' */
export function checkedSentence(asOf: string, packs: readonly string[]): Text {
  return {
    sv: `Granskad ${asOf} mot ${packs.join(', ')}.`,
    en: `Checked ${asOf} against ${packs.join(', ')}.`,
  };
}

export function notCheckedTitle(count: number): Text {
  return {
    sv: `${count} ${count === 1 ? 'kontroll' : 'kontroller'} kunde inte göras`,
    en: `${count} ${count === 1 ? 'check' : 'checks'} could not be made`,
  };
}

export function shownSentence(shown: number, of: number): Text {
  return { sv: `${shown} av ${of} fynd visas.`, en: `${shown} of ${of} findings shown.` };
}
