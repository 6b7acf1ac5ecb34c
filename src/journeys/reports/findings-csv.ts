import { findingsRows } from '../../findings/findings-rows.ts';
import { FINDINGS_COLUMNS } from '../../findings/findings-table.ts';
import { WORKBOOK_HEADER } from '../../language/reports.ts';
import { textIn, type Language } from '../../language/language.ts';
import type { Review } from '../review.ts';
import { CSV_START, csvLines } from './csv.ts';

/** What `check --format csv` begins with. */
export function findingsCsvHeader(language: Language): string {
  const headers = FINDINGS_COLUMNS.map((column) => textIn(column.header, language));
  return CSV_START + csvLines([[textIn(WORKBOOK_HEADER, language), ...headers]]);
}

/** One workbook's lines: its findings, in the columns of the sheet of findings. `workbook` is the path as given. */
export function findingsCsvLines(review: Review, workbook: string, language: Language): string {
  const rows = findingsRows({ findings: review.findings, carried: [] }, review.asOf, language);
  return csvLines(
    rows.map(({ cells }) => [
      workbook,
      ...FINDINGS_COLUMNS.map(({ key }) => {
        const cell = cells[key];
        return cell?.kind === 'date' ? cell.date : cell?.text;
      }),
    ]),
  );
}
