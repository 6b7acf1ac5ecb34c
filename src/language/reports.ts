import type { Text } from '../governance/pack.ts';

/** Headings and sentences of the reports that are printed: Markdown, CSV and the terminal. */
export const WORKBOOK_HEADER: Text = { sv: 'Arbetsbok', en: 'Workbook' };
export const ORIGIN_HEADER: Text = { sv: 'Källa', en: 'Origin' };

export const REPORT_WORDS = {
  title: { sv: 'Granskning', en: 'Review' },
  asOf: { sv: 'Granskningsdag', en: 'Day of the check' },
  packs: { sv: 'Regelverk', en: 'Rule packs' },
  tables: { sv: 'Tabeller', en: 'Tables' },
  findings: { sv: 'Fynd', en: 'Findings' },
  settled: { sv: 'Kvitterade och åtgärdade', en: 'Acknowledged and resolved' },
  notChecked: { sv: 'Ej granskat', en: 'Not checked' },
  unreadable: { sv: 'Celler som inte gick att läsa', en: 'Cells that could not be read' },
  noFindings: { sv: 'Inga fynd.', en: 'No findings.' },
  severity: { sv: 'Allvar', en: 'Severity' },
  place: { sv: 'Var', en: 'Where' },
  subject: { sv: 'Gäller', en: 'Subject' },
  message: { sv: 'Vad', en: 'What' },
  remedy: { sv: 'Åtgärd', en: 'Remedy' },
  group: { sv: 'Ansvarig grupp', en: 'Responsible group' },
  source: { sv: 'Källa', en: 'Source' },
  rule: { sv: 'Regel', en: 'Rule' },
  reason: { sv: 'Skäl', en: 'Reason' },
  kind: { sv: 'Slag', en: 'Kind' },
  rows: { sv: 'Rader', en: 'Rows' },
  columns: { sv: 'Kolumner', en: 'Columns' },
  confidence: { sv: 'Säkerhet', en: 'Confidence' },
  unmapped: { sv: 'Okända kolumner', en: 'Unknown columns' },
  cell: { sv: 'Cell', en: 'Cell' },
  text: { sv: 'Text', en: 'Text' },
  expected: { sv: 'Väntat', en: 'Expected' },
} as const satisfies Readonly<Record<string, Text>>;

/** '3 fel, 1 varning och 0 upplysningar. 4 kontroller kunde inte göras.' */
export function tallySentence(tally: {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly notChecked: number;
}): Text {
  const { error, warning, info, notChecked } = tally;
  return {
    sv: `${error} fel, ${warning} ${warning === 1 ? 'varning' : 'varningar'} och ${info} ${
      info === 1 ? 'upplysning' : 'upplysningar'
    }. ${notChecked} ${notChecked === 1 ? 'kontroll' : 'kontroller'} kunde inte göras.`,
    en: `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'} and ${info} ${
      info === 1 ? 'note' : 'notes'
    }. ${notChecked} ${notChecked === 1 ? 'check' : 'checks'} could not be made.`,
  };
}
