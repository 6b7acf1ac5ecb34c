import type { IsoDate } from '../../time/iso-date.ts';
import type { Text } from '../../governance/pack.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { CellReference } from '../../workbook/cell-address.ts';
import type { FactDescription, FactParameters, FactValue, Subject, SubjectKind, Unknown } from '../subject.ts';
import type { FactContext } from './fact-context.ts';

/** A kind of subject, with all that a rule may ask about it. */
export interface SubjectDefinition {
  readonly kind: SubjectKind;
  /** What one such thing is. */
  readonly says: Text;
  readonly facts: readonly FactDescription[];
  derive(context: FactContext): readonly Subject[];
}

/** A fact of things of one type, with its code. */
export interface FactDefinition<Thing> extends FactDescription {
  readonly compute: (thing: Thing, context: FactContext, parameters: FactParameters) => FactValue | Unknown;
}

/** What a thing is called and where it stands. */
export interface SubjectIdentity {
  /** Before duplicates are told apart; see {@link stableKeys}. */
  readonly key: string;
  readonly label: Text;
  readonly group?: string | undefined;
  /** The group's kind, when the workbook or the pack says. */
  readonly groupKind?: string | undefined;
  readonly day: IsoDate;
  readonly place: CellReference | undefined;
  cells(table: TableKind, column: ColumnKey): readonly CellReference[];
}

/** Makes a definition of typed things: how to find them, what identifies each, and its facts. */
export function defineSubject<Thing>(parts: {
  readonly kind: SubjectKind;
  readonly says: Text;
  readonly facts: readonly FactDefinition<Thing>[];
  readonly things: (context: FactContext) => readonly Thing[];
  readonly identity: (thing: Thing, context: FactContext) => SubjectIdentity;
}): SubjectDefinition {
  const facts = new Map(parts.facts.map((fact) => [fact.name, fact]));
  if (facts.size !== parts.facts.length) throw new Error(`A fact of ${parts.kind} is defined twice`);
  return {
    kind: parts.kind,
    says: parts.says,
    facts: parts.facts,
    derive(context) {
      return new SubjectFrame(parts.kind, facts, parts.identity, parts.things(context), context).subjects();
    },
  };
}

/**
 * What the subjects of a kind have in common, in one pack and workbook. The values that have been computed stand by fact,
 * in the subjects' order: of most facts, or of most subjects' facts, no rule ever asks.
 */
class SubjectFrame<Thing> {
  readonly #columns: (Known[] | undefined)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #slotsWithParameters = new WeakMap<FactParameters, Map<string, number>>();

  constructor(
    readonly kind: SubjectKind,
    private readonly facts: ReadonlyMap<string, FactDefinition<Thing>>,
    private readonly identity: (thing: Thing, context: FactContext) => SubjectIdentity,
    private readonly things: readonly Thing[],
    private readonly context: FactContext,
  ) {}

  subjects(): readonly Subject[] {
    return this.things.map((thing, at) => new ComputedSubject(this, thing, at));
  }

  identityOf(thing: Thing): SubjectIdentity {
    return this.identity(thing, this.context);
  }

  /** The value of a fact of the thing at a place, computed when first asked for. */
  value(thing: Thing, at: number, name: string, parameters: FactParameters | undefined): FactValue | Unknown {
    const slot =
      parameters === undefined ? this.#slots.get(name) : this.#slotsWithParameters.get(parameters)?.get(name);
    const column = this.#column(slot ?? this.#newSlot(name, parameters));
    const known = column[at];
    if (known !== undefined) return known;
    const value = this.#definition(name).compute(thing, this.context, parameters ?? NO_PARAMETERS);
    column[at] = value;
    return value;
  }

  #column(slot: number): Known[] {
    return (this.#columns[slot] ??= new Array<Known>(this.things.length).fill(undefined));
  }

  /** The same fact with parameters of the same content has one slot, whichever rule asks. */
  #newSlot(name: string, parameters: FactParameters | undefined): number {
    this.#definition(name);
    const asked = parameters === undefined ? name : name + JSON.stringify(parameters);
    const slot = this.#slots.get(asked) ?? this.#slots.size;
    this.#slots.set(asked, slot);
    if (parameters === undefined) return slot;
    const ofParameters = this.#slotsWithParameters.get(parameters) ?? new Map<string, number>();
    this.#slotsWithParameters.set(parameters, ofParameters.set(name, slot));
    return slot;
  }

  #definition(name: string): FactDefinition<Thing> {
    const fact = this.facts.get(name);
    if (fact === undefined) throw new Error(`A ${this.kind} has no fact '${name}'`);
    return fact;
  }
}

type Known = FactValue | Unknown | undefined;
const NO_PARAMETERS: FactParameters = {};

/** Most subjects are only asked a few facts: what a finding calls one, and where it points, is worked out when asked for. */
class ComputedSubject<Thing> implements Subject {
  readonly #frame: SubjectFrame<Thing>;
  readonly #thing: Thing;
  readonly #at: number;
  #identity: SubjectIdentity | undefined;

  constructor(frame: SubjectFrame<Thing>, thing: Thing, at: number) {
    this.#frame = frame;
    this.#thing = thing;
    this.#at = at;
  }

  get kind(): SubjectKind {
    return this.#frame.kind;
  }

  get key(): string {
    return this.#identified().key;
  }

  get label(): Text {
    return this.#identified().label;
  }

  get group(): string | undefined {
    return this.#identified().group;
  }

  get groupKind(): string | undefined {
    return this.#identified().groupKind;
  }

  get day(): IsoDate {
    return this.#identified().day;
  }

  get place(): CellReference | undefined {
    return this.#identified().place;
  }

  cells(table: TableKind, column: ColumnKey): readonly CellReference[] {
    return this.#identified().cells(table, column);
  }

  fact(name: string, parameters?: FactParameters): FactValue | Unknown {
    return this.#frame.value(this.#thing, this.#at, name, parameters);
  }

  #identified(): SubjectIdentity {
    return (this.#identity ??= this.#frame.identityOf(this.#thing));
  }
}

/** Whether a fact's value is the absence of knowledge. */
export function isUnknown(value: FactValue | Unknown | IsoDate | undefined): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/**
 * Keys that are unique and stay when rows move: things that share a key are numbered by their content, so the same two
 * things get the same two keys in any row order. `contents[i]` tells thing i from its namesakes.
 */
export function stableKeys(keys: readonly string[], contents: (index: number) => string): readonly string[] {
  const first = new Map<string, number>();
  const namesakes = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else if (!namesakes.has(key)) namesakes.set(key, [earlier, index]);
    else namesakes.get(key)?.push(index);
  });
  const result = [...keys];
  for (const [key, indexes] of namesakes) {
    const ordered = indexes.map((index) => ({ index, content: contents(index) }));
    ordered.sort((one, other) => (one.content < other.content ? -1 : one.content > other.content ? 1 : 0));
    ordered.forEach(({ index }, ordinal) => {
      if (ordinal > 0) result[index] = `${key} #${ordinal + 1}`;
    });
  }
  return result;
}
