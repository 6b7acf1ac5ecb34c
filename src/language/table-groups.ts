import type { Text } from '../governance/pack.ts';

/** What tells which group a table belongs to when it has no group column. */
export type TableGroupSource = 'title' | 'sheet' | 'section' | 'mapping' | 'otherTables' | 'mainGroup';

const REASONS: Readonly<Record<TableGroupSource, (text: string) => Text>> = {
  title: (text) => ({ sv: `titeln ”${text}”`, en: `the title “${text}”` }),
  sheet: (text) => ({ sv: `bladets namn ”${text}”`, en: `the name of the sheet, “${text}”` }),
  section: (text) => ({ sv: `avsnittet ”${text}”`, en: `the section “${text}”` }),
  mapping: (text) => ({ sv: `din egen koppling (${text})`, en: `your own mapping (${text})` }),
  otherTables: (text) => ({ sv: `arbetsbokens andra tabeller (${text})`, en: `the workbook's other tables (${text})` }),
  mainGroup: (text) => ({
    sv: `dokumentets huvudsakliga grupp, ${text}`,
    en: `the main body of the document, ${text}`,
  }),
};

/** Why a table is taken to belong to a group. */
export function tableGroupReason(source: TableGroupSource, text: string): Text {
  return REASONS[source](text);
}
