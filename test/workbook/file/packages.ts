import { OpcPackage } from '../../../src/workbook/file/opc.ts';
import { blankPackage } from '../../../src/workbook/file/write/blank-package.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import { ZipArchive } from '../../../src/workbook/file/zip/zip-archive.ts';
import { writeZip } from '../../../src/workbook/file/zip/zip-writer.ts';
import type { SheetDraft, WorkbookPatch } from '../../../src/workbook/patch.ts';
import type { HostResult } from '../../../src/workbook/host.ts';
import { openWorkbook, type FileWorkbook } from '../../../src/workbook/file/file-workbook.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot.ts';
import type { IsoDate } from '../../../src/time/iso-date.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Parts = Map<string, string | Uint8Array>;

export interface PackageSheet {
  readonly name: string;
  /** What stands between the tags of `worksheet`, or the whole part when it begins with '<?xml' or '<x:'. */
  readonly xml: string;
  readonly state?: string;
}

/** The parts of a workbook with these sheets, to be changed before they are zipped. */
export function partsOf(sheets: readonly PackageSheet[]): Parts {
  const parts: Parts = new Map(blankPackage());
  sheets.forEach(({ name, xml, state }, index) => {
    const number = index + 1;
    const whole = /^(?:<\?xml|<\w+:)/.test(xml);
    parts.set(
      `xl/worksheets/sheet${number}.xml`,
      whole ? xml : `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${xml}</worksheet>`,
    );
    const stateText = state === undefined ? '' : ` state="${state}"`;
    insert(
      parts,
      'xl/workbook.xml',
      '</sheets>',
      `<sheet name="${name}" sheetId="${number}"${stateText} r:id="rIdS${number}"/>`,
    );
    relate(parts, 'xl/workbook.xml', `rIdS${number}`, 'worksheet', `worksheets/sheet${number}.xml`);
    override(parts, `xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`);
  });
  return parts;
}

/** Puts text before a mark in a part. */
export function insert(parts: Parts, part: string, mark: string, text: string): void {
  const source = parts.get(part);
  if (typeof source !== 'string' || !source.includes(mark)) throw new Error(`${part} has no ${mark}`);
  parts.set(
    part,
    source.replace(mark, () => text + mark),
  );
}

/** Puts text instead of a mark in a part. */
export function replace(parts: Parts, part: string, mark: string | RegExp, text: string): void {
  const source = parts.get(part);
  if (typeof source !== 'string') throw new Error(`${part} is no text`);
  const replaced = source.replace(mark, () => text);
  if (replaced === source) throw new Error(`${part} has no ${String(mark)}`);
  parts.set(part, replaced);
}

export function relate(parts: Parts, from: string, id: string, kind: string, target: string, mode = ''): void {
  const slash = from.lastIndexOf('/') + 1;
  const part = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  if (!parts.has(part)) {
    parts.set(
      part,
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    );
  }
  const type = kind.includes(':') ? kind : `${RELATIONSHIPS}/${kind}`;
  insert(parts, part, '</Relationships>', `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`);
}

export function override(parts: Parts, part: string, contentType: string): void {
  insert(parts, '[Content_Types].xml', '</Types>', `<Override PartName="/${part}" ContentType="${contentType}"/>`);
}

export function addPart(parts: Parts, part: string, content: string | Uint8Array, contentType: string): void {
  parts.set(part, content);
  override(parts, part, contentType);
}

/** Adds a part that the workbook or a sheet leads to. */
export function addRelated(
  parts: Parts,
  from: string,
  kind: string,
  part: string,
  content: string | Uint8Array,
  contentType: string,
): string {
  const id = `rIdX${parts.size}`;
  relate(parts, from, id, kind, `/${part}`);
  addPart(parts, part, content, contentType);
  return id;
}

export function sharedStrings(parts: Parts, items: readonly string[]): void {
  const xml = `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
  addRelated(parts, 'xl/workbook.xml', 'sharedStrings', 'xl/sharedStrings.xml', xml, `${TYPE}.sharedStrings+xml`);
}

/** The relationship id of a table added to a sheet. */
export function table(
  parts: Parts,
  sheet: number,
  name: string,
  id: number,
  ref: string,
  columns: readonly string[],
): string {
  const xml =
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.map((column, index) => `<tableColumn id="${index + 1}" name="${column}"/>`).join('')}` +
    '</tableColumns></table>';
  const from = `xl/worksheets/sheet${sheet}.xml`;
  return addRelated(parts, from, 'table', `xl/tables/table${id}.xml`, xml, `${TYPE}.table+xml`);
}

