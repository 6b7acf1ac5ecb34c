import type { Acknowledgement, Finding } from '../findings/finding.ts';
import {
  FINDINGS_COLUMNS,
  FINDINGS_SHEET,
  FINDINGS_TABLE,
  type FindingsColumn,
  type FindingsColumnKey,
} from '../findings/findings-table.ts';
import { textIn, type Language } from '../language/language.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../language/severities.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { CellDraft, DropDown, SheetDraft } from '../workbook/patch.ts';
import { blankCell, dateCell, linkCell, placeText, textCell } from './cell-drafts.ts';
import { wordsDropDown } from './drop-downs.ts';
import type { TakenNames } from './taken-names.ts';
import { uniqueSheetName, uniqueTableName } from './unique-names.ts';

const WIDTHS: Readonly<Record<FindingsColumnKey, number>> = {
  severity: 11,
  state: 11,
  subject: 16,
  rule: 20,
  message: 40,
  place: 16,
  remedy: 32,
  source: 20,
  group: 16,
  owner: 13,
  acknowledgedBy: 13,
  reason: 20,
  until: 11,
  note: 20,
  firstSeen: 11,
  since: 11,
  ruleId: 14,
  id: 14,
  evidence: 14,
};

/** What is printed ends with what people fill in; the columns after it are the program's own. */
const LAST_PRINTED: FindingsColumnKey = 'until';

/**
 * The sheet 'Fynd': an Excel Table with a line a finding, in the order given, with links to the cells and room for the
 * group's acknowledgement. The next run reads it back.
 */
export function findingsSheet(findings: readonly Finding[], language: Language, taken: TakenNames): SheetDraft {
  const header = FINDINGS_COLUMNS.map((column) => textCell(column.header[language], 'tableHeader'));
  const lines = findings.map((finding) => ({
    cells: FINDINGS_COLUMNS.map((column) => findingCell(finding, column, language)),
  }));
  const rows = [{ cells: header }, ...(lines.length > 0 ? lines : [{ cells: FINDINGS_COLUMNS.map(() => null) }])];
  return {
    name: uniqueSheetName(FINDINGS_SHEET, taken.sheets),
    ownership: 'own',
    columnWidths: FINDINGS_COLUMNS.map((column) => WIDTHS[column.key]),
    rows,
    tables: [
      {
        name: uniqueTableName(FINDINGS_TABLE, taken.tables),
        range: { top: 1, left: 1, bottom: rows.length, right: FINDINGS_COLUMNS.length },
        showFilter: true,
      },
    ],
    dropDowns: dropDowns(rows.length, language),
    freeze: { rows: 1, columns: 3 },
    print: {
      orientation: 'landscape',
      area: { top: 1, left: 1, bottom: rows.length, right: columnOf(LAST_PRINTED) },
      repeatRows: { from: 1, to: 1 },
      fitToWidth: true,
    },
    tabColour: '#8E0B16',
  };
}

function columnOf(key: FindingsColumnKey): number {
  return FINDINGS_COLUMNS.findIndex((column) => column.key === key) + 1;
}

function dropDowns(lastRow: number, language: Language): readonly DropDown[] {
  const choices: readonly [FindingsColumnKey, readonly string[]][] = [
    ['severity', Object.values(SEVERITY_NAMES).map((name) => textIn(name, language))],
    ['state', Object.values(STATE_NAMES).map((name) => textIn(name, language))],
  ];
  return choices.map(([key, words]) => {
    const column = columnOf(key);
    return wordsDropDown({ top: 2, left: column, bottom: lastRow, right: column }, words);
  });
}

function findingCell(finding: Finding, column: FindingsColumn, language: Language): CellDraft | null {
  switch (column.key) {
    case 'severity':
      return textCell(textIn(SEVERITY_NAMES[finding.severity], language), finding.severity);
    case 'state':
      return textCell(textIn(STATE_NAMES[finding.state], language), finding.state === 'resolved' ? 'kept' : 'body');
    case 'subject':
      return textCell(textIn(finding.subject, language), 'wrapped');
    case 'rule':
      return textCell(textIn(finding.ruleTitle, language), 'wrapped');
    case 'message':
      return textCell(textIn(finding.message, language), 'wrapped');
    case 'place':
      return placeCell(finding);
    case 'remedy':
      return textCell(textIn(finding.remedy, language), 'wrapped');
    case 'source':
      return textCell(finding.source, 'wrapped');
    case 'group':
      return wrapped(finding.group);
    case 'owner':
      return wrapped(finding.owner);
    case 'acknowledgedBy':
      return filledIn(finding.acknowledgement?.by);
    case 'reason':
      return filledIn(finding.acknowledgement?.reason);
    case 'until':
      return untilCell(finding.acknowledgement);
    case 'note':
      return wrapped(undefined);
    case 'firstSeen':
      return day(finding.firstSeen);
    case 'since':
      return day(undefined);
    case 'ruleId':
      return textCell(finding.rule);
    case 'id':
      return textCell(finding.id);
    case 'evidence':
      return textCell(finding.evidence);
  }
}

function placeCell(finding: Finding): CellDraft {
  const [first] = finding.cells;
  return first === undefined ? blankCell('body') : linkCell(placeText(finding.cells), first);
}

function wrapped(text: string | undefined): CellDraft {
  return text === undefined ? blankCell('wrapped') : textCell(text, 'wrapped');
}

function filledIn(text: string | undefined): CellDraft {
  return text === undefined ? blankCell('input') : textCell(text, 'input');
}

function untilCell(acknowledgement: Acknowledgement | undefined): CellDraft {
  return acknowledgement?.until === undefined ? blankCell('inputDate') : dateCell(acknowledgement.until, 'inputDate');
}

function day(date: IsoDate | undefined): CellDraft {
  return date === undefined ? blankCell('date') : dateCell(date);
}
