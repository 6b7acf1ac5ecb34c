import type { Text } from '../../governance/pack.ts';
import type { PaneView } from '../state/pane-state.ts';

export const VIEW_NAMES: Readonly<Record<PaneView, Text>> = {
  review: { sv: 'Granska', en: 'Check' },
  interpretation: { sv: 'Tolkning', en: 'Interpretation' },
  rules: { sv: 'Regler', en: 'Rules' },
};

/** The fixed words around the views. */
export const PANE_WORDS = {
  views: { sv: 'Vyer', en: 'Views' },
  loading: { sv: 'Samverkanskoll startar', en: 'Samverkanskoll is starting' },
  dismiss: { sv: 'Stäng meddelandet', en: 'Close the message' },
  partMissing: {
    sv: 'Den här delen av programmet kunde inte hämtas. Kontrollera nätverket och försök igen.',
    en: 'This part of the program could not be fetched. Check the network and try again.',
  },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
} as const satisfies Readonly<Record<string, Text>>;

/** Pages that stand instead of the pane. */
export const CLOSED_DOORS: Readonly<
  Record<'excelTooOld' | 'officeBlocked' | 'pageFailed', { readonly title: Text; readonly text: readonly Text[] }>
> = {
  excelTooOld: {
    title: { sv: 'Den här versionen av Excel är för gammal', en: 'This version of Excel is too old' },
    text: [
      {
        sv: 'Samverkanskoll behöver Excel 2021 eller senare, Microsoft 365 eller Excel på webben.',
        en: 'Samverkanskoll needs Excel 2021 or later, Microsoft 365 or Excel on the web.',
      },
      {
        sv: 'Du kan öppna arbetsboken i Excel på webben, eller granska den sparade filen i en webbläsare. Fråga din IT-avdelning om adressen.',
        en: 'You can open the workbook in Excel on the web, or check the saved file in a browser. Ask your IT department for the address.',
      },
    ],
  },
  officeBlocked: {
    title: { sv: 'Excel svarar inte', en: 'Excel does not answer' },
    text: [
      {
        sv: 'Filen office.js från Microsoft kunde inte hämtas. Nätverket stoppar den troligen.',
        en: 'The file office.js from Microsoft could not be fetched. The network probably blocks it.',
      },
      {
        sv: 'Stäng panelen, kontrollera nätverket och öppna den igen. Hjälper inte det: be IT-avdelningen tillåta appsforoffice.microsoft.com.',
        en: 'Close the pane, check the network and open it again. If that does not help: ask the IT department to allow appsforoffice.microsoft.com.',
      },
    ],
  },
  pageFailed: {
    title: { sv: 'Något gick fel i programmet', en: 'Something went wrong in the program' },
    text: [
      {
        sv: 'Sidan kan inte visas längre. Det som redan är skrivet i arbetsboken är kvar.',
        en: 'The page can no longer be shown. What has already been written in the workbook is still there.',
      },
      {
        sv: 'Stäng sidan eller panelen och öppna den igen. Händer det på nytt: berätta för den som sköter programmet vad du gjorde.',
        en: 'Close the page or the pane and open it again. If it happens again: tell whoever looks after the program what you did.',
      },
    ],
  },
};
