import { cellAddress, quotedSheetName } from '../../cell-address.ts';
import type { CellDraft, CellLink, SheetDraft } from '../../patch.ts';
import { serialOfDate } from '../../serial-date.ts';

export type WrittenValue = string | number | boolean;

/** Excel reads no literal in a formula that is longer. */
const LONGEST_LITERAL = 255;
/** Excel keeps no more in a cell. */
const LONGEST_TEXT = 32_767;

/** The number of columns that the draft's rows reach. */
export function draftColumns(draft: SheetDraft): number {
  return draft.rows.reduce((most, { cells }) => Math.max(most, cells.length), draft.columnWidths.length);
}

/** The rows as Excel takes them: every row as long as the longest, dates as serial numbers, text never as a formula. */
export function writtenRows(draft: SheetDraft, dateSystem: 1900 | 1904): WrittenValue[][] {
  const columns = draftColumns(draft);
  return draft.rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, index) => writtenValue(cells[index] ?? null, dateSystem)),
  );
}

function writtenValue(cell: CellDraft | null, dateSystem: 1900 | 1904): WrittenValue {
  if (cell === null) return '';
  const { value, link } = cell;
  switch (value.kind) {
    case 'text':
      return link ? linkFormula(link, value.text) : asText(value.text);
    case 'number':
      return Number.isFinite(value.number) ? value.number : '';
    case 'date':
      return serialOfDate(value.date, dateSystem) ?? asText(value.date);
    case 'boolean':
      return value.boolean;
    case 'blank':
      return '';
  }
}

/** The apostrophe tells Excel that what follows is text, whatever it looks like; Excel does not keep it in the cell. */
function asText(text: string): string {
  return text === '' ? '' : `'${text.slice(0, LONGEST_TEXT)}`;
}

/** Links are formulas here, since Excel takes a formula with the values and a link only a cell at a time. */
function linkFormula(link: CellLink, text: string): string {
  const target = link.kind === 'web' ? link.url : `#${quotedSheetName(link.sheet)}!${cellAddress(link.position)}`;
  if (target.length > LONGEST_LITERAL || text.length > LONGEST_LITERAL) return asText(text);
  return `=HYPERLINK(${literal(target)},${literal(text)})`;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
