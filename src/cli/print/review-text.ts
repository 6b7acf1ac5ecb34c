import type { Finding } from '../../findings/finding.ts';
import { placeText } from '../../findings/findings-rows.ts';
import { isSettled } from '../../findings/importance.ts';
import { notCheckedList } from '../../journeys/reports/not-checked-list.ts';
import { tallyOf } from '../../journeys/reports/tally.ts';
import { packConflicts } from '../../governance/conflicts.ts';
import type { Review } from '../../journeys/review.ts';
import { DONE } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { expectedName } from '../../language/recognition.ts';
import { REPORT_WORDS, tallySentence } from '../../language/reports.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../../language/severities.ts';
import { conflictSentence, settingProblemSentence, SETTINGS_WORDS } from '../../language/settings-words.ts';
import { tableName } from '../../language/tables.ts';
import { shortened, visibleText } from '../../language/visible-text.ts';
import { cellAddress, rangeAddress } from '../../workbook/cell-address.ts';
import { coloursOf, type TextWidth } from './text-style.ts';
import { textTable, type TextCell } from './text-table.ts';

const MOST_FINDINGS = 500;
const MOST_LISTED = 50;
const MOST_PLACES = 3;
const LONGEST_CELL_TEXT = 60;

/** `check --format text` for one workbook: what was recognised, the findings, and all that could not be checked. */
export function reviewText(review: Review, workbook: string, language: Language, style: TextWidth): string {
  const colours = coloursOf(style);
  const say = (key: keyof typeof REPORT_WORDS) => textIn(REPORT_WORDS[key], language);
  const standing = review.findings.filter((finding) => !isSettled(finding));
  const packs = review.packs.map((pack) => pack.id).join(', ');
  const parts = [
    colours.strong(textIn(DONE.checked(visibleText(workbook), review.asOf, packs), language)),
    tablesText(review, language),
    standing.length === 0 ? say('noFindings') : findingsText(standing, language, style),
  ];
  if (standing.length > MOST_FINDINGS) {
    parts.push(textIn(DONE.moreFindings(standing.length - MOST_FINDINGS), language));
  }
  parts.push(colours.strong(textIn(tallySentence(tallyOf(review)), language)), ...settledText(review, language));
  const notChecked = notCheckedList(review.outcomes).map(
    (entry) => `${textIn(entry.ruleTitle, language)}: ${textIn(entry.reason, language)} (${entry.rule})`,
  );
  const unreadable = review.recognition.unreadable.map((cell) => {
    const text = shortened(cell.text, LONGEST_CELL_TEXT);
    return `${cell.sheet}!${cellAddress(cell)} ”${text}”: ${textIn(expectedName(cell.expected), language)}`;
  });
  const conflicts = packConflicts(review.packs).map(
    (conflict) => `${conflict.group}: ${textIn(conflictSentence(conflict), language)}`,
  );
  const settings = (review.written?.problems ?? []).map(
    (problem) => `${problem.rule}: ${textIn(settingProblemSentence(problem), language)}`,
  );
  parts.push(
    ...listText(textIn(SETTINGS_WORDS.conflicts, language), conflicts, style),
    ...listText(textIn(SETTINGS_WORDS.problems, language), settings, style),
  );
  parts.push(...listText(say('notChecked'), notChecked, style), ...listText(say('unreadable'), unreadable, style));
  return `${parts.join('\n')}\n`;
}

function tablesText({ recognition }: Review, language: Language): string {
  const tables = recognition.tables.map(
    (table) =>
      `${textIn(tableName(table.kind), language)} (${table.sheet}!${rangeAddress(table.range)}, ${table.rows.length} ${textIn(
        table.rows.length === 1 ? { sv: 'rad', en: 'row' } : { sv: 'rader', en: 'rows' },
        language,
      )})`,
  );
  return `${textIn(REPORT_WORDS.tables, language)}: ${visibleText(tables.join(', '))}`;
}

function findingsText(findings: readonly Finding[], language: Language, style: TextWidth): string {
  const colours = coloursOf(style);
  const columns = [
    { header: textIn(REPORT_WORDS.severity, language), share: 0, least: 10 },
    { header: textIn(REPORT_WORDS.place, language), share: 1, least: 12 },
    { header: textIn(REPORT_WORDS.subject, language), share: 1, least: 10 },
    { header: textIn(REPORT_WORDS.message, language), share: 5, least: 20 },
  ];
  const rows = findings.slice(0, MOST_FINDINGS).map((finding): TextCell[] => {
    const places = finding.cells.slice(0, MOST_PLACES);
    const more = finding.cells.length > places.length ? ' …' : '';
    const severity = textIn(SEVERITY_NAMES[finding.severity], language);
    const state = finding.state === 'new' ? [] : [textIn(STATE_NAMES[finding.state], language).toLowerCase()];
    const about = [finding.rule, finding.group].filter((each) => each !== undefined).join(' · ');
    return [
      { lines: [severity, ...state], paint: colours.severity[finding.severity] },
      { lines: [`${placeText(places)}${more}`] },
      { lines: [textIn(finding.subject, language)] },
      { lines: [textIn(finding.message, language), `→ ${textIn(finding.remedy, language)}`, `[${about}]`] },
    ];
  });
  return textTable(columns, rows, style);
}

function settledText({ findings, carried }: Review, language: Language): readonly string[] {
  const acknowledged = findings.filter(({ state }) => state === 'acknowledged').length;
  const resolved = findings.filter(({ state }) => state === 'resolved').length;
  return [
    ...(acknowledged + resolved === 0 ? [] : [textIn(DONE.settled(acknowledged, resolved), language)]),
    ...(carried.length === 0 ? [] : [textIn(DONE.carried(carried.length), language)]),
  ];
}

/** A heading and a list, cut short when it is long. */
function listText(heading: string, items: readonly string[], style: TextWidth): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MOST_LISTED).map((item) => `  - ${visibleText(item)}`);
  const more = items.length > MOST_LISTED ? [`  … +${items.length - MOST_LISTED}`] : [];
  return ['', coloursOf(style).strong(`${heading} (${items.length})`), ...shown, ...more];
}
