import { SEVERITIES } from '../findings/importance.ts';
import type { SummaryLine, WorkbookSummary } from '../journeys/summary/workbook-summary.ts';
import { textIn, type Language } from '../language/language.ts';
import { SEVERITY_NAMES } from '../language/severities.ts';
import { SUMMARY_WORDS } from '../language/summary-words.ts';
import type { Severity } from '../rules/rule.ts';
import type { CellDraft, RowDraft, SheetDraft } from '../workbook/patch.ts';
import { blankCell, numberCell, textCell } from './cell-drafts.ts';
import { fitted } from './row-heights.ts';

type Words = keyof typeof SUMMARY_WORDS;

/** One sheet of the summary: its columns with their widths, and its lines. */
interface SummaryTable {
  readonly sheet: Words;
  readonly table: string;
  readonly columns: readonly (readonly [header: string, width: number])[];
  readonly lines: readonly (readonly CellDraft[])[];
}

/** What was found under one heading, across workbooks. */
interface Tally {
  readonly first: SummaryLine;
  readonly workbook: string;
  readonly workbooks: Set<string>;
  readonly counts: Record<Severity, number>;
  daysOverdue: number;
}

/**
 * The sheets of a workbook that sums up many: groups with their findings, norms with how many workbooks break them, and
 * the workbooks themselves. Each is an Excel Table, those with most and most serious findings first.
 */
export function summarySheets(workbooks: readonly WorkbookSummary[], language: Language): readonly SheetDraft[] {
  const word = (key: Words): string => textIn(SUMMARY_WORDS[key], language);
  const severities = SEVERITIES.map((severity) => [textIn(SEVERITY_NAMES[severity], language), 11] as const);
  const groups = tallied(workbooks, (line, { workbook }) => [[workbook, line.group ?? '']]);
  const norms = tallied(workbooks, (line) =>
    (line.norms.length > 0 ? line.norms : ['']).map((norm) => [norm, line.rule, line.severity]),
  );
  const tables: readonly SummaryTable[] = [
    {
      sheet: 'groups',
      table: 'Sammanfattning_grupper',
      columns: [
        [word('group'), 34],
        [word('workbook'), 48],
        ...severities,
        [word('total'), 10],
        [word('daysOverdue'), 16],
      ],
      lines: groups.map(({ tally }) => [
        textCell(tally.first.group ?? '', 'wrapped'),
        textCell(tally.workbook, 'wrapped'),
        ...countCells(tally.counts),
        daysCell(tally.daysOverdue),
      ]),
    },
    {
      sheet: 'norms',
      table: 'Sammanfattning_normer',
      columns: [
        [word('norm'), 34],
        [word('rule'), 44],
        [word('severity'), 12],
        [word('inWorkbooks'), 14],
        [word('findings'), 10],
        [word('daysOverdue'), 16],
      ],
      lines: norms.map(({ key: [norm = ''], tally }) => [
        textCell(norm, 'wrapped'),
        textCell(textIn(tally.first.ruleTitle, language), 'wrapped'),
        textCell(textIn(SEVERITY_NAMES[tally.first.severity], language), tally.first.severity),
        numberCell(tally.workbooks.size),
        numberCell(total(tally.counts)),
        daysCell(tally.daysOverdue),
      ]),
    },
    {
      sheet: 'workbooks',
      table: 'Sammanfattning_arbetsbocker',
      columns: [
        [word('workbook'), 48],
        ...severities,
        [word('total'), 10],
        [word('notChecked'), 16],
        [word('problem'), 48],
      ],
      lines: workbooks.map(({ workbook, lines, rulesNotChecked, problem }) => [
        textCell(workbook, 'wrapped'),
        ...(problem === undefined
          ? [...countCells(countsOf(lines)), numberCell(rulesNotChecked)]
          : Array.from({ length: SEVERITIES.length + 2 }, () => blankCell('integer'))),
        textCell(problem ?? '', 'wrapped'),
      ]),
    },
  ];
  return tables.map((table) => sheetOf(table, word(table.sheet)));
}

/** Tallies the lines under each of the keys they have, the heaviest first. */
function tallied(
  workbooks: readonly WorkbookSummary[],
  keysOf: (line: SummaryLine, summary: WorkbookSummary) => readonly (readonly string[])[],
): readonly { readonly key: readonly string[]; readonly tally: Tally }[] {
  const tallies = new Map<string, { readonly key: readonly string[]; readonly tally: Tally }>();
  for (const summary of workbooks) {
    for (const line of summary.lines) {
      for (const key of keysOf(line, summary)) {
        const id = JSON.stringify(key);
        const known = tallies.get(id) ?? { key, tally: emptyTally(line, summary.workbook) };
        tallies.set(id, known);
        known.tally.workbooks.add(summary.workbook);
        known.tally.counts[line.severity] += line.findings;
        known.tally.daysOverdue = Math.max(known.tally.daysOverdue, line.daysOverdue ?? 0);
      }
    }
  }
  return [...tallies.values()].sort((one, other) => heavier(one.tally, other.tally));
}

function emptyTally(first: SummaryLine, workbook: string): Tally {
  return { first, workbook, workbooks: new Set(), counts: countsOf([]), daysOverdue: 0 };
}

function heavier({ counts: one }: Tally, { counts: other }: Tally): number {
  const deciding = SEVERITIES.find((severity) => one[severity] !== other[severity]);
  return deciding === undefined ? 0 : other[deciding] - one[deciding];
}

function countsOf(lines: readonly SummaryLine[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, findings } of lines) counts[severity] += findings;
  return counts;
}

function total(counts: Readonly<Record<Severity, number>>): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

function countCells(counts: Readonly<Record<Severity, number>>): readonly CellDraft[] {
  return [...SEVERITIES.map((severity) => numberCell(counts[severity])), numberCell(total(counts))];
}

function daysCell(days: number): CellDraft {
  return days > 0 ? numberCell(days) : blankCell('integer');
}

function sheetOf({ table, columns, lines }: SummaryTable, name: string): SheetDraft {
  const widths = columns.map(([, width]) => width);
  const rows: RowDraft[] = [
    { cells: columns.map(([header]) => textCell(header, 'tableHeader')) },
    ...(lines.length > 0 ? lines : [columns.map(() => blankCell('body'))]).map((cells) => ({ cells })),
  ];
  return {
    name,
    ownership: 'handedOver',
    columnWidths: widths,
    rows: rows.map((row) => fitted(row, widths)),
    tables: [{ name: table, range: { top: 1, left: 1, bottom: rows.length, right: columns.length }, showFilter: true }],
    freeze: { rows: 1, columns: 1 },
    print: { orientation: 'landscape', repeatRows: { from: 1, to: 1 }, fitToWidth: true },
  };
}
