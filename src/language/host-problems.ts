import type { Text } from '../governance/pack.ts';
import type { AppliedNote, HostProblem, HostProblemCode } from '../workbook/host.ts';

type Sentence = (name: string) => Text;

const SENTENCES: Readonly<Record<HostProblemCode, Sentence>> = {
  fileMissing: (name) => ({ sv: `${name} finns inte.`, en: `${name} does not exist.` }),
  fileUnreadable: (name) => ({
    sv: `${name} kan inte läsas. Kontrollera att det är en fil och att du har rätt att läsa den.`,
    en: `${name} cannot be read. Check that it is a file and that you may read it.`,
  }),
  notAWorkbook: (name) => ({
    sv: `${name} är ingen Excelarbetsbok (.xlsx eller .xlsm).`,
    en: `${name} is not an Excel workbook (.xlsx or .xlsm).`,
  }),
  encrypted: (name) => ({
    sv: `${name} är skyddad med lösenord. Ta bort lösenordet i Excel (Arkiv > Info > Skydda arbetsbok) och försök igen.`,
    en: `${name} is protected by a password. Remove it in Excel (File > Info > Protect Workbook) and try again.`,
  }),
  oldBinaryFormat: (name) => ({
    sv: `${name} har det äldre formatet .xls. Öppna den i Excel och spara den som .xlsx.`,
    en: `${name} has the older format .xls. Open it in Excel and save it as .xlsx.`,
  }),
  otherFormat: (name) => ({
    sv: `${name} har ett annat format än .xlsx (till exempel .xlsb, .ods eller .csv). Öppna den i Excel och spara den som .xlsx.`,
    en: `${name} has another format than .xlsx (such as .xlsb, .ods or .csv). Open it in Excel and save it as .xlsx.`,
  }),
  truncated: (name) => ({
    sv: `${name} är avkortad: slutet av filen saknas. Hämta eller kopiera den på nytt.`,
    en: `${name} is cut short: the end of the file is missing. Fetch or copy it again.`,
  }),
  tooLarge: (name) => ({
    sv: `${name} är för stor för att läsas: innehållet är större än vad en arbetsbok rimligen rymmer. Kopiera tabellerna till en ny arbetsbok och försök igen.`,
    en: `${name} is too large to read: its contents are bigger than any reasonable workbook's. Copy the tables to a new workbook and try again.`,
  }),
  damaged: (name) => ({
    sv: `${name} är skadad och kan inte läsas. Öppna den i Excel, låt Excel reparera den och spara.`,
    en: `${name} is damaged and cannot be read. Open it in Excel, let Excel repair it and save.`,
  }),
  cannotWrite: (name) => ({
    sv: `${name} kan inte skrivas. Kontrollera att mappen finns, att disken inte är full och att du har rätt att skriva i mappen.`,
    en: `${name} cannot be written. Check that the folder exists, that the disk is not full and that you may write in the folder.`,
  }),
  fileInUse: (name) => ({
    sv: `${name} är öppen i Excel. Stäng den och försök igen.`,
    en: `${name} is open in Excel. Close it and try again.`,
  }),
  sheetProtected: (name) => ({
    sv: `Bladet ${name} är skyddat. Ta bort skyddet (Granska > Ta bort bladets skydd) och försök igen.`,
    en: `The sheet ${name} is protected. Remove the protection (Review > Unprotect Sheet) and try again.`,
  }),
  structureProtected: (name) => ({
    sv: `Arbetsbokens struktur är skyddad (${name}), så inga blad kan läggas till. Ta bort skyddet (Granska > Skydda arbetsbok) och försök igen.`,
    en: `The structure of the workbook is protected (${name}), so no sheets can be added. Remove the protection (Review > Protect Workbook) and try again.`,
  }),
  cellBeingEdited: () => ({
    sv: 'En cell redigeras. Tryck Enter eller Esc i Excel och försök igen.',
    en: 'A cell is being edited. Press Enter or Esc in Excel and try again.',
  }),
  busy: () => ({
    sv: 'Excel är upptaget. Vänta en stund och försök igen.',
    en: 'Excel is busy. Wait a moment and try again.',
  }),
  sessionLost: () => ({
    sv: 'Kontakten med arbetsboken har brutits. Ladda om arbetsboken och försök igen.',
    en: 'The connection to the workbook was lost. Reload the workbook and try again.',
  }),
  payloadTooLarge: (name) => ({
    sv: `Det är för mycket på en gång för Excel (${name}). Dela upp bladet eller använd Samverkanskoll på den sparade filen.`,
    en: `This is too much at once for Excel (${name}). Split the sheet, or use Samverkanskoll on the saved file.`,
  }),
  noAnswer: () => ({
    sv: 'Excel svarar inte. Inget mer har skrivits. Ladda om arbetsboken och försök igen.',
    en: 'Excel does not answer. Nothing more has been written. Reload the workbook and try again.',
  }),
  workbookChanged: (name) => ({
    sv: `Arbetsboken ändrades medan granskningen pågick (${name}). Granska igen.`,
    en: `The workbook changed during the check (${name}). Check it again.`,
  }),
  excelTooOld: () => ({
    sv: 'Den här versionen av Excel är för gammal. Det behövs Excel 2021, Microsoft 365 eller Excel på webben.',
    en: 'This version of Excel is too old. Excel 2021, Microsoft 365 or Excel on the web is needed.',
  }),
  unexpected: (name) => ({
    sv: `Något oväntat gick fel med ${name}. Arbetsboken är oförändrad.`,
    en: `Something unexpected went wrong with ${name}. The workbook is unchanged.`,
  }),
};

/**
 * One sentence: what is wrong, with which file or sheet, and what to do.
 * `fallbackName` names the file when the problem itself does not.
 */
export function hostProblemSentence(problem: HostProblem, fallbackName: string): Text {
  return SENTENCES[problem.code](problem.name ?? fallbackName);
}

/** What the user should know about a workbook that was written. */
export function appliedNoteSentence(note: AppliedNote): Text {
  switch (note.code) {
    case 'signatureEnds':
      return {
        sv: 'Arbetsbokens digitala signatur gäller inte för den granskade kopian.',
        en: "The workbook's digital signature does not hold for the reviewed copy.",
      };
    case 'sheetProtectedNotMarked':
      return {
        sv: `Bladet ${note.name ?? ''} är skyddat och har inte fått några markeringar.`,
        en: `The sheet ${note.name ?? ''} is protected and was not marked.`,
      };
  }
}
