import { parseRangeAddress } from '../../cell-address.ts';
import { GridBuilder } from '../../grid.ts';
import type { HostStep } from '../../host.ts';
import { OWN_SHEET_NAME } from '../../own-content.ts';
import type { CellStyle, ExcelTable, SheetSnapshot, WorkbookSnapshot } from '../../snapshot.ts';
import type { OpcPackage } from '../opc.ts';
import { FileProblem } from '../problem.ts';
import { asUtf8 } from '../xml/encoding.ts';
import {
  attribute,
  attributesOf,
  booleanAttribute,
  childNamed,
  childrenNamed,
  integerAttribute,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readStyles } from './read-styles.ts';
import { SheetStream } from './sheet-stream.ts';

/** In bytes of XML: larger than what a person fills, or formats, in one sheet; and in all sheets together. */
const LARGEST_SHEET = 400_000_000;
const LARGEST_SHEETS = 1_000_000_000;

/** A tab of the workbook, its part found by relationship. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  /** Its place among all tabs, as localSheetId and activeTab count. */
  readonly position: number;
  readonly element: XmlElement;
  readonly relationshipId: string;
  /** '' when the tab has none. */
  readonly part: string;
  /** 'worksheet', or a kind without cells: 'chartsheet', 'dialogsheet', 'xlMacrosheet'; 'module' for code that old workbooks kept as tabs. */
  readonly kind: string;
  readonly own: boolean;
}

/** The workbook part read, with its tabs. */
export interface WorkbookPart {
  readonly part: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: 1900 | 1904;
  readonly structureProtected: boolean;
}

/** Reads the workbook part and finds each sheet's part. */
export async function readWorkbookPart(opc: OpcPackage, part: string): Promise<WorkbookPart> {
  const root = await opc.tree(part);
  if (root.name !== 'workbook') throw new FileProblem('notAWorkbook');
  const relationships = new Map((await opc.relationships(part)).map((each) => [each.id, each]));
  const own = ownPositions(root);
  const sheets = childrenNamed(childNamed(root, 'sheets'), 'sheet').map((element, position): SheetEntry => {
    const id = attributesOf(element).find((each) => each.name === 'id' && each.namespace !== '')?.value ?? '';
    const relationship = relationships.get(id);
    const name = attribute(element, 'name') ?? '';
    const state = attribute(element, 'state');
    if (id !== '' && (!relationship || relationship.external)) throw new FileProblem('damaged', name);
    return {
      name,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      position,
      element,
      relationshipId: id,
      part: relationship?.target ?? '',
      kind: relationship?.kind ?? 'module',
      own: own.has(position),
    };
  });
  const properties = childNamed(root, 'workbookPr');
  const protection = childNamed(root, 'workbookProtection');
  return {
    part,
    root,
    sheets,
    dateSystem: properties && booleanAttribute(properties, 'date1904') ? 1904 : 1900,
    structureProtected: protection !== undefined && booleanAttribute(protection, 'lockStructure'),
  };
}

/** One more than the highest numbers of cell formats and of looks of conditional formats that something refers to. */
export type FormatCounts = Readonly<Record<'cellXfs' | 'dxfs', number>>;

/** A workbook as it was read. */
export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** What each worksheet's part refers to, defined or not. */
  readonly references: ReadonlyMap<string, FormatCounts>;
}

/** Everything a snapshot holds, read from the package. */
export async function readWorkbook(
  name: string,
  opc: OpcPackage,
  workbook: WorkbookPart,
  progress?: (step: HostStep) => void,
): Promise<ReadWorkbook> {
  const styles = await readStyles(opc, workbook.part);
  const strings = await readSharedStrings(opc, workbook.part);
  const entries = workbook.sheets.filter((sheet) => sheet.kind === 'worksheet');
  const size = entries.reduce((sum, { part }) => sum + (opc.entry(part)?.size ?? 0), 0);
  if (size > LARGEST_SHEETS) throw new FileProblem('tooLarge');
  const sheets: SheetSnapshot[] = [];
  const references = new Map<string, FormatCounts>();
  for (const entry of entries) {
    progress?.({ done: sheets.length, of: entries.length, sheet: entry.name });
    const { sheet, refersTo } = await readSheet(opc, entry, styles, strings, workbook.dateSystem);
    sheets.push(sheet);
    references.set(entry.part, refersTo);
  }
  progress?.({ done: sheets.length, of: entries.length });
  const snapshot: WorkbookSnapshot = {
    name,
    dateSystem: workbook.dateSystem,
    sheets,
    otherTabs: workbook.sheets.filter((sheet) => sheet.kind !== 'worksheet').map((sheet) => sheet.name),
    structureProtected: workbook.structureProtected,
  };
  return { snapshot, references };
}

async function readSheet(
  opc: OpcPackage,
  entry: SheetEntry,
  styles: readonly CellStyle[],
  strings: readonly string[],
  dateSystem: 1900 | 1904,
): Promise<{ readonly sheet: SheetSnapshot; readonly refersTo: FormatCounts }> {
  const builder = new GridBuilder(styles, dateSystem);
  const stream = new SheetStream(entry.part, builder, strings, dateSystem);
  for await (const piece of asUtf8(opc.pieces(entry.part, LARGEST_SHEET), entry.part)) stream.push(piece);
  stream.finish();
  if (stream.root !== 'worksheet') throw new FileProblem('damaged', entry.part);
  const sheet: SheetSnapshot = {
    name: entry.name,
    visibility: entry.visibility,
    origin: entry.own ? 'own' : 'user',
    grid: builder.build(),
    merged: stream.merged,
    tables: await readTables(opc, entry.part, stream.tableRelationships),
    hiddenRows: stream.hiddenRows,
    hiddenColumns: stream.hiddenColumns,
    protected: stream.protected,
  };
  return { sheet, refersTo: stream.references };
}

async function readTables(opc: OpcPackage, sheetPart: string, ids: readonly string[]): Promise<ExcelTable[]> {
  if (ids.length === 0) return [];
  const relationships = await opc.relationships(sheetPart);
  const tables: ExcelTable[] = [];
  for (const { id, target, external } of relationships) {
    if (!ids.includes(id) || external) continue;
    const root = await opc.tree(target);
    const range = parseRangeAddress(attribute(root, 'ref') ?? '');
    if (!range) continue;
    tables.push({
      name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
      range,
      hasHeaderRow: (integerAttribute(root, 'headerRowCount') ?? 1) > 0,
      hasTotalsRow: (integerAttribute(root, 'totalsRowCount') ?? 0) > 0,
    });
  }
  return tables;
}

/** The tabs that carry the name of own sheets. */
function ownPositions(root: XmlElement): ReadonlySet<number> {
  return new Set(
    childrenNamed(childNamed(root, 'definedNames'), 'definedName')
      .filter((name) => attribute(name, 'name') === OWN_SHEET_NAME)
      .map((name) => integerAttribute(name, 'localSheetId') ?? -1),
  );
}
