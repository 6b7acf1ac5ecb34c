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
} as const satisfies Readonly<Record<string, Text>>;

/** Pages that stand instead of the pane. */
export const CLOSED_DOORS: Readonly<
  Record<'excelTooOld' | 'officeBlocked', { readonly title: Text; readonly text: readonly Text[] }>
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
};
