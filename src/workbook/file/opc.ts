import { FileProblem } from './problem.ts';
import { attribute, parseXml, type XmlElement } from './xml/xml-tree.ts';
import { utf8View } from './xml/encoding.ts';
import type { Codec } from './zip/codec.ts';
import type { ZipArchive } from './zip/zip-archive.ts';
import { inflatedPieces, type ZipEntry } from './zip/zip-archive.ts';

/** Sizes of parts that are taken into memory whole. */
const LARGEST_PART = 400_000_000;
const LARGEST_TREE = 64_000_000;
/** More than Excel gives a part: a sheet has at most 65,530 links. */
const MOST_RELATIONSHIPS = 70_000;

/** A relationship within the package, its target as a part's name. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: 'worksheet', 'styles'; the same in strict and transitional packages. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * The parts of an OPC package (ECMA-376 part 2). Names are compared without regard to case, as the standard has it, and
 * stand without a leading slash.
 */
export class OpcPackage {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #changed = new Map<string, { readonly name: string; readonly bytes: Uint8Array | undefined }>();
  readonly #relationships = new Map<string, readonly Relationship[]>();
  #contentTypes: ContentTypes | undefined;

  constructor(
    readonly archive: ZipArchive,
    readonly codec: Codec,
  ) {
    this.#entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** The part's name as the package spells it, or undefined when there is no such part. */
  nameOf(part: string): string | undefined {
    const key = part.toLowerCase();
    const changed = this.#changed.get(key);
    if (changed) return changed.bytes && changed.name;
    return this.#entries.get(key)?.name;
  }

  names(): string[] {
    const kept = this.archive.entries
      .map((entry) => entry.name)
      .filter((name) => !this.#changed.has(name.toLowerCase()));
    return [...kept, ...[...this.#changed.values()].filter((part) => part.bytes).map((part) => part.name)];
  }

  has(part: string): boolean {
    return this.nameOf(part) !== undefined;
  }

  /** The part's bytes in pieces; throws a {@link FileProblem} when it is missing, damaged or too large. */
  async *pieces(part: string, limit: number): AsyncGenerator<Uint8Array> {
    const changed = this.#changed.get(part.toLowerCase());
    if (changed?.bytes) yield changed.bytes;
    if (changed) return;
    const entry = this.#entries.get(part.toLowerCase());
    if (!entry) throw new FileProblem('damaged', part);
    yield* inflatedPieces(entry, this.codec, limit);
  }

  async bytes(part: string, limit = LARGEST_PART): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of this.pieces(part, limit)) {
      pieces.push(piece);
      length += piece.length;
    }
    if (pieces.length === 1 && pieces[0]) return pieces[0];
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** The root element of a part, its places counted in UTF-8. */
  async tree(part: string): Promise<XmlElement> {
    return parseXml(utf8View(await this.bytes(part, LARGEST_TREE), part).utf8, part);
  }

  /** The relationships of a part, or of the package for ''. */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const known = this.#relationships.get(part.toLowerCase());
    if (known) return known;
    const name = this.nameOf(relationshipsPart(part));
    const root = name === undefined ? undefined : await this.tree(name);
    if (name !== undefined && (root?.children.length ?? 0) > MOST_RELATIONSHIPS)
      throw new FileProblem('tooLarge', name);
    const found = (root?.children ?? []).flatMap((element): Relationship[] => {
      if (element.name !== 'Relationship') return [];
      const type = attribute(element, 'Type') ?? '';
      const target = attribute(element, 'Target') ?? '';
      const external = attribute(element, 'TargetMode') === 'External';
      return [
        {
          id: attribute(element, 'Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          type,
          target: external ? target : this.#resolve(part, target),
          external,
        },
      ];
    });
    this.#relationships.set(part.toLowerCase(), found);
    return found;
  }

  /** The part that the first internal relationship of a kind leads to; undefined when there is none. */
  async related(part: string, kind: string): Promise<string | undefined> {
    const relationships = await this.relationships(part);
    return relationships.find((each) => each.kind === kind && !each.external && this.has(each.target))?.target;
  }

  /** The content type of a part, by its own name or by its extension; '' when it has none. */
  async contentType(part: string): Promise<string> {
    this.#contentTypes ??= await readContentTypes(this);
    const { byName, byExtension } = this.#contentTypes;
    return byName.get(part.toLowerCase()) ?? byExtension.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ?? '';
  }

  /** Adds a part, or replaces its bytes; undefined takes it away. */
  put(part: string, bytes: Uint8Array | undefined): void {
    const key = part.toLowerCase();
    const entry = this.#entries.get(key);
    const wasThere = this.has(part);
    if (bytes === undefined && !entry) this.#changed.delete(key);
    else this.#changed.set(key, { name: entry?.name ?? part, bytes });
    if (wasThere !== this.has(part) || key.endsWith('.rels')) this.#relationships.clear();
    if (key === CONTENT_TYPES_PART.toLowerCase()) this.#contentTypes = undefined;
  }

  /** What {@link put} did, by the entries' names. */
  get changes(): ReadonlyMap<string, Uint8Array | undefined> {
    return new Map([...this.#changed.values()].map(({ name, bytes }) => [name, bytes]));
  }

  /** The zip entry of a part that has not been changed. */
  entry(part: string): ZipEntry | undefined {
    return this.#changed.has(part.toLowerCase()) ? undefined : this.#entries.get(part.toLowerCase());
  }

  #resolve(source: string, target: string): string {
    const resolved = resolveTarget(source, target);
    return this.nameOf(resolved) ?? this.nameOf(decodePath(resolved)) ?? resolved;
  }
}

/** 'xl/worksheets/sheet1.xml' → 'xl/worksheets/_rels/sheet1.xml.rels'; '' → '_rels/.rels'. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relationship's target as a part's name: relative to the source's folder, or absolute. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/s, '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The target of a relationship from one part to another, relative to the source's folder. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

interface ContentTypes {
  readonly byName: ReadonlyMap<string, string>;
  readonly byExtension: ReadonlyMap<string, string>;
}

export const CONTENT_TYPES_PART = '[Content_Types].xml';

async function readContentTypes(opc: OpcPackage): Promise<ContentTypes> {
  const name = opc.nameOf(CONTENT_TYPES_PART);
  if (name === undefined) throw new FileProblem('notAWorkbook');
  const { children } = await opc.tree(name);
  const types = (element: string, key: string): Map<string, string> =>
    new Map(
      children
        .filter((child) => child.name === element)
        .map((child) => [
          (attribute(child, key) ?? '').replace(/^\//, '').toLowerCase(),
          attribute(child, 'ContentType') ?? '',
        ]),
    );
  return { byName: types('Override', 'PartName'), byExtension: types('Default', 'Extension') };
}
