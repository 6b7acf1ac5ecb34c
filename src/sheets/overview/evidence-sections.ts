import { packConflicts } from '../../governance/conflicts.ts';
import type { Text } from '../../governance/pack.ts';
import { capitalised, textIn, type Language } from '../../language/language.ts';
import { notCheckedReason } from '../../language/not-checked.ts';
import { OVERVIEW_WORDS, RULE_RESULTS, brokenResult } from '../../language/overview-words.ts';
import { evidenceReason, expectedName } from '../../language/recognition.ts';
import { SEVERITY_PLURALS } from '../../language/severities.ts';
import { conflictSentence, settingProblemSentence, SETTINGS_WORDS } from '../../language/settings-words.ts';
import { columnReferenceName } from '../../language/tables.ts';
import type { Review } from '../../journeys/review.ts';
import type { NotChecked, RuleOutcome } from '../../rules/outcome.ts';
import { CANONICAL_TABLES } from '../../tables/canonical-tables.ts';
import type { UnreadableCell } from '../../tables/recognised-table.ts';
import { cellAddress, rangeAddress } from '../../workbook/cell-address.ts';
import type { CellDraft, DraftStyle, RowDraft } from '../../workbook/patch.ts';
import { blankCell, linkCell, numberCell, row, textCell } from '../cell-drafts.ts';
import { sentenceRange, sheetRange } from './columns.ts';
import { SEVERITIES } from '../../findings/importance.ts';
import { ruleFigures, type RuleResult } from './rule-figures.ts';
import type { Section } from './section.ts';
import { headingRow, tableHeaderRow } from './summary-sections.ts';

function word(key: keyof typeof OVERVIEW_WORDS, language: Language): string {
  return textIn(OVERVIEW_WORDS[key], language);
}

/** Cells for a name, a sentence over the merged figure columns, and what follows them. */
function sentenceRow(name: CellDraft, sentence: string, style: DraftStyle, ...rest: readonly CellDraft[]): RowDraft {
  const hidden = Array.from({ length: 4 }, () => blankCell(style));
  return { cells: [name, textCell(sentence, style), ...hidden, ...rest] };
}

/** A table whose second column is a sentence over the merged figure columns; each line gives its own row. */
function sentenceTable(
  heading: string,
  headers: readonly [string, string, ...string[]],
  lines: readonly RowDraft[],
): Section {
  const [name, sentence, ...rest] = headers;
  const header = sentenceRow(
    textCell(name, 'tableHeader'),
    sentence,
    'tableHeader',
    ...rest.map((text) => textCell(text, 'tableHeader')),
  );
  const rows = [headingRow(heading), { cells: header.cells }, ...lines];
  return { rows, merged: rows.slice(1).map((_, index) => sentenceRange(index + 2)) };
}

/** The workbook, the day and the packs. */
export function checkedSection(review: Review, language: Language): Section {
  const lines = review.packs.map((pack) =>
    sentenceRow(
      textCell(textIn(pack.title, language), 'wrapped'),
      pack.document?.title ?? word('noDocument', language),
      'wrapped',
      textCell(pack.id, 'body'),
      textCell(pack.version, 'body'),
    ),
  );
  return sentenceTable(
    word('checked', language),
    [word('pack', language), word('document', language), 'Id', word('version', language)],
    lines,
  );
}

/** Every table with its place, how sure the recognition is, and why. */
export function tablesSection({ recognition: { tables }, tableGroups }: Review, language: Language): Section {
  if (tables.length === 0)
    return { rows: [headingRow(word('tables', language)), row(textCell(word('noTables', language), 'note'))] };
  const lines = tables.map((table, index) =>
    row(
      textCell(CANONICAL_TABLES[table.kind].sheet, 'wrapped'),
      linkCell(rangeAddress(table.range), { sheet: table.sheet, row: table.range.top, column: table.range.left }),
      numberCell(table.rows.length),
      numberCell(table.confidence, 'percent'),
      textCell(table.sheet, 'wrapped'),
      blankCell('wrapped'),
      textCell(tableGroups[index]?.name ?? '', 'wrapped'),
      textCell(table.evidence.map((evidence) => textIn(evidenceReason(evidence), language)).join('; '), 'wrapped'),
    ),
  );
  return {
    rows: [
      headingRow(word('tables', language)),
      tableHeaderRow(
        word('table', language),
        word('range', language),
        word('rows', language),
        word('certainty', language),
        word('sheet', language),
        '',
        word('group', language),
        word('why', language),
      ),
      ...lines,
    ],
    merged: lines.map((_, index) => sheetRange(index + 3)).concat(sheetRange(2)),
  };
}

