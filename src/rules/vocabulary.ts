import type { FactDescription } from '../facts/subject.ts';
import type { Rule } from './rule.ts';

/** What a rule may speak of: the facts of its subject by name, the facts it names itself, its parameters. */
export interface Vocabulary {
  readonly rule: Rule;
  readonly subjectFacts: ReadonlyMap<string, FactDescription>;
}
