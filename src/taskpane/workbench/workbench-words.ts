import type { Text } from '../../governance/pack.ts';

export const WORKBENCH_WORDS = {
  title: { sv: 'Samverkanskoll', en: 'Samverkanskoll' },
  welcome: {
    sv: 'Granska ärendelogg och representation i webbläsaren',
    en: 'Check the case log and representation in the browser',
  },
  welcomeText: {
    sv: 'Öppna en arbetsbok (.xlsx eller .xlsm), eller släpp den här.',
    en: 'Open a workbook (.xlsx or .xlsm), or drop it here.',
  },
  stays: {
    sv: 'Arbetsboken lämnar inte din dator: den läses i webbläsaren och inget laddas upp. Din fil ändras inte. Den granskade arbetsboken laddas ner som en ny fil.',
    en: 'The workbook does not leave your computer: it is read in the browser and nothing is uploaded. Your file is not changed. The reviewed workbook is downloaded as a new file.',
  },
  complete: {
    sv: 'Programmet är hämtat. Det fungerar nu även utan nätverk.',
    en: 'The program has been fetched. It now works without a network too.',
  },
  open: { sv: 'Öppna arbetsbok', en: 'Open a workbook' },
  openExample: { sv: 'Öppna exempel', en: 'Open an example' },
  download: { sv: 'Ladda ner granskad arbetsbok', en: 'Download the reviewed workbook' },
  drop: { sv: 'Släpp arbetsboken för att öppna den', en: 'Drop the workbook to open it' },
  opening: { sv: 'Öppnar arbetsboken', en: 'Opening the workbook' },
  starting: { sv: 'Samverkanskoll startar', en: 'Samverkanskoll is starting' },
  workbook: { sv: 'Arbetsboken', en: 'The workbook' },
  sheets: { sv: 'Blad', en: 'Sheets' },
  review: { sv: 'Granskning', en: 'Review' },
  cell: { sv: 'Markerad cell', en: 'Selected cell' },
  showFinding: { sv: 'Visa fyndet', en: 'Show the finding' },
  oneFile: { sv: 'Släpp en arbetsbok åt gången.', en: 'Drop one workbook at a time.' },
  inPage: {
    sv: 'Webbläsaren tillåter inte arbete i bakgrunden, så sidan står stilla medan en stor arbetsbok granskas. Resultatet blir detsamma.',
    en: 'The browser does not allow work in the background, so the page stands still while a large workbook is checked. The result is the same.',
  },
  leaveTitle: { sv: 'Granskningen är inte nedladdad', en: 'The review is not downloaded' },
  leaveDownload: { sv: 'Ladda ner och öppna', en: 'Download and open' },
  leaveOpen: { sv: 'Öppna utan att ladda ner', en: 'Open without downloading' },
  leaveStay: { sv: 'Avbryt', en: 'Cancel' },
  messages: { sv: 'Meddelanden', en: 'Messages' },
  dismiss: { sv: 'Stäng meddelandet', en: 'Close the message' },
} as const satisfies Readonly<Record<string, Text>>;

export function leaveSentence(standing: string, next: string): Text {
  return {
    sv: `Det som skrivits i ${standing} försvinner när ${next} öppnas, om du inte laddar ner den först.`,
    en: `What was written in ${standing} is lost when ${next} is opened, unless you download it first.`,
  };
}

export function openedSentence(name: string): Text {
  return { sv: `${name} är öppnad.`, en: `${name} is open.` };
}

export function downloadedSentence(name: string): Text {
  return { sv: `${name} är nedladdad.`, en: `${name} is downloaded.` };
}

export function exampleSentence(day: string): Text {
  return {
    sv: `Exemplet granskas som om det vore ${day}. Dagen kan ändras under Mer.`,
    en: `The example is checked as if it were ${day}. The day can be changed under More.`,
  };
}

/** A sheet's tab. */
export function sheetTab(name: string, hidden: boolean): Text {
  return hidden ? { sv: `${name} (dolt)`, en: `${name} (hidden)` } : { sv: name, en: name };
}

export function moreFindings(count: number): Text {
  return { sv: `och ${count} till`, en: `and ${count} more` };
}

/** What the reviewed workbook is called: 'logg.xlsx' gives 'logg-granskad.xlsx'. */
export function reviewedName(name: string): Text {
  const dot = name.lastIndexOf('.');
  const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.xlsx'];
  return {
    sv: /-granskad$/.test(base) ? `${base}${ending}` : `${base}-granskad${ending}`,
    en: /-reviewed$/.test(base) ? `${base}${ending}` : `${base}-reviewed${ending}`,
  };
}
