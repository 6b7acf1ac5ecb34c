import type { Finding } from '../../findings/finding.ts';
import { placeText } from '../../findings/findings-rows.ts';
import { isSettled } from '../../findings/importance.ts';
import { textIn, type Language } from '../../language/language.ts';
import { expectedName } from '../../language/recognition.ts';
import { REPORT_WORDS, tallySentence } from '../../language/reports.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../../language/severities.ts';
import { tableName } from '../../language/tables.ts';
import { cellAddress, rangeAddress } from '../../workbook/cell-address.ts';
import type { Review } from '../review.ts';
import { markdownTable, markdownText } from './markdown.ts';
import { notCheckedList } from './not-checked-list.ts';
import { tallyOf } from './tally.ts';

/** `check --format markdown` for one workbook: a report to paste into minutes, a wiki or an issue. */
export function reviewMarkdown(review: Review, workbook: string, language: Language): string {
  const word = (key: keyof typeof REPORT_WORDS) => textIn(REPORT_WORDS[key], language);
  const standing = review.findings.filter((finding) => !isSettled(finding));
  const settled = review.findings.filter(isSettled);
  const sections = [
    `# ${word('title')}: ${markdownText(workbook)}`,
    [
      `- ${word('asOf')}: ${review.asOf}`,
      `- ${word('packs')}: ${review.packs.map((pack) => markdownText(pack.id)).join(', ')}`,
      `- ${textIn(tallySentence(tallyOf(review)), language)}`,
    ].join('\n'),
    `## ${word('tables')}`,
    markdownTable(
      [word('kind'), word('place'), word('rows')],
      review.recognition.tables.map((table) => [
        textIn(tableName(table.kind), language),
        `${table.sheet}!${rangeAddress(table.range)}`,
        String(table.rows.length),
      ]),
    ),
    `## ${word('findings')}`,
    standing.length === 0 ? word('noFindings') : findingsTable(standing, false, language),
  ];
  if (settled.length > 0) sections.push(`## ${word('settled')}`, findingsTable(settled, true, language));
  const notChecked = notCheckedList(review.outcomes);
  if (notChecked.length > 0) {
    sections.push(
      `## ${word('notChecked')}`,
      markdownTable(
        [word('rule'), word('reason')],
        notChecked.map((entry) => [
          `${textIn(entry.ruleTitle, language)} (${entry.rule})`,
          textIn(entry.reason, language),
        ]),
      ),
    );
  }
  const { unreadable } = review.recognition;
  if (unreadable.length > 0) {
    sections.push(
      `## ${word('unreadable')}`,
      markdownTable(
        [word('cell'), word('text'), word('expected')],
        unreadable.map((cell) => [
          `${cell.sheet}!${cellAddress(cell)}`,
          cell.text,
          textIn(expectedName(cell.expected), language),
        ]),
      ),
    );
  }
  return `${sections.join('\n\n')}\n`;
}

function findingsTable(findings: readonly Finding[], withState: boolean, language: Language): string {
  const header = [
    withState ? { sv: 'Läge', en: 'State' } : REPORT_WORDS.severity,
    REPORT_WORDS.place,
    REPORT_WORDS.subject,
    REPORT_WORDS.message,
    REPORT_WORDS.remedy,
    REPORT_WORDS.group,
    REPORT_WORDS.source,
  ].map((text) => textIn(text, language));
  return markdownTable(
    header,
    findings.map((finding) => [
      textIn(withState ? STATE_NAMES[finding.state] : SEVERITY_NAMES[finding.severity], language),
      placeText(finding.cells),
      textIn(finding.subject, language),
      textIn(finding.message, language),
      textIn(finding.remedy, language),
      finding.group ?? '',
      finding.source,
    ]),
  );
}
