import type { TableGroup } from '../../journeys/review.ts';
import { DONE } from '../../language/command-line.ts';
import { textIn, type Language } from '../../language/language.ts';
import { evidenceReason } from '../../language/recognition.ts';
import { REPORT_WORDS } from '../../language/reports.ts';
import { tableGroupReason } from '../../language/table-groups.ts';
import { columnHeader, tableName } from '../../language/tables.ts';
import { visibleText } from '../../language/visible-text.ts';
import type { RecognisedTable, Recognition } from '../../tables/recognised-table.ts';
import { columnLetters, rangeAddress } from '../../workbook/cell-address.ts';
import { coloursOf, type TextWidth } from './text-style.ts';
import { textTable, type TextCell } from './text-table.ts';

const MOST_REASONS = 3;

/** `structure --format text`: every recognised table with its columns, how sure that is, and why. */
export function structureText(
  recognition: Recognition,
  groups: readonly (TableGroup | undefined)[],
  workbook: string,
  language: Language,
  style: TextWidth,
): string {
  const title = coloursOf(style).strong(textIn(DONE.tablesIn(visibleText(workbook)), language));
  const tables = recognition.tables.map((table, index) => tableText(table, groups[index], language, style));
  return `${[title, ...tables].join('\n\n')}\n`;
}

function tableText(
  table: RecognisedTable,
  group: TableGroup | undefined,
  language: Language,
  style: TextWidth,
): string {
  const word = (key: keyof typeof REPORT_WORDS) => textIn(REPORT_WORDS[key], language);
  const rows = `${table.rows.length} ${word('rows').toLowerCase()}`;
  const heading = `${textIn(tableName(table.kind), language)}: ${table.sheet}!${rangeAddress(table.range)}, ${rows}, ${percent(table.confidence)}`;
  const belongs =
    group === undefined
      ? []
      : [`${word('group')}: ${group.name} (${textIn(tableGroupReason(group.source, group.text), language)})`];
  const place = (column: number) => (table.orientation === 'rows' ? columnLetters(column) : String(column));
  const columns = table.columns.map((column): TextCell[] => [
    { lines: [place(column.column)] },
    { lines: [column.header] },
    { lines: [textIn(columnHeader(table.kind, column.key), language)] },
    { lines: [percent(column.confidence)] },
    {
      lines: [
        column.evidence
          .slice(0, MOST_REASONS)
          .map((evidence) => textIn(evidenceReason(evidence), language))
          .join(', '),
      ],
    },
  ]);
  const unmapped = table.unmapped.map(({ column, header }) => `${place(column)} ”${header}”`).join(', ');
  return [
    coloursOf(style).strong(visibleText(heading)),
    ...belongs.map(visibleText),
    textTable(
      [
        { header: '', share: 0, least: 3 },
        { header: textIn({ sv: 'Rubrik', en: 'Header' }, language), share: 2, least: 12 },
        { header: textIn({ sv: 'Läses som', en: 'Read as' }, language), share: 2, least: 12 },
        { header: word('confidence'), share: 0, least: 10 },
        { header: word('reason'), share: 3, least: 14 },
      ],
      columns,
      style,
    ),
    ...(unmapped === '' ? [] : [`${word('unmapped')}: ${visibleText(unmapped)}`]),
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
