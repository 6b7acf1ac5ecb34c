import { rangeAddress, type CellRange } from '../../cell-address.ts';
import { TABLE_STYLE } from '../../draft-styles.ts';
import type { ChartDraft, DataBar, DropDown, PrintSetup, SheetDraft, TableDraft } from '../../patch.ts';

/** A column's width in characters of the standard font, as Excel's own unit (points). */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Columns of the same width in one call. */
export function queueWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (let start = 0; start < widths.length;) {
    let end = start;
    while (end + 1 < widths.length && widths[end + 1] === widths[start]) end++;
    const columns = sheet.getRangeByIndexes(0, start, 1, end - start + 1);
    columns.format.columnWidth = columnPoints(widths[start] ?? 0);
    start = end + 1;
  }
}

/** The table over cells that are already written; it gets its own name when the sheet takes its place. */
export function queueTable(sheet: Excel.Worksheet, { range, showFilter }: TableDraft): void {
  const table = sheet.tables.add(rangeAddress(range), true);
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  table.showFilterButton = showFilter;
}

export function queueFreeze(
  sheet: Excel.Worksheet,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

export function queuePrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (print.area) pageLayout.setPrintArea(rangeAddress(print.area));
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.from}:$${print.repeatRows.to}`);
}

export function queueDropDown(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  dropDown: DropDown,
  writtenName: (sheet: string) => string,
): void {
  const { dataValidation } = sheet.getRange(rangeAddress(dropDown.range));
  const { source } = dropDown;
  dataValidation.rule = {
    list: {
      inCellDropDown: true,
      source:
        source.kind === 'words'
          ? source.words.join(',')
          : context.workbook.worksheets.getItem(writtenName(source.sheet)).getRange(rangeAddress(source.range)),
    },
  };
  dataValidation.errorAlert = {
    showAlert: true,
    style: dropDown.strict ? 'Stop' : 'Information',
    title: 'Samverkanskoll',
    message: dropDown.prompt ?? '',
  };
  if (dropDown.prompt !== undefined) {
    dataValidation.prompt = { showPrompt: true, title: '', message: dropDown.prompt };
  }
}

export function queueDataBar(sheet: Excel.Worksheet, { range, colour }: DataBar): void {
  const { dataBar } = sheet.getRange(rangeAddress(range)).conditionalFormats.add('DataBar');
  dataBar.positiveFormat.fillColor = colour;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
}

export function queueChart(sheet: Excel.Worksheet, chart: ChartDraft): void {
  const cells = (range: CellRange) => sheet.getRange(rangeAddress(range));
  const [first, ...others] = chart.series;
  if (!first) return;
  const added = sheet.charts.add(chart.kind === 'bar' ? 'BarStacked' : 'LineMarkers', cells(first.values), 'Columns');
  added.name = chart.description.slice(0, 255);
  added.title.text = chart.title;
  added.legend.visible = others.length > 0;
  for (const [index, { name, values, colour }] of chart.series.entries()) {
    const series = index === 0 ? added.series.getItemAt(0) : added.series.add(name);
    if (index > 0) series.setValues(cells(values));
    series.name = name;
    series.setXAxisValues(cells(chart.categories));
    if (chart.kind === 'bar') series.format.fill.setSolidColor(colour);
    else series.format.line.color = colour;
  }
  added.setPosition(
    rangeAddress({ ...chart.place, bottom: chart.place.top, right: chart.place.left }),
    rangeAddress({ ...chart.place, top: chart.place.bottom, left: chart.place.right }),
  );
}

export function queueView(sheet: Excel.Worksheet, draft: SheetDraft): void {
  if (draft.tabColour !== undefined) sheet.tabColor = draft.tabColour;
  if (draft.showGridlines !== undefined) sheet.showGridlines = draft.showGridlines;
}
