import { rangeAddress } from '../../cell-address.ts';
import { OWN_SHEET_NAME } from '../../own-content.ts';
import type { SheetDraft } from '../../patch.ts';
import { temporarySheetName } from '../temporary-sheets.ts';
import { addresses } from './addresses.ts';
import { FORMAT_BYTES, numberFormatOf, queueFormat } from './cell-format.ts';
import { draftColumns, writtenRows } from './cell-values.ts';
import {
  queueChart,
  queueDataBar,
  queueDropDown,
  queueFreeze,
  queuePrint,
  queueTable,
  queueView,
  queueWidths,
} from './sheet-parts.ts';
import { heightRuns, rangesByStyle } from './style-areas.ts';
import { wireBytes, type WriteStep } from './write-step.ts';

/** A draft and the name that it is written under until it takes its place. */
export interface Staged {
  readonly draft: SheetDraft;
  readonly temporaryName: string;
}

/** Rows of values a step: the client itself splits larger arrays. */
const ROWS_A_STEP = 2_000;
const PART_BYTES = 1_500;
const CALL_BYTES = 500;

export function staged(drafts: readonly SheetDraft[]): readonly Staged[] {
  return drafts.map((draft, index) => ({ draft, temporaryName: temporarySheetName(index + 1) }));
}

/**
 * All that makes the sheets, in the order that Excel wants: values first, tables over them, formats last. Drop-downs
 * come after every sheet is there, since they may point at any.
 */
export function sheetSteps(
  context: Excel.RequestContext,
  sheets: readonly Staged[],
  dateSystem: 1900 | 1904,
): readonly WriteStep[] {
  const writtenName = (name: string) => sheets.find(({ draft }) => draft.name === name)?.temporaryName ?? name;
  return [
    ...sheets.flatMap((sheet) => [...stepsOf(context, sheet, dateSystem)]),
    ...sheets.flatMap((sheet) =>
      (sheet.draft.dropDowns ?? []).map((dropDown) => ({
        bytes: PART_BYTES,
        queue: () => queueDropDown(context, worksheetOf(context, sheet), dropDown, writtenName),
      })),
    ),
  ];
}

function worksheetOf(context: Excel.RequestContext, { temporaryName }: Staged): Excel.Worksheet {
  return context.workbook.worksheets.getItem(temporaryName);
}

function* stepsOf(context: Excel.RequestContext, sheet: Staged, dateSystem: 1900 | 1904): Generator<WriteStep> {
  const { draft, temporaryName } = sheet;
  const part = (queue: (worksheet: Excel.Worksheet) => void, bytes = PART_BYTES): WriteStep => ({
    bytes,
    queue: () => queue(worksheetOf(context, sheet)),
  });
  yield {
    bytes: PART_BYTES,
    queue: () => {
      const worksheet = context.workbook.worksheets.add(temporaryName);
      if (draft.ownership === 'own') worksheet.names.add(OWN_SHEET_NAME, worksheet.getRange('A1'));
      queueView(worksheet, draft);
      queueWidths(worksheet, draft.columnWidths);
      queuePrint(worksheet, draft.print);
    },
  };
  const columns = draftColumns(draft);
  const rows = writtenRows(draft, dateSystem);
  for (let start = 0; columns > 0 && start < rows.length; start += ROWS_A_STEP) {
    const block = rows.slice(start, start + ROWS_A_STEP);
    yield part(
      (worksheet) => {
        worksheet.getRangeByIndexes(start, 0, block.length, columns).values = block;
      },
      wireBytes(block) * 1.1 + PART_BYTES,
    );
  }
  for (const table of draft.tables ?? []) yield part((worksheet) => queueTable(worksheet, table));
  for (const range of draft.merged ?? []) yield part((worksheet) => worksheet.getRange(rangeAddress(range)).merge());
  for (const [style, ranges] of rangesByStyle(draft.rows)) {
    for (const address of addresses(ranges)) {
      yield part((worksheet) => queueFormat(worksheet.getRanges(address), style), FORMAT_BYTES + address.length);
    }
    const numberFormat = numberFormatOf(style);
    if (numberFormat === undefined) continue;
    for (const range of ranges) {
      yield part((worksheet) => {
        worksheet.getRange(rangeAddress(range)).numberFormat = [[numberFormat]];
      }, CALL_BYTES);
    }
  }
  for (const { first, count, height } of heightRuns(draft.rows)) {
    yield part((worksheet) => {
      worksheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = height;
    }, CALL_BYTES);
  }
  for (const bar of draft.dataBars ?? []) yield part((worksheet) => queueDataBar(worksheet, bar));
  for (const chart of draft.charts ?? []) yield part((worksheet) => queueChart(worksheet, chart), 2 * PART_BYTES);
  const { freeze } = draft;
  if (freeze) yield part((worksheet) => queueFreeze(worksheet, freeze));
}
