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
  const facts = new Map(parts.facts.map((fact, at) => [fact.name, { fact, at }]));
  if (facts.size !== parts.facts.length) throw new Error(`A fact of ${parts.kind} is defined twice`);
  return {
    kind: parts.kind,
    says: parts.says,
    facts: parts.facts,
    derive(context) {
      const frame: SubjectFrame<Thing> = { kind: parts.kind, facts, identity: parts.identity, context };
      return parts.things(context).map((thing) => new ComputedSubject(frame, thing));
    },
  };
}

/** A fact with its place among its kind's, where each subject keeps what it has computed. */
interface PlacedFact<Thing> {
  readonly fact: FactDefinition<Thing>;
  readonly at: number;
}

/** What the subjects of a kind have in common, in one pack and workbook. */
interface SubjectFrame<Thing> {
  readonly kind: SubjectKind;
  readonly facts: ReadonlyMap<string, PlacedFact<Thing>>;
  readonly identity: (thing: Thing, context: FactContext) => SubjectIdentity;
  readonly context: FactContext;
}

/** Most subjects are only asked a few facts: what a finding calls one, and where it points, is worked out when asked for. */
class ComputedSubject<Thing> implements Subject {
  readonly #frame: SubjectFrame<Thing>;
  readonly #thing: Thing;
  #identity: SubjectIdentity | undefined;
  #bare: (FactValue | Unknown | undefined)[] | undefined;
  #withParameters: Map<string, FactValue | Unknown> | undefined;

  constructor(frame: SubjectFrame<Thing>, thing: Thing) {
    this.#frame = frame;
    this.#thing = thing;
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
    const { kind, facts, context } = this.#frame;
    const placed = facts.get(name);
    if (placed === undefined) throw new Error(`A ${kind} has no fact '${name}'`);
    const { fact, at } = placed;
    if (parameters === undefined) {
      this.#bare ??= new Array<undefined>(facts.size).fill(undefined);
      let value = this.#bare[at];
      if (value === undefined) {
        value = fact.compute(this.#thing, context, NO_PARAMETERS);
        this.#bare[at] = value;
      }
      return value;
    }
    const memoKey = name + parametersText(parameters);
    this.#withParameters ??= new Map();
    let value = this.#withParameters.get(memoKey);
    if (value === undefined) {
      value = fact.compute(this.#thing, context, parameters);
      this.#withParameters.set(memoKey, value);
    }
    return value;
  }

  #identified(): SubjectIdentity {
    return (this.#identity ??= this.#frame.identity(this.#thing, this.#frame.context));
  }
}

const NO_PARAMETERS: FactParameters = {};
const parametersTexts = new WeakMap<FactParameters, string>();

/** Parameters as text, worked out once for each object, since a rule asks every subject with the same one. */
function parametersText(parameters: FactParameters): string {
  let text = parametersTexts.get(parameters);
  if (text === undefined) {
    text = JSON.stringify(parameters);
    parametersTexts.set(parameters, text);
  }
  return text;
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
