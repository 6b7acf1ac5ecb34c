import { OWN_SHEET_NAME } from '../../own-content.ts';
import type { Mark } from '../../patch.ts';
import { CONTENT_TYPES_PART, relationshipsPart, type OpcPackage } from '../opc.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../read/read-workbook.ts';
import { attribute, childNamed, childrenNamed, integerAttribute } from '../xml/xml-tree.ts';
import { journalPart, readJournal, type ChangedPart, type Journal } from './journal.ts';
import { readOwnMarks, unmarkEdits } from './marks.ts';
import { relatedParts, reachableParts } from './part-graph.ts';
import { editPart, undoEdits, type TextEdit } from './part-edits.ts';
import { partHolds } from './part-search.ts';
import { sheetLayout } from './sheet-layout.ts';
import { readStylesPart, type StylesPart } from './styles-part.ts';
import { removeElement, setAttribute } from './xml-source.ts';

/** What begins the tag of every own mark. */
const OWN_TAG = OWN_SHEET_NAME.slice(0, OWN_SHEET_NAME.indexOf('_'));

/** An own sheet that stays while all around it is put back as it was, and is then grafted in again. */
export interface KeptSheet {
  readonly name: string;
  readonly part: string;
  /** Its names in the workbook: its own sign, what is printed. */
  readonly definedNames: readonly { readonly name: string; readonly text: string }[];
  /** Content types that its parts need. */
  readonly contentTypes: readonly (readonly [part: string, contentType: string])[];
  readonly styles: StylesPart | undefined;
}

export interface RemovedContent {
  /** The workbook without what was removed. */
  readonly workbook: WorkbookPart;
  /** Own sheets to be grafted in again, in their order. Those that stayed in place are not among them. */
  readonly kept: readonly KeptSheet[];
  /** The marks that stood. */
  readonly marks: readonly Mark[];
}

/**
 * Takes own content out of a package: exactly, by the journal, when the workbook is as it was left, else by its signs.
 * Own sheets for which `keeps` is true stay.
 */
export async function removeOwnContent(
  opc: OpcPackage,
  workbook: WorkbookPart,
  keeps: (sheet: string) => boolean,
): Promise<RemovedContent> {
  const journal = await readJournal(opc, workbook.part);
  const marks = await standingMarks(opc, workbook, journal);
  const undone = journal && (await undoneParts(opc, journal));
  const core = [workbook.part, CONTENT_TYPES_PART, relationshipsPart(workbook.part)].map((part) => part.toLowerCase());
  const isExact =
    undone && journal.changed.every(({ part }) => undone.has(part) || !isCore(part, core, workbook)) && undone.size > 0;
  if (!isExact) {
    await removeBySigns(opc, workbook, keeps);
    return { workbook: await readWorkbookPart(opc, workbook.part), kept: [], marks };
  }
  const added = new Set(journal.added.map((part) => part.toLowerCase()));
  const kept = await keptSheets(opc, workbook, (sheet) => added.has(sheet.part.toLowerCase()) && keeps(sheet.name));
  const stays = new Set<string>();
  for (const sheet of kept) for (const part of await relatedParts(opc, sheet.part)) stays.add(part.toLowerCase());
  for (const { part } of journal.changed) {
    const bytes = undone.get(part);
    if (bytes) opc.put(part, bytes);
    else await unmark(opc, part);
  }
  for (const part of journal.added) if (!stays.has(part.toLowerCase())) opc.put(part, undefined);
  const before = await readWorkbookPart(opc, workbook.part);
  if (before.sheets.some((sheet) => sheet.own)) await removeBySigns(opc, before, keeps);
  return { workbook: await readWorkbookPart(opc, workbook.part), kept, marks };
}

/** Worksheets may have been changed by others since; the parts that hold the package together may not. */
function isCore(part: string, core: readonly string[], workbook: WorkbookPart): boolean {
  return core.includes(part.toLowerCase()) || !workbook.sheets.some((sheet) => sheet.part === part);
}

/** The changed parts as they were, of those that are still as they were left. */
async function undoneParts(opc: OpcPackage, journal: Journal): Promise<ReadonlyMap<string, Uint8Array>> {
  const undone = new Map<string, Uint8Array>();
  for (const changed of journal.changed) {
    const bytes = await undonePart(opc, changed);
    if (bytes) undone.set(changed.part, bytes);
  }
  return undone;
}

async function undonePart(opc: OpcPackage, changed: ChangedPart): Promise<Uint8Array | undefined> {
  const { part, before, after, inverse } = changed;
  const entry = opc.entry(part);
  if (!entry || entry.crc !== after.crc || entry.size !== after.size) return undefined;
  const bytes = undoEdits(await opc.bytes(part), inverse);
  return bytes.length === before.size && opc.codec.crc32(bytes, 0) === before.crc ? bytes : undefined;
}

async function keptSheets(
  opc: OpcPackage,
  workbook: WorkbookPart,
  isKept: (sheet: SheetEntry) => boolean,
): Promise<KeptSheet[]> {
  const names = childrenNamed(childNamed(workbook.root, 'definedNames'), 'definedName');
  const kept: KeptSheet[] = [];
  for (const sheet of workbook.sheets.filter((each) => each.own && isKept(each))) {
    const contentTypes: (readonly [string, string])[] = [];
    for (const part of await relatedParts(opc, sheet.part)) {
      if (!part.endsWith('.rels')) contentTypes.push([part, await opc.contentType(part)]);
    }
    kept.push({
      name: sheet.name,
      part: sheet.part,
      definedNames: names
        .filter((name) => integerAttribute(name, 'localSheetId') === sheet.position)
        .map((name) => ({ name: attribute(name, 'name') ?? '', text: name.text })),
      contentTypes,
      styles: await readStylesPart(opc, workbook.part),
    });
  }
  return kept;
}

