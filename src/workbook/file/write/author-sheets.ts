import type { Border, Style, Workbook, Worksheet } from 'exceljs';
import { cellAddress, quotedSheetName, rangeAddress, type CellRange } from '../../cell-address.ts';
import { DRAFT_STYLES, FONT_NAME, type StyleFormat } from '../../draft-styles.ts';
import type { CellDraft, DraftStyle, DropDown, SheetDraft } from '../../patch.ts';
import { serialOfDate } from '../../serial-date.ts';
import { OpcPackage } from '../opc.ts';
import { parseXml } from '../xml/xml-tree.ts';
import { cellText } from '../xml/xml-text.ts';
import type { Codec } from '../zip/codec.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import type { StylesPart } from './style-appender.ts';

/** Sheets as exceljs wrote them into a scratch workbook: what is then grafted. */
export interface AuthoredSheets {
  /** Each draft's worksheet part, in the drafts' order. */
  readonly sheets: readonly string[];
  readonly styles: StylesPart;
}

const A4 = 9;

/** Writes cells, looks, widths, drop-downs and page set-up of drafts with exceljs, which is loaded only here. */
export async function authorSheets(
  drafts: readonly SheetDraft[],
  dateSystem: 1900 | 1904,
  codec: Codec,
): Promise<AuthoredSheets> {
  const { default: exceljs } = await import('exceljs');
  const scratch = new exceljs.Workbook();
  const styles = draftStyles();
  drafts.forEach((draft, index) => writeSheet(scratch, `s${index}`, draft, styles, dateSystem));
  const bytes = new Uint8Array(await scratch.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  const opc = new OpcPackage(new ZipArchive(bytes), codec);
  const part = 'xl/styles.xml';
  const utf8 = await opc.bytes(part);
  const strings = await sharedStringSources(opc);
  const sheets: string[] = [];
  for (const index of drafts.keys()) {
    const text = new TextDecoder().decode(await opc.bytes(`xl/worksheets/sheet${index + 1}.xml`));
    sheets.push(withInlineStrings(text, strings));
  }
  return { sheets, styles: { part, utf8, root: parseXml(utf8, part) } };
}

/** Text stands in the cells themselves, so the user's shared strings need not change. */
function withInlineStrings(xml: string, strings: readonly string[]): string {
  return xml.replace(
    / t="s"><v>(\d+)<\/v>/g,
    (_, index: string) => ` t="inlineStr"><is><t xml:space="preserve">${strings[Number(index)] ?? ''}</t></is>`,
  );
}

/** The scratch workbook's strings as they stand in its XML. */
async function sharedStringSources(opc: OpcPackage): Promise<readonly string[]> {
  const part = 'xl/sharedStrings.xml';
  if (!opc.has(part)) return [];
  const xml = new TextDecoder().decode(await opc.bytes(part));
  return Array.from(xml.matchAll(/<si><t(?: [^>]*)?>([^<]*)<\/t><\/si>/g), ([, source = '']) => source);
}

function writeSheet(
  scratch: Workbook,
  name: string,
  draft: SheetDraft,
  styles: Readonly<Record<DraftStyle, Partial<Style>>>,
  dateSystem: 1900 | 1904,
): void {
  const { print, freeze } = draft;
  const sheet = scratch.addWorksheet(name, {
    properties: draft.tabColour === undefined ? {} : { tabColor: { argb: argb(draft.tabColour) } },
    pageSetup: {
      paperSize: A4,
      orientation: print.orientation,
      ...(print.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    },
    views: [
      {
        showGridLines: draft.showGridlines ?? true,
        ...(freeze && freeze.rows + freeze.columns > 0
          ? {
              state: 'frozen' as const,
              xSplit: freeze.columns,
              ySplit: freeze.rows,
              topLeftCell: cellAddress({ row: freeze.rows + 1, column: freeze.columns + 1 }),
            }
          : {}),
      },
    ],
  });
  draft.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  draft.rows.forEach((rowDraft, rowIndex) => {
    const row = sheet.getRow(rowIndex + 1);
    if (rowDraft.height !== undefined) row.height = rowDraft.height;
    rowDraft.cells.forEach((cellDraft, columnIndex) => {
      if (!cellDraft) return;
      const cell = row.getCell(columnIndex + 1);
      const value = valueOf(cellDraft, dateSystem);
      if (value !== null) cell.value = value;
      if (cellDraft.style !== undefined) cell.style = styles[cellDraft.style];
    });
  });
  for (const { top, left, bottom, right } of draft.merged ?? []) sheet.mergeCells(top, left, bottom, right);
  for (const dropDown of draft.dropDowns ?? []) addDropDown(sheet, dropDown);
}

function valueOf({ value }: CellDraft, dateSystem: 1900 | 1904): string | number | boolean | null {
  switch (value.kind) {
    case 'text':
      return value.text === '' ? null : cellText(value.text);
    case 'number':
      return Number.isFinite(value.number) ? value.number : String(value.number);
    case 'date':
      return serialOfDate(value.date, dateSystem) ?? value.date;
    case 'boolean':
      return value.boolean;
    case 'blank':
      return null;
  }
}

/** The validations of a sheet, which exceljs has and its types leave out. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: Readonly<Record<string, unknown>>): void };
}

function addDropDown(sheet: Worksheet, { range, source, strict, prompt }: DropDown): void {
  const formula =
    source.kind === 'words'
      ? `"${source.words.join(',').replaceAll('"', '""')}"`
      : `${quotedSheetName(source.sheet)}!${absolute(source.range)}`;
  (sheet as Worksheet & WithValidations).dataValidations.add(rangeAddress(range), {
    type: 'list',
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: true,
    errorStyle: strict ? 'stop' : 'warning',
    ...(prompt === undefined ? {} : { showInputMessage: true, prompt: prompt.slice(0, 255) }),
  });
}

/** '$A$1:$B$2'. */
export function absolute(range: CellRange): string {
  return rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function draftStyles(): Readonly<Record<DraftStyle, Partial<Style>>> {
  const entries = Object.entries(DRAFT_STYLES) as [DraftStyle, StyleFormat][];
  return Object.fromEntries(entries.map(([name, format]) => [name, styleOf(format)])) as Record<
    DraftStyle,
    Partial<Style>
  >;
}

function styleOf({ font, fill, border, horizontal, vertical, wrap, numberFormat }: StyleFormat): Partial<Style> {
  const line: Partial<Border> = { style: 'thin', color: { argb: argb(border?.colour ?? '#000000') } };
  return {
    font: {
      name: FONT_NAME,
      family: 2,
      size: font.size,
      color: { argb: argb(font.colour) },
      bold: font.bold,
      underline: font.underline,
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: argb(fill) } } }),
    ...(border === undefined ? {} : { border: Object.fromEntries(border.edges.map((edge) => [edge, line])) }),
    alignment: { horizontal, vertical: vertical === 'center' ? 'middle' : 'top', wrapText: wrap },
    numFmt: numberFormat,
  };
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
