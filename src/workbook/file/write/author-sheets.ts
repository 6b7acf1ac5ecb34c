import type { Border, Style, Workbook, Worksheet } from 'exceljs';
import { cellAddress, quotedSheetName, rangeAddress, type CellRange } from '../../cell-address.ts';
import { DRAFT_STYLES, FONT_NAME, type StyleFormat } from '../../draft-styles.ts';
import type { DraftStyle, DropDown, SheetDraft } from '../../patch.ts';
import { OpcPackage } from '../opc.ts';
import { parseXml } from '../xml/xml-tree.ts';
import type { Codec } from '../zip/codec.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import type { StylesPart } from './styles-part.ts';

/** Sheets as exceljs wrote them into a scratch workbook, without their cells: what is then filled and grafted. */
export interface AuthoredSheets {
  /** Each draft's worksheet part up to its cells and from there on, in the drafts' order. */
  readonly frames: readonly SheetFrame[];
  readonly styles: StylesPart;
  /** The number of each look among the cell formats of `styles`. */
  readonly formatOf: ReadonlyMap<DraftStyle, number>;
}

/** A worksheet part around its cells: `sheetData` stands between the two. */
export interface SheetFrame {
  readonly head: string;
  readonly tail: string;
}

const A4 = 9;
const STYLES_SHEET = 'styles';

/**
 * Writes looks, widths, merged cells, drop-downs and page set-up of drafts with exceljs, which is loaded only here. Cells
 * are left out: exceljs holds each as an object of some hundred bytes, too much for a hundred thousand rows.
 */
export async function authorSheets(drafts: readonly SheetDraft[], codec: Codec): Promise<AuthoredSheets> {
  const { default: exceljs } = await import('exceljs');
  const scratch = new exceljs.Workbook();
  drafts.forEach((draft, index) => {
    writeSheet(scratch, `s${index}`, draft);
  });
  const looks = Object.entries(DRAFT_STYLES) as [DraftStyle, StyleFormat][];
  const row = scratch.addWorksheet(STYLES_SHEET).getRow(1);
  looks.forEach(([, format], index) => {
    row.getCell(index + 1).style = styleOf(format);
  });
  const bytes = new Uint8Array(await scratch.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  const opc = new OpcPackage(new ZipArchive(bytes), codec);
  const part = 'xl/styles.xml';
  const utf8 = await opc.bytes(part);
  const frames: SheetFrame[] = [];
  for (const index of drafts.keys()) frames.push(frameOf(await textOf(opc, sheetPart(index))));
  const numbers = formatNumbers(await textOf(opc, sheetPart(drafts.length)));
  return {
    frames,
    styles: { part, utf8, root: parseXml(utf8, part) },
    formatOf: new Map(looks.map(([look], index) => [look, numbers[index] ?? 0])),
  };
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

async function textOf(opc: OpcPackage, part: string): Promise<string> {
  return new TextDecoder().decode(await opc.bytes(part));
}

function frameOf(xml: string): SheetFrame {
  const cells = /<sheetData(?:\/>|>.*<\/sheetData>)/s.exec(xml);
  if (!cells) throw new Error('exceljs has written a sheet without cells');
  return { head: xml.slice(0, cells.index), tail: xml.slice(cells.index + cells[0].length) };
}

/** The formats of the cells of a sheet, in order. */
function formatNumbers(xml: string): number[] {
  return Array.from(xml.matchAll(/<c r="[A-Z]+1"(?: s="(\d+)")?/g), ([, number]) => Number(number ?? 0));
}

function writeSheet(scratch: Workbook, name: string, draft: SheetDraft): void {
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
  for (const { top, left, bottom, right } of draft.merged ?? []) sheet.mergeCells(top, left, bottom, right);
  for (const dropDown of draft.dropDowns ?? []) addDropDown(sheet, dropDown);
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