/** The own marks that stand in a workbook. */
export async function readStandingMarks(opc: OpcPackage, workbook: WorkbookPart): Promise<readonly Mark[]> {
  return standingMarks(opc, workbook, await readJournal(opc, workbook.part));
}

/** The own marks of all sheets that may have some. */
async function standingMarks(opc: OpcPackage, workbook: WorkbookPart, journal: Journal | undefined): Promise<Mark[]> {
  const changed = journal && new Set(journal.changed.map(({ part }) => part));
  const marks: Mark[] = [];
  for (const sheet of userSheets(workbook)) {
    if (changed ? changed.has(sheet.part) : await mayHoldMarks(opc, sheet.part)) {
      marks.push(...readOwnMarks(await sheetLayout(opc, sheet.part), sheet));
    }
  }
  return marks;
}

async function removeBySigns(
  opc: OpcPackage,
  workbook: WorkbookPart,
  keeps: (sheet: string) => boolean,
): Promise<void> {
  for (const sheet of userSheets(workbook)) if (await mayHoldMarks(opc, sheet.part)) await unmark(opc, sheet.part);
  const removed = workbook.sheets.filter((sheet) => sheet.own && !keeps(sheet.name));
  const journal = await journalPart(opc, workbook.part);
  const parts = await partsOnlyOf(opc, removed);
  if (journal !== undefined) parts.add(journal);
  if (parts.size === 0) return;
  await edit(opc, CONTENT_TYPES_PART, (root) =>
    root.children
      .filter((child) => parts.has(opc.nameOf((attribute(child, 'PartName') ?? '').replace(/^\//, '')) ?? ''))
      .map(removeElement),
  );
  const ids = new Set(removed.map((sheet) => sheet.relationshipId));
  for (const { id, target } of await opc.relationships(workbook.part)) if (target === journal) ids.add(id);
  await edit(opc, relationshipsPart(workbook.part), (root) =>
    root.children.filter((child) => ids.has(attribute(child, 'Id') ?? '')).map(removeElement),
  );
  if (removed.length > 0) await edit(opc, workbook.part, () => workbookEdits(workbook, removed));
  for (const part of parts) opc.put(part, undefined);
}

/** Takes sheets out of the workbook part and moves the numbers that count tabs. */
function workbookEdits({ root, sheets }: WorkbookPart, removed: readonly SheetEntry[]): TextEdit[] {
  const gone = new Set(removed.map((sheet) => sheet.position));
  const moved = (position: number): number => position - [...gone].filter((each) => each < position).length;
  const edits = removed.map((sheet) => removeElement(sheet.element));
  const names = childNamed(root, 'definedNames');
  const isGone = (name: (typeof root.children)[number]): boolean =>
    gone.has(integerAttribute(name, 'localSheetId') ?? -1);
  if (names?.children.every(isGone)) edits.push(removeElement(names));
  else {
    for (const name of names?.children ?? []) {
      const local = integerAttribute(name, 'localSheetId');
      if (local === undefined) continue;
      edits.push(...(isGone(name) ? [removeElement(name)] : setAttribute(name, 'localSheetId', moved(local))));
    }
  }
  const firstVisible =
    sheets.find((sheet) => sheet.visibility === 'visible' && !gone.has(sheet.position))?.position ?? 0;
  for (const view of childrenNamed(childNamed(root, 'bookViews'), 'workbookView')) {
    for (const key of ['activeTab', 'firstSheet']) {
      const position = integerAttribute(view, key);
      if (position === undefined) continue;
      edits.push(...setAttribute(view, key, moved(gone.has(position) ? firstVisible : position)));
    }
  }
  return edits;
}

/** The parts that only these sheets lead to. */
async function partsOnlyOf(opc: OpcPackage, sheets: readonly SheetEntry[]): Promise<Set<string>> {
  const roots = new Set(sheets.map((sheet) => sheet.part));
  if (roots.size === 0) return roots;
  const others = await reachableParts(opc, '', roots);
  const parts = new Set<string>();
  for (const root of roots) for (const part of await relatedParts(opc, root)) if (!others.has(part)) parts.add(part);
  return parts;
}

async function unmark(opc: OpcPackage, part: string): Promise<void> {
  const edits = unmarkEdits(await sheetLayout(opc, part), part);
  if (edits.length > 0) opc.put(part, editPart(await opc.bytes(part), part, edits).bytes);
}

async function edit(
  opc: OpcPackage,
  part: string,
  editsOf: (root: WorkbookPart['root']) => readonly TextEdit[],
): Promise<void> {
  const name = opc.nameOf(part);
  if (name === undefined) return;
  opc.put(name, editPart(await opc.bytes(name), name, editsOf(await opc.tree(name))).bytes);
}

function userSheets(workbook: WorkbookPart): SheetEntry[] {
  return workbook.sheets.filter((sheet) => sheet.kind === 'worksheet' && !sheet.own);
}

/** Whether the tag of own marks occurs in a sheet at all. */
function mayHoldMarks(opc: OpcPackage, part: string): Promise<boolean> {
  return partHolds(opc, part, OWN_TAG);
}
