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
  readonly group?: string;
  /** The group's kind, when the workbook or the pack says. */
  readonly groupKind?: string;
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
    derive: (context) =>
      parts
        .things(context)
        .map((thing) => makeSubject(parts.kind, facts, thing, parts.identity(thing, context), context)),
  };
}

/** A fact with its place among its kind's, where each subject keeps what it has computed. */
interface PlacedFact<Thing> {
  readonly fact: FactDefinition<Thing>;
  readonly at: number;
}

function makeSubject<Thing>(
  kind: SubjectKind,
  facts: ReadonlyMap<string, PlacedFact<Thing>>,
  thing: Thing,
  identity: SubjectIdentity,
  context: FactContext,
): Subject {
  let bare: (FactValue | Unknown | undefined)[] | undefined;
  let withParameters: Map<string, FactValue | Unknown> | undefined;
  return {
    kind,
    ...identity,
    fact(name, parameters) {
      const placed = facts.get(name);
      if (placed === undefined) throw new Error(`A ${kind} has no fact '${name}'`);
      const { fact, at } = placed;
      if (parameters === undefined) {
        bare ??= new Array<undefined>(facts.size).fill(undefined);
        let value = bare[at];
        if (value === undefined) {
          value = fact.compute(thing, context, NO_PARAMETERS);
          bare[at] = value;
        }
        return value;
      }
      const memoKey = name + parametersText(parameters);
      withParameters ??= new Map();
      let value = withParameters.get(memoKey);
      if (value === undefined) {
        value = fact.compute(thing, context, parameters);
        withParameters.set(memoKey, value);
      }
      return value;
    },
  };
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
  const namesakes = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const same = namesakes.get(key);
    if (same === undefined) namesakes.set(key, [index]);
    else same.push(index);
  });
  const result = [...keys];
  for (const [key, indexes] of namesakes) {
    if (indexes.length === 1) continue;
    const ordered = indexes.map((index) => ({ index, content: contents(index) }));
    ordered.sort((one, other) => (one.content < other.content ? -1 : one.content > other.content ? 1 : 0));
    ordered.forEach(({ index }, ordinal) => {
      if (ordinal > 0) result[index] = `${key} #${ordinal + 1}`;
    });
  }
  return result;
}
