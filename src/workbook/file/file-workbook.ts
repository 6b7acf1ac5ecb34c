import type { AppliedNote, AppliedPatch, HostResult, HostStep, WorkbookHost } from '../host.ts';
import type { Mark, SheetDraft, WorkbookPatch } from '../patch.ts';
import type { WorkbookSnapshot } from '../snapshot.ts';
import { OpcPackage } from './opc.ts';
import { FileProblem, resultOf } from './problem.ts';
import { findWorkbookPart, refuseOtherFiles } from './read/file-kind.ts';
import { readWorkbook, readWorkbookPart, type FormatCounts, type WorkbookPart } from './read/read-workbook.ts';
import { blankPackage } from './write/blank-package.ts';
import { graft } from './write/graft.ts';
import { readStandingMarks, removeOwnContent } from './write/own-content-removal.ts';
import { portableCodec, type Codec } from './zip/codec.ts';
import { ZipArchive } from './zip/zip-archive.ts';
import { writeZip } from './zip/zip-writer.ts';

/** A workbook in an .xlsx, .xlsm, .xltx or .xltm file. */
export interface FileWorkbook extends WorkbookHost {
  /** The file as it is after all that was applied; the very bytes that were opened when nothing was. */
  bytes(): Uint8Array;
  /** The own marks that stand in the workbook. */
  marks(): Promise<HostResult<readonly Mark[]>>;
}

/**
 * Opens a workbook. `name` is the file's name as the user knows it, without folders. A file that cannot be read gives the
 * problem, whatever its bytes are.
 */
export function openWorkbook(
  name: string,
  bytes: Uint8Array,
  codec: Codec = portableCodec,
): Promise<HostResult<FileWorkbook>> {
  return resultOf(async () => {
    refuseOtherFiles(bytes);
    const archive = new ZipArchive(bytes);
    const { workbook } = await openPackage(archive, codec);
    if (workbook.sheets.length === 0) throw new FileProblem('damaged', workbook.part);
    return new OpenWorkbook(name, archive, codec);
  });
}

/** A new workbook with these sheets, in order. */
export async function createWorkbook(sheets: readonly SheetDraft[], codec: Codec = portableCodec): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = new Map([...blankPackage()].map(([part, source]) => [part, encoder.encode(source)]));
  const archive = new ZipArchive(await writeZip(undefined, parts, codec));
  const { opc, workbook } = await openPackage(archive, codec);
  await graft(opc, workbook, { sheets, marks: [], journal: false, references: new Map() });
  return writeZip(archive, opc.changes, codec);
}

async function openPackage(
  archive: ZipArchive,
  codec: Codec,
): Promise<{ readonly opc: OpcPackage; readonly workbook: WorkbookPart }> {
  const opc = new OpcPackage(archive, codec);
  return { opc, workbook: await readWorkbookPart(opc, await findWorkbookPart(opc)) };
}

class OpenWorkbook implements FileWorkbook {
  #archive: ZipArchive;
  /** What the user's cells refer to: no patch changes that, so it holds once it is read. */
  #references: ReadonlyMap<string, FormatCounts> = new Map();

  constructor(
    private readonly name: string,
    archive: ZipArchive,
    private readonly codec: Codec,
  ) {
    this.#archive = archive;
  }

  bytes(): Uint8Array {
    return this.#archive.bytes;
  }

  marks(): Promise<HostResult<readonly Mark[]>> {
    return resultOf(async () => {
      const { opc, workbook } = await openPackage(this.#archive, this.codec);
      return readStandingMarks(opc, workbook);
    });
  }

  read(progress?: (step: HostStep) => void): Promise<HostResult<WorkbookSnapshot>> {
    return resultOf(async () => {
      const { opc, workbook } = await openPackage(this.#archive, this.codec);
      const { snapshot, references } = await readWorkbook(this.name, opc, workbook, progress);
      this.#references = references;
      return snapshot;
    });
  }

  apply(patch: WorkbookPatch, progress?: (step: HostStep) => void): Promise<HostResult<AppliedPatch>> {
    return resultOf(async () => {
      const { opc, workbook } = await openPackage(this.#archive, this.codec);
      const before = workbook.sheets.filter((sheet) => sheet.own).map((sheet) => sheet.name);
      const written = patch.sheets.map((sheet) => sheet.name);
      const removed = before.filter((name) => isRemoved(patch, name));
      if (workbook.structureProtected && written.length + removed.length > 0)
        throw new FileProblem('structureProtected');
      const steps = 3;
      progress?.({ done: 0, of: steps });
      const standing = await removeOwnContent(
        opc,
        workbook,
        (name) => !written.includes(name) && !removed.includes(name),
      );
      refuseTakenNames(standing.workbook, patch.sheets);
      progress?.({ done: 1, of: steps });
      const handedOver = patch.sheets.filter((sheet) => sheet.ownership === 'handedOver');
      if (handedOver.length > 0) {
        await graft(opc, standing.workbook, {
          sheets: handedOver,
          marks: [],
          journal: false,
          references: this.#references,
        });
      }
      const own = patch.sheets.filter((sheet) => sheet.ownership === 'own');
      const result = await graft(opc, await readWorkbookPart(opc, workbook.part), {
        sheets: inOrder(before, [...standing.kept, ...own]),
        marks: patch.marks === 'keep' ? standing.marks : patch.marks,
        journal: true,
        references: this.#references,
      });
      if ((await readWorkbookPart(opc, workbook.part)).sheets.length === 0) throw new FileProblem('unexpected');
      progress?.({ done: 2, of: steps });
      const bytes = await writeZip(this.#archive, opc.changes, this.codec);
      const signed = bytes !== this.#archive.bytes && (await isSigned(opc));
      this.#archive = new ZipArchive(bytes);
      progress?.({ done: steps, of: steps });
      const notes: AppliedNote[] = [...(signed ? [{ code: 'signatureEnds' as const }] : []), ...result.notes];
      return { sheetsWritten: written, sheetsRemoved: removed, marks: result.marks, notes };
    });
  }
}

function isRemoved({ sheets, removeOwnSheets }: WorkbookPatch, name: string): boolean {
  if (sheets.some((sheet) => sheet.name === name)) return false;
  return removeOwnSheets === 'all' || removeOwnSheets.includes(name);
}

/** Own sheets keep their order from one time to the next; new ones come last. */
function inOrder<T extends { readonly name: string }>(before: readonly string[], sheets: readonly T[]): T[] {
  const place = (sheet: T): number => {
    const index = before.indexOf(sheet.name);
    return index < 0 ? before.length : index;
  };
  return [...sheets].sort((a, b) => place(a) - place(b));
}

/** Whoever drafts a sheet gives it a name that the user's sheets leave free. */
function refuseTakenNames(workbook: WorkbookPart, drafts: readonly SheetDraft[]): void {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const clash = drafts.find((draft) => taken.has(draft.name.toLowerCase()));
  if (clash) throw new Error(`The workbook has a sheet named ${clash.name} already`);
}

async function isSigned(opc: OpcPackage): Promise<boolean> {
  return (await opc.relationships('')).some((each) => each.type.endsWith('/digital-signature/origin'));
}