/** Every rule: how many it was tried on, how many keep it, and what it found. */
export function rulesSection(outcomes: readonly RuleOutcome[], language: Language): Section {
  const lines = outcomes.map((outcome) => {
    const { judged, kept, broken, result } = ruleFigures(outcome);
    return row(
      textCell(textIn(outcome.rule.title, language), 'wrapped'),
      numberCell(judged),
      numberCell(kept),
      ...SEVERITIES.map((severity) => numberCell(broken[severity])),
      textCell(sourceOf(outcome, language), 'wrapped'),
      textCell(textIn(resultText(result, outcome, judged), language), resultStyle(result, outcome)),
    );
  });
  const severities = SEVERITIES.map((severity) => capitalised(textIn(SEVERITY_PLURALS[severity], language)));
  return {
    rows: [
      headingRow(word('rules', language)),
      tableHeaderRow(
        word('rule', language),
        word('judged', language),
        word('kept', language),
        ...severities,
        word('source', language),
        word('result', language),
      ),
      ...lines,
    ],
  };
}

/** What could not be checked, and what it would take. */
export function notCheckedSection(outcomes: readonly RuleOutcome[], language: Language): Section {
  const lines = outcomes.flatMap((outcome) => [
    ...outcome.notChecked.map((notChecked) => notCheckedRow(outcome, notChecked, language)),
    ...(outcome.failed === undefined
      ? []
      : [
          sentenceRow(
            textCell(textIn(outcome.rule.title, language), 'wrapped'),
            `${textIn(RULE_RESULTS.failed, language)}: ${outcome.failed.reason}`,
            'wrapped',
            textCell(sourceOf(outcome, language), 'wrapped'),
            textCell(outcome.failed.subject, 'wrapped'),
          ),
        ]),
  ]);
  if (lines.length === 0)
    return {
      rows: [headingRow(word('notChecked', language)), row(textCell(word('nothingUnchecked', language), 'body'))],
    };
  return sentenceTable(
    word('notChecked', language),
    [word('rule', language), word('reason', language), word('source', language), word('missing', language)],
    lines,
  );
}

function notCheckedRow(outcome: RuleOutcome, notChecked: NotChecked, language: Language): RowDraft {
  const title = textIn(outcome.rule.title, language);
  const missing = (
    notChecked.missing.length > 0
      ? notChecked.missing.map((reference) => textIn(columnReferenceName(reference), language))
      : (notChecked.subjects ?? []).slice(0, MOST_SUBJECTS)
  ).join('; ');
  return sentenceRow(
    textCell(title, 'wrapped'),
    textIn(notCheckedReason(notChecked), language),
    'wrapped',
    textCell(sourceOf(outcome, language), 'wrapped'),
    textCell(missing, 'wrapped'),
  );
}

/** The cells whose text could not be read, each with what it should hold. */
export function unreadableSection(unreadable: readonly UnreadableCell[], language: Language): Section {
  if (unreadable.length === 0)
    return {
      rows: [headingRow(word('unreadable', language)), row(textCell(word('nothingUnreadable', language), 'body'))],
    };
  const lines = unreadable.map((cell) =>
    sentenceRow(
      linkCell(`${cell.sheet}!${cellAddress(cell)}`, cell),
      cell.text,
      'wrapped',
      textCell(textIn(expectedName(cell.expected), language), 'wrapped'),
    ),
  );
  return sentenceTable(
    word('unreadable', language),
    [word('cell', language), word('text', language), word('expected', language)],
    lines,
  );
}

const MOST_SUBJECTS = 5;

function sourceOf({ pack, rule }: RuleOutcome, language: Language): string {
  return `${textIn(pack.title, language)}, ${rule.source.section}`;
}

function resultText(result: RuleResult, { violations }: RuleOutcome, judged: number): Text {
  return result === 'broken' ? brokenResult(violations.length, judged) : RULE_RESULTS[result];
}

function resultStyle(result: RuleResult, outcome: RuleOutcome): DraftStyle {
  if (result === 'kept' || result === 'partly') return 'kept';
  if (result !== 'broken') return 'wrapped';
  return (
    SEVERITIES.find((severity) => outcome.violations.some((violation) => violation.severity === severity)) ?? 'wrapped'
  );
}

/** What on the sheet 'Regelverk' cannot be followed; undefined when everything can. */
export function settingProblemsSection({ written }: Review, language: Language): Section | undefined {
  const problems = written?.problems ?? [];
  if (problems.length === 0) return undefined;
  const lines = problems.map((problem) =>
    sentenceRow(textCell(problem.rule, 'wrapped'), textIn(settingProblemSentence(problem), language), 'wrapped'),
  );
  return sentenceTable(
    textIn(SETTINGS_WORDS.problems, language),
    [textIn(SETTINGS_WORDS.setting, language), textIn(SETTINGS_WORDS.problem, language)],
    lines,
  );
}

/** Where packs in force contradict each other; undefined when they do not. */
export function conflictsSection({ packs }: Review, language: Language): Section | undefined {
  const conflicts = packConflicts(packs);
  if (conflicts.length === 0) return undefined;
  const lines = conflicts.map((conflict) =>
    sentenceRow(textCell(conflict.group, 'wrapped'), textIn(conflictSentence(conflict), language), 'wrapped'),
  );
  return sentenceTable(
    textIn(SETTINGS_WORDS.conflicts, language),
    [textIn(SETTINGS_WORDS.group, language), textIn(SETTINGS_WORDS.conflict, language)],
    lines,
  );
}
