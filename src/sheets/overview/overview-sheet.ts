import type { Text } from '../../governance/pack.ts';
import { capitalised, textIn, type Language } from '../../language/language.ts';
import { OVERVIEW_WORDS, chartDescription } from '../../language/overview-words.ts';
import { SEVERITY_PLURALS } from '../../language/severities.ts';
import type { Review } from '../../journeys/review.ts';
import type { ChartDraft, RowDraft, SheetDraft } from '../../workbook/patch.ts';
import { fitted } from '../row-heights.ts';
import type { TakenNames } from '../taken-names.ts';
import { uniqueSheetName } from '../unique-names.ts';
import {
  FIRST_CHART_COLUMN,
  FIRST_FIGURE,
  LAST_COLUMN,
  NAME_COLUMN,
  OVERVIEW_WIDTHS,
  SENTENCE_WIDTHS,
} from './columns.ts';
import { SEVERITIES } from '../../findings/importance.ts';
import type { CountLine } from './counts.ts';
import {
  checkedSection,
  conflictsSection,
  notCheckedSection,
  rulesSection,
  settingProblemsSection,
  tablesSection,
  unreadableSection,
} from './evidence-sections.ts';
import { stack, type Section } from './section.ts';
import { briefSection, groupLines, groupSection, kindLines, kindSection, titleSection } from './summary-sections.ts';

/** The own sheet that shows what was checked and what came of it. */
export const OVERVIEW_SHEET = 'Översikt';

const CHART_ROWS = 20;
const MOST_IN_CHART = 10;
const SEVERITY_COLOURS = { error: '#B3202C', warning: '#D98E04', info: '#3B78B8' } as const;

/**
 * The sheet 'Översikt', one page to take in at a glance and then the evidence: counts by severity, kind and group with
 * a chart, what was checked with which packs, every rule with how often it was kept, what was not checked and why, and
 * the cells that could not be read.
 */
export function overviewSheet(review: Review, language: Language, taken: TakenNames): SheetDraft {
  const groups = groupLines(review, language);
  const kinds = kindLines(review, language);
  const summary = withRoomForCharts([
    titleSection(review, language),
    briefSection(review, language),
    groupSection(groups, language),
    kindSection(kinds, language),
  ]);
  const page = stack([
    ...summary,
    tablesSection(review, language),
    checkedSection(review, language),
    ...[conflictsSection(review, language), settingProblemsSection(review, language)].filter(
      (section) => section !== undefined,
    ),
    notCheckedSection(review.outcomes, language),
    unreadableSection(review.recognition.unreadable, language),
    rulesSection(review.outcomes, language),
  ]);
  const [, brief = 0, group = 0, kind = 0] = page.offsets;
  const sentences = new Set(page.merged.map((range) => range.top));
  const withFindings = kinds.filter((line) => line.total > 0);
  return {
    name: uniqueSheetName(OVERVIEW_SHEET, taken.sheets),
    ownership: 'own',
    columnWidths: OVERVIEW_WIDTHS,
    rows: page.rows.map((line, index) => fitted(line, sentences.has(index + 1) ? SENTENCE_WIDTHS : OVERVIEW_WIDTHS)),
    merged: page.merged,
    dataBars: page.dataBars,
    charts: [
      ...countChart(OVERVIEW_WORDS.byGroup, groups, group, brief + 1, language),
      ...countChart(OVERVIEW_WORDS.byKind, withFindings, kind, brief + 1 + CHART_ROWS, language),
    ],
    print: { orientation: 'landscape', fitToWidth: true },
    tabColour: '#1F3A5F',
    showGridlines: false,
  };
}

/** The summary, with empty rows at its end when it is lower than the charts beside it. */
function withRoomForCharts(summary: readonly Section[]): readonly Section[] {
  const { rows, offsets } = stack(summary);
  const missing = (offsets[1] ?? 0) + 2 * CHART_ROWS + 1 - rows.length;
  if (missing <= 0) return summary;
  return [...summary, { rows: Array.from({ length: missing }, (): RowDraft => ({ cells: [] })) }];
}

/** A chart of the lines of a count, whose section begins after the row `offset`; none when nothing was found. */
function countChart(
  title: Text,
  lines: readonly CountLine[],
  offset: number,
  top: number,
  language: Language,
): readonly ChartDraft[] {
  const shown = lines.slice(0, MOST_IN_CHART);
  if (shown.length === 0) return [];
  const rows = { top: offset + 3, bottom: offset + 2 + shown.length };
  return [
    {
      kind: 'bar',
      title: textIn(title, language),
      categories: { ...rows, left: NAME_COLUMN, right: NAME_COLUMN },
      series: SEVERITIES.map((severity, index) => ({
        name: capitalised(textIn(SEVERITY_PLURALS[severity], language)),
        values: { ...rows, left: FIRST_FIGURE + index, right: FIRST_FIGURE + index },
        colour: SEVERITY_COLOURS[severity],
      })),
      place: { top, left: FIRST_CHART_COLUMN, bottom: top + CHART_ROWS - 1, right: LAST_COLUMN },
      description: textIn(chartDescription(title, shown), language),
    },
  ];
}
