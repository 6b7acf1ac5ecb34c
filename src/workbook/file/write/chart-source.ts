import { dayNumber, parseIsoDate, type IsoDate } from '../../../time/iso-date.ts';
import { quotedSheetName, type CellRange } from '../../cell-address.ts';
import { DATE_FORMAT } from '../../draft-styles.ts';
import type { ChartDraft, SheetDraft } from '../../patch.ts';
import { escapeXml } from '../xml/xml-text.ts';
import { absolute } from './author-sheets.ts';
import { xmlElement } from './xml-source.ts';

/** The serial number of 1970-01-01 in a new workbook. */
const SERIAL_OF_1970 = 25_569;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A chart part: lying bars in the cells' order, or lines. */
export function chartSource(draft: SheetDraft, chart: ChartDraft): string {
  const series = chart.series.map((each, index) => {
    const fill = `<a:solidFill>${xmlElement('a:srgbClr', { val: each.colour.replace('#', '').toUpperCase() })}</a:solidFill>`;
    const look =
      chart.kind === 'bar'
        ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
        : `<c:spPr><a:ln w="28575" cap="rnd">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>`;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(each.name)}</c:v></c:tx>${look}` +
      `<c:cat>${categories(draft, chart.categories)}</c:cat><c:val>${values(draft, each.values)}</c:val>` +
      `${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
    );
  });
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const plot =
    chart.kind === 'bar'
      ? `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/><c:overlap val="100"/>${axes}</c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
  const [across, along] = chart.kind === 'bar' ? ['l', 'b'] : ['b', 'l'];
  const direction = chart.kind === 'bar' ? 'maxMin' : 'minMax';
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"><c:roundedCorners val="0"/>` +
    `<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="sv-SE" sz="1200" b="1"/>` +
    `<a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}` +
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${direction}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${across}"/><c:numFmt formatCode="${daysOf(draft, chart.categories) ? DATE_FORMAT : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/>${chart.kind === 'bar' ? '<c:tickLblSkip val="1"/>' : ''}</c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${along}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="111111111"/><c:crosses val="${chart.kind === 'bar' ? 'max' : 'autoZero'}"/></c:valAx></c:plotArea>` +
    `${chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** The drawing part of a sheet, its charts placed over cells. `relationshipIds` leads to the chart parts, in order. */
export function drawingSource(charts: readonly ChartDraft[], relationshipIds: readonly string[]): string {
  const anchors = charts.map(({ place, title, description }, index) => {
    const corner = (name: string, column: number, row: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (
      `<xdr:twoCellAnchor>${corner('from', place.left - 1, place.top - 1)}${corner('to', place.right, place.bottom)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `${xmlElement('xdr:cNvPr', { id: index + 2, name: title, descr: description })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART_NAMESPACE}">` +
      `<c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIPS}" r:id="${relationshipIds[index] ?? ''}"/>` +
      `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return (
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

function categories(draft: SheetDraft, range: CellRange): string {
  const days = daysOf(draft, range);
  if (days) return dayCategories(draft, range, days);
  const points = cellsOf(draft, range).map((text, index) => {
    return text === undefined ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(text))}</c:v></c:pt>`;
  });
  return `<c:strRef><c:f>${reference(draft, range)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

/** The days of the cells; undefined when some cell is something else. */
function daysOf(draft: SheetDraft, range: CellRange): readonly IsoDate[] | undefined {
  const days = cellsOf(draft, range).map((cell) => (typeof cell === 'string' ? parseIsoDate(cell) : undefined));
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 && known.length === days.length ? known : undefined;
}

/** Days as Excel's numbers for them, under the format that shows them as days. */
function dayCategories(draft: SheetDraft, range: CellRange, days: readonly IsoDate[]): string {
  const points = days.map((day, index) => `<c:pt idx="${index}"><c:v>${dayNumber(day) + SERIAL_OF_1970}</c:v></c:pt>`);
  return `<c:numRef><c:f>${reference(draft, range)}</c:f><c:numCache><c:formatCode>${DATE_FORMAT}</c:formatCode><c:ptCount val="${points.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function values(draft: SheetDraft, range: CellRange): string {
  const points = cellsOf(draft, range).map((value, index) => {
    return typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : '';
  });
  return `<c:numRef><c:f>${reference(draft, range)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function reference(draft: SheetDraft, range: CellRange): string {
  return escapeXml(`${quotedSheetName(draft.name)}!${absolute(range)}`);
}

function cellsOf(draft: SheetDraft, range: CellRange): (string | number | undefined)[] {
  const cells: (string | number | undefined)[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value = draft.rows[row - 1]?.cells[column - 1]?.value;
      cells.push(
        value?.kind === 'text'
          ? value.text
          : value?.kind === 'number'
            ? value.number
            : value?.kind === 'date'
              ? value.date
              : undefined,
      );
    }
  }
  return cells;
}
