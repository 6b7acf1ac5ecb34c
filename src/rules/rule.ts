import type { IsoDate } from '../time/iso-date.ts';
import type { Text } from '../governance/pack.ts';
import type { ColumnReference, FactValue, Need, SubjectKind } from '../facts/subject.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What sort of demand it is, for grouping; as in the norms. */
export type RuleKind = 'follow-up' | 'directive' | 'report' | 'handling' | 'document' | 'quota' | 'chair' | 'meeting' | 'quality';

/** A rule as its JSON file says it. rules/rule.schema.json is the same shape for editors and for loading. */
export interface Rule {
  /** Unique in its pack; a finding names it '<pack>/<id>'. */
  readonly id: string;
  /** Ids of the norms it carries; a pack without a document (`grund`) carries none. */
  readonly norms: readonly string[];
  readonly kind: RuleKind;
  readonly title: Text;
  /** Where the document says so. */
  readonly source: { readonly section: string; readonly quote?: string };
  readonly subject: SubjectKind;
  /** Groups whose things it judges: names, or kinds as 'kind:verksamhetsgrupp'. Absent: all. */
  readonly groups?: readonly string[];
  /** The days it applies to; the pack's document's when absent. */
  readonly valid?: { readonly from?: IsoDate; readonly to?: IsoDate };
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Names for facts with parameters, for conditions, messages and the finding's `facts`. */
  readonly facts: Readonly<Record<string, NamedFact>>;
  /** Tables and columns without which it is not checked, beyond what its facts read. */
  readonly needs: readonly Need[];
  /** How texts that its facts give are said in messages: { "how": { "sv": "hur", "en": "how" } }. */
  readonly words?: Readonly<Record<string, Text>>;
  /** The rule is about the subject at all only when this holds; else the subject is not counted as kept. */
  readonly applies?: Condition;
  /** From most to least serious: the first whose conditions hold gives the finding. */
  readonly levels: readonly Level[];
  /** The columns whose cells a finding points at, most telling first. */
  readonly marks: readonly ColumnReference[];
}

export interface Level {
  readonly severity: Severity;
  readonly when: Condition;
  /** Plain language with '{fact}' places; message-template.ts lists the formats. */
  readonly message: Text;
  readonly remedy: Text;
}

export interface NamedFact {
  readonly fact: string;
  readonly parameters?: Readonly<Record<string, ParameterValue | ParameterReference>>;
}

export type ParameterValue = FactValue | Readonly<Record<string, number>>;

export interface ParameterReference {
  readonly parameter: string;
}

export interface Parameter {
  readonly type: ParameterType;
  readonly default: ParameterValue;
  readonly says: Text;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** 'counts' is a number by name: { "Karlskrona kommun": 2 }. */
export type ParameterType = 'integer' | 'number' | 'text' | 'date' | 'list' | 'counts';

/** json-rules-engine's conditions, less `path` and `priority`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

export interface Comparison {
  readonly fact: string;
  readonly operator: OperatorName;
  readonly value: FactValue | { readonly fact: string } | ParameterReference;
}

/** Own operators over JSON values; operators.ts says what each does with null. */
export type OperatorName =
  | 'is'
  | 'isNot'
  | 'lessThan'
  | 'atMost'
  | 'moreThan'
  | 'atLeast'
  | 'before'
  | 'onOrBefore'
  | 'after'
  | 'onOrAfter'
  | 'oneOf'
  | 'noneOf'
  | 'contains'
  | 'lacks';
