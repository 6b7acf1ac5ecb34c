import { checkJson } from '../journeys/reports/check-json.ts';
import { findingsCsvHeader, findingsCsvLines } from '../journeys/reports/findings-csv.ts';
import { reviewMarkdown } from '../journeys/reports/review-markdown.ts';
import { SARIF_END, SARIF_START, sarifErrorRun, sarifRun } from '../journeys/reports/sarif.ts';
import type { Review } from '../journeys/review.ts';
import type { Language } from '../language/language.ts';
import { visibleJson } from '../language/visible-text.ts';
import type { CheckFormat } from './option-values.ts';
import type { TextWidth } from './print/text-style.ts';
import { reviewText } from './print/review-text.ts';
import { VERSION } from './version.ts';

/** How the report of one or several files is put together from each file's part. */
export interface ReportFrame {
  readonly start: string;
  readonly between: string;
  readonly end: string;
}

/** What stands around the files' parts. */
export function reportFrame(format: CheckFormat, several: boolean, language: Language): ReportFrame {
  switch (format) {
    case 'json':
      return several ? { start: '[\n', between: ',\n', end: '\n]\n' } : { start: '', between: '', end: '\n' };
    case 'sarif':
      return { start: SARIF_START, between: ',\n', end: `${SARIF_END}\n` };
    case 'csv':
      return { start: findingsCsvHeader(language), between: '', end: '' };
    case 'text':
    case 'markdown':
      return { start: '', between: '\n', end: '' };
  }
}

/** One file's part of a report. `workbook` is the path as given. */
export function reviewPart(
  format: CheckFormat,
  review: Review,
  workbook: string,
  language: Language,
  style: TextWidth,
): string {
  switch (format) {
    case 'json':
      return visibleJson(JSON.stringify(checkJson(review, workbook, language), null, 2));
    case 'sarif':
      return visibleJson(JSON.stringify(sarifRun(review, workbook, VERSION, language)));
    case 'csv':
      return findingsCsvLines(review, workbook, language);
    case 'markdown':
      return reviewMarkdown(review, workbook, language);
    case 'text':
      return reviewText(review, workbook, language, style);
  }
}

/** The part of a file that could not be checked; empty in formats for people, who are told on stderr. */
export function problemPart(format: CheckFormat, message: string, workbook: string, language: Language): string {
  switch (format) {
    case 'json':
      return visibleJson(JSON.stringify({ workbook, error: { message } }, null, 2));
    case 'sarif':
      return visibleJson(JSON.stringify(sarifErrorRun(workbook, message, VERSION, language)));
    default:
      return '';
  }
}
