import { CONTENT_TYPES_PART, relativeTarget, relationshipsPart, type OpcPackage } from '../opc.ts';
import type { WorkbookPart } from '../read/read-workbook.ts';
import { isStrict, PACKAGE_RELATIONSHIPS_NAMESPACE, RELATIONSHIPS_NAMESPACE, toStrict } from '../xml/namespaces.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { SheetRelationship } from './finish-sheet.ts';
import type { ChangedPart, Fingerprint } from './journal.ts';
import { editPart, type TextEdit } from './part-edits.ts';
import { appendTo, prefixed, xmlElement } from './xml-source.ts';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** What is to be changed in a package, gathered before any of it is done. */
export class PackageEdit {
  readonly #edits = new Map<string, TextEdit[]>();
  readonly #added = new Map<string, Uint8Array>();
  readonly #overrides: (readonly [part: string, contentType: string])[] = [];
  readonly #relationships: { readonly id: string; readonly type: string; readonly target: string }[] = [];
  readonly #kept = new Set<string>();
  readonly #strict: boolean;

  constructor(
    private readonly opc: OpcPackage,
    private readonly workbook: WorkbookPart,
  ) {
    this.#strict = isStrict(workbook.root.namespace);
  }

  edit(part: string, edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.#edits.set(part, [...(this.#edits.get(part) ?? []), ...edits]);
  }

  /** XML of ours in the namespaces of the workbook. */
  inNamespaces(source: string): string {
    return this.#strict ? toStrict(source) : source;
  }

  /** Adds a part with a content type of its own; XML in the namespaces of the workbook. */
  add(part: string, source: string, contentType: string): void {
    this.#added.set(part, new TextEncoder().encode(this.inNamespaces(source)));
    this.#overrides.push([part, contentType]);
  }

  addBytes(part: string, bytes: Uint8Array): void {
    this.#added.set(part, bytes);
  }

  /** Counts parts that the package has as added: they go when the addition is taken back. */
  keep(parts: readonly string[]): void {
    for (const part of parts) {
      this.#kept.add(part);
      if (this.opc.has(relationshipsPart(part))) this.#kept.add(relationshipsPart(part));
    }
  }

  override(part: string, contentType: string): void {
    this.#overrides.push([part, contentType]);
  }

  /** Adds the relationships of an added part. */
  addRelationships(part: string, relationships: readonly SheetRelationship[]): void {
    if (relationships.length === 0) return;
    const elements = relationships.map(({ id, kind, target, external }) =>
      xmlElement('Relationship', {
        Id: id,
        Type: `${RELATIONSHIPS_NAMESPACE}/${kind}`,
        Target: external ? target : relativeTarget(part, target),
        TargetMode: external ? 'External' : undefined,
      }),
    );
    const source = xmlElement('Relationships', { xmlns: PACKAGE_RELATIONSHIPS_NAMESPACE }, elements.join(''));
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${source}`;
    this.#added.set(relationshipsPart(part), new TextEncoder().encode(this.inNamespaces(text)));
  }

  /** Adds a relationship from the workbook; `kind` is the type's last word, or a whole URN. */
  async relateWorkbook(kind: string, part: string): Promise<string> {
    const taken = new Set((await this.opc.relationships(this.workbook.part)).map((each) => each.id));
    for (const { id } of this.#relationships) taken.add(id);
    let number = 1;
    while (taken.has(`rIdSamverkanskoll${number}`)) number += 1;
    const id = `rIdSamverkanskoll${number}`;
    const type = kind.startsWith('urn:') ? kind : `${RELATIONSHIPS_NAMESPACE}/${kind}`;
    this.#relationships.push({
      id,
      type: this.inNamespaces(type),
      target: relativeTarget(this.workbook.part, part),
    });
    return id;
  }

  /**
   * A name that no part of the package has, such as 'xl/worksheets/sheet11.xml'. Stems are those of Excel itself:
   * readers that go by names (exceljs) pass over sheets and tables called anything else.
   */
  freePart(folder: string, stem: string, extension: string): string {
    const base = this.workbook.part.slice(0, this.workbook.part.lastIndexOf('/') + 1);
    for (let number = 1; ; number += 1) {
      const part = `${base}${folder}${stem}${number}.${extension}`;
      if (!this.opc.has(part) && !this.#added.has(part)) return part;
    }
  }

  /** Does it all, and tells what takes it back. */
  async commit(): Promise<{ readonly changed: readonly ChangedPart[]; readonly added: readonly string[] }> {
    const typesPart = this.opc.nameOf(CONTENT_TYPES_PART) ?? CONTENT_TYPES_PART;
    const types = await this.opc.tree(typesPart);
    await this.#overrideRelationships();
    this.edit(
      typesPart,
      appended(
        types,
        this.#overrides.map(([part, contentType]) => {
          return xmlElement(prefixed(types, 'Override'), { PartName: `/${part}`, ContentType: contentType });
        }),
      ),
    );
    if (this.#relationships.length > 0) {
      const part = relationshipsPart(this.workbook.part);
      const name = this.opc.nameOf(part) ?? part;
      const root = await this.opc.tree(name);
      this.edit(
        name,
        appended(
          root,
          this.#relationships.map(({ id, type, target }) => {
            return xmlElement(prefixed(root, 'Relationship'), { Id: id, Type: type, Target: target });
          }),
        ),
      );
    }
    const changed: ChangedPart[] = [];
    for (const [part, edits] of this.#edits) {
      const before = await this.opc.bytes(part);
      const { bytes, inverse } = editPart(before, part, edits);
      changed.push({ part, before: this.#fingerprint(before), after: this.#fingerprint(bytes), inverse });
      this.opc.put(part, bytes);
    }
    for (const [part, bytes] of this.#added) this.opc.put(part, bytes);
    return { changed, added: [...new Set([...this.#added.keys(), ...this.#kept])] };
  }

  /** Relationship parts have their type by extension, except in packages that name each of them. */
  async #overrideRelationships(): Promise<void> {
    for (const part of [...this.#added.keys(), ...this.#kept].filter((name) => name.endsWith('.rels'))) {
      if ((await this.opc.contentType(part)) === '') this.override(part, RELATIONSHIPS_TYPE);
    }
  }

  #fingerprint(bytes: Uint8Array): Fingerprint {
    return { crc: this.opc.codec.crc32(bytes, 0), size: bytes.length };
  }
}

function appended(root: XmlElement, elements: readonly string[]): TextEdit[] {
  return elements.length === 0 ? [] : [appendTo(root, elements.join(''))];
}
