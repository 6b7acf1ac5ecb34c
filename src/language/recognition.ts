import type { Text } from '../governance/pack.ts';
import type { ExpectedValue } from '../tables/reading.ts';
import type { Evidence, EvidenceCode } from '../tables/recognised-table.ts';

type Reason = (detail: string) => Text;

const REASONS: Readonly<Record<EvidenceCode, Reason>> = {
  synonym: (detail) => ({ sv: `rubriken ”${detail}”`, en: `the header “${detail}”` }),
  fuzzySynonym: (detail) => ({ sv: `rubriken liknar ”${detail}”`, en: `the header resembles “${detail}”` }),
  values: (detail) => ({ sv: `innehållet (${detail})`, en: `the contents (${detail})` }),
  neighbours: (detail) => ({ sv: `kolumnerna intill (${detail})`, en: `the columns beside it (${detail})` }),
  excelTable: (detail) => ({ sv: `Exceltabellen ”${detail}”`, en: `the Excel Table “${detail}”` }),
  sheetName: (detail) => ({ sv: `bladets namn ”${detail}”`, en: `the name of the sheet, “${detail}”` }),
  title: (detail) => ({ sv: `titeln ”${detail}”`, en: `the title “${detail}”` }),
  mapping: (detail) => ({ sv: `din egen koppling (${detail})`, en: `your own mapping (${detail})` }),
  split: (detail) => ({ sv: `en del av kolumnen ”${detail}”`, en: `a part of the column “${detail}”` }),
  section: (detail) => ({ sv: `avsnittet ”${detail}”`, en: `the section “${detail}”` }),
  fillLegend: (detail) => ({ sv: `färgernas förklaring ”${detail}”`, en: `the colour legend “${detail}”` }),
  multiLine: (detail) => ({ sv: `rubriken på flera rader ”${detail}”`, en: `the header of several lines “${detail}”` }),
};

/** Why a table or column was taken for what it is: 'rubriken ”Ansvarig”'. */
export function evidenceReason(evidence: Evidence): Text {
  return REASONS[evidence.code](evidence.detail);
}

const EXPECTED: Readonly<Record<ExpectedValue, Text>> = {
  date: { sv: 'ett datum', en: 'a date' },
  period: { sv: 'en period', en: 'a period' },
  integer: { sv: 'ett heltal', en: 'a whole number' },
  'yes/no': { sv: 'ja eller nej', en: 'yes or no' },
  enum: { sv: 'ett av kolumnens värden', en: "one of the column's values" },
  text: { sv: 'text', en: 'text' },
};

/** What a cell that could not be read should hold. */
export function expectedName(expected: string): Text {
  const known: Readonly<Record<string, Text | undefined>> = EXPECTED;
  return Object.hasOwn(EXPECTED, expected) ? (known[expected] ?? EXPECTED.text) : EXPECTED.text;
}
