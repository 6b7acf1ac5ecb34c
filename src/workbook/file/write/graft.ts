import type { AppliedNote } from '../../host.ts';
import type { Mark, MarkLook, SheetDraft } from '../../patch.ts';
import type { OpcPackage } from '../opc.ts';
import type { FormatCounts, WorkbookPart } from '../read/read-workbook.ts';
import { RELATIONSHIPS_NAMESPACE } from '../xml/namespaces.ts';
import { escapeXml } from '../xml/xml-text.ts';
import { parseXml } from '../xml/xml-tree.ts';
import { addDraft, formatsIn, type NewSheet } from './add-draft.ts';
import { authorSheets } from './author-sheets.ts';
import { plainStyles } from './blank-package.ts';
import { journalSource, JOURNAL_CONTENT_TYPE, JOURNAL_RELATIONSHIP } from './journal.ts';
import { markEdits, markFormat } from './marks.ts';
import type { KeptSheet } from './own-content-removal.ts';
import { PackageEdit } from './package-edit.ts';
import { editPart } from './part-edits.ts';
import { sheetLayout } from './sheet-layout.ts';
import { referencedFormats } from './referenced-formats.ts';
import { StyleAppender } from './style-appender.ts';
import { readStylesPart, type StylesPart } from './styles-part.ts';
import { TakenNames } from './taken-names.ts';
import { appendTo, prefixed, xmlElement } from './xml-source.ts';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is put into a package at once. */
export interface GraftedContent {
  readonly sheets: readonly (SheetDraft | KeptSheet)[];
  readonly marks: readonly Mark[];
  /** Whether it can be taken back: a journal of it is kept in the package. */
  readonly journal: boolean;
  /** The formats that worksheets refer to, by part, of those that have been read. */
  readonly references: ReadonlyMap<string, FormatCounts>;
}

export interface GraftResult {
  readonly marks: number;
  readonly notes: readonly AppliedNote[];
}

/** Adds sheets after those there are, and marks on cells; every other part of the package stays as it is. */
export async function graft(opc: OpcPackage, workbook: WorkbookPart, content: GraftedContent): Promise<GraftResult> {
  if (content.sheets.length === 0 && content.marks.length === 0) return { marks: 0, notes: [] };
  const edit = new PackageEdit(opc, workbook);
  const found = await readStylesPart(opc, workbook.part);
  const styles = found ?? blankStyles(edit, edit.freePart('', 'styles', 'xml'));
  const appender = new StyleAppender(styles, await referencedFormats(opc, workbook, content.references));
  const drafts = content.sheets.filter(isDraft);
  const authored = drafts.length === 0 ? undefined : await authorSheets(drafts, opc.codec);
  const sheets: NewSheet[] = [];
  const taken = await TakenNames.of(opc, workbook);
  for (const sheet of content.sheets) {
    if (!isDraft(sheet)) sheets.push(await regraft(opc, edit, appender, sheet));
    else if (authored) {
      const frame = authored.frames[drafts.indexOf(sheet)];
      if (frame)
        sheets.push(
          addDraft(edit, taken, frame, sheet, {
            dateSystem: workbook.dateSystem,
            formatOf: formatsIn(appender, authored),
          }),
        );
    }
  }
  await addToWorkbook(edit, workbook, taken, sheets);
  const marked = await addMarks(opc, edit, workbook, appender, content.marks);
  if (sheets.length === 0 && marked.marks === 0) return marked;
  await writeStyles(opc, edit, appender, styles, found === undefined);
  await commit(opc, edit, content.journal);
  return marked;
}

function isDraft(sheet: SheetDraft | KeptSheet): sheet is SheetDraft {
  return 'ownership' in sheet;
}

async function regraft(
  opc: OpcPackage,
  edit: PackageEdit,
  appender: StyleAppender,
  sheet: KeptSheet,
): Promise<NewSheet> {
  const text = new TextDecoder().decode(await opc.bytes(sheet.part));
  edit.addBytes(sheet.part, new TextEncoder().encode(sheet.styles ? withStyles(text, sheet.styles, appender) : text));
  for (const [part, contentType] of sheet.contentTypes) edit.override(part, contentType);
  edit.keep(sheet.contentTypes.map(([part]) => part));
  return sheet;
}

