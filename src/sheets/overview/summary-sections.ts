import { capitalised, textIn, type Language } from '../../language/language.ts';
import { OVERVIEW_WORDS, countsSentence, manyFindingsSentence, provedSentence } from '../../language/overview-words.ts';
import { RULE_KIND_NAMES, SEVERITY_NAMES, SEVERITY_PLURALS, STATE_NAMES } from '../../language/severities.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Text } from '../../governance/pack.ts';
import type { Review } from '../../journeys/review.ts';
import type { RuleKind } from '../../rules/rule.ts';
import type { CellDraft, RowDraft } from '../../workbook/patch.ts';
import { blankCell, numberCell, row, textCell } from '../cell-drafts.ts';
import { LAST_COLUMN, LAST_FIGURE } from './columns.ts';
import { SEVERITIES, isSettled } from '../../findings/importance.ts';
import { countBySeverity, countLines, countState, type CountLine } from './counts.ts';
import { ruleFigures } from './rule-figures.ts';
import type { Section } from './section.ts';

const BAR_COLOUR = '#7A93B5';

/** A heading over the page's width, or over its first columns. */
export function headingRow(text: string, columns: number = LAST_COLUMN): RowDraft {
  const rest = Array.from({ length: columns - 1 }, () => blankCell('heading'));
  return { cells: [textCell(text, 'heading'), ...rest], height: 22 };
}

export function tableHeaderRow(...headers: readonly string[]): RowDraft {
  return row(...headers.map((header) => textCell(header, 'tableHeader')));
}

/** The title, and the outcome in two sentences. */
export function titleSection(review: Review, language: Language): Section {
  const figures = review.outcomes.map(ruleFigures);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const found = review.findings.filter((finding) => !isSettled(finding));
  const standing = countBySeverity(found);
  const proved = provedSentence(
    sum(figures.map((figure) => figure.judged)),
    sum(figures.map((figure) => figure.kept)),
    figures.filter((figure) => figure.result !== 'unchecked' && figure.result !== 'failed').length,
    figures.filter((figure) => figure.result === 'unchecked' || figure.result === 'failed').length,
  );
  return {
    rows: [
      {
        cells: [textCell(textIn(OVERVIEW_WORDS.title, language), 'title')],
        height: 30,
      },
      { cells: [textCell(textIn(countsSentence(review.asOf, standing), language), 'subtitle')], height: 18 },
      { cells: [textCell(textIn(proved, language), 'subtitle')], height: 18 },
      ...(found.length > READABLE
        ? [{ cells: [textCell(textIn(inShort(found), language), 'subtitle')], height: 18 }]
        : []),
    ],
  };
}

/** More findings than a person reads one by one. */
const READABLE = 2_000;
const RULES_NAMED = 3;

function inShort(findings: readonly Finding[]): Text {
  const byRule = new Map<string, { readonly rule: Text; findings: number }>();
  for (const { rule, ruleTitle } of findings) {
    const known = byRule.get(rule) ?? { rule: ruleTitle, findings: 0 };
    known.findings += 1;
    byRule.set(rule, known);
  }
  const most = [...byRule.values()].sort((one, other) => other.findings - one.findings);
  return manyFindingsSentence(findings.length, most.slice(0, RULES_NAMED));
}

/** Findings by severity and state. */
export function briefSection(review: Review, language: Language): Section {
  const word = (key: keyof typeof OVERVIEW_WORDS) => textIn(OVERVIEW_WORDS[key], language);
  const state = (key: keyof typeof STATE_NAMES) => textIn(STATE_NAMES[key], language);
  const lines = SEVERITIES.map((severity): RowDraft => {
    const count = (key: keyof typeof STATE_NAMES) => countState(review, severity, key);
    const standing = [count('new'), count('open'), count('changed')];
    return row(
      textCell(textIn(SEVERITY_NAMES[severity], language), severity),
      ...standing.map((number) => numberCell(number)),
      numberCell(standing.reduce((total, number) => total + number, 0)),
      numberCell(count('acknowledged')),
    );
  });
  const resolved = review.findings.filter((finding) => finding.state === 'resolved').length;
  return {
    rows: [
      headingRow(word('brief'), LAST_FIGURE),
      tableHeaderRow(
        word('severity'),
        state('new'),
        state('open'),
        state('changed'),
        word('total'),
        state('acknowledged'),
      ),
      ...lines,
      row(textCell(state('resolved'), 'kept'), ...blanks(3), numberCell(resolved), blankCell('integer')),
    ],
    dataBars: [{ range: { top: 3, left: 5, bottom: 5, right: 5 }, colour: BAR_COLOUR }],
  };
}

/** A kind of rule with its findings, and how often it was kept. */
export interface KindLine extends CountLine {
  readonly kept: number;
}

/** Every kind of rule that was tried, those with findings first. */
export function kindLines(review: Review, language: Language): readonly KindLine[] {
  const kept = new Map<RuleKind, number>();
  for (const { rule, kept: count } of review.outcomes) kept.set(rule.kind, (kept.get(rule.kind) ?? 0) + count);
  const kinds = [...kept.keys()];
  const found = countLines(review.findings, (finding) => finding.kind);
  const lines = [
    ...found,
    ...kinds.filter((kind) => !found.some((line) => line.name === kind)).map((kind) => ({ ...NOTHING, name: kind })),
  ];
  return lines.map((line) => ({
    ...line,
    name: textIn(RULE_KIND_NAMES[line.name as RuleKind], language),
    kept: kept.get(line.name as RuleKind) ?? 0,
  }));
}

export function kindSection(lines: readonly KindLine[], language: Language): Section {
  return countSection(textIn(OVERVIEW_WORDS.byKind, language), textIn(OVERVIEW_WORDS.kind, language), lines, language);
}

/** Standing findings by the group that is responsible. */
export function groupLines(review: Review, language: Language): readonly CountLine[] {
  return countLines(review.findings, (finding) => finding.group ?? textIn(OVERVIEW_WORDS.noGroup, language));
}

export function groupSection(lines: readonly CountLine[], language: Language): Section {
  return countSection(
    textIn(OVERVIEW_WORDS.byGroup, language),
    textIn(OVERVIEW_WORDS.group, language),
    lines,
    language,
  );
}

const NOTHING = { counts: { error: 0, warning: 0, info: 0 }, total: 0 } as const;

function countSection(
  heading: string,
  nameHeader: string,
  lines: readonly (CountLine & { readonly kept?: number })[],
  language: Language,
): Section {
  const severities = SEVERITIES.map((severity) => capitalised(textIn(SEVERITY_PLURALS[severity], language)));
  const withKept = lines.some((line) => line.kept !== undefined);
  const headers = [
    nameHeader,
    ...severities,
    textIn(OVERVIEW_WORDS.total, language),
    ...(withKept ? [textIn(OVERVIEW_WORDS.kept, language)] : []),
  ];
  const body = lines.map((line) =>
    row(
      textCell(line.name, 'wrapped'),
      ...SEVERITIES.map((severity) => numberCell(line.counts[severity])),
      numberCell(line.total),
      ...(line.kept === undefined ? [] : [numberCell(line.kept)]),
    ),
  );
  return {
    rows: [headingRow(heading, headers.length), tableHeaderRow(...headers), ...body],
    ...(lines.length > 0
      ? { dataBars: [{ range: { top: 3, left: 5, bottom: 2 + lines.length, right: 5 }, colour: BAR_COLOUR }] }
      : {}),
  };
}

function blanks(count: number): readonly CellDraft[] {
  return Array.from({ length: count }, () => blankCell('integer'));
}
