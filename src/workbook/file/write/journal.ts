import type { OpcPackage } from '../opc.ts';
import { attribute, integerAttribute, parseXml, type XmlElement } from '../xml/xml-tree.ts';
import type { InverseEdit } from './part-edits.ts';
import { xmlElement } from './xml-source.ts';

/**
 * How to give back a workbook byte for byte: a small part of the package that tells what was inserted where. It holds
 * nothing of the cells, and programs that do not know it leave it out when they save; own content is then found by
 * its signs instead (own-content.ts).
 */
export interface Journal {
  readonly changed: readonly ChangedPart[];
  /** Parts that were not there before. */
  readonly added: readonly string[];
}

export interface ChangedPart {
  readonly part: string;
  readonly before: Fingerprint;
  readonly after: Fingerprint;
  readonly inverse: readonly InverseEdit[];
}

/** Tells whether a part is still what it was. */
export interface Fingerprint {
  readonly crc: number;
  readonly size: number;
}

/** The type of the relationship that leads from the workbook to its journal. */
export const JOURNAL_RELATIONSHIP = 'urn:samverkanskoll:journal';
export const JOURNAL_CONTENT_TYPE = 'application/xml';
const NAMESPACE = 'urn:samverkanskoll:journal';

export function journalSource(journal: Journal): string {
  const changed = journal.changed.map(({ part, before, after, inverse }) => {
    const edits = inverse.map(({ at, inserted, was }) => {
      return xmlElement('edit', { at, inserted, was: was.length === 0 ? undefined : toHex(was) });
    });
    const prints = { wasCrc: before.crc, wasSize: before.size, crc: after.crc, size: after.size };
    return xmlElement('changed', { part, ...prints }, edits.join(''));
  });
  const added = journal.added.map((part) => xmlElement('added', { part }));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    xmlElement('journal', { xmlns: NAMESPACE }, [...changed, ...added].join(''))
  );
}

/** The journal of a workbook, or undefined when it has none that can be trusted. */
export async function readJournal(opc: OpcPackage, workbookPart: string): Promise<Journal | undefined> {
  const part = await journalPart(opc, workbookPart);
  if (part === undefined) return undefined;
  const root = parseXml(await opc.bytes(part), part);
  const changed: ChangedPart[] = [];
  for (const element of root.children.filter((child) => child.name === 'changed')) {
    const read = changedPart(element);
    if (!read) return undefined;
    changed.push(read);
  }
  const added = root.children.filter((child) => child.name === 'added').map((child) => attribute(child, 'part') ?? '');
  return root.namespace === NAMESPACE ? { changed, added } : undefined;
}

/** The part that holds the journal. */
export async function journalPart(opc: OpcPackage, workbookPart: string): Promise<string | undefined> {
  const relationships = await opc.relationships(workbookPart);
  return relationships.find((each) => each.type === JOURNAL_RELATIONSHIP && opc.has(each.target))?.target;
}

function changedPart(element: XmlElement): ChangedPart | undefined {
  const part = attribute(element, 'part');
  const [wasCrc, wasSize, crc, size] = ['wasCrc', 'wasSize', 'crc', 'size'].map((name) =>
    integerAttribute(element, name),
  );
  if (part === undefined || wasCrc === undefined || wasSize === undefined || crc === undefined || size === undefined) {
    return undefined;
  }
  const inverse: InverseEdit[] = [];
  let taken = 0;
  for (const edit of element.children) {
    const [at, inserted] = [integerAttribute(edit, 'at') ?? -1, integerAttribute(edit, 'inserted') ?? -1];
    const was = fromHex(attribute(edit, 'was') ?? '');
    if (at < taken || inserted < 0 || at + inserted > size || !was) return undefined;
    taken = at + inserted;
    inverse.push({ at, inserted, was });
  }
  return { part, before: { crc: wasCrc, size: wasSize }, after: { crc, size }, inverse };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[\da-f]{2})*$/.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