/** A sheet of ours with the numbers that its looks have in the workbook. */
function withStyles(xml: string, styles: StylesPart, appender: StyleAppender): string {
  return xml.replace(/(<(?:c|row|col) (?:[^<>]* )?(?:s|style)=")(\d+)"/g, (_, head: string, index: string) => {
    const number = Number(index) === 0 ? 0 : appender.cellFormat(styles, Number(index));
    return `${head}${number}"`;
  });
}

async function addToWorkbook(
  edit: PackageEdit,
  workbook: WorkbookPart,
  taken: TakenNames,
  added: readonly NewSheet[],
): Promise<void> {
  const { root } = workbook;
  const list = root.children.find((child) => child.name === 'sheets');
  if (added.length === 0 || !list) return;
  const namespace = edit.inNamespaces(RELATIONSHIPS_NAMESPACE);
  const known = [...list.scope].find(([prefix, uri]) => uri === namespace && prefix !== '')?.[0];
  const elements: string[] = [];
  const names: string[] = [];
  for (const [index, sheet] of added.entries()) {
    elements.push(
      xmlElement(prefixed(list, 'sheet'), {
        ...(known === undefined ? { 'xmlns:r': namespace } : {}),
        name: sheet.name,
        sheetId: taken.nextSheetId(),
        [`${known ?? 'r'}:id`]: await edit.relateWorkbook('worksheet', sheet.part),
      }),
    );
    for (const { name, text } of sheet.definedNames) {
      const attributes = { name, localSheetId: workbook.sheets.length + index };
      names.push(xmlElement(prefixed(root, 'definedName'), attributes, escapeXml(text)));
    }
  }
  const edits = [appendTo(list, elements.join(''))];
  if (names.length > 0) {
    const container = root.children.find((child) => child.name === 'definedNames');
    const before = [...root.children].reverse().find((child) => BEFORE_NAMES.has(child.name)) ?? list;
    edits.push(
      container
        ? appendTo(container, names.join(''))
        : { at: before.end, remove: 0, insert: xmlElement(prefixed(root, 'definedNames'), {}, names.join('')) },
    );
  }
  edit.edit(workbook.part, edits);
}

/** What stands right before `definedNames` in a workbook. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

async function addMarks(
  opc: OpcPackage,
  edit: PackageEdit,
  workbook: WorkbookPart,
  appender: StyleAppender,
  marks: readonly Mark[],
): Promise<GraftResult> {
  const notes: AppliedNote[] = [];
  let count = 0;
  const formats = new Map<MarkLook, number>();
  const formatOf = (look: MarkLook): number => {
    const number = formats.get(look) ?? appender.conditionalFormat(markFormat(look));
    formats.set(look, number);
    return number;
  };
  for (const sheet of workbook.sheets) {
    const own = marks.filter((mark) => mark.sheet === sheet.name);
    if (own.length === 0 || sheet.kind !== 'worksheet') continue;
    const layout = await sheetLayout(opc, sheet.part);
    if (layout.protected) notes.push({ code: 'sheetProtectedNotMarked', name: sheet.name });
    else {
      edit.edit(sheet.part, markEdits(layout, own, formatOf));
      count += own.length;
    }
  }
  return { marks: count, notes };
}

function blankStyles(edit: PackageEdit, part: string): StylesPart {
  const source = plainStyles();
  const utf8 = new TextEncoder().encode(edit.inNamespaces(source));
  return { part, utf8, root: parseXml(utf8, part) };
}

async function writeStyles(
  opc: OpcPackage,
  edit: PackageEdit,
  appender: StyleAppender,
  styles: StylesPart,
  isNew: boolean,
): Promise<void> {
  if (!isNew) return edit.edit(opc.nameOf(styles.part) ?? styles.part, appender.edits());
  edit.addBytes(styles.part, editPart(styles.utf8, styles.part, appender.edits()).bytes);
  edit.override(styles.part, `${SPREADSHEET_TYPE}.styles+xml`);
  await edit.relateWorkbook('styles', styles.part);
}

async function commit(opc: OpcPackage, edit: PackageEdit, journal: boolean): Promise<void> {
  if (!journal) {
    await edit.commit();
    return;
  }
  const part = edit.freePart('', 'samverkanskoll', 'xml');
  edit.override(part, JOURNAL_CONTENT_TYPE);
  await edit.relateWorkbook(JOURNAL_RELATIONSHIP, part);
  const { changed, added } = await edit.commit();
  opc.put(part, new TextEncoder().encode(journalSource({ changed, added: [...added, part] })));
}
