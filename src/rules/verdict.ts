/** What a condition says of a subject. 'undetermined': the answer hangs on a fact that could not be computed. */
export type Verdict = 'false' | 'true' | 'undetermined';

/** What a rule's conditions say of one subject. */
export interface Verdicts {
  /** Whether the rule is about the subject; 'true' when the rule has no such condition. */
  readonly applies: Verdict;
  /** A verdict a level, in the rule's order. */
  readonly levels: readonly Verdict[];
}

export type Conclusion =
  /** The rule is not about the subject. */
  { readonly kind: 'notApplicable' } | { readonly kind: 'kept' } | { readonly kind: 'notChecked' } | {
    readonly kind: 'broken';
    readonly level: number;
  };

const NOT_APPLICABLE: Conclusion = { kind: 'notApplicable' };
const KEPT: Conclusion = { kind: 'kept' };
const NOT_CHECKED: Conclusion = { kind: 'notChecked' };

/**
 * The first level that surely holds gives the finding, also after a level that is undetermined: something is wrong either
 * way. Without one, an undetermined level or application leaves the subject unjudged, unless no level could hold.
 */
export function conclude({ applies, levels }: Verdicts): Conclusion {
  if (applies === 'false') return NOT_APPLICABLE;
  if (levels.every((level) => level === 'false')) return applies === 'true' ? KEPT : NOT_APPLICABLE;
  if (applies === 'undetermined') return NOT_CHECKED;
  const level = levels.indexOf('true');
  return level < 0 ? NOT_CHECKED : { kind: 'broken', level };
}