export async function zipped(parts: Parts): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const bytes = new Map(
    [...parts].map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]),
  );
  return writeZip(undefined, bytes, nodeCodec);
}

/** Every part of a package, inflated, by its entry's name. */
export async function partsIn(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const archive = new ZipArchive(bytes);
  const opc = new OpcPackage(archive, nodeCodec);
  const parts = new Map<string, Buffer>();
  for (const { name } of archive.entries) if (!name.endsWith('/')) parts.set(name, Buffer.from(await opc.bytes(name)));
  return parts;
}

/** The value of a result; throws the problem. */
export function valueOf<T>(result: HostResult<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code} ${result.problem.name ?? ''}`);
}

export async function opened(bytes: Uint8Array, name = 'logg.xlsx'): Promise<FileWorkbook> {
  return valueOf(await openWorkbook(name, bytes, nodeCodec));
}

export async function snapshotIn(parts: Parts): Promise<WorkbookSnapshot> {
  return valueOf(await (await opened(await zipped(parts))).read());
}

/** A sheet that uses everything a draft can hold. */
export function fullDraft(name: string, ownership: SheetDraft['ownership'] = 'own'): SheetDraft {
  return {
    name,
    ownership,
    columnWidths: [12, 40, 14],
    rows: [
      { cells: [{ value: { kind: 'text', text: 'Översikt «å»' }, style: 'title' }], height: 28 },
      { cells: [] },
      {
        cells: ['Allvar', 'Vad', 'Antal'].map((text) => ({ value: { kind: 'text', text }, style: 'tableHeader' })),
      },
      {
        cells: [
          { value: { kind: 'text', text: '=1+1' }, style: 'error' },
          {
            value: { kind: 'text', text: 'Ärende <1> & "2" _x000D_ \u0001 \u202e' },
            style: 'wrapped',
            link: { kind: 'cell', sheet: "Blad'1", position: { row: 3, column: 2 } },
          },
          { value: { kind: 'number', number: 5 }, style: 'integer' },
        ],
      },
      {
        cells: [
          { value: { kind: 'date', date: '2018-03-01' as IsoDate }, style: 'date' },
          {
            value: { kind: 'text', text: 'Källa' },
            style: 'link',
            link: { kind: 'web', url: 'https://example.org/?a=1&b=2' },
          },
          { value: { kind: 'number', number: 0.5 }, style: 'percent' },
        ],
      },
    ],
    merged: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    tables: [{ name: 'Fynd', range: { top: 3, left: 1, bottom: 5, right: 3 }, showFilter: true }],
    dropDowns: [
      {
        range: { top: 4, left: 1, bottom: 5, right: 1 },
        source: { kind: 'words', words: ['Fel', 'Varning'] },
        strict: true,
        prompt: 'Välj allvar',
      },
    ],
    dataBars: [{ range: { top: 4, left: 3, bottom: 5, right: 3 }, colour: '#5B9BD5' }],
    charts: [
      {
        kind: 'bar',
        title: 'Fynd efter allvar',
        categories: { top: 4, left: 1, bottom: 5, right: 1 },
        series: [{ name: 'Antal', values: { top: 4, left: 3, bottom: 5, right: 3 }, colour: '#5B9BD5' }],
        place: { top: 8, left: 1, bottom: 20, right: 3 },
        description: 'Antal fynd efter allvar',
      },
    ],
    freeze: { rows: 3, columns: 0 },
    print: { orientation: 'landscape', repeatRows: { from: 3, to: 3 }, fitToWidth: true },
    tabColour: '#1F3A5F',
    showGridlines: false,
  };
}

/** A review as it is written: two own sheets, and marks on every sheet of the user's. */
export function reviewOf(snapshot: WorkbookSnapshot): WorkbookPatch {
  return {
    sheets: [fullDraft('Fynd'), fullDraft('Översikt')],
    removeOwnSheets: [],
    marks: snapshot.sheets
      .filter((sheet) => sheet.origin === 'user')
      .flatMap(({ name }) => [
        { sheet: name, range: { top: 2, left: 2, bottom: 2, right: 2 }, look: 'error' as const },
        { sheet: name, range: { top: 3, left: 2, bottom: 4, right: 2 }, look: 'warning' as const },
      ]),
  };
}

export const CLEAR: WorkbookPatch = { sheets: [], removeOwnSheets: 'all', marks: [] };
